"""Names of OpenDocument. Source: OASIS Open Document Format for Office Applications 1.3, part 3."""

from __future__ import annotations

_NAMESPACE = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE = _NAMESPACE.format("office")
TEXT = _NAMESPACE.format("text")
STYLE = _NAMESPACE.format("style")
TABLE = _NAMESPACE.format("table")
DRAW = _NAMESPACE.format("drawing")
FO = _NAMESPACE.format("xsl-fo-compatible")
XLINK = "{http://www.w3.org/1999/xlink}"
#: Stands around words while a paragraph is worked on; never written.
WORDS = "words"
