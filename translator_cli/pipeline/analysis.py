"""What is known of a document before it is translated: its language, its segments, and what to do with each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from translator_cli.checks import CheckSettings
from translator_cli.detect import detect, plainly, too_short_to_tell
from translator_cli.document import Detection, Document, Segment, Summary
from translator_cli.document.marks import is_mark
from translator_cli.errors import Failure, LanguageError, TranslatorError
from translator_cli.split import split
from translator_cli.style import Style
from translator_cli.summarize import SummaryOptions, summarize
from translator_cli.translation.bare import is_bare

#: A block in a third language is left alone from this many characters on.
FOREIGN_BLOCK = 100


class Request(NamedTuple):
    """What the user wants: ``source`` None means "detect it"; ``checks`` None means "do not check".

    ``alternatives`` is the number of other wordings wanted for each sentence.
    ``style`` None means "leave the model's English as it is".
    """

    source: str | None = None
    target: str = "en"
    summary: SummaryOptions = SummaryOptions()
    checks: CheckSettings | None = CheckSettings()
    alternatives: int = 0
    style: Style | None = None


class Analysis(NamedTuple):
    """A document with its language and its segments, before translation."""

    document: Document
    detection: Detection
    segments: tuple[Segment, ...]

    def language_of(self, segment: Segment) -> str | None:
        """The language of the block that a segment lies in; the document's where the block is unsure."""
        blocks = self.detection.blocks
        return (blocks[segment.block] if segment.block < len(blocks) else None) or self.detection.language


def analyze(document: Document, source: str | None = None) -> Analysis:
    """Detect the language and split into segments.

    Where ``source`` states the language it holds, and English blocks of a German draft still count as English; but
    nothing does when all of the text seems to be in another language than stated.
    """
    detection = detect(document)
    if source is not None:
        detection = stated(detection, source)
    segments = split(document, detection.language or "de", detection.blocks)
    return Analysis(document, detection, segments)


def stated(detection: Detection, source: str) -> Detection:
    """Return what holds of a text whose language the user states; see ``analyze``."""
    blocks = detection.blocks if detection.language == source else ()
    return Detection(source, 1.0, ((source, 1.0),), blocks)


def analyze_or_fail(
    document: Document, request: Request, assumed: Callable[[], str | None] = lambda: None
) -> Analysis | Failure:
    """Analyze a document that is to be translated; its language must be known.

    A text of a few Latin letters is taken to be in the language that ``assumed`` gives; its confidence is 0.
    """
    try:
        analysis = analyze(document, request.source)
        if not analysis.segments or analysis.detection.language is not None:
            return analysis
        language = assumed() if too_short_to_tell(document.text) else None
        if language is None:
            raise LanguageError("the language cannot be told from this text; name it with --from (such as --from de)")
        segments = split(document, language, analysis.detection.blocks)
        return Analysis(document, Detection(language, 0.0, (), analysis.detection.blocks), segments)
    except TranslatorError as error:
        return Failure(document.name, error)


def language_to_translate(analysis: Analysis, segment: Segment, target: str) -> str | None:
    """The language to translate a segment from, or None when it is to be copied.

    Copied are blocks in the target language, bare letters and figures, and long ones in a third language; a short one
    counts as the document's, because the shorter a text, the less its detected language means.
    """
    main, own = analysis.detection.language, analysis.language_of(segment)
    if own == target and main not in (None, target) and plainly(segment.text) == main:
        own = main  # a sentence beside a longer one in the target language, such as the name of a picture
    if own == target or own is None or is_bare(segment.text):
        return None
    if is_mark(segment.text):
        return None  # it is for the checks; in Markdown it is a comment and no segment
    if main in (own, target):
        return own
    block = analysis.document.blocks[segment.block]
    return main if block.end - block.start < FOREIGN_BLOCK else None


def is_copied(document: Document, detection: Detection, source: str, target: str) -> Callable[[Segment], bool]:
    """Return what tells whether a sentence is copied, because it is not in the language ``source``."""
    analysis = Analysis(document, detection, ())

    def copied(segment: Segment) -> bool:
        return not is_bare(segment.text) and language_to_translate(analysis, segment, target) != source

    return copied


def summary_of(analysis: Analysis, options: SummaryOptions) -> Summary:
    """Pick the summary, unless none is wanted."""
    if options.sentences == 0 and options.ratio is None:
        return Summary("none")
    return summarize(analysis.document, analysis.segments, analysis.detection.language or "en", options)
