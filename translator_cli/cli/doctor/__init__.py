"""``translator-cli doctor``: what the program finds around itself, as rows; nothing is written and nobody is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

State = Literal["ok", "note", "problem"]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing looked at: how it is, and in a problem's case what mends it."""

    subject: str
    state: State
    text: str


def examine(folder: Path, config: Path | None) -> Iterator[Row]:
    """Yield a row for everything that the program rests on, seen from ``folder``."""
    # Each of these imports what it looks at: the models load an engine, the memory loads SQLite.
    from translator_cli.cli.doctor.installation import folders, settings, terminal, versions
    from translator_cli.cli.doctor.stores import hooks, locks, memory, models, network

    yield from versions()
    yield from settings(folder, config)
    yield from models()
    yield from memory()
    yield from locks(folder)
    yield from hooks(folder)
    yield from folders()
    yield from terminal()
    yield from network()
