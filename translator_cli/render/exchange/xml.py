"""Escaping for the two XML formats."""

from __future__ import annotations

import re

from translator_cli.render.safety import xml_characters

# A bare CR would be read back as a line feed, and the other controls (DEL, C1, directions) would reach a terminal that
# shows the file: they go out as references, so that a parser still finds the text as it was.
_SPECIAL = re.compile("[&<>\"'\r\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#13;"}


def escape(text: str) -> str:
    """Return ``text`` as XML 1.0 character data, good inside quotes as well; forbidden characters are dropped."""
    return _SPECIAL.sub(_reference, xml_characters(text))


def _reference(match: re.Match[str]) -> str:
    return _REFERENCES.get(match.group()) or f"&#{ord(match.group())};"


def attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute, where even tabs and line feeds need references."""
    return escape(text).replace("\t", "&#9;").replace("\n", "&#10;")
