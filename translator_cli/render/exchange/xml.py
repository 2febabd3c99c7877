"""Escaping for the two XML formats."""

from __future__ import annotations

import re

from translator_cli.render.safety import xml_characters

_SPECIAL = re.compile("[&<>\"'\r]")
# A bare CR would be read back as a line feed, so it goes out as a reference.
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#13;"}


def escape(text: str) -> str:
    """Return ``text`` as XML 1.0 character data, good inside quotes as well; forbidden characters are dropped."""
    return _SPECIAL.sub(lambda match: _REFERENCES[match.group()], xml_characters(text))


def attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute, where even tabs and line feeds need references."""
    return escape(text).replace("\t", "&#9;").replace("\n", "&#10;")
