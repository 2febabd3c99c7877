"""The review list: the weakest sentences first, for an editor who has time for some of them only."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from translator_cli.document import SEVERITIES, Bitext, TranslationUnit
from translator_cli.render.labels import sureness, worst
from translator_cli.render.safety import one_line
from translator_cli.render.terminal.entries import Entry
from translator_cli.render.terminal.panels import finding_lines
from translator_cli.render.terminal.sheet import Sheet

#: How many sentences a review shows at most, and how many of those in which nothing was found: a share of the text,
#: but a few of a short one.
REVIEW_LENGTH, REVIEW_SHARE, A_FEW = 20, 0.25, 3


def weakest(bitext: Bitext) -> list[int]:
    """Return the indices of the units most in need of a reader, gravest finding first, then lowest score.

    Sentences that a person wrote (copied or edited) come only if something was found in them.
    """
    units = bitext.units
    judged = [index for index, unit in enumerate(units) if unit.findings or unit.origin in ("model", "memory")]
    flagged = sum(bool(units[index].findings) or not units[index].target.strip() for index in judged)
    length = min(REVIEW_LENGTH, max(flagged, A_FEW, round(REVIEW_SHARE * len(units))))
    return sorted(judged, key=lambda index: _weakness(units[index]))[:length]


def _weakness(unit: TranslationUnit) -> tuple[int, int, float]:
    gravest = worst(unit.findings)
    missing = not unit.target.strip()
    rank = -1 if missing else SEVERITIES.index(gravest) if gravest else len(SEVERITIES)
    return rank, -len(unit.findings), unit.score if unit.score is not None else math.inf


def review(bitext: Bitext, entries: Sequence[Entry], sheet: Sheet) -> Iterator[str]:
    """Yield the weakest sentences, each with its line, how sure the model was, and what was found."""
    chosen = weakest(bitext)
    how_many = f"{len(chosen)} weakest" if len(chosen) != 1 else "weakest"
    title = f"Review · the {how_many} of {len(entries):,}"
    yield f"\n{sheet.margin}{sheet.ink(title, 'strong')}\n"
    yield from listed(chosen, bitext, entries, sheet)


def listed(chosen: Sequence[int], bitext: Bitext, entries: Sequence[Entry], sheet: Sheet) -> Iterator[str]:
    """Yield the chosen sentences with line, sureness and findings."""
    for index in chosen:
        unit, entry = bitext.units[index], entries[index]
        sure = "" if unit.score is None else f" · the model was {sureness(unit.score)}"
        place = f"{one_line(bitext.document.name)}:{entry.line}" if not sheet.view.boxes else f"line {entry.line}"
        yield f"\n{' ' * sheet.indent}{sheet.ink(place + sure, 'faint')}\n"
        yield sheet.draw(entry._replace(lead="", hang=""))
        for finding in unit.findings:
            yield from finding_lines("", 0, finding, sheet)
