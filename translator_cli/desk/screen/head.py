"""The line above the list: where one is, how far the work has come, what goes on behind it."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.desk.pace import Pace
from translator_cli.desk.rows import Counts
from translator_cli.render.wrap import cells, wrap

_BETWEEN = "  ·  "


def state(counts: Counts, rows: int, news: Sequence[str], pace: Pace) -> list[str]:
    """Return what is to be said of the work, most important first; ``news`` is what goes on behind the screen."""
    parts = [f"{counts.conflicts} changed on disk too"] if counts.conflicts else []
    parts += [f"{counts.unsaved} not saved"] if counts.unsaved else []
    parts += [*news, f"{counts.accepted:,} of {rows:,} accepted"]
    return [*parts, *filter(None, [pace.left(rows - counts.accepted)])]


def head(parts: Sequence[str], width: int) -> str:
    """Return a line with as many of the parts as fit, the first ones before the others."""
    line = " " + parts[0]
    for part in parts[1:]:
        if cells(line + _BETWEEN + part) < width:
            line += _BETWEEN + part
    return line if cells(line) < width else " " + wrap(line.strip(), max(width - 2, 1))[0]
