"""Bring licenses.md up to date with requirements.in: ``python docs/licenses.py`` from the top of the repository."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

DOCS = Path(__file__).parent
PAGE, PINS = DOCS / "licenses.md", DOCS.parent / "requirements.in"
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)(?:\s*;\s*(.*))?$", re.MULTILINE)
#: Packages that only some versions of Python need, or that say nothing in their metadata.
STATED = {"tomli": "MIT", "typing_extensions": "PSF-2.0", "docopt-ng": "MIT", "breadability": "BSD-2-Clause"}
#: How the same license is called in metadata, in classifiers and in free text.
NAMES = (
    (r"MPL.* AND MIT", "MPL-2.0 AND MIT"),
    (r"LGPL|Lesser General Public", "LGPL-2.1"),
    (r"MPL|Mozilla Public", "MPL-2.0"),
    (r"Apache", "Apache-2.0"),
    (r"PSF|Python Software Foundation", "PSF-2.0"),
    (r"0BSD", "0BSD"),
    (r"BSD-2|2-Clause|Simplified BSD", "BSD-2-Clause"),
    (r"BSD", "BSD-3-Clause"),
    (r"ISC", "ISC"),
    (r"MIT|Expat", "MIT"),
)
HEAD = """# Licenses

What is installed with translator-cli, and under which terms. All of them allow use, change and redistribution, also in
commercial work; the packages under the LGPL and the MPL ask that changes to them stay under it. The program itself is
under the MIT license; the texts that the starter model was trained on have licenses of their own, listed in
[its model card](model-card.md). This page is made by `docs/licenses.py` and checked by a test.

| package | version | license |
|---|---|---|
"""


def pins() -> list[tuple[str, str]]:
    """Return name and version of each pinned package."""
    return [(match[1], match[2]) for match in PIN.finditer(PINS.read_text("utf-8"))]


def license_of(package: str) -> str:
    """Return the license that an installed package states, in the names of SPDX; "unknown" where it states none."""
    if package in STATED:
        return STATED[package]
    about = metadata.metadata(package)
    if "License-Expression" in about:
        return about["License-Expression"]
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    stated = [" ".join(classifiers), about["License"][:200] if "License" in about else ""]
    for text in stated:
        for pattern, name in NAMES:
            if re.search(pattern, text):
                return name
    return "unknown"


def page() -> str:
    """Return the page as it should be."""
    rows = [f"| {name} | {version} | {license_of(name)} |\n" for name, version in pins()]
    return HEAD + "".join(sorted(rows, key=str.lower))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
