"""XML parts parsed with care: no document type, no entities, no network, and one clear line where they are broken."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from translator_cli.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["digest", "local", "parsed", "serialized"]

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_STANDALONE = re.compile(rb"<\?xml[^>]*standalone=[\"']yes")


def parsed(data: bytes, name: str) -> _Element:
    """Return the root of a part. Raises InputError where it is no XML or has a document type."""
    from lxml import etree  # 30 ms, for office documents only

    if _DOCTYPE.search(data[:4096]):
        raise InputError(f"its part {name} has a document type, which no office program writes; not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"its part {name} is no XML ({error.msg})") from None


def serialized(root: _Element, old: bytes) -> bytes:
    """Return a part with the declaration that it had."""
    from lxml import etree

    standalone = True if _STANDALONE.match(old) else None
    tree = root.getroottree()
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=standalone))


def local(element: _Element) -> str:
    """Return the name of an element without its namespace; an empty string for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def digest(text: str) -> str:
    """Return a short name for a text, the same in every document."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:6]
