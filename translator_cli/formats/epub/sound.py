"""Books are XML, where one tag without its end makes a page unreadable."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.document.format import Edit

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(r"&(?!#?\w+;)")
_VOID = re.compile(r"<(br|img|hr|wbr)\b([^<>]*?)\s*/?>")


def sound_edits(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return edits that keep XML whole: what has balanced tags before has them after, if need be none at all."""
    return [(start, end, _sound(text[start:end], new)) for start, end, new in edits]


def _sound(old: str, new: str) -> str:
    new = _VOID.sub(r"<\1\2/>", new)
    if _balanced(old) and not _balanced(new):
        return _TAG.sub("", new).replace("<", "&lt;")
    return new


def _balanced(text: str) -> bool:
    if "<" not in text:
        return True
    return well_formed(f"<r>{_REFERENCE.sub('&amp;', text)}</r>".encode())


def well_formed(data: bytes) -> bool:
    """Whether some bytes are XML; entities and document types are not looked up."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return False
    return True
