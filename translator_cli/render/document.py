"""The translated document itself, as bytes in its own format."""

from __future__ import annotations

from dataclasses import dataclass

from translator_cli.document import Bitext, replace_spans
from translator_cli.document.structure import changed_blocks
from translator_cli.errors import InputError
from translator_cli.render.text import edits_of


@dataclass(frozen=True, slots=True)
class Written:
    """A document ready to be written; ``german`` are the lines that stay as they are, so that its structure holds."""

    data: bytes
    german: tuple[int, ...] = ()


def written(bitext: Bitext) -> Written:
    """Return the translated document. Raises InputError where its encoding lacks a character."""
    document, format = bitext.document, bitext.document.format
    changed = changed_blocks(document, replace_spans(document.text, edits_of(bitext)))
    edits = edits_of(bitext, changed)
    stays = [unit for unit in bitext.units if unit.source.block in changed and unit.origin != "copied"]
    german = tuple(document.position(unit.source.start)[0] for unit in stays)
    if format.write is not None:
        return Written(format.write(document, edits, bitext.target_language), german)
    text = format.localize(replace_spans(document.text, edits), bitext.target_language)
    encoding = document.encoding if format.keeps_encoding else "utf-8"
    try:
        return Written(format.encode(text, encoding), german)
    except UnicodeEncodeError as error:
        raise InputError(f"cannot be written as {encoding} (character '{text[error.start]}')") from error
