"""What is special about the text of an HTML page: character references, its language attribute, tags in a sentence.

References (``&uuml;``) are resolved when a page is read and written again where a page needs them; what lies inside
tags, comments and scripts is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_RAW = re.compile(r"<(?:!--|(script|style|textarea)\b)")
_ANY_TAG = re.compile(r"<[!?/a-zA-Z][^<>]*>")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE = re.compile(r"&(?![#\w]+;)|[\u00a0\u00ad]")
_LANGUAGE = re.compile(r"(?:(?<=\blang=)|(?<=\bhreflang=))([\"']?)[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\1(?=[\s>/])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:lt|gt|amp);")
_MEANT = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_META = re.compile(
    r"""<meta\b[^<>]*?=\s*["']?"""
    r"""(?:content-language|og:locale|(?:dc(?:terms)?\.)?language|inLanguage)(?=["'\s/>])[^<>]*>""",
    re.IGNORECASE,
)
_CANONICAL = re.compile(r"""<link\b(?=[^<>]*\brel\s*=\s*["']?canonical\b)[^<>]*>""", re.IGNORECASE)
_CONTENT = re.compile(r"(\bcontent\s*=\s*[\"']?)([A-Za-z]{2}(?:[-_][A-Za-z]{2})?)([\"'\s/>])", re.IGNORECASE)
_ROOT = re.compile(r"<html\b[^<>]*>", re.IGNORECASE)


def resolve(text: str) -> str:
    """Return ``text`` with characters for references, except for those that would become markup: < > and some &."""
    return _outside_tags(text, _resolved) if "&" in text else text


def refer(text: str) -> str:
    """Return ``text`` fit for a page: the inverse of ``resolve`` for &, no-break spaces and soft hyphens."""
    return _outside_tags(text, lambda part: _BARE.sub(lambda match: _name(match[0]), part))


def with_language(text: str, language: str) -> str:
    """Return a page, or a stretch of one, whose root element, ``<meta>`` and canonical link name ``language``.

    Alternative links and elements in other languages keep theirs.
    """
    root, old = _ROOT.search(text), None
    if root is not None:
        old = _LANGUAGE.search(root[0])
        text = text[: root.start()] + _renamed(root[0], language) + text[root.end() :]
    text = _CANONICAL.sub(lambda match: _renamed(match[0], language), text)
    return _META.sub(lambda match: _follow(match, old[0].strip("\"'")[:2].lower() if old else "", language), text)


def _renamed(tag: str, language: str) -> str:
    """Return a tag with ``language`` in its ``lang``, ``xml:lang`` and ``hreflang``."""
    return _LANGUAGE.sub(lambda match: f"{match[1]}{language}{match[1]}", tag)


def _follow(match: re.Match[str], old: str, language: str) -> str:
    """Return a tag that names the language of the page ("Content-Language", "og:locale") with the new one."""
    return _CONTENT.sub(
        lambda part: part[1] + language + part[3] if part[2][:2].lower() == old or not old else part[0], match[0]
    )


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
    for start, end in _markup(text):
        parts += [change(text[done:start]), text[start:end]]
        done = end
    return "".join([*parts, change(text[done:])])


def _markup(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of tags, comments, scripts and styles; what is never closed is looked for once."""
    folded, at = text.lower(), 0
    unclosed: set[str] = set()
    while (start := text.find("<", at)) >= 0:
        at = start + 1
        raw = _RAW.match(folded, start)
        closer = f"</{raw[1]}" if raw and raw[1] else "-->" if raw else ""
        if closer and closer not in unclosed:
            end = folded.find(closer, start + 4)
            end = folded.find(">", end) + 1 if end >= 0 else 0
            if end:
                yield start, end
                at = end
                continue
            unclosed.add(closer)
        if match := _ANY_TAG.match(text, start):
            yield match.span()
            at = match.end()


def _resolved(text: str) -> str:
    return _REFERENCE.sub(lambda match: _character(match, text), text)


def _character(match: re.Match[str], text: str) -> str:
    import html  # 2 ms, for pages only

    found = html.unescape(match[0])
    if found == "&":
        return match[0] if re.match(r"[#\w]+;", text[match.end() :]) else "&"
    if found.isascii() and not found.isalnum() and found not in "\"'&":
        return match[0]  # written so for a reason: braces of templates, for example
    if found in ("<", ">") or found == match[0] or not (found.isprintable() or found in "\u00a0\u00ad"):
        return match[0]
    return found


def _name(character: str) -> str:
    return "&amp;" if character == "&" else f"&#{ord(character)};"
