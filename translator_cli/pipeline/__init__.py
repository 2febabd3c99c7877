"""Compose the stages: documents in, bitexts out. No input or output happens here.

    read → detect → split → translate → summarize → check → render

Segments of several documents are translated together, because the engine is fastest on large sorted batches; each
document is handed out as soon as its last segment is done.
"""

from __future__ import annotations

from translator_cli.document import Bitext, Document, TranslationUnit
from translator_cli.errors import Failure
from translator_cli.pipeline.analysis import Analysis, Request, analyze, summary_of
from translator_cli.pipeline.windows import translate_documents
from translator_cli.summarize import SummaryOptions

__all__ = ["Analysis", "Failure", "Request", "SummaryOptions", "analyze", "summarize_document", "translate_documents"]


def summarize_document(document: Document, source: str | None, options: SummaryOptions) -> Bitext:
    """Return the document with its summary and no translation: targets are empty, the model is None."""
    analysis = analyze(document, source)
    units = tuple(
        TranslationUnit(segment, "", None, "copied", analysis.language_of(segment)) for segment in analysis.segments
    )
    return Bitext(document, analysis.detection, "", None, units, summary_of(analysis, options))
