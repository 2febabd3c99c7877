"""Draft, translation and the record of the last sync, brought together sentence by sentence.

What did not change is found by its fingerprints; only the rest, which lies in gaps between sentences that did not
change, is aligned by length and anchors. Without a record the whole pair is one gap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from translator_cli.align.beads import UNKNOWN, Item, align_items
from translator_cli.align.locate import locate, recut, run_print
from translator_cli.align.spans import Span, align_spans, spans_of
from translator_cli.document import Document, Segment
from translator_cli.lock import NOTHING, Entry, Recorded, fingerprint


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the draft (none: they are gone) and the English that belongs to them (none: there is none).

    ``text`` is the English as it stands, with what a person added beside it (``added``, not part of ``target``).
    ``source_print`` and ``target_print`` are the fingerprints of both sides today.
    """

    source: tuple[Span, ...]
    target: tuple[Span, ...]
    recorded: Recorded | None = None
    text: str = ""
    source_print: str = NOTHING
    target_print: str = NOTHING
    added: tuple[Span, ...] = ()

    @property
    def first(self) -> Span | None:
        """The first span of the English, additions included."""
        return min((*self.target, *self.added), key=lambda span: span.start, default=None)

    @property
    def last(self) -> Span | None:
        """The last span of the English, additions included."""
        return max((*self.target, *self.added), key=lambda span: span.end, default=None)

    @property
    def by_person(self) -> bool:
        """Whether a person wrote or changed the English."""
        return self.recorded is None or self.recorded.state == "edited" or self.target_changed

    @property
    def source_changed(self) -> bool:
        """Whether the German is another one than the English was made for."""
        return self.recorded is not None and self.source_print != self.recorded.source

    @property
    def target_changed(self) -> bool:
        """Whether a person touched the English since it was recorded."""
        return self.recorded is not None and self.target_print != self.recorded.target


@dataclass(frozen=True, slots=True)
class Match:
    """A pair with its links in the order of the draft.

    ``gone`` are the links whose German is no longer there; ``head`` is English that a person put before everything.
    """

    source: Document
    target: Document | None
    links: tuple[Link, ...]
    gone: tuple[Link, ...] = ()
    head: Link | None = None


@dataclass(slots=True)
class _Draft:
    """A link while it is being found: runs of span numbers on both sides."""

    source: range = range(0)
    target: range = range(0)
    recorded: Recorded | None = None
    added: list[int] = field(default_factory=list)


def match_pair(
    source: Document, source_segments: Sequence[Segment],
    target: Document | None, target_segments: Sequence[Segment] = (), entry: Entry | None = None,
) -> Match:
    """Find the English of every segment (and opaque block) of a draft.

    ``entry`` is what the lock file records about the pair, or None. Every span of both documents is in exactly one
    link (or in ``head``), so nothing that a person wrote is out of sight.
    """
    there = target or Document("", "")
    recorded = entry.segments if entry else ()
    left = recut(source, spans_of(source, source_segments), [item.present for item in recorded])
    right = recut(there, spans_of(there, target_segments), [item.target for item in recorded])
    drafts, fixed = _recorded(source, left, there, right, recorded)
    drafts = _adopt_changed(drafts, fixed, left, right)
    drafts += _new(drafts, left)
    loose = _pair_loose(drafts, left, right)
    head = _attach(drafts, loose, right)
    links = [_finish(draft, source, left, there, right) for draft in _by_draft(drafts)]
    gone = [link for link in links if link.target and not link.source and _was_there(link.recorded)]
    on_top = _finish(_Draft(added=head), source, left, there, right) if head else None
    return Match(source, target, tuple(link for link in links if link.source), tuple(gone), on_top)


def _was_there(recorded: Recorded | None) -> bool:
    """Whether a record is of a German sentence, not of English that a person put before everything."""
    return recorded is not None and recorded.source != NOTHING


def _recorded(
    source: Document, left: Sequence[Span], target: Document, right: Sequence[Span], recorded: Sequence[Recorded]
) -> tuple[list[_Draft], list[int]]:
    """Return a draft link for every recorded sentence, and the numbers of those whose German kept its place."""
    sources, moved = locate(source, left, [item.present for item in recorded])
    targets, reordered = locate(target, right, [item.target for item in recorded])
    # English that alone was put elsewhere stays where the person put it; it is English that came along with its
    # German that has moved.
    for index in reordered - moved:
        targets[index] = range(0)
    drafts = [_Draft(*row) for row in zip(sources, targets, recorded)]
    return drafts, [index for index, run in enumerate(sources) if run and index not in moved]


def _adopt_changed(
    drafts: list[_Draft], fixed: Sequence[int], left: Sequence[Span], right: Sequence[Span]
) -> list[_Draft]:
    """Give recorded sentences whose German is gone the new German that stands in the same gap."""
    taken = {index for draft in drafts for index in draft.source}
    starts = [drafts[index].source.start for index in fixed]
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index in range(len(left)):
        if index not in taken:
            gaps[bisect_right(starts, index)][0].append(index)
    for number, draft in enumerate(drafts):
        if not draft.source and _was_there(draft.recorded):
            gaps[bisect_right(fixed, number)][1].append(number)
    for new, lost in gaps.values():
        # a group each: one sentence for one, so that a sentence that came in beside it is translated
        items = [Item(left[index].flat, left[index].kind, index) for index in new]
        known = [_known(drafts[number], right, number) for number in lost]
        for rows, columns in align_items(items, known):
            if rows and columns:
                drafts[lost[columns.start]].source = range(new[rows.start], new[rows.start] + 1)
    return drafts


def _known(draft: _Draft, right: Sequence[Span], group: int) -> Item:
    """Return what is known about a recorded sentence: its English where that is unchanged, else its length."""
    if draft.target:
        first = right[draft.target.start]
        return Item(" ".join(right[index].flat for index in draft.target), first.kind, group)
    length = int(draft.recorded.target.partition(":")[2]) if draft.recorded else 0
    return Item("." * length, UNKNOWN, group)


def _contiguous(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def _new(drafts: Sequence[_Draft], left: Sequence[Span]) -> list[_Draft]:
    taken = {index for draft in drafts for index in draft.source}
    return [_Draft(range(index, index + 1)) for index in range(len(left)) if index not in taken]


def _pair_loose(drafts: list[_Draft], left: Sequence[Span], right: Sequence[Span]) -> list[int]:
    """Align sentences without English with English that is not recorded, gap by gap; return what stays loose.

    The English stands where the record has it, or, where it is new or both sides were moved, where the German stands.
    """
    # An edit is far more common than a new sentence that comes with its English, so recorded sentences choose first.
    loose = _pair_in_order(drafts, [draft for draft in drafts if draft.recorded], left, right)
    return _pair_in_order(drafts, _by_draft(drafts), left, right) if loose else loose


def _pair_in_order(
    drafts: list[_Draft], order: Sequence[_Draft], left: Sequence[Span], right: Sequence[Span]
) -> list[int]:
    """Do so for links in one order. A gap lies after English whose German is there; that one's number is its name."""
    taken = {index for draft in drafts for index in draft.target}
    fixed = {draft.target.stop - 1 for draft in drafts if draft.source and draft.target}
    gaps: dict[int, tuple[list[_Draft], list[int]]] = defaultdict(lambda: ([], []))
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


def _by_draft(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Sort by the German; a recorded sentence without German stays behind the one it was recorded after."""
    last = -1
    places = []
    for draft in drafts:
        last = draft.source.start if draft.source else last
        places.append(last)
    return [draft for _, draft in sorted(zip(places, drafts), key=lambda pair: pair[0])]


def _pair_gap(
    drafts: list[_Draft], waiting: list[_Draft], free: list[int], left: Sequence[Span], right: Sequence[Span]
) -> list[int]:
    if not waiting or not free:
        return free
    known = [draft for draft in waiting if draft.recorded and draft.recorded.target != NOTHING]
    if len(known) == len(free):  # every sentence was edited and none added: no need to guess
        for draft, index in zip(known, free):
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


def _as_span(draft: _Draft, left: Sequence[Span], number: int) -> Span:
    if not draft.source:
        item = _known(draft, (), number)
        return Span(0, 0, item.text, -1 - number, item.kind)
    first = left[draft.source.start]
    text = " ".join(left[index].flat for index in draft.source)
    # A new sentence is never taken to be rendered by its neighbour's English: better one translation too many than a
    # sentence that nobody translates. Blocks that differ keep the two apart.
    return replace(first, text=text, block=first.block * 2 + (draft.recorded is None))


def _merge(drafts: list[_Draft], first: _Draft, second: _Draft, left: Sequence[Span]) -> None:
    """Make one link of two sentences that a person rendered as one, where they stand side by side in one block."""
    adjacent = first.source and second.source and first.source.stop == second.source.start
    if adjacent and left[first.source.start].block == left[second.source.start].block:
        first.source = range(first.source.start, second.source.stop)
        first.recorded = None
        second.source, second.recorded = range(0), None
        drafts[:] = [draft for draft in drafts if draft is not second]


def _attach(drafts: Sequence[_Draft], loose: Sequence[int], right: Sequence[Span]) -> list[int]:
    """Put English without German to the sentence before it, or to the one after it in its block; return the rest."""
    owner = {index: draft for draft in drafts if draft.source for index in draft.target}
    owned = sorted(owner)
    head = [index for draft in drafts if draft.recorded and draft.recorded.source == NOTHING for index in draft.target]
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


def _finish(draft: _Draft, source: Document, left: Sequence[Span], target: Document, right: Sequence[Span]) -> Link:
    indices = sorted([*draft.target, *draft.added])
    text = ""
    for place, index in enumerate(indices):
        # what stood before a piece comes with it, so that an added paragraph stays a paragraph
        text += target.text[right[index - 1].end:right[index].start] if place else ""
        text += right[index].text
    exact = range(indices[0], indices[-1] + 1) if indices and _contiguous(indices) else None
    return Link(
        tuple(left[index] for index in draft.source), tuple(right[index] for index in draft.target), draft.recorded,
        text, run_print(source, left, draft.source) if draft.source else NOTHING,
        run_print(target, right, exact) if exact else fingerprint(text),
        tuple(right[index] for index in sorted(draft.added)))
