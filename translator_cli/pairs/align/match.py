"""Draft, translation and the record of the last sync, brought together sentence by sentence.

What did not change is found by its fingerprints; only the rest, which lies in gaps between sentences that did not
change, is aligned by length and anchors. Without a record the whole pair is one gap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from translator_cli.pairs.align.gaps import adopt_changed, by_draft, pair_loose
from translator_cli.pairs.align.links import OpenLink, SentenceLink, Match
from translator_cli.pairs.align.recorded import locate, recut, run_print
from translator_cli.pairs.align.passages import Passage, passages_of
from translator_cli.document import Document, Segment
from translator_cli.pairs.lock import NOTHING, PairRecord, Recorded, fingerprint


def match_pair(
    source: Document,
    source_segments: Sequence[Segment],
    target: Document | None,
    target_segments: Sequence[Segment] = (),
    entry: PairRecord | None = None,
) -> Match:
    """Find the English of every segment (and opaque block) of a draft.

    ``entry`` is what the lock file records about the pair, or None. Every span of both documents is in exactly one
    link (or in ``head``), so nothing that a person wrote is out of sight.
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
    on_top = _finish(OpenLink(added=head), source, left, there, right) if head else None
    return Match(source, target, tuple(link for _, link in rows if link.source), tuple(gone), on_top)


def _recorded(
    source: Document, left: Sequence[Passage], target: Document, right: Sequence[Passage], recorded: Sequence[Recorded]
) -> tuple[list[OpenLink], list[int]]:
    """Return a draft link for every recorded sentence, and the numbers of those whose German kept its place."""
    sources, moved = locate(source, left, [item.present for item in recorded])
    targets, reordered = locate(target, right, [item.target for item in recorded])
    # English that alone was put elsewhere stays where the person put it; it is English that came along with its
    # German that has moved.
    for index in reordered - moved:
        targets[index] = range(0)
    drafts = [OpenLink(*row) for row in zip(sources, targets, recorded)]
    return drafts, [index for index, run in enumerate(sources) if run and index not in moved]


def _new(drafts: Sequence[OpenLink], left: Sequence[Passage]) -> list[OpenLink]:
    taken = {index for draft in drafts for index in draft.source}
    return [OpenLink(range(index, index + 1)) for index in range(len(left)) if index not in taken]


def _attach(drafts: Sequence[OpenLink], loose: Sequence[int], right: Sequence[Passage]) -> list[int]:
    """Put English without German to the sentence before it, or to the one after it in its block; return the rest."""
    owner = {index: draft for draft in drafts if draft.source for index in draft.target}
    owned = sorted(owner)
    head = [index for draft in drafts if draft.recorded and not draft.had_german for index in draft.target]
    for index in loose:
        place = bisect_right(owned, index)
        before, after = owned[place - 1] if place else None, owned[place] if place < len(owned) else None
        joins_before = before is not None and right[before].block == right[index].block
        if after is not None and right[after].block == right[index].block and not joins_before:
            owner[after].added.append(index)
        elif before is not None:
            owner[before].added.append(index)
        else:
            head.append(index)
    return sorted(head)


def _contiguous(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def _finish(
    draft: OpenLink, source: Document, left: Sequence[Passage], target: Document, right: Sequence[Passage]
) -> SentenceLink:
    indices = sorted([*draft.target, *draft.added])
    text = ""
    for place, index in enumerate(indices):
        # what stood before a piece comes with it, so that an added paragraph stays a paragraph
        text += target.text[right[index - 1].end : right[index].start] if place else ""
        text += right[index].text
    exact = range(indices[0], indices[-1] + 1) if indices and _contiguous(indices) else None
    found = fingerprint(text)
    if exact and not (draft.recorded and draft.recorded.target == found):
        found = run_print(target, right, exact)
    return SentenceLink(
        tuple(left[index] for index in draft.source),
        tuple(right[index] for index in draft.target),
        draft.recorded,
        text,
        run_print(source, left, draft.source) if draft.source else NOTHING,
        found,
        tuple(right[index] for index in sorted(draft.added)),
    )
