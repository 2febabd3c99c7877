"""Archives and folders that are damaged, or made to do harm: refused in one sentence, with nothing installed."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from translator_cli.errors import ModelError
from translator_cli.models import choose_route, find_model, installed_models, load_model
from translator_cli.models.archive import Limits, unpack
from translator_cli.models.install import install_file, remove_package
from translator_cli.models.verify import CHECKSUMS, check_digests, check_package
from translator_cli.translation import Decoding, load_translator

Make = Callable[..., Path]


def add(archive: Path, name: str, data: bytes, mode: int = 0o100644) -> None:
    member = zipfile.ZipInfo(name)
    member.external_attr, member.compress_type = mode << 16, zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr(member, data)


def encrypted(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 4)
    archive.write_bytes(bytes(data))


def flipped(archive: Path) -> None:
    """One bit of the weights: the archive's own check sum tells."""
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 1
    archive.write_bytes(bytes(data))


def lying(archive: Path) -> None:
    """A length in the directory that is not the file's."""
    data = bytearray(archive.read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    archive.write_bytes(bytes(data))


def _many(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as file:
        for number in range(1001):
            file.writestr(f"x/{number}", b"")


HARM: list[tuple[str, Callable[[Path], object], str]] = [
    ("traversal", lambda a: add(a, "../../evil.txt", b"x"), "unsafe path"),
    ("absolute", lambda a: add(a, "/tmp/evil.txt", b"x"), "unsafe path"),
    ("drive", lambda a: add(a, "C:/evil.txt", b"x"), "unsafe path"),
    ("backslash", lambda a: add(a, "..\\evil.txt", b"x"), "unsafe path"),
    ("control", lambda a: add(a, "x/\x1b[31mevil.txt", b"x"), "unsafe path"),
    ("long-name", lambda a: add(a, "x" * 300, b"x"), "unsafe path"),
    ("link", lambda a: add(a, "x/link", b"/etc/passwd", stat.S_IFLNK | 0o777), "a link in the archive"),
    ("pickle", lambda a: add(a, "x/model.pkl", b"x"), "a pickle"),
    ("torch", lambda a: add(a, "x/model/weights.pt", b"x"), "a pickle"),
    ("hidden-pickle", lambda a: add(a, "x/extra.bin", pickle.dumps({"a": 1})), "a pickle"),
    ("bomb", lambda a: add(a, "x/zeros", bytes(400 << 20)), "far more than a package can hold"),
    ("many", _many, "more than 1000 files"),
    ("encrypted", encrypted, "an encrypted archive"),
    ("flipped", flipped, "damaged or foreign"),
    ("lying-length", lying, "far more than a package can hold"),
    ("cut", lambda a: a.write_bytes(a.read_bytes()[:-5000]), "damaged or foreign"),
    (
        "list-before-the-start",
        lambda a: a.write_bytes(a.read_bytes()[:-6] + b"\xff\xff\xff\x7f\0\0"),
        "damaged or foreign",
    ),
    ("empty", lambda a: a.write_bytes(b""), "damaged or foreign"),
    ("text", lambda a: a.write_bytes(b"hello"), "damaged or foreign"),
]


@pytest.mark.usefixtures("untried")
@pytest.mark.parametrize(("spoil", "reason"), [pytest.param(s, r, id=name) for name, s, r in HARM])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_harmful_archive_is_refused(
    packages: Path, make_archive: Make, tmp_path: Path, spoil: Callable[[Path], object], reason: str
) -> None:
    archive = make_archive("x")
    spoil(archive)
    with pytest.raises(ModelError) as caught:
        install_file(archive)
    assert reason in str(caught.value) and "nothing was installed" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert not packages.exists() or list(packages.iterdir()) == []
    assert not list(tmp_path.rglob("evil.txt"))


def test_the_size_is_counted_and_not_believed(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    add(archive, "big", bytes(1 << 20))
    data = archive.read_bytes()
    archive.write_bytes(data.replace(struct.pack("<I", 1 << 20), struct.pack("<I", 1000)))
    (tmp_path / "out").mkdir()
    with pytest.raises(ModelError, match="damaged|far more"):
        unpack(archive, tmp_path / "out", Limits(always=1000, ratio=2))
    assert sum(path.stat().st_size for path in (tmp_path / "out").iterdir()) <= 1000


BROKEN: list[tuple[str, str, bytes | None, str]] = [
    ("no-metadata", "metadata.json", None, "metadata.json is missing|no metadata.json inside"),
    ("penalty-text", "metadata.json", b'{"from_code":"de","to_code":"en","length_penalty":"viel"}', "length_penalty"),
    ("penalty-nan", "metadata.json", b'{"from_code":"de","to_code":"en","length_penalty":NaN}', "length_penalty"),
    ("penalty-list", "metadata.json", b'{"from_code":"de","to_code":"en","length_penalty":[]}', "length_penalty"),
    ("code-number", "metadata.json", b'{"from_code":1,"to_code":"en"}', "language codes"),
    ("code-path", "metadata.json", b'{"from_code":"../..","to_code":"en"}', "language codes"),
    ("name-object", "metadata.json", b'{"from_code":"de","to_code":"en","name":{}}', "name must be"),
    ("name-long", "metadata.json", b'{"from_code":"de","to_code":"en","name":"%s"}' % (b"x" * 999), "name must be"),
    ("not-utf-8", "metadata.json", b"\xff", "metadata.json is damaged"),
    ("deep", "metadata.json", b"[" * 100_000, "metadata.json is damaged"),
    ("huge", "metadata.json", b" " * (2 << 20), "more than 1 MB"),
    ("vmap-empty", "model/vmap.txt", b"", "vmap.txt is empty or damaged"),
    ("vmap-newline", "model/vmap.txt", b"\n", "vmap.txt is empty or damaged"),
    ("vocabulary-empty", "model/shared_vocabulary.json", b"[]", "no list of tokens"),
    ("vocabulary-numbers", "model/shared_vocabulary.json", b"[1,2,3,4,5]", "no list of tokens"),
    ("vocabulary-damaged", "model/shared_vocabulary.json", b"[", "shared_vocabulary.json is damaged"),
    ("weights-missing", "model/model.bin", None, "model.bin is missing"),
    ("weights-empty", "model/model.bin", b"", "model.bin is missing or empty"),
    ("weights-text", "model/model.bin", b"hello", "cannot be loaded"),
    ("config-damaged", "model/config.json", b"[]", "cannot be loaded"),
    ("tokenizer-missing", "sentencepiece.model", None, "sentencepiece.model is missing"),
    ("tokenizer-text", "sentencepiece.model", b"hello", "cannot be loaded|crashes"),
]


@pytest.fixture(params=[pytest.param(case[1:], id=case[0]) for case in BROKEN])
def broken(request: pytest.FixtureRequest, make_package: Make) -> tuple[Path, str]:
    name, data, reason = request.param
    package = make_package("translate-de_en")
    (package / name).unlink()
    if data is not None:
        (package / name).write_bytes(data)
    return package, reason


def test_a_broken_package_is_not_installed(packages: Path, broken: tuple[Path, str]) -> None:
    package, reason = broken
    with pytest.raises(ModelError, match=reason):
        install_file(package)
    assert not packages.exists() or list(packages.iterdir()) == []


def test_a_package_that_broke_later_never_breaks_the_others(packages: Path, broken: tuple[Path, str]) -> None:
    package, _ = broken
    shutil.copytree(package, packages / "broken")
    for model in installed_models()[0]:
        if check_package(model.path):
            with pytest.raises(ModelError, match="models verify"):
                load_translator([model], Decoding(threads=1))
    if choose_route("de", "en")[0].origin == "argos":
        assert check_package(packages / "broken"), "it is taken, and found out when it is loaded"
    remove_package("broken")
    assert list(packages.iterdir()) == []


@pytest.mark.usefixtures("untried")
@pytest.mark.parametrize("record", [b"\xff\xfe", b"hello", b"0" * 64 + b"  ../../etc/passwd\n"], ids=str)
def test_a_damaged_record_of_digests_is_a_finding(packages: Path, make_package: Make, record: bytes) -> None:
    model = install_file(make_package("de_en"))
    (model.path / CHECKSUMS).write_bytes(record)
    assert check_digests(model.path) == [f"{CHECKSUMS} is damaged"]
    with pytest.raises(ModelError, match="damaged"):
        load_translator([model], Decoding(threads=1))


@pytest.mark.usefixtures("untried")
def test_a_file_changed_after_the_installation_is_found_when_it_is_loaded(packages: Path, make_package: Make) -> None:
    model = install_file(make_package("de_en"))
    weights = model.weights
    before = weights.stat()
    data = bytearray(weights.read_bytes())
    data[-100] ^= 1
    weights.write_bytes(bytes(data))
    os.utime(weights, ns=(before.st_atime_ns, before.st_mtime_ns))  # as one who hides it would
    with pytest.raises(ModelError, match="model.bin was changed after the installation"):
        load_translator([model], Decoding(threads=1))


@pytest.mark.usefixtures("untried")
def test_a_file_added_after_the_installation_is_found(packages: Path, make_package: Make) -> None:
    model = install_file(make_package("de_en"))
    (model.path / "model" / "target_vocabulary.txt").write_text("a\nb\nc\nd\n")
    assert check_digests(model.path) == ["model/target_vocabulary.txt was added after the installation"]


def test_a_linked_package_is_used_and_only_the_link_removed(packages: Path, make_package: Make) -> None:
    folder = make_package("mine")
    packages.mkdir()
    (packages / "linked").symlink_to(folder)
    (packages / "loop").symlink_to(packages / "loop")
    assert [model.path.name for model in installed_models()[0]] == ["linked"]
    remove_package("linked")
    remove_package("loop")
    assert list(packages.iterdir()) == [] and (folder / "metadata.json").exists()


def test_a_link_in_a_package_folder_is_refused(packages: Path, make_package: Make) -> None:
    folder = make_package("mine")
    (folder / "model" / "extra").symlink_to("/etc/passwd")
    with pytest.raises(ModelError, match="a link in the package"):
        install_file(folder)


@pytest.mark.usefixtures("untried")
def test_sentence_splitters_are_left_out(packages: Path, make_package: Make, make_archive: Make) -> None:
    folder = make_package("with")
    (folder / "stanza" / "de" / "tokenize").mkdir(parents=True)
    (folder / "stanza" / "de" / "tokenize" / "gsd.pt").write_bytes(pickle.dumps("x"))
    assert not (install_file(folder).path / "stanza").exists()
    archive = make_archive("zipped")
    add(archive, "zipped/stanza/de/tokenize/gsd.pt", pickle.dumps("x"))
    assert not (install_file(archive).path / "stanza").exists()


def test_a_package_folder_that_cannot_be_read_is_a_model_error(
    packages: Path, make_package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.write_text("a file in the way")
    with pytest.raises(ModelError, match="ARGOS_PACKAGES_DIR"):
        install_file(make_package("x"))
    with pytest.raises(ModelError, match="ARGOS_PACKAGES_DIR"):
        remove_package("x")
    assert installed_models() == ([], [])


def test_settings_of_argos_that_are_damaged_say_nothing_on_standard_output(own_home: Path, tmp_path: Path) -> None:
    settings = own_home / ".config/argos-translate/settings.json"
    settings.parent.mkdir(parents=True)
    for content in ("{", "[]", '{"ARGOS_INTER_THREADS": "viele"}', '{"ARGOS_CHUNK_TYPE": "?"}', "[" * 100_000):
        settings.write_text(content)
        script = (
            "from translator_cli.models.argos import package_module as p; s = p().settings; print(s.package_data_dir)"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stdout) == (0, f"{own_home}/.local/share/argos-translate/packages\n"), done.stderr


def test_an_archive_that_is_no_package_can_be_named_as_a_model(tmp_path: Path) -> None:
    archive = tmp_path / "x.argosmodel"
    archive.write_bytes(b"nothing")
    with pytest.raises(ModelError, match="damaged or foreign"):
        find_model(str(archive))


def test_metadata_of_a_package_are_read_with_their_types(make_package: Make) -> None:
    folder = make_package("x")
    (folder / "metadata.json").write_text(json.dumps({"from_code": "pt-BR", "to_code": "en", "package_version": 1.5}))
    model = load_model(folder, "path")
    assert (model.name, model.version, model.length_penalty) == ("translate-pt-BR_en", "1.5", 0.2)
