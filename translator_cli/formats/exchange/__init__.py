"""XLIFF and TMX as input: what a person made of the sentences in a translation editor.

Sources: OASIS XLIFF 1.2 (2008), 2.0 and 2.1 (2018); LISA TMX 1.4b. The text of an exchange file is a list of
translated units for each document; ``cli`` puts them into the document again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translator_cli.errors import InputError
from translator_cli.formats.exchange.content import pieces_of
from translator_cli.inline.codes import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["ExchangedDocument", "ExchangedUnit", "read_exchange"]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class ExchangedUnit:
    """A sentence with its translation as words and codes; ``target`` is empty where there is none."""

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ExchangedDocument:
    """The units of one document, which is named as it was when the file was written; ``language`` is the target's."""

    name: str
    language: str
    units: tuple[ExchangedUnit, ...]


def read_exchange(data: bytes) -> tuple[ExchangedDocument, ...]:
    """Return the documents of an XLIFF 1.2, XLIFF 2 or TMX file. Raises InputError for anything else."""
    root = _parsed(data)
    kind = _local(root)
    if kind == "xliff" and str(root.get("version") or "").startswith("1"):
        return tuple(_file_1(file) for file in _named(root, "file"))
    if kind == "xliff":
        language = str(root.get("trgLang") or "")
        return tuple(
            ExchangedDocument(str(file.get("original") or ""), language, tuple(_units_2(file)))
            for file in _named(root, "file")
        )
    if kind == "tmx":
        return _memories(root)
    raise InputError(f"neither XLIFF nor TMX (its root is <{kind}>)")


def _parsed(data: bytes) -> _Element:
    from lxml import etree  # 30 ms, for exchange files only

    if b"<!ENTITY" in data:
        raise InputError("declares entities, which no translation editor writes; not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"no XML ({error.msg})") from None


def _local(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _named(root: _Element, name: str) -> list[_Element]:
    return [element for element in root.iter() if _local(element) == name]


def _file_1(file: _Element) -> ExchangedDocument:
    units = []
    for unit in _named(file, "trans-unit"):
        source, target = (next((item for item in unit if _local(item) == name), None) for name in ("source", "target"))
        units.append(ExchangedUnit(_content(source), _content(target)))
    return ExchangedDocument(str(file.get("original") or ""), str(file.get("target-language") or ""), tuple(units))


def _content(element: _Element | None) -> tuple[Piece, ...]:
    return () if element is None else tuple(pieces_of(element))


def _units_2(file: _Element) -> Iterator[ExchangedUnit]:
    """Yield the units of XLIFF 2; the segments that an editor divided one into are put together again."""
    for unit in _named(file, "unit"):
        source, target = list[Piece](), list[Piece]()
        for part in unit:
            if _local(part) in ("segment", "ignorable"):
                own = {_local(item): tuple(pieces_of(item)) for item in part}
                source += own.get("source", ())
                target += own.get("target") or (own.get("source", ()) if _local(part) == "ignorable" else ())
        yield ExchangedUnit(tuple(source), tuple(target))


def _memories(root: _Element) -> tuple[ExchangedDocument, ...]:
    """Return the units of a translation memory by the document that they say they are from."""
    header = next(iter(_named(root, "header")), None)
    common = str(header.get("srclang") or "") if header is not None else ""
    found: dict[str, list[ExchangedUnit]] = {}
    language = ""
    for unit in _named(root, "tu"):
        name = next((item.text for item in unit if item.get("type") == "x-document"), None)
        own = str(unit.get("srclang") or common)
        variants = {str(item.get(_LANG) or item.get("lang")): item for item in unit if _local(item) == "tuv"}
        others = [code for code in variants if code.lower() != own.lower()]
        source = next((item for code, item in variants.items() if code.lower() == own.lower()), None)
        if source is None or not others:
            continue
        language = others[0]
        segments = [next(iter(_named(item, "seg")), None) for item in (source, variants[language])]
        found.setdefault(name or "", []).append(ExchangedUnit(_content(segments[0]), _content(segments[1])))
    return tuple(ExchangedDocument(name, language, tuple(units)) for name, units in found.items())
