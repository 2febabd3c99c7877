"""The new English of one pair from what was decided about it, as a function from values to values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translator_cli.pairs.align import Match, SentenceLink
from translator_cli.document import Document, flatten
from translator_cli.pairs.lock import NOTHING, Recorded
from translator_cli.document.format import Edit, Place
from translator_cli.pairs.sync.plan import Action, Decision, SyncOptions, record_new
from translator_cli.pairs.sync.rebuild import edits_for, rebuild


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The new English, what is to be recorded about it, and what was done to get there.

    ``translated``, ``kept``, ``edited``, ``held`` and ``left_out`` hold 1-based lines of the draft, one for each
    sentence; ``removed`` holds English whose German is gone, with its line in the old translation, and ``lost`` the
    part of it that a person wrote. ``edits`` are pairs of German and a person's English, one sentence each, for a
    translation memory. ``changed`` says whether the text differs from the old translation. ``replacements`` are the
    spans of the draft with what takes their place, for a format that is more than its text.
    """

    text: str
    changed: bool
    segments: tuple[Recorded, ...]
    translated: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    edited: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    removed: tuple[tuple[int, str], ...] = ()
    lost: tuple[tuple[int, str], ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    replacements: tuple[Edit, ...] = ()


def pending(decisions: Sequence[Decision]) -> list[str]:
    """Return the sentences that ``finish`` needs translations of, in order and on one line each."""
    return [decision.text for decision in decisions if decision.action == "translate"]


def finish(
    match: Match, decisions: Sequence[Decision], translations: Sequence[str], options: SyncOptions = SyncOptions()
) -> SyncResult:
    """Put the translations of ``pending`` in place. Raises ValueError where there are not as many as sentences."""
    if len(translations) != len(pending(decisions)):
        raise ValueError(f"{len(translations)} translations for {len(pending(decisions))} sentences")
    fresh = iter(translations)
    texts = [_text(decision, fresh, match.source, options) for decision in decisions]
    segments = [
        decision.recorded or record_new(decision.source[0], text, options) for decision, text in zip(decisions, texts)
    ]
    if match.head:
        segments.insert(0, Recorded(NOTHING, match.head.target_print, "edited"))
    edits = edits_for(match, decisions, texts)
    if options.accept and match.target:
        new = match.target.text
    else:
        new = match.source.format.localize(rebuild(match, edits), options.language)
    return replace(_report(match, decisions, new, tuple(segments)), replacements=tuple(edits))


def _text(decision: Decision, fresh: Iterator[str], source: Document, options: SyncOptions) -> str:
    if decision.action == "translate":
        # No English at all would look as if a person had left it out; German left standing is found by the checks.
        text = " ".join(next(fresh).split()) or decision.text
        text = options.polish(source, decision.text, text)
        return source.format.inert(text, Place(decision.source[0].kind, decision.text))
    if decision.action == "copy":
        return decision.source[0].text
    return _unmarked(decision, source) if decision.stays else ""


def _unmarked(decision: Decision, source: Document) -> str:
    """Return the English that stays, without a list or quote mark that the draft has in front of it as well."""
    text = decision.link.text
    mark = source.text[source.text.rfind("\n", 0, decision.start) + 1 : decision.start].strip()
    return text[len(mark) :].lstrip() if mark and text.startswith(f"{mark} ") else text


def _report(match: Match, decisions: Sequence[Decision], text: str, segments: tuple[Recorded, ...]) -> SyncResult:
    def lines(action: Action) -> tuple[int, ...]:
        return tuple(match.source.position(row.start)[0] for row in decisions if row.action == action)

    gone = match.gone if text != (match.target.text if match.target else None) else ()
    overwritten = [row.link for row in decisions if row.action == "translate" and row.link.text and row.link.by_person]
    return SyncResult(
        text,
        match.target is None or text != match.target.text,
        segments,
        lines("translate"),
        lines("keep"),
        lines("edit"),
        lines("hold"),
        lines("left-out"),
        tuple(_place(match, link) for link in gone),
        tuple(_place(match, link) for link in (*gone, *overwritten) if link.by_person),
        tuple(_edits(decisions)),
    )


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
