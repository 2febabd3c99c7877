"""A pair as it stands on disk, ready to be shown: nothing is translated, everything that is known is said."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from translator_cli.checks import CheckSettings, check
from translator_cli.checks.ignore import ignored
from translator_cli.document import Bitext, Detection, Document, Finding, Segment, TranslationUnit, flatten
from translator_cli.pairs.align import AlignedUnit, Match, Passage, aligned_units
from translator_cli.pairs.loading import LoadedPair
from translator_cli.pairs.prints import fingerprint
from translator_cli.pairs.project import Project
from translator_cli.pairs.revision import Then
from translator_cli.pairs.stale import stale_by_place


def view_bitext(
    loaded: LoadedPair, project: Project, settings: CheckSettings | None, before: Then | None = None
) -> Bitext:
    """Return a pair with the English that stands in its file, and all findings on each sentence.

    Sentences that a person merged or split are one unit; German without English has an empty target, and English
    without German an empty source. ``before`` tells what the German was at another time.
    """
    found: dict[int, list[Finding]] = defaultdict(list)
    units = [aligned.unit for aligned in _in_place(aligned_units(loaded.match, alone=True), loaded.match)]
    for start, finding in stale_by_place(loaded.match, loaded.record, ignored(loaded.source).covers):
        found[start].append(Finding(finding.rule, finding.severity, finding.message))
    shown = [_with(unit, found.pop(unit.source.start, []) if unit.source.text else [], before) for unit in units]
    if settings is not None:
        shown = _checked(loaded, shown, settings)
    if before is not None:
        shown = list(_with_deleted(loaded, shown, before))
    return Bitext(loaded.source, Detection(project.source, 1.0), project.target, None, tuple(shown))


def _with(unit: TranslationUnit, findings: Sequence[Finding], then: Then | None) -> TranslationUnit:
    before = then.of(unit.source.start, unit.source.end) if then is not None and unit.source.text else None
    return unit._replace(findings=tuple(findings), before=before)


def _in_place(aligned: Sequence[AlignedUnit], match: Match) -> list[AlignedUnit]:
    """Return the units with English whose German is gone behind the English that it follows, not at the end."""
    starts = {span.start for link in match.gone for span in link.target}
    placed = [each for each in aligned if each.unit.source.text or each.target_start not in starts]
    for orphan in aligned:
        if orphan.unit.source.text or orphan.target_start not in starts:
            continue
        before = [number for number, each in enumerate(placed) if each.target_end <= orphan.target_start]
        place = before[-1] + 1 if before else 0
        last = placed[place - 1].unit.source if place else Segment(0, "", 0)
        unit = orphan.unit._replace(source=Segment(last.end, "", last.block))
        placed.insert(place, orphan._replace(unit=unit))
    return placed


def _with_deleted(loaded: LoadedPair, units: Sequence[TranslationUnit], then: Then) -> Iterator[TranslationUnit]:
    """Yield the units, with the German that was deleted: beside its English, or as a unit where that is gone, too."""
    document = loaded.source
    known = {link.recorded.present: link.text for link in loaded.match.gone if link.recorded is not None}
    standing = {flatten(known[found]): passage.flat for _, passage in then.deleted
                if (found := fingerprint(passage.text)) in known}  # fmt: skip
    orphans = {unit.target for unit in units if not unit.source.text}
    units = [
        unit._replace(before=standing[unit.target]) if not unit.source.text and unit.target in standing else unit
        for unit in units
    ]
    told = {german for english, german in standing.items() if english in orphans}
    left = deque((place, passage) for place, passage in then.deleted if passage.flat not in told)
    last: TranslationUnit | None = None
    for unit in units:
        while left and unit.source.text and left[0][0] <= unit.source.start:
            yield _deleted(document, left.popleft()[1], last, unit)
        yield unit
        last = unit
    for _, passage in left:
        yield _deleted(document, passage, last, None)


def _deleted(
    document: Document, passage: Passage, last: TranslationUnit | None, following: TranslationUnit | None
) -> TranslationUnit:
    """Return the unit of a sentence that is gone: in the block of a neighbor, best of one that has its kind."""
    kinds = [block.kind for block in document.blocks]
    like = [unit for unit in (last, following) if unit and kinds and kinds[unit.source.block] == passage.kind]
    neighbor = next(filter(None, (*like, following, last)), None)
    block = neighbor.source.block if neighbor else 0
    start = last.source.end if last else 0
    return TranslationUnit(Segment(start, "", block), "", origin="copied", before=passage.flat)


def _checked(loaded: LoadedPair, units: Sequence[TranslationUnit], settings: CheckSettings) -> list[TranslationUnit]:
    """Add what the rules find to the units that have both sides; what lacks one has been reported as such."""
    whole = [number for number, unit in enumerate(units) if unit.source.text and unit.target]
    checked = check(loaded.source, [units[number]._replace(findings=()) for number in whole], settings)
    shown = list(units)
    for number, unit in zip(whole, checked, strict=True):
        shown[number] = units[number]._replace(findings=(*units[number].findings, *unit.findings))
    return shown
