from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.errors import ModelError
from translator_cli.models import choose_route, installed_models, starter_model
from translator_cli.models.install import install_file, remove_package
from translator_cli.models.verify import CHECKSUMS, check_digests, check_package

Make = Callable[..., Path]


def test_an_archive_is_installed_used_verified_and_removed(packages: Path, make_archive: Make) -> None:
    model = install_file(make_archive("translate-de_en-9_0", package_version="9.0"))
    assert model.path == packages / "translate-de_en-9_0"
    assert choose_route("de", "en") == (model,)
    assert check_package(model.path) == []
    assert remove_package("translate-de_en") == model
    assert choose_route("de", "en")[0].origin == "starter"
    assert list(packages.iterdir()) == []


def test_a_folder_can_be_installed_and_replaces_the_old_version(packages: Path, make_package: Make) -> None:
    folder = make_package("de_en", package_version="1.0")
    install_file(folder)
    (folder / "metadata.json").write_text((folder / "metadata.json").read_text().replace("1.0", "2.0"))
    assert install_file(folder).version == "2.0"
    assert [model.version for model in installed_models()[0]] == ["2.0"]


def test_checksums_are_in_the_format_of_sha256sum(packages: Path, make_package: Make) -> None:
    model = install_file(make_package("de_en"))
    done = subprocess.run(["sha256sum", "-c", CHECKSUMS], cwd=model.path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_changed_and_a_missing_file_are_found(packages: Path, make_package: Make) -> None:
    model = install_file(make_package("de_en"))
    with open(model.path / "sentencepiece.model", "ab") as file:
        file.write(b"x")
    (model.path / "model" / "config.json").unlink()
    assert check_digests(model.path) == [
        "model/config.json is missing",
        "sentencepiece.model is damaged (its SHA-256 differs from the recorded one)",
    ]


def test_the_starter_is_whole() -> None:
    folder = starter_model().path
    assert (folder / CHECKSUMS).is_file()
    assert check_package(folder) == []


@pytest.mark.parametrize("kind", ["not-a-zip", "no-metadata", "missing"])
def test_what_is_no_package_installs_nothing(packages: Path, tmp_path: Path, kind: str) -> None:
    archive = tmp_path / "x.argosmodel"
    if kind == "not-a-zip":
        archive.write_bytes(b"PK\x03\x04 not really")
    elif kind == "no-metadata":
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("folder/readme.txt", "hello")
    with pytest.raises(ModelError):
        install_file(archive)
    assert not packages.exists() or list(packages.iterdir()) == []


def test_an_archive_cannot_write_outside(packages: Path, tmp_path: Path) -> None:
    archive = tmp_path / "evil.argosmodel"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("../../evil.txt", "boo")
    with pytest.raises(ModelError, match="unsafe path"):
        install_file(archive)
    assert not list(tmp_path.rglob("evil.txt"))


def test_a_damaged_archive_leaves_the_installed_version(packages: Path, make_archive: Make) -> None:
    archive = make_archive("de_en")
    model = install_file(archive)
    archive.write_bytes(archive.read_bytes()[:-5000])
    with pytest.raises(ModelError, match="nothing was installed"):
        install_file(archive)
    assert check_package(model.path) == []
