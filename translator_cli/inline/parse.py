"""The inline marks of a text, by the tokens of markdown-it-py, each with its offsets.

markdown-it-py keeps no offsets inside a paragraph, so the loop that calls its rules notes them. Its own rules do
backslashes, code spans, emphasis and strikethrough; links, images and tags are ours, because drafts hold destinations
and attributes that CommonMark does not know (``[a]({{< ref "b" >}})``, ``<Tab label={x}>``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translator_cli.inline.captions import CAPTIONS
from translator_cli.inline.mark import Kind, Mark
from translator_cli.inline.tags import LITERAL, TEXT_ATTRIBUTES, VOID, is_kept, text_attributes, without_texts

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Nothing is a mark in a text without one of these signs, or of what follows.
_SIGN = re.compile(
    "[\\\\`*_~<>{}$%@#&|\\[\\]\u20e3\u2190-\u21ff\u2300-\u23ff\u2500-\u2bff\u3030\u303d\U0001f000-\U0001faff]"
)
_WORDS = re.compile(
    r""":[a-z0-9_+-]+: | :// | www\.
      | (?<!\w)[.~]*/[\w.@+-]                               # a path
      | \w\.(?:[a-z][a-z0-9]{1,4}|R|Rmd)\b                  # a file; not "z.B."
      | \w\(\) | (?<!\w)--\w | (?<!\S)[\w.-]+= | (?<!\w)\.\w  # a function, an option, a setting, .docx
      | \d\.\d+(?:\.\d|[-.+]?[A-Za-z]) | [vV]\.?\d+\.\d | \d\.x\b  # a version
      | \d{7} | [A-Z]{2}\d\d[ \u00a0] | [A-Z]{2}-?\d+\.\d    # an account, an IBAN, CHE-123.456.789
    """,
    re.VERBOSE,
)
_SHORTNAME = re.compile(r":[a-z0-9_+-]+:")
_WITHIN = (":", "/", "=", "()", "--", "www.")
_SUFFIX = re.compile(r"\.[A-Za-z]|\d\.\d|\d{7}|[A-Z]{2}\d\d[ \u00a0]")
_NESTED: dict[str, Kind] = {"strong": "strong", "em": "emphasis", "s": "strike"}


def parse(text: str) -> tuple[Mark, ...]:
    """Return the marks of a text on one line: outer before inner, in order; no two cross each other."""
    return _parsed(text, TEXT_ATTRIBUTES.get(), CAPTIONS.get())


@lru_cache(maxsize=256)  # a check asks for both texts of a pair several times
def _parsed(text: str, *settings: tuple[str, ...]) -> tuple[Mark, ...]:
    if not _may_hold_marks(text):
        return ()
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(text, parser, {}, tokens)
    located = [token for token in tokens if "start" in token.meta]
    marks = list(_marks(text, located))
    return tuple(_tidied(text, sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def _may_hold_marks(text: str) -> bool:
    # Most sentences hold none; a look for the signs costs a fifth of the patterns.
    if _SIGN.search(text):
        return True
    if not (any(map(text.__contains__, _WITHIN)) or _SUFFIX.search(text)) or not _WORDS.search(text):
        return False
    from translator_cli.inline.wordlike import wordlike  # its pattern costs 4 ms, the parser ten times as much

    return _SHORTNAME.search(text) is not None or bool(wordlike(text))  # a date is like a version, and is none


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 50 ms: plain sentences never need it

    from translator_cli.inline.located import LocatedInline

    parser = MarkdownIt("commonmark")
    parser.inline = LocatedInline()
    return parser


def _marks(text: str, tokens: list[Token]) -> Iterator[Mark]:
    """Yield single marks, and pairs from their two tokens; tags pair up with tags inside the same other pair."""
    opened: list[Token] = []
    tags: list[list[Token]] = [[]]  # open tags, one list for each level of other pairs
    for token in tokens:
        start, end = token.meta["start"], token.meta["end"]
        if token.type == "tag":
            yield from _tag(text, token, tags[-1])
        elif token.nesting > 0:
            opened.append(token)
            tags.append([])
        elif token.nesting < 0:
            opening = opened.pop()
            yield from (_single(text, tag) for tag in tags.pop())
            kind = _NESTED.get(token.tag) or opening.meta["kind"]
            inner = (opening.meta["end"], start)
            yield Mark(
                kind, opening.meta["start"], end, opening.meta.get("key", kind), inner, opening.meta.get("texts", ())
            )
        else:
            yield Mark(
                token.meta["kind"],
                start,
                end,
                token.meta.get("key") or text[start:end],
                None,
                token.meta.get("texts", ()),
            )
    yield from (_single(text, tag) for level in tags for tag in level)


def _tag(text: str, token: Token, opened: list[Token]) -> Iterator[Mark]:
    """Open or close an element; a closing tag takes the nearest opening one of its name."""
    name = token.meta["name"]
    if token.meta["self"] or name.lower() in VOID:
        yield _single(text, token)
    elif not token.meta["close"]:
        opened.append(token)
    elif not any(other.meta["name"] == name for other in opened):
        yield _single(text, token)
    else:
        while (other := opened.pop()).meta["name"] != name:
            yield _single(text, other)
        start, end, inner = other.meta["start"], token.meta["end"], (other.meta["end"], token.meta["start"])
        opening = text[start : inner[0]]
        kind: Kind = "literal" if name.lower() in LITERAL or is_kept(opening) else "element"
        key = text[start:end] if kind == "literal" else without_texts(opening)
        yield Mark(kind, start, end, key, None if kind == "literal" else inner, text_attributes(opening, start))


def _single(text: str, token: Token) -> Mark:
    start, end = token.meta["start"], token.meta["end"]
    tag = text[start:end]
    kind: Kind = "image" if token.meta["name"].lower() == "img" else "tag"
    return Mark(kind, start, end, without_texts(tag), None, text_attributes(tag, start))


def _tidied(text: str, marks: list[Mark]) -> Iterator[Mark]:
    """Drop what lies inside a mark that is carried over whole; join attribute lists with what they belong to."""
    done, kept = 0, list[Mark]()
    for mark in marks:
        if mark.start < done:
            continue
        if mark.kind == "attributes":
            owner = next(
                (i for i, other in enumerate(kept) if other.end == mark.start and other.kind != "escape"), None
            )
            if owner is not None:
                other = kept[owner]
                texts = (*other.texts, *mark.texts)
                kept[owner] = Mark(other.kind, other.start, mark.end, other.key + mark.key, other.inner, texts)
                continue
        if mark.inner is None:
            done = mark.end
        kept.append(mark)
    yield from kept
