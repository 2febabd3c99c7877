"""Compose the stages: documents in, bitexts out. No input or output happens here.

    read → detect → split → translate → summarize → check → render

Segments of several documents are translated together, because the engine is fastest on large sorted batches; each
document is handed out as soon as its last segment is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from translator_cli.checks import CheckSettings, check
from translator_cli.choose import choose
from translator_cli.detect import detect
from translator_cli.document import (
    Bitext,
    Detection,
    Document,
    Hypothesis,
    ModelInfo,
    Segment,
    Summary,
    TranslationUnit,
)
from translator_cli.errors import LanguageError, TranslatorError
from translator_cli.split import split
from translator_cli.summarize import SummaryOptions, summarize
from translator_cli.translate import Translator

#: Segments that are translated together: few at first, so that the first result comes at once, then more and more.
FIRST_WINDOW, LARGEST_WINDOW = 64, 4096
#: A block in a third language is left alone from this many characters on.
FOREIGN_BLOCK = 100
#: A mark for the checks that stands in a plain text; in Markdown it is a comment and no segment.
INSTRUCTION = re.compile(r"\[translator-cli: [^\]]*\]")


@dataclass(frozen=True, slots=True)
class Request:
    """What the user wants: ``source`` None means "detect it"; ``checks`` None means "do not check"."""

    source: str | None = None
    target: str = "en"
    summary: SummaryOptions = field(default_factory=SummaryOptions)
    checks: CheckSettings | None = field(default_factory=CheckSettings)


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be processed, and why."""

    name: str
    error: TranslatorError


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its language and its segments, before translation."""

    document: Document
    detection: Detection
    segments: tuple[Segment, ...]

    def language_of(self, segment: Segment) -> str | None:
        """The language of the block that a segment lies in; the document's where the block is unsure."""
        blocks = self.detection.blocks
        return (blocks[segment.block] if segment.block < len(blocks) else None) or self.detection.language


def analyze(document: Document, source: str | None = None) -> Analysis:
    """Detect the language (unless ``source`` states it) and split into segments."""
    detection = detect(document) if source is None else Detection(source, 1.0, ((source, 1.0),))
    segments = split(document, detection.language or "de", detection.blocks)
    return Analysis(document, detection, segments)


def summarize_document(document: Document, source: str | None, options: SummaryOptions) -> Bitext:
    """Return the document with its summary and no translation: targets are empty, the model is None."""
    analysis = analyze(document, source)
    units = tuple(
        TranslationUnit(segment, "", None, "copied", analysis.language_of(segment)) for segment in analysis.segments
    )
    return Bitext(document, analysis.detection, "", None, units, _summary(analysis, options))


def translate_documents(
    documents: Iterable[Document | Failure], request: Request, translator_for: Callable[[str], Translator]
) -> Iterator[Bitext | Failure]:
    """Yield one bitext (or failure) for each document, in order.

    ``translator_for`` gives the translator from a language into ``request.target``; it may raise ModelError, which
    then belongs to the documents in that language.
    """
    window = FIRST_WINDOW
    waiting: list[Analysis | Failure] = []
    for document in documents:
        waiting.append(document if isinstance(document, Failure) else _analyze(document, request))
        if _size(waiting) >= window:
            yield from _translate_window(waiting, request, translator_for)
            waiting, window = [], min(2 * window, LARGEST_WINDOW)
    yield from _translate_window(waiting, request, translator_for)


def _analyze(document: Document, request: Request) -> Analysis | Failure:
    try:
        analysis = analyze(document, request.source)
        if analysis.segments and analysis.detection.language is None:
            raise LanguageError(
                "the language cannot be told from so little text; name it with --from (such as --from de)"
            )
    except TranslatorError as error:
        return Failure(document.name, error)
    return analysis


def _size(waiting: Sequence[Analysis | Failure]) -> int:
    return sum(len(item.segments) for item in waiting if isinstance(item, Analysis))


def _translate_window(
    waiting: Sequence[Analysis | Failure], request: Request, translator_for: Callable[[str], Translator]
) -> Iterator[Bitext | Failure]:
    """Translate everything that waits, by source language, then finish the documents one by one."""
    texts: dict[str, dict[str, None]] = {}  # by language, each text once, in order
    for item in waiting:
        if isinstance(item, Analysis):
            for segment in item.segments:
                if (language := _to_translate(item, segment, request.target)) is not None:
                    texts.setdefault(language, {})[segment.flat] = None
    done: dict[str, _Translated | TranslatorError] = {}
    for language, wanted in texts.items():
        try:
            done[language] = _translate_texts(translator_for(language), list(wanted), request)
        except TranslatorError as error:
            done[language] = error
    for item in waiting:
        yield item if isinstance(item, Failure) else _finish(item, request, done)


@dataclass(frozen=True, slots=True)
class _Translated:
    info: ModelInfo
    chosen: dict[str, tuple[Hypothesis, int, str]]


def _translate_texts(translator: Translator, texts: list[str], request: Request) -> _Translated:
    chosen: dict[str, tuple[Hypothesis, int, str]] = {}
    for start in range(0, len(texts), LARGEST_WINDOW):  # one book does not become one batch
        part = texts[start : start + LARGEST_WINDOW]
        chosen.update(zip(part, choose(translator, part, request.checks), strict=True))
    return _Translated(translator.info, chosen)


def _to_translate(analysis: Analysis, segment: Segment, target: str) -> str | None:
    """The language to translate a segment from, or None when it is to be copied.

    Copied are blocks in the target language, those without a letter, and long ones in a third language; a short one
    counts as the document's, because the shorter a text, the less its detected language means.
    """
    main, own = analysis.detection.language, analysis.language_of(segment)
    if own == target or own is None or not any(char.isalpha() for char in segment.text):
        return None
    if INSTRUCTION.fullmatch(segment.text):
        return None
    if main in (own, target):
        return own
    block = analysis.document.blocks[segment.block]
    return main if block.end - block.start < FOREIGN_BLOCK else None


def _finish(analysis: Analysis, request: Request, done: dict[str, _Translated | TranslatorError]) -> Bitext | Failure:
    units: list[TranslationUnit] = []
    model: ModelInfo | None = None
    for segment in analysis.segments:
        own = analysis.language_of(segment)
        source = _to_translate(analysis, segment, request.target)
        translated = done[source] if source is not None else None
        if isinstance(translated, TranslatorError):
            if source == analysis.detection.language:
                return Failure(analysis.document.name, translated)
            translated = None  # a foreign block in a draft is no reason to refuse the draft
        if translated is None:
            units.append(TranslationUnit(segment, segment.flat, None, "copied", own))
        else:
            model = model or translated.info
            hypothesis, rank, note = translated.chosen[segment.flat]
            unit = TranslationUnit(segment, hypothesis.text, hypothesis.score, hypothesis.origin, own)
            units.append(replace(unit, rank=rank, note=note))
    checked = check(analysis.document, units, request.checks) if request.checks is not None else tuple(units)
    summary = _summary(analysis, request.summary)
    return Bitext(analysis.document, analysis.detection, request.target, model, checked, summary)


def _summary(analysis: Analysis, options: SummaryOptions) -> Summary:
    if options.sentences == 0 and options.ratio is None:
        return Summary("none")
    return summarize(analysis.document, analysis.segments, analysis.detection.language or "en", options)
