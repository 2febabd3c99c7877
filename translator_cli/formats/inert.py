"""Translations that stay sentences where they are put: none begins a list or ends a table cell by accident."""

from __future__ import annotations

import re

from translator_cli.document.format import Place

# What starts a block of Markdown or of plain text when a line begins with it.
_MARKER = re.compile(r"(?P<number>\d{0,9})(?:(?<=\d)[.)](?=\s|\Z)|(?<!\d)(?:[-+*#>=|~`]|\[(?=\^))+)\s*")
_BAR = re.compile(r"(?<!\\)\|")


def plain(text: str, place: Place) -> str:
    """Return ``text`` without a list or quote mark at its start that the source has not."""
    marker = _strange_marker(text, place)
    return text if marker is None else text[marker.end() :] or place.source


def markdown(text: str, place: Place) -> str:
    """Return ``text`` with a backslash before what would open a block or end a table cell."""
    if place.kind == "table-cell":
        text = _BAR.sub(r"\\|", text)
    marker = _strange_marker(text, place)
    if marker is None:
        return text
    offset = marker.end("number")
    return f"{text[:offset]}\\{text[offset:]}"


def _strange_marker(text: str, place: Place) -> re.Match[str] | None:
    marker, own = _MARKER.match(text), _MARKER.match(place.source)
    return None if marker is None or (own is not None and own[0] == marker[0]) else marker
