"""Read the labelled sets that were written before the rules had seen them, from a list of phenomena alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "tests" / "data" / "checks"
PATH, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH = (
    _FOLDER / name / "pairs.tsv" for name in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair; ``wrong`` says that an error of ``category`` is planted in it."""

    source: str
    target: str
    wrong: bool
    category: str


def labelled(path: Path = PATH) -> Iterator[Labelled]:
    """Yield the pairs of the set."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        _, source, target, label, category, _ = line.split("\t")
        yield Labelled(source, target, label == "error", category)
