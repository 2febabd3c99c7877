"""The ledger of facts: a table for a person, tab-separated lines for a pipe, JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from translator_cli.document import Bitext
from translator_cli.errors import ConfigError
from translator_cli.render.jsonlines import dump
from translator_cli.render.safety import one_line

#: The names of the forms, as ``facts --format`` takes them.
LEDGER_FORMATS = ("text", "json")
_MARKS = {"kept": ("✓", "\x1b[32m"), "lost": ("✗", "\x1b[31m"), "added": ("+", "\x1b[33m")}


class Fact(Protocol):
    """What is known of one fact; see ``checks.ledger.Fact``."""

    @property
    def unit(self) -> int: ...  # noqa: D102, E704
    @property
    def offset(self) -> int: ...  # noqa: D102, E704
    @property
    def kind(self) -> str: ...  # noqa: D102, E704
    @property
    def status(self) -> str: ...  # noqa: D102, E704
    @property
    def source(self) -> str: ...  # noqa: D102, E704
    @property
    def target(self) -> str: ...  # noqa: D102, E704


def render_ledger(bitext: Bitext, facts: Iterable[Fact], format: str, color: bool, table: bool) -> Iterator[str]:
    """Yield one line for each fact: place, status, kind, source, target.

    ``table`` aligns the columns for a person; otherwise tabs part them. Raises ConfigError for an unknown format.
    """
    if format not in LEDGER_FORMATS:
        raise ConfigError(f"unknown format {format!r}; choose one of {', '.join(LEDGER_FORMATS)}")
    name = one_line(bitext.document.name)
    lines = [(_line(bitext, fact), fact) for fact in facts]
    if format == "json":
        for line, fact in lines:
            yield dump({
                "file": bitext.document.name, "line": line, "unit": fact.unit, "kind": fact.kind,
                "status": fact.status, "source": fact.source, "target": fact.target,
            }) + "\n"  # fmt: skip
        return
    width = max((len(fact.source) for _, fact in lines), default=0)
    for line, fact in lines:
        source, target = one_line(fact.source), one_line(fact.target)
        if not table:
            yield f"{name}:{line}\t{fact.status}\t{fact.kind}\t{source}\t{target}\n"
            continue
        mark, paint = _MARKS[fact.status]
        mark = f"{paint}{mark}\x1b[0m" if color else mark
        shown = target or ("—" if fact.status == "lost" else "(in other words)")
        yield f"{line:>5}  {mark} {fact.kind:<6}  {source or '—':<{width}}  {shown}\n"


def _line(bitext: Bitext, fact: Fact) -> int:
    segment = bitext.units[fact.unit].source
    offset = 0 if fact.status == "added" else fact.offset
    return bitext.document.position(min(segment.start + offset, segment.end))[0]
