"""Pins, hashes and licenses say the same; ``.ci/requirements`` brings them up to date."""

from __future__ import annotations

import re
from importlib import metadata
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCKED = re.compile(
    r"^([A-Za-z0-9._-]+)==(\S+)(?: ; [^\\]*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
#: Terms under which everybody may use and pass on what is installed with the program.
ALLOWED = {
    "MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "PSF-2.0", "MPL-2.0", "LGPL-2.1-only",
    "LGPL-2.1", "Apache-2.0 OR BSD-2-Clause", "Apache-2.0 AND CNRI-Python", "MPL-2.0 AND MIT",
}  # fmt: skip


@pytest.fixture(scope="module")
def licenses() -> ModuleType:
    spec = spec_from_file_location("licenses", ROOT / "docs" / "licenses.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_pin_has_hashes_and_nothing_else_has(licenses: ModuleType) -> None:
    locked = {
        (plain(match[1]), match[2]): match[3] for match in LOCKED.finditer((ROOT / "requirements.txt").read_text())
    }
    assert set(locked) == {(plain(name), version) for name, version in licenses.pins()}
    assert all(hashes.count("sha256:") >= 1 for hashes in locked.values())


def test_binary_packages_have_hashes_for_every_python_and_system() -> None:
    """A wheel for each of four Pythons on Linux, macOS and Windows, at least."""
    locked = {plain(match[1]): match[3] for match in LOCKED.finditer((ROOT / "requirements.txt").read_text())}
    for name in ("ctranslate2", "sentencepiece", "numpy", "lxml", "regex", "pyyaml"):
        assert locked[name].count("sha256:") >= 12, name


def test_every_license_is_listed_and_allowed(licenses: ModuleType) -> None:
    page = (ROOT / "docs" / "licenses.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (\S+) \| \S+ \| (.+) \|$", page, re.MULTILINE))
    rows.pop("package", None)
    assert set(rows) == {name for name, _ in licenses.pins()}
    assert {name: terms for name, terms in rows.items() if terms not in ALLOWED} == {}


def test_the_page_of_licenses_is_what_the_packages_say(licenses: ModuleType) -> None:
    assert (ROOT / "docs" / "licenses.md").read_text("utf-8") == licenses.page()


def test_what_is_installed_is_what_is_pinned(licenses: ModuleType) -> None:
    installed = {}
    for name, version in licenses.pins():
        try:
            installed[name] = (metadata.version(name), version)
        except metadata.PackageNotFoundError:
            assert name == "tomli", f"{name} is pinned and not installed"
    assert {name: pair for name, pair in installed.items() if pair[0] != pair[1]} == {}
