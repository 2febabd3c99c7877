"""The translated document itself, as bytes in its own format: Markdown as Markdown, subtitles as subtitles."""

from __future__ import annotations

from typing import NamedTuple


from translator_cli.document import Bitext, replace_spans
from translator_cli.document.structure import changed_blocks
from translator_cli.errors import InputError
from translator_cli.render.labels import translated
from translator_cli.render.text import edits_of


class Written(NamedTuple):
    """A document ready to be written; ``german`` are the lines that stay as they are, so that its structure holds."""

    data: bytes
    german: tuple[int, ...] = ()


def written(bitext: Bitext) -> Written:
    """Return the translated document; it is UTF-8 unless it names its encoding.

    Raises InputError where its encoding lacks a character.
    """
    document, format = bitext.document, bitext.document.format
    language = bitext.target_language or "en"
    edits = edits_of(bitext) if translated(bitext) else []
    changed = changed_blocks(document, replace_spans(document.text, edits))
    if changed:
        edits = edits_of(bitext, changed)
    stays = [unit for unit in bitext.units if unit.source.block in changed and unit.origin != "copied"]
    german = tuple(document.position(unit.source.start)[0] for unit in stays)
    encoding = document.encoding if format.keeps_encoding else "utf-8"
    try:
        if format.write is not None:
            return Written(format.written(document, edits, language, encoding), german)
        text = format.localize(replace_spans(document.text, edits), language)
        return Written(format.encode(text, encoding), german)
    except UnicodeEncodeError as error:
        raise InputError(f"cannot be written as {encoding} (character '{error.object[error.start]}')") from error
