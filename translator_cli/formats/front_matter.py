"""Front matter: which of its values people read."""

from __future__ import annotations

import re
from contextvars import ContextVar

from translator_cli.document import Block
from translator_cli.formats.lines import lines_of

#: Keys of YAML and TOML whose values are translated, where they stand on one line, unless the settings name others.
DEFAULT_KEYS = (
    "title", "description", "summary", "excerpt", "sidebar_label", "subtitle", "linktitle", "lead", "teaser",
)  # fmt: skip
TEXT_KEYS: ContextVar[tuple[str, ...]] = ContextVar("front_matter", default=DEFAULT_KEYS)

_CLOSERS: dict[str, tuple[str, ...]] = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY = r"""[ \t]*(?:-[ \t]+)?(?P<key>[\w-]+)[ \t]*[:=][ \t]+
    (?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<bare>[^\s"'\[{&*!|>%@`#][^\r\n]*?))
    [ \t]*(?:\#[^\r\n]*)?\Z"""
_COMMENT = re.compile(r"\s#")
#: What VuePress writes beside ``content:`` in lists of tags of the page, where people read that.
_READ = "description|abstract|(?:og|twitter):(?:title|description|image:alt)"


def front_matter(text: str) -> int:
    """Return where the YAML or TOML block ends that the text begins with, or 0; an unclosed one is none."""
    lines = lines_of(text[:100_000])
    closers = _CLOSERS.get(lines[0].text.rstrip(), ()) if lines else ()
    for line in lines[1:] if closers else ():
        if line.text.rstrip() in closers:
            return line.start + 3
    return 0


def after_line(text: str, offset: int) -> int:
    """Return the offset of the line after the one that ``offset`` is in."""
    match = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)").match(text, offset)
    return match.end() if match else offset


def _continues(line: str, following: str) -> bool:
    """Whether the value on a line goes on below it: half of it is not to be translated."""
    indents = [len(text) - len(text.lstrip(" \t")) for text in (line, following)]
    return bool(following.strip()) and indents[1] > indents[0] and not following.lstrip().startswith("#")


def _is_read(text: str, start: int) -> bool:
    """Whether the line before that of a ``content:`` says that people read it, or says nothing about it."""
    named = re.search(
        r"""\b(?:name|property)[ \t]*:[ \t]*["']?([\w:-]+)[^\r\n]*(?:\r\n|\r|\n)\Z""", text[:start][-300:]
    )
    return named is None or re.fullmatch(_READ, named[1], re.IGNORECASE) is not None


def front_matter_blocks(text: str, end: int) -> list[Block]:
    """Return the values that people read, each a block, and what lies between them as front matter."""
    # Here, because every command knows the keys and few meet front matter.
    from translator_cli.inline.words import has_words

    entry = re.compile(_ENTRY, re.VERBOSE)
    blocks: list[Block] = []
    done = 0
    lines = lines_of(text[:end])
    for line, following in zip(lines, lines[1:]):
        match = entry.match(line.text)
        if match is None or match["key"].lower() not in TEXT_KEYS.get() or _continues(line.text, following.text):
            continue
        if match["key"] == "content" and not _is_read(text, line.start):
            continue
        group = next(name for name in ("double", "single", "bare") if match[name] is not None)
        start, stop = match.span(group)
        if group == "bare" and (comment := _COMMENT.search(line.text, start, stop)):
            stop = comment.start()
        if has_words(line.text, start, stop):
            blocks += [
                Block("front-matter", done, line.start + start),
                Block("value", line.start + start, line.start + stop),
            ]
            done = line.start + stop
    return [*blocks, Block("front-matter", done, end)]
