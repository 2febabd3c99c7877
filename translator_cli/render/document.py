"""A container as a translated container: a subtitle file as subtitles, an office document as one."""

from __future__ import annotations

from translator_cli.document import Bitext, flatten
from translator_cli.document.format import Edit, Place
from translator_cli.render.labels import translated


def edits_of(bitext: Bitext) -> tuple[Edit, ...]:
    """Return what a translation puts in the place of each sentence; what was copied stays."""
    document = bitext.document
    if not translated(bitext):
        return ()
    return tuple(
        (
            unit.source.start,
            unit.source.end,
            document.format.inert(
                flatten(unit.target), Place(document.blocks[unit.source.block].kind, unit.source.flat)
            ),
        )
        for unit in bitext.units
        if unit.origin != "copied" and unit.target.strip()
    )


def document_bytes(bitext: Bitext) -> bytes:
    """Return the translated container; one that is a text is UTF-8 unless it names its encoding."""
    document = bitext.document
    encoding = document.encoding if document.format.keeps_encoding else "utf-8"
    return document.format.written(document, edits_of(bitext), bitext.target_language or "en", encoding)
