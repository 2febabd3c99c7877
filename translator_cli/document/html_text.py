"""What is special about the text of an HTML page: character references, its language attribute, tags in a sentence.

References (``&uuml;``) are resolved when a page is read and written again where a page needs them; what lies inside
tags, comments and scripts is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MARKUP = re.compile(r"<!--.*?-->|<(script|style|textarea)\b.*?</\1\s*>|<[!?/a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE = re.compile(r"&(?![#\w]+;)|[\u00a0\u00ad]")
_LANGUAGE = re.compile(r"(?<=\blang=)([\"']?)[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\1(?=[\s>/])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:lt|gt|amp);")
_MEANT = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ROOT = re.compile(r"<html\b[^<>]*>", re.IGNORECASE)


def resolve(text: str) -> str:
    """Return ``text`` with characters for references, except for those that would become markup: < > and some &."""
    return _outside_tags(text, _resolved) if "&" in text else text


def refer(text: str) -> str:
    """Return ``text`` fit for a page: the inverse of ``resolve`` for &, no-break spaces and soft hyphens."""
    return _outside_tags(text, lambda part: _BARE.sub(lambda match: _name(match[0]), part))


def with_language(text: str, language: str) -> str:
    """Return a page whose root element says that it is in ``language``."""
    root = _ROOT.search(text)
    if root is None:
        return text
    tag = _LANGUAGE.sub(lambda match: f"{match[1]}{language}{match[1]}", root[0])
    return text[: root.start()] + tag + text[root.end() :]


def without_tags(text: str) -> tuple[str, list[int]]:
    """Return ``text`` as a browser shows it, and for each offset into ``text`` the one that it becomes."""
    shown, done = "", 0
    places: list[int] = []
    for match in _TAG.finditer(text):
        places += range(len(shown), len(shown) + match.start() - done)
        shown += text[done : match.start()]
        places += [len(shown)] * (match.end() - match.start())
        shown += _MEANT.get(match[0], "")
        done = match.end()
    places += range(len(shown), len(shown) + len(text) - done + 1)
    return shown + text[done:], places


def _outside_tags(text: str, change: Callable[[str], str]) -> str:
    parts, done = [], 0
    for match in _MARKUP.finditer(text):
        parts += [change(text[done : match.start()]), match[0]]
        done = match.end()
    return "".join([*parts, change(text[done:])])


def _resolved(text: str) -> str:
    return _REFERENCE.sub(lambda match: _character(match, text), text)


def _character(match: re.Match[str], text: str) -> str:
    import html  # 2 ms, for pages only

    found = html.unescape(match[0])
    if found == "&":
        return match[0] if re.match(r"[#\w]+;", text[match.end() :]) else "&"
    if found in ("<", ">") or found == match[0] or not (found.isprintable() or found in "\u00a0\u00ad"):
        return match[0]
    return found


def _name(character: str) -> str:
    return "&amp;" if character == "&" else f"&#{ord(character)};"
