from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.models import starter_model


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for installed packages."""
    folder = tmp_path / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture
def make_package(tmp_path: Path) -> Callable[..., Path]:
    """Make a package folder out of the starter, with changed metadata: ``make_package("x", from_code="fr")``."""

    def make(folder_name: str, **metadata: str) -> Path:
        folder = tmp_path / "made" / folder_name
        shutil.copytree(
            starter_model().path, folder, ignore=shutil.ignore_patterns("SHA256SUMS", "*.py", "__pycache__")
        )
        original = json.loads((folder / "metadata.json").read_text("utf-8"))
        original.pop("name", None)
        (folder / "metadata.json").write_text(json.dumps({**original, **metadata}), encoding="utf-8")
        return folder

    return make


@pytest.fixture
def make_archive(make_package: Callable[..., Path], tmp_path: Path) -> Callable[..., Path]:
    """Make an ``.argosmodel`` file."""

    def make(folder_name: str, **metadata: str) -> Path:
        folder = make_package(folder_name, **metadata)
        archive = tmp_path / f"{folder_name}.argosmodel"
        with zipfile.ZipFile(archive, "w") as file:
            for path in sorted(folder.rglob("*")):
                file.write(path, path.relative_to(folder.parent))
        return archive

    return make


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages are installed without loading their model, which takes a second and is tried elsewhere."""
    monkeypatch.setattr("translator_cli.models.verify.check_loads", lambda package: [])
