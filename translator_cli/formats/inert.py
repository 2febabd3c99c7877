"""Translations that stay sentences where they are put: none begins a list or ends a table cell by accident."""

from __future__ import annotations

import re

from translator_cli.document.format import Place

# What starts a block of Markdown, or a list or quotation of plain text, when a line begins with it.
_MARKER = re.compile(
    r"""(?P<number>\d{0,9})(?:
      (?<=\d)[.)](?=\s|\Z)
    | (?<!\d)(?: [-+*•](?=\s|\Z) | \#{1,6}(?=\s|\Z) | > | `{3,}(?=[^`]*\Z) | ~{3,} | :{3,} | \|(?=\s) | :(?=\s)
                | \[\^[^\]]*\]: | !!!(?=\s) | \?\?\?(?=\s) | [=-]+\s*\Z | (?:[*_-][ ]?){3,}\Z )
    )\s*""",
    re.VERBOSE,
)
# What YAML takes for something else than a plain scalar.
_NO_SCALAR = re.compile(r"^[\s\[\]{}>|*&!%#`@,?'\"-]|:(?:\s|\Z)|\s#")
# An address in running text with the punctuation behind it, and where that begins.
_ADDRESS = re.compile(r"https?://[^\s)>\]\"'`]*?(?P<stop>[.,;:!?…]*)(?=[\s)>\]\"'`]|\Z)")
_BAR = re.compile(r"(?<!\\)\|")


def plain(text: str, place: Place) -> str:
    """Return ``text`` without a list or quote mark at its start that the source has not."""
    marker = _strange_marker(text, place)
    return text if marker is None else text[marker.end() :] or place.source


def value(text: str, place: Place) -> str:
    """Return the value of an attribute or of front matter so that it ends where its quotes end."""
    if text == place.source:
        return text  # as its author wrote it, escapes and all
    if place.before and place.before in "\"'(`":
        closing = {"(": ")"}.get(place.before, place.before)
        return re.sub(rf"\\?{re.escape(closing)}", {'"': "'", "'": "’", ")": "]", "`": "’"}[closing], text)
    if _NO_SCALAR.match(place.source) is None and _NO_SCALAR.search(text):
        return '"' + text.replace('"', "'").replace("\\", "\\\\") + '"'
    return text


def html(text: str, place: Place) -> str:
    """Return ``text`` fit for an attribute, if it is to stand in one."""
    return value(text, place) if place.kind == "value" else text


def markdown(text: str, place: Place) -> str:
    """Return ``text`` with a backslash before what would open a block or end a table cell."""
    if place.kind == "value":
        return value(text, place)
    if place.kind == "table-cell":
        text = _BAR.sub(r"\\|", text)
    if "://" in text:
        text = _with_bare_addresses(text, place.source)
    marker = _strange_marker(text, place)
    if marker is None:
        return text
    offset = marker.end("number")
    return f"{text[:offset]}\\{text[offset:]}"


def _with_bare_addresses(text: str, source: str) -> str:
    """Return ``text`` without punctuation glued to an address that has none in ``source``: some take it for its end."""
    own = {match[0] for match in _ADDRESS.finditer(source)}
    parts, done = [], 0
    for match in _ADDRESS.finditer(text):
        if match["stop"] and match[0] not in own and match[0][: -len(match["stop"])] in own:
            last = match.end() == len(text) and match["stop"] == "."
            parts += [text[done : match.start("stop")], "" if last else " " + match["stop"]]
            done = match.end()
    return "".join([*parts, text[done:]])


def _strange_marker(text: str, place: Place) -> re.Match[str] | None:
    marker, own = _MARKER.match(text) if place.leading else None, _MARKER.match(place.source)
    return None if marker is None or (own is not None and own[0] == marker[0]) else marker
