"""Translate the segments of several documents together, and hand the documents out in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from translator_cli.checks import check
from translator_cli.pipeline.choice import Choice, choose
from translator_cli.document import Bitext, Document, Finding, Hypothesis, ModelInfo, TranslationUnit
from translator_cli.errors import Failure, TranslatorError
from translator_cli.pipeline.analysis import (
    Analysis,
    Request,
    analyze_or_fail,
    language_to_translate,
    summary_of,
)
from translator_cli.style import POLISHED
from translator_cli.translation import Translator

if TYPE_CHECKING:
    from translator_cli.checks.remembered import CleanPairs

#: Segments that are translated together: few at first, so that the first result comes at once, then more and more.
FIRST_WINDOW, LARGEST_WINDOW = 64, 4096
#: What is to be said of a sentence that stays as it is.
KEPT = Finding("structure-mismatch", "error", "not translated: no translation kept what is not words")


def _unknown() -> None:
    """Assume nothing."""


def translate_documents(
    documents: Iterable[Document | Failure],
    request: Request,
    translator_for: Callable[[str], Translator],
    assumed: Callable[[], str | None] = _unknown,
    first: int = 0,
    memory: CleanPairs | None = None,
) -> Iterator[Bitext | Failure]:
    """Yield one bitext (or failure) for each document, in order.

    ``translator_for`` gives the translator from a language into ``request.target``; it may raise ModelError, which
    then belongs to the documents in that language. ``assumed`` gives the language of texts too short to tell. At least
    ``first`` segments are translated together; 0 is for who waits for the first result. ``memory`` knows pairs in which
    the checks found nothing before.
    """
    window = first or FIRST_WINDOW
    waiting: list[Analysis | Failure] = []
    for document in documents:
        waiting.append(document if isinstance(document, Failure) else analyze_or_fail(document, request, assumed))
        if _size(waiting) >= window:
            yield from _translate_window(waiting, request, translator_for, memory)
            waiting, window = [], min(2 * window, LARGEST_WINDOW)
    yield from _translate_window(waiting, request, translator_for, memory)


def _size(waiting: Sequence[Analysis | Failure]) -> int:
    return sum(len(item.segments) for item in waiting if isinstance(item, Analysis))


def _translate_window(
    waiting: Sequence[Analysis | Failure],
    request: Request,
    translator_for: Callable[[str], Translator],
    memory: CleanPairs | None,
) -> Iterator[Bitext | Failure]:
    """Translate everything that waits, by source language, then finish the documents one by one."""
    texts: dict[str, dict[str, None]] = {}  # by language, each text once, in order
    for item in waiting:
        if isinstance(item, Analysis):
            for segment in item.segments:
                if (language := language_to_translate(item, segment, request.target)) is not None:
                    texts.setdefault(language, {})[item.document.sentence(segment.flat)] = None
    done: dict[str, _Translated | TranslatorError] = {}
    for language, wanted in texts.items():
        try:
            done[language] = _translate_texts(translator_for(language), list(wanted), request, memory)
        except TranslatorError as error:
            done[language] = error
    texts.clear()  # a book is large
    for item in waiting:
        yield item if isinstance(item, Failure) else _finish(item, request, done, memory)


class _Translated(NamedTuple):
    info: ModelInfo
    chosen: dict[str, Choice]
    others: dict[str, tuple[str, ...]]


def _translate_texts(
    translator: Translator, texts: list[str], request: Request, memory: CleanPairs | None
) -> _Translated:
    chosen: dict[str, Choice] = {}
    others: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(texts), LARGEST_WINDOW):  # one book does not become one batch
        part = texts[start : start + LARGEST_WINDOW]
        chosen.update(zip(part, choose(translator, part, request.checks, memory), strict=True))
        if request.alternatives:
            from translator_cli.pipeline.wordings import wordings  # seldom asked for

            found = wordings(translator, part, request.alternatives + 1)
            others.update((text, _others(chosen[text], each, request)) for text, each in zip(part, found, strict=True))
    return _Translated(translator.info, chosen, others)


def _others(choice: Choice, found: Sequence[Hypothesis], request: Request) -> tuple[str, ...]:
    """Return the wordings other than the one that was chosen."""
    texts = [each.text for each in found if each.text != choice[0].text]
    return tuple(texts[: request.alternatives])


def _finish(
    analysis: Analysis, request: Request, done: dict[str, _Translated | TranslatorError], memory: CleanPairs | None
) -> Bitext | Failure:
    polish = _polish(analysis.document, request)
    units: list[TranslationUnit] = []
    overlooked: dict[int, str] = {}
    model: ModelInfo | None = None
    for segment in analysis.segments:
        own = analysis.language_of(segment)
        source = language_to_translate(analysis, segment, request.target)
        translated = done[source] if source is not None else None
        if isinstance(translated, TranslatorError):
            if source == analysis.detection.language:
                return Failure(analysis.document.name, translated)
            translated = None  # a foreign block in a draft is no reason to refuse the draft
        if translated is None:
            units.append(TranslationUnit(segment, segment.flat, None, "copied", own))
        else:
            model = model or translated.info
            sentence = analysis.document.sentence(segment.flat)
            hypothesis, rank, note = translated.chosen[sentence]
            found = (KEPT,) if hypothesis.kept else ()
            if hypothesis.overlooked:
                overlooked[len(units)] = hypothesis.overlooked
            text = polish(segment.flat, hypothesis.text) if hypothesis.origin == "model" else hypothesis.text
            unit = TranslationUnit(segment, text, hypothesis.score, hypothesis.origin, own, found)
            units.append(unit._replace(rank=rank, note=note, alternatives=translated.others.get(sentence, ())))
    settings, document = request.checks, analysis.document
    checked = (
        tuple(units) if settings is None else check(document, units, settings, memory=memory, overlooked=overlooked)
    )
    summary = summary_of(analysis, request.summary)
    return Bitext(analysis.document, analysis.detection, request.target, model, checked, summary)


def _polish(document: Document, request: Request) -> Callable[[str, str], str]:
    """Return what gives a machine's English the style of the house, and its German typeset marks."""
    if request.style is None or request.target not in POLISHED:
        return lambda source, target: target
    from translator_cli.style.polishing import is_typographic, polish  # 10 ms of patterns

    style, typographic, language = request.style, is_typographic(document.text), request.target
    return lambda source, target: polish(style, source, target, typographic, language)
