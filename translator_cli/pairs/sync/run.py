"""Pairs on disk brought up to date: plan, translate, store.

All pairs are planned before anything is translated, so that the translator is asked once. It may take minutes; what a
person saves meanwhile is noticed before anything is written, and that pair is planned anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from translator_cli.errors import InputError, TranslatorError
from translator_cli.pairs.loading import LoadedPair, load_pair, match_translation
from translator_cli.pairs.lock import PairRecord, lock_key
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import OnError, Project
from translator_cli.pairs.store import ChangedMeanwhile, store
from translator_cli.pairs.sync.plan import Decision, SyncOptions, decide
from translator_cli.pairs.sync.result import SyncResult, finish, pending

_ROUNDS = 4  # after which a record is taken to be settled; one is the rule
_ATTEMPTS = 5  # how often a pair is planned anew because somebody saved it meanwhile


@dataclass(frozen=True, slots=True)
class Translations:
    """As many translations as texts were given, and the name and digest of the model that made them.

    ``kept`` are the texts that stay German, because no translation held what has to be in it; ``recalled`` are those
    for which the translation memory had what a person wrote.
    """

    texts: Sequence[str]
    model: str = ""
    kept: frozenset[str] = frozenset()
    recalled: frozenset[str] = frozenset()


#: Translates German sentences, one line each. May raise ModelError.
Translate = Callable[[Sequence[str]], Translations]


@dataclass(frozen=True, slots=True)
class SyncedPair:
    """A pair with what was done to it; with ``written`` False nothing was, and ``result`` says what would be."""

    files: FilePair
    result: SyncResult
    written: bool


@dataclass(frozen=True, slots=True)
class _Planned:
    loaded: LoadedPair
    decisions: tuple[Decision, ...]


@dataclass(slots=True)
class _Translator:
    """Asks for a sentence once, however often it is planned."""

    ask: Translate
    known: dict[str, str] = field(default_factory=dict)
    model: str = ""
    kept: frozenset[str] = frozenset()
    recalled: frozenset[str] = frozenset()

    def __call__(self, texts: Sequence[str]) -> list[str]:
        new = list(dict.fromkeys(text for text in texts if text not in self.known))
        if new:
            made = self.ask(new)
            self.known |= zip(new, made.texts, strict=True)
            self.model = made.model
            self.kept |= made.kept
            self.recalled |= made.recalled
        return [self.known[text] for text in texts]


def sync_pairs(
    pairs: Sequence[FilePair],
    project: Project,
    options: SyncOptions,
    translate: Translate,
    on_error: OnError,
    dry_run: bool = False,
) -> Iterator[SyncedPair]:
    """Bring pairs up to date, and yield each that could be, in order.

    ``translate`` is called where something is new or changed; not with ``dry_run``, where nothing is written either
    and the text of the result is the German in place of what would be translated.
    """
    ask: Translate = (lambda texts: Translations(texts)) if dry_run else translate
    translator = _Translator(ask)
    plans = list(_plans(pairs, project, options, on_error))
    failure = _translate_all(plans, translator)
    for plan in plans:
        try:
            if failure and pending(plan.loaded.source, plan.decisions):
                raise failure
            yield _bring(plan, project, options, translator, dry_run)
        except TranslatorError as error:
            files = plan.loaded.files
            on_error(files.named_in(error) if error is failure else str(files.target), error)


def _plans(pairs: Sequence[FilePair], project: Project, options: SyncOptions, on_error: OnError) -> Iterator[_Planned]:
    for files in pairs:
        if os.path.exists(files.target) and not os.path.exists(files.source):
            continue  # an orphaned translation is the business of check
        try:
            yield _plan(files, project, options)
        except TranslatorError as error:
            on_error(files.named_in(error), error)


def _plan(files: FilePair, project: Project, options: SyncOptions) -> _Planned:
    loaded = load_pair(files, project)
    return _Planned(loaded, decide(loaded.match, options))


def _translate_all(plans: Sequence[_Planned], translator: _Translator) -> TranslatorError | None:
    """Translate what all pairs need in one go; returns why that was not possible."""
    try:
        translator([text for plan in plans for text in pending(plan.loaded.source, plan.decisions)])
    except TranslatorError as error:
        return error
    return None


def _bring(
    plan: _Planned, project: Project, options: SyncOptions, translator: _Translator, dry_run: bool
) -> SyncedPair:
    for _ in range(_ATTEMPTS):
        texts = translator(pending(plan.loaded.source, plan.decisions))
        settings = replace(options, model=translator.model, recalled=translator.recalled)
        result = finish(plan.loaded.match, plan.decisions, texts, settings, translator.kept)
        if dry_run:
            return SyncedPair(plan.loaded.files, result, False)
        try:
            result = settled(plan.loaded, result, project)
            store_result(plan.loaded, result, project.target)
        except ChangedMeanwhile:
            plan = _plan(plan.loaded.files, project, options)
        else:
            return SyncedPair(plan.loaded.files, result, True)
    raise InputError(f"{plan.loaded.files.target}: changed again and again while it was synced; try once more")


def settled(loaded: LoadedPair, result: SyncResult, project: Project) -> SyncResult:
    """Return the result as a second sync would leave it, so that a second sync changes nothing.

    What a person wrote may be divided into other sentences where it stands now; what is recorded has to be what the
    next sync finds.
    """
    known = loaded.record.segments if loaded.record else None
    if not result.changed and result.segments == known:
        return result
    for _ in range(_ROUNDS):
        data = _encoded(loaded, result, project.target)
        match = match_translation(loaded, data, PairRecord("", result.segments, result.end), project)
        decisions = decide(match, SyncOptions(language=project.target))
        if pending(match.source, decisions):
            break
        again = finish(match, decisions, ())
        if (again.text, again.segments) == (result.text, result.segments):
            break
        result = replace(result, edition=again.edition, segments=again.segments)
    return result


def store_result(loaded: LoadedPair, result: SyncResult, language: str) -> None:
    """Write the English and the record of a pair. Raises ChangedMeanwhile where it is not as it was loaded."""
    data = _encoded(loaded, result, language) if result.changed else None
    record = PairRecord(lock_key(loaded.files.target, loaded.lock_path), result.segments, result.end)
    store(loaded.lock_path, loaded.files, data, record, loaded.planned_from)


def _encoded(loaded: LoadedPair, result: SyncResult, language: str) -> bytes:
    """Return the translation as bytes, in the encoding of the file that it replaces; raises InputError."""
    source, target, edition = loaded.source, loaded.target, result.edition
    encoding = target.encoding if target else source.encoding if source.format.keeps_encoding else "utf-8"
    try:
        if source.format.write is not None:
            return source.format.written(edition.base or source, edition.edits, language, encoding)
        return source.format.encode(edition.text, encoding)
    except UnicodeEncodeError as error:
        character = edition.text[error.start]
        raise InputError(
            f"cannot be written as {encoding} (character '{character}'); save it as UTF-8 first"
        ) from error
