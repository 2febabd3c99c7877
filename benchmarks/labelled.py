"""Read the labelled set: translations that are right, and ones with a single planted error.

Each row of ``tests/data/checks/*.tsv`` holds rule, severity, source, a good and a bad translation. The good one must
pass; the bad one must raise that rule with that severity. Rows without a rule have no bad translation. A ``bad`` that
is empty is the planted error of the rule ``empty`` only. ``glossary.csv`` is used throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translator_cli.checks import CheckSettings, parse_glossary
from translator_cli.document import Severity

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "checks"


@dataclass(frozen=True, slots=True)
class Case:
    """One pair; ``rule`` is empty for a translation that must pass."""

    rule: str
    severity: Severity | None
    source: str
    target: str
    file: str


def cases() -> Iterator[Case]:
    """Yield every pair of the set."""
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            rule, severity, source, good, bad = line.split("\t")
            if good:
                yield Case("", None, source, good, path.stem)
            if bad or rule == "empty":
                level: Severity = "error" if severity == "error" else "warning" if severity == "warning" else "notice"
                yield Case(rule, level, source, bad, path.stem)


def settings() -> CheckSettings:
    """The settings that the set is checked with."""
    lines = (FOLDER / "glossary.csv").read_text(encoding="utf-8").splitlines()
    return CheckSettings(glossary=parse_glossary(lines))
