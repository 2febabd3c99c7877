"""The program as a library: ``from translator_cli import translate, check``.

A ``str`` is a text, a ``Path`` a file. What goes wrong is raised as a ``TranslatorError`` (see ``errors``), whose
message says what to do. Nothing is printed and the network is never touched.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from translator_cli.checks import CheckSettings
from translator_cli.document import Bitext, Document, LocatedFinding
from translator_cli.pairs.findings import text_findings
from translator_cli.pipeline import Failure, Request, SummaryOptions, translate_documents
from translator_cli.pipeline.engines import EngineOptions, Engines


def translate(
    text: str | Path,
    *,
    source: str | None = None,
    target: str = "en",
    model: str | None = None,
    beam: int = 4,
    memory: bool = False,
    checks: bool = True,
    summary_sentences: int = 0,
    alternatives: int = 0,
) -> Bitext:
    """Return a text, or the text of a file, with its translation, one unit per sentence.

    ``source`` is an ISO 639-1 code, None to detect it; ``model`` is a name, a folder or an archive, None for the best
    at hand. ``memory`` recalls and remembers translations in the user's cache folder. ``checks`` adds findings to the
    units. The model is loaded at the first call and kept. Raises InputError, LanguageError or ModelError.
    """
    settings = CheckSettings(source_language=source or "de", target_language=target) if checks else None
    request = Request(source, target, SummaryOptions(sentences=summary_sentences), settings, alternatives)
    engines = _engines(target, EngineOptions(model, beam, memory=memory))
    documents = [_document(text, "<text>")]
    (outcome,) = translate_documents(documents, request, engines, engines.only_source, memory=engines.clean_pairs)
    if isinstance(outcome, Failure):
        raise outcome.error
    return outcome


def check(
    source: str | Path,
    target: str | Path,
    *,
    source_language: str = "de",
    target_language: str = "en",
    disable: Collection[str] = (),
) -> tuple[LocatedFinding, ...]:
    """Return what is wrong with a translation, in the order of its text; needs no model.

    ``source`` and ``target`` are texts or files, ``disable`` the ids of rules that are not wanted. Raises InputError.
    """
    settings = CheckSettings(frozenset(disable), None, source_language, target_language)
    return tuple(text_findings(_document(source, "<source>"), _document(target, "<target>"), settings))


def _document(text: str | Path, name: str) -> Document:
    from translator_cli.files.read import decode, read

    if isinstance(text, Path):
        return read(str(text))
    return decode(name, text.encode("utf-8", "replace"), encoding="utf-8")


@lru_cache(maxsize=4)
def _engines(target: str, options: EngineOptions) -> Engines:
    """Keep loaded models from call to call."""
    return Engines(target, options)
