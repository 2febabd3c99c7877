"""The new English of one pair from what was decided about it, as a function from values to values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from translator_cli.pairs.align import Match, Passage, SentenceLink
from translator_cli.pairs.align.passages import gap_print
from translator_cli.document import Document, flatten, keep_breaks, replace_spans
from translator_cli.pairs.lock import Recorded
from translator_cli.pairs.prints import NOTHING, fingerprint
from translator_cli.document.format import Place, leads
from translator_cli.document.structure import changed_blocks
from translator_cli.pairs.sync.plan import Decision, SyncOptions, record_new
from translator_cli.pairs.sync.units import units_of
from translator_cli.pairs.sync.compose import compose
from translator_cli.pairs.sync.edition import Edition, edition_of_container


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The new English, what is to be recorded about it, and what was done to get there.

    ``translated``, ``copied`` (they are not German), ``kept`` (a machine's English), ``edited`` (a person's), ``held``
    (those of them whose German has changed) and ``left_out`` hold 1-based lines of the draft, one for each sentence;
    ``removed`` holds English whose German is gone, with its line in the old translation, and ``lost`` the part of it
    that a person wrote. ``edits`` are pairs of German and a person's English, one sentence each, for a translation
    memory. ``changed`` says whether the text differs from the old translation. ``segments`` and ``end`` are what is to
    be recorded. ``german`` are the lines that stay German, because their translation would have lost something or
    broken the file's structure.
    """

    edition: Edition
    changed: bool
    segments: tuple[Recorded, ...]
    end: str
    translated: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    edited: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    removed: tuple[tuple[int, str], ...] = ()
    lost: tuple[tuple[int, str], ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    german: tuple[int, ...] = ()
    copied: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The new English."""
        return self.edition.text


def pending(source: Document, decisions: Sequence[Decision]) -> list[str]:
    """Return the sentences that ``finish`` needs translations of, in order and on one line each."""
    return [source.sentence(decision.text) for decision in decisions if decision.action == "translate"]


def finish(
    match: Match,
    decisions: Sequence[Decision],
    translations: Sequence[str],
    options: SyncOptions = SyncOptions(),
    kept: Collection[str] = (),
) -> SyncResult:
    """Put the translations of ``pending`` in place. Raises ValueError where there are not as many as sentences."""
    if len(translations) != len(pending(match.source, decisions)):
        raise ValueError(f"{len(translations)} translations for {len(pending(match.source, decisions))} sentences")
    fresh = iter(translations)
    texts = [_text(decision, fresh, match.source, options) for decision in decisions]
    german = [row.action == "translate" and match.source.sentence(row.text) in kept for row in decisions]
    for index in () if options.accept else _breaking(match.source, decisions, texts):
        texts[index], german[index] = match.source.text[decisions[index].start : decisions[index].end], True
    last = decisions[-1].source[-1] if decisions else None
    segments, end = tuple(_segments(match, decisions, texts, options)), gap_print(match.source.text, last, None)
    units = units_of(match, decisions, texts)
    if options.accept and match.target:
        edition = Edition(match.target.text)
    elif match.source.format.write is None:
        edition = Edition(compose(match, units, options.language))
    else:
        edition = edition_of_container(match, units)
    stays = tuple(match.source.position(row.start)[0] for row, stays in zip(decisions, german) if stays)
    return replace(_report(match, decisions, edition, segments, end), german=stays)


def _breaking(source: Document, decisions: Sequence[Decision], texts: Sequence[str]) -> list[int]:
    """Return the decisions whose new text would change the structure of the draft."""
    fresh = [index for index, row in enumerate(decisions) if row.action == "translate"]
    edits = ((decisions[index].start, decisions[index].end, texts[index]) for index in fresh)
    changed = changed_blocks(source, replace_spans(source.text, edits))
    return [index for index in fresh if decisions[index].source[0].block in changed]


def _segments(
    match: Match, decisions: Sequence[Decision], texts: Sequence[str], options: SyncOptions
) -> Iterator[Recorded]:
    """Yield what is to be recorded, in the order of the new translation."""
    yield from _additions(match, match.head)
    before: Passage | None = None
    for place, (decision, text) in enumerate(zip(decisions, texts)):
        recalled = match.source.sentence(decision.text) in options.recalled
        recorded = decision.recorded or record_new(decision, text, options, recalled)
        yield recorded._replace(before=gap_print(match.source.text, before, decision.source[0]))
        before = decision.source[-1]
        if place + 1 == len(decisions) or decisions[place + 1].link is not decision.link:
            yield from _additions(match, decision.link.added)


def _additions(match: Match, added: Sequence[Passage]) -> Iterator[Recorded]:
    for passage in added:
        yield Recorded(NOTHING, fingerprint(passage.text, exact=passage.opaque), "edited", before="")


def _text(decision: Decision, fresh: Iterator[str], source: Document, options: SyncOptions) -> str:
    if decision.action == "translate":
        # No English at all would look as if a person had left it out; German left standing is found by the checks.
        text = flatten(next(fresh)).strip() or decision.text
        if text in (decision.text, source.sentence(decision.text)):
            return source.text[decision.start : decision.end]  # nothing was translated: its line breaks stay as well
        text = options.polish(source, decision.text, text)
        before = source.text[decision.start - 1 : decision.start]
        place = Place(decision.source[0].kind, decision.text, before, leads(source.text, decision.start))
        text = source.format.inert(text, place)
        return keep_breaks(source.text[decision.start : decision.end], text)
    if decision.action == "copy":
        return decision.source[0].text
    if decision.wording is not None:
        return decision.wording
    return decision.link.text if decision.stays else ""


def _report(
    match: Match, decisions: Sequence[Decision], edition: Edition, segments: tuple[Recorded, ...], end: str
) -> SyncResult:
    def lines(chosen: Iterable[Decision]) -> tuple[int, ...]:
        return tuple(match.source.position(row.start)[0] for row in chosen)

    changed = match.target is None or _differ(edition.text, match.target)
    overwritten = [row.link for row in decisions if row.action == "translate" and row.link.text and row.link.by_person]
    gone = match.gone if changed else ()
    return SyncResult(
        edition,
        changed,
        segments,
        end,
        lines(row for row in decisions if row.action == "translate"),
        lines(row for row in decisions if row.stays and not row.by_person),
        lines(row for row in decisions if row.stays and row.by_person),
        lines(row for row in decisions if row.action == "hold"),
        lines(row for row in decisions if row.action == "left-out"),
        tuple(_place(match, link) for link in gone),
        tuple(_place(match, link) for link in (*gone, *overwritten) if link.by_person),
        tuple(_edits(decisions)),
        copied=lines(row for row in decisions if row.action == "copy" and not row.source[0].opaque),
    )


def _differ(text: str, target: Document) -> bool:
    """Whether the new text is another one; in a container white space between blocks is not part of the file."""
    if target.format.write is not None:
        return text.split() != target.text.split()
    return text != target.text


def _place(match: Match, link: SentenceLink) -> tuple[int, str]:
    line = match.target.position(link.target[0].start)[0] if match.target and link.target else 0
    return line, flatten(link.text)


def _edits(decisions: Sequence[Decision]) -> Iterator[tuple[str, str]]:
    """Yield a person's English with its German where both are one sentence, so that it serves elsewhere too."""
    for row in decisions:
        link = row.link
        single = len(link.source) == len(link.target) == 1 and not link.added and not link.source[0].opaque
        if single and row.action in ("keep", "edit") and row.recorded and row.recorded.state == "edited":
            yield row.text, link.target[0].flat
