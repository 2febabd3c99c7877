"""Draft, translation and the record of the last sync, brought together sentence by sentence.

What did not change is found by its fingerprints; only the rest, which lies in gaps between sentences that did not
change, is aligned by length and anchors. Without a record the whole pair is one gap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from translator_cli.pairs.align.gaps import adopt_changed, by_draft, pair_loose
from translator_cli.pairs.align.links import OpenLink, SentenceLink, Match
from translator_cli.pairs.align.recorded import locate, locate_german, recut, run_print, run_text
from translator_cli.pairs.align.passages import Passage, passages_of
from translator_cli.document import Document, Segment
from translator_cli.pairs.lock import PairRecord, Recorded
from translator_cli.pairs.prints import NOTHING


def match_pair(
    source: Document,
    source_segments: Sequence[Segment],
    target: Document | None,
    target_segments: Sequence[Segment] = (),
    entry: PairRecord | None = None,
) -> Match:
    """Find the English of every segment (and opaque block) of a draft.

    ``entry`` is what the lock file records about the pair, or None. Every span of both documents is in exactly one
    link (or added to one, or in ``head``), so nothing that a person wrote is out of sight.
    """
    there = target or Document("", "")
    # An English file that is gone or empty was not left out sentence by sentence: it is to be made again.
    recorded = entry.segments if entry and there.text.strip() else ()
    left = recut(source, passages_of(source, source_segments), [item.present for item in recorded])
    right = recut(there, passages_of(there, target_segments), [item.target for item in recorded])
    drafts, fixed = _recorded(source, left, there, right, recorded)
    drafts = adopt_changed(drafts, fixed, left, right)
    drafts += _new(drafts, left)
    loose = pair_loose(drafts, left, right)
    head = _attach(drafts, loose, right)
    rows = [(draft, _finish(draft, source, left, there, right)) for draft in by_draft(drafts)]
    gone = [link for draft, link in rows if link.target and not link.source and draft.had_german]
    links = tuple(link for _, link in rows if link.source)
    return Match(
        source, target, links, tuple(gone), tuple(right[index] for index in head), entry.end if entry else None
    )


def _recorded(
    source: Document, left: Sequence[Passage], target: Document, right: Sequence[Passage], recorded: Sequence[Recorded]
) -> tuple[list[OpenLink], list[int]]:
    """Return a draft link for every recorded sentence, and the numbers of those whose German kept its place."""
    sources, moved = locate_german(source, left, recorded)
    targets, reordered = locate(target, right, [item.target for item in recorded])
    # English that alone was put elsewhere stays where the person put it; it is English that came along with its
    # German that has moved.
    for index in reordered - moved:
        if recorded[index].source != NOTHING:
            targets[index] = range(0)
    drafts = [OpenLink(*row) for row in zip(sources, targets, recorded)]
    return drafts, [index for index, run in enumerate(sources) if run and index not in moved]


def _new(drafts: Sequence[OpenLink], left: Sequence[Passage]) -> list[OpenLink]:
    taken = {index for draft in drafts for index in draft.source}
    return [OpenLink(range(index, index + 1)) for index in range(len(left)) if index not in taken]


def _attach(drafts: Sequence[OpenLink], loose: Sequence[int], right: Sequence[Passage]) -> list[int]:
    """Put English without German behind the sentence that it follows; return what precedes all sentences."""
    owner = {index: draft for draft in drafts if draft.source for index in draft.target}
    owned = sorted(owner)
    known = [index for draft in drafts if draft.recorded and not draft.had_german for index in draft.target]
    head = []
    for index in sorted((*loose, *known)):
        place = bisect_right(owned, index)
        if place:
            owner[owned[place - 1]].added.append(index)
        else:
            head.append(index)
    return head


def _finish(
    draft: OpenLink, source: Document, left: Sequence[Passage], target: Document, right: Sequence[Passage]
) -> SentenceLink:
    source_print = run_print(source, left, draft.source) if draft.source else NOTHING
    return SentenceLink(
        tuple(left[index] for index in draft.source),
        tuple(right[index] for index in draft.target),
        _merged(draft, source, left, source_print) if draft.merged else draft.recorded,
        run_text(target, right, draft.target),
        source_print,
        run_print(target, right, draft.target) if draft.target else NOTHING,
        tuple(right[index] for index in draft.added),
    )


def _merged(draft: OpenLink, source: Document, left: Sequence[Passage], source_print: str) -> Recorded | None:
    """Return what is recorded about sentences that a person rendered as one: in step if all of the German is."""
    first = draft.merged[0][1]
    same = all(run_print(source, left, run) == recorded.source for run, recorded in draft.merged)
    return first._replace(source=source_print if same else first.source, state="edited", beside="")
