"""An exchange file and the document that it was made from become the translated document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from translator_cli.document import Bitext, Detection, Document, Segment, TranslationUnit, flatten
from translator_cli.errors import InputError
from translator_cli.formats.exchange import ExchangedDocument, ExchangedUnit
from translator_cli.inline.codes import coded, decoded, key
from translator_cli.inline.signature import missing, signature
from translator_cli.render.document import written


def merged(document: Document, segments: Sequence[Segment], exchanged: ExchangedDocument, language: str) -> Bitext:
    """Return the document with the translations of an exchange file.

    Raises InputError with the line of a sentence that the file does not have, and of one whose marks it has lost.
    """
    waiting: dict[str, list[ExchangedUnit]] = {}
    for unit in exchanged.units:
        waiting.setdefault(key(unit.source), []).append(unit)
    units = tuple(_units(document, segments, waiting))
    return Bitext(document, Detection("de", 1.0), exchanged.language or language, None, units)


def _units(
    document: Document, segments: Sequence[Segment], waiting: dict[str, list[ExchangedUnit]]
) -> Iterator[TranslationUnit]:
    for segment in segments:
        source = coded(segment.flat)
        # A file with plain text in place of codes is one of another program, or a translation memory.
        found = waiting.get(key(source)) or waiting.get(" ".join(segment.flat.split())) or []
        line = document.position(segment.start)[0]
        if not found and any(map(str.isalpha, segment.text)):
            raise InputError(f"{document.name}:{line}: a sentence that the file does not have; was the draft changed?")
        unit = found.pop(0) if len(found) > 1 else found[0] if found else None
        target = decoded(unit.target, source) if unit else ""
        if lost := missing(signature(segment.flat, False), signature(target, False)) if target else []:
            raise InputError(f"{document.name}:{line}: its translation lacks {lost[0][1]!r} ({lost[0][0]})")
        yield TranslationUnit(segment, flatten(target).strip() or segment.flat, origin="edited" if target else "copied")


def merged_bytes(bitext: Bitext) -> bytes:
    """Return a translated document as bytes."""
    return written(bitext).data


def draft_of(exchanged: ExchangedDocument, file: Path) -> Path:
    """Return the draft that a file names: from where we stand, or beside the file. Raises InputError."""
    named = Path(exchanged.name)
    places = (named, file.parent / named, file.parent / named.name)
    found = next((place for place in places if exchanged.name and place.is_file()), None)
    if found is None:
        raise InputError(f"{file}: its document {exchanged.name or '(without a name)'} is not here")
    return found
