"""Take inline marks and untranslatable pieces off a text before the engine sees it; ``placement`` puts them back.

Emphasis, links and HTML tags are taken off before translation and laid around the words that the engine's attention
aligns with the marked ones. Code, addresses and footnote marks are replaced by a code word that engines copy; should
one get lost all the same, it is put where the attention points, or at the end: nothing of that kind ever vanishes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

#: What the engine sees in place of a protected piece; engines copy such a word as they copy a product name.
CODE_WORD = "QX{}"

_INLINE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|<(?P<literal>code|kbd|samp|var|tt)\b[^<>]*>.*?</(?P=literal)\s*>"
    r"|<(?P<own>[a-zA-Z][\w-]*)\s(?:[^<>]*\s)?translate=\"?no\b[^<>]*>.*?</(?P=own)\s*>)"
    r"|(?P<image>!\[[^\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\))"
    r"|(?P<note>\[\^[^\]\s]+\])"
    r"|\[(?P<label>[^\[\]]+)\](?P<aim>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]+>)"
    r"|<(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>\s[^<>]*)?(?<!/)>(?P<inner>.*?)</(?P=tag)>"
    r"|(?P<single></?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<url>\b(?:https?://|www\.)[^\s<>\"“”„»«]*[^\s<>\"“”„»«.,;:!?)\]'’])"
    r"|(?P<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<reference>&(?:lt|gt);)"
    r"|(?P<field>\{\{?[\w.$ -]+\}?\}|%\(\w+\)s|\$\{\w+\})"
    r"|(?<![\w*_~\\])(?P<mark>\*\*\*|\*\*|\*|___|__|_|~~)(?=[^\s*_~])(?P<marked>.+?)(?<=[^\s\\])(?P=mark)(?![\w*_~])"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A pair of marks around ``plain[start:end]``."""

    start: int
    end: int
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Protected:
    """A piece that stands as a code word at ``plain[start:end]``."""

    start: int
    end: int
    literal: str


@dataclass(slots=True)
class Stripped:
    """A text without inline marks: ``plain`` goes to the engine; ``shouted`` texts come back in capitals."""

    plain: str = ""
    spans: list[Span] = field(default_factory=list)
    protected: list[Protected] = field(default_factory=list)
    shouted: bool = False

    @property
    def marked(self) -> bool:
        """Whether there is anything to put back."""
        return bool(self.spans or self.protected)


def strip_marks(text: str) -> Stripped:
    """Take the inline marks off ``text``."""
    stripped = Stripped()
    if _INLINE.search(text):
        _collect(text, stripped)
    else:
        stripped.plain = text
    return stripped


def _collect(text: str, into: Stripped) -> None:
    done = 0
    for match in _INLINE.finditer(text):
        into.plain += text[done : match.start()]
        done = match.end()
        if match["single"] and into.plain[-1:].isalnum():
            into.plain += " "  # "und<br>" must not become one word with the code word
        start = len(into.plain)
        if (content := _content(match)) is not None:
            inner, opening, closing = content
            _collect(inner, into)
            into.spans.append(Span(start, len(into.plain), opening, closing))
        else:
            into.plain += CODE_WORD.format(len(into.protected) + 1)
            into.protected.append(Protected(start, len(into.plain), match.group()))
    into.plain += text[done:]


def _content(match: re.Match[str]) -> tuple[str, str, str] | None:
    """Return the text between a pair of marks, with the marks; None for a piece that stays whole."""
    if (mark := match["mark"]) is not None:
        return match["marked"], mark, mark
    if match["label"] is not None:
        return match["label"], "[", "]" + match["aim"]
    if match["tag"] is not None:
        return match["inner"], f"<{match['tag']}{match['attributes'] or ''}>", f"</{match['tag']}>"
    return None
