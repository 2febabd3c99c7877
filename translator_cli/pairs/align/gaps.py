"""What no fingerprint found: sentences that changed, aligned inside the gaps between those that did not."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from translator_cli.pairs.align.beads import UNKNOWN, Item, align_items
from translator_cli.pairs.align.links import OpenLink
from translator_cli.pairs.align.passages import Passage, align_spans
from translator_cli.pairs.lock import Recorded
from translator_cli.pairs.prints import NOTHING


def adopt_changed(
    drafts: list[OpenLink], fixed: Sequence[int], left: Sequence[Passage], right: Sequence[Passage]
) -> list[OpenLink]:
    """Give recorded sentences whose German is gone the new German that stands in the same gap."""
    taken = {index for draft in drafts for index in draft.source}
    starts = [drafts[index].source.start for index in fixed]
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index in range(len(left)):
        if index not in taken:
            gaps[bisect_right(starts, index)][0].append(index)
    for number, draft in enumerate(drafts):
        if not draft.source and draft.had_german:
            gaps[bisect_right(fixed, number)][1].append(number)
    for new, lost in gaps.values():
        # a group each: one sentence for one, so that a sentence that came in beside it is translated
        items = [Item(left[index].flat, left[index].kind, index) for index in new]
        known = [_known(drafts[number], right, number) for number in lost]
        for rows, columns in align_items(items, known):
            if rows and columns and new[rows.start] not in taken:
                draft = drafts[lost[columns.start]]
                draft.source = _run_around(new[rows.start], set(new) - taken, draft, left)
                taken.update(draft.source)
    return drafts


def _run_around(index: int, free: Collection[int], draft: OpenLink, left: Sequence[Passage]) -> range:
    """Return a run of new sentences of one paragraph, as many as are recorded as one."""
    start, stop = index, index + 1
    wanted = draft.recorded.sentences if draft.recorded else 1
    while stop - start < wanted:
        if stop in free and left[stop].block == left[index].block:
            stop += 1
        elif start - 1 in free and left[start - 1].block == left[index].block:
            start -= 1
        else:
            break
    return range(start, stop)


def _known(draft: OpenLink, right: Sequence[Passage], group: int) -> Item:
    """Return what is known about a recorded sentence: its English where that is unchanged, else its length."""
    if draft.target:
        first = right[draft.target.start]
        return Item(" ".join(right[index].flat for index in draft.target), first.kind, group)
    length = int(draft.recorded.target.partition(":")[2]) if draft.recorded else 0
    return Item("." * length, UNKNOWN, group)


def _contiguous(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def pair_loose(drafts: list[OpenLink], left: Sequence[Passage], right: Sequence[Passage]) -> list[int]:
    """Align sentences without English with English that is not recorded, gap by gap; return what stays loose.

    The English stands where the record has it, or, where it is new or both sides were moved, where the German stands.
    """
    # An edit is far more common than a new sentence that comes with its English, so recorded sentences choose first.
    loose = _pair_in_order(drafts, [draft for draft in drafts if draft.recorded], left, right)
    return _pair_in_order(drafts, by_draft(drafts), left, right) if loose else loose


def _pair_in_order(
    drafts: list[OpenLink], order: Sequence[OpenLink], left: Sequence[Passage], right: Sequence[Passage]
) -> list[int]:
    """Do so for links in one order. A gap lies after English whose German is there; that one's number is its name."""
    taken = {index for draft in drafts for index in draft.target}
    fixed = {draft.target.stop - 1 for draft in drafts if draft.source and draft.target}
    gaps: dict[int, tuple[list[OpenLink], list[int]]] = defaultdict(lambda: ([], []))
    last = -1
    for draft in order:
        if draft.target:
            last = draft.target.stop - 1 if draft.source else last
        else:
            gaps[last][0].append(draft)
    last = -1
    for index in range(len(right)):
        last = index if index in fixed else last
        if index not in taken:
            gaps[last][1].append(index)
    loose: list[int] = []
    for waiting, free in gaps.values():
        loose += _pair_gap(drafts, waiting, free, left, right)
    return sorted(loose)


def by_draft(drafts: Sequence[OpenLink]) -> list[OpenLink]:
    """Sort by the German; a recorded sentence without German stays behind the one it was recorded after."""
    last = -1
    places = []
    for draft in drafts:
        last = draft.source.start if draft.source else last
        places.append(last)
    return [draft for _, draft in sorted(zip(places, drafts), key=lambda pair: pair[0])]


def _pair_gap(
    drafts: list[OpenLink], waiting: list[OpenLink], free: list[int], left: Sequence[Passage], right: Sequence[Passage]
) -> list[int]:
    if not waiting or not free:
        return free
    known = [draft for draft in waiting if draft.recorded and draft.recorded.target != NOTHING]
    pairs = list(zip(known, free))
    # every sentence was edited and none added: no need to guess
    if len(known) == len(free) and all(_alike(draft, left, right[index]) for draft, index in pairs):
        for draft, index in pairs:
            draft.target = range(index, index + 1)
        return []
    loose: list[int] = []
    rows_of = [_as_span(draft, left, number) for number, draft in enumerate(waiting)]
    for rows, columns in align_spans(rows_of, [right[index] for index in free]):
        run = [free[column] for column in columns]
        if not rows or not run or not _contiguous(run):
            loose += run
            continue
        first = waiting[rows.start]
        first.target = range(run[0], run[-1] + 1)
        for row in rows[1:]:
            _merge(drafts, first, waiting[row], left)
    return loose


def _alike(draft: OpenLink, left: Sequence[Passage], english: Passage) -> bool:
    """Whether both are prose or both code: neither is the translation of the other. German that is gone may be any."""
    return not draft.source or left[draft.source.start].opaque == english.opaque


def _as_span(draft: OpenLink, left: Sequence[Passage], number: int) -> Passage:
    if not draft.source:
        item = _known(draft, (), number)
        return Passage(0, 0, item.text, -1 - number, item.kind)
    first = left[draft.source.start]
    text = " ".join(left[index].flat for index in draft.source)
    # A new sentence is never taken to be rendered by its neighbour's English: better one translation too many than a
    # sentence that nobody translates. Blocks that differ keep the two apart.
    return first._replace(text=text, block=first.block * 2 + (draft.recorded is None))


def _merge(drafts: list[OpenLink], first: OpenLink, second: OpenLink, left: Sequence[Passage]) -> None:
    """Make one link of two sentences that a person rendered as one, where they stand side by side in one block."""
    adjacent = first.source and second.source and first.source.stop == second.source.start
    if adjacent and left[first.source.start].block == left[second.source.start].block:
        parts = [*_parts(first), *_parts(second)]
        first.merged = parts if len(parts) == len(first.source) + len(second.source) else []
        first.source = range(first.source.start, second.source.stop)
        first.recorded = None
        second.source, second.recorded = range(0), None
        drafts[:] = [draft for draft in drafts if draft is not second]


def _parts(draft: OpenLink) -> list[tuple[range, Recorded]]:
    """Return the sentences of a link with what is recorded about each; nothing where that is not known."""
    if draft.recorded is None or not draft.had_german or len(draft.source) != 1:
        return draft.merged
    return [(draft.source, draft.recorded)]
