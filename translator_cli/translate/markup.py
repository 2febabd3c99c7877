"""Keep inline marks and untranslatable pieces out of the engine and put them back.

Emphasis, links and HTML tags are taken off before translation and laid around the words that the engine's attention
aligns with the marked ones. Code, addresses and footnote marks are replaced by a code word that engines copy; should
one get lost all the same, it is put where the attention points, or at the end: nothing of that kind ever vanishes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
#: A stretch of source characters and the target characters that the engine's attention ties to it.
Link = tuple[int, int, int, int]


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


def restore_marks(stripped: Stripped, target: str, links: Sequence[Link]) -> str:
    """Return ``target`` with the marks of ``stripped`` laid around the words that ``links`` tie to the marked ones.

    Emphasis whose place is unknown is dropped; a link or a protected piece never is.
    """
    inserts: list[tuple[int, int, str]] = []  # offset, order at that offset, text
    replaced: list[tuple[int, int, str]] = []
    trailing: list[str] = []
    for number, piece in enumerate(stripped.protected, start=1):
        place = _find_word(CODE_WORD.format(number), target) or _aligned(piece.start, piece.end, target, links)
        if place and not any(start < place[1] and place[0] < end for start, end, _ in replaced):
            replaced.append((*place, piece.literal))
        else:
            trailing.append(piece.literal)
    for depth, span in enumerate(_outermost_first(stripped.spans)):
        place = _place(span, stripped, target, links)
        if place is None and span.opening == "[":
            trailing.append(f"{span.opening}{stripped.plain[span.start:span.end]}{span.closing}")
        elif place is not None:
            inserts += [(place[0], depth, span.opening), (place[1], -depth, span.closing)]
    return _apply(target, inserts, replaced) + "".join(f" {text}" for text in trailing)


def _outermost_first(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _place(span: Span, stripped: Stripped, target: str, links: Sequence[Link]) -> tuple[int, int] | None:
    """Where the marks of a span go in the target; marks around everything stay around everything."""
    before, after = stripped.plain[: span.start], stripped.plain[span.end :]
    if not before.strip() and not after.strip():
        return 0, len(target)
    marked = stripped.plain[span.start : span.end]
    return _find_word(marked, target) or _aligned(span.start, span.end, target, links)


def _find_word(word: str, text: str) -> tuple[int, int] | None:
    """The only place where ``word`` stands on its own in ``text``, whatever its case."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None


def _aligned(start: int, end: int, target: str, links: Sequence[Link]) -> tuple[int, int] | None:
    """The longest run of target words that is tied to ``[start, end)``; gaps of one word are bridged."""
    words = [match.span() for match in re.finditer(r"\w[\w'’-]*", target)]
    tied = [
        any(first < to and frm < last and a < end and start < b for a, b, frm, to in links) for first, last in words
    ]
    best: tuple[int, int] | None = None
    for first, last in _runs(tied):
        if best is None or last - first > best[1] - best[0]:
            best = (first, last)
    return None if best is None else (words[best[0]][0], words[best[1]][1])


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each run of true flags; a single false flag inside does not end a run."""
    first = last = -1
    for index, flag in enumerate(flags):
        if not flag:
            continue
        if first >= 0 and index - last > 2:
            yield first, last
            first = index
        first = index if first < 0 else first
        last = index
    if first >= 0:
        yield first, last


def _apply(target: str, inserts: list[tuple[int, int, str]], replaced: list[tuple[int, int, str]]) -> str:
    edits = [(offset, offset, order, text) for offset, order, text in inserts]
    edits += [(start, end, 0, text) for start, end, text in replaced]
    parts, done = [], 0
    for start, end, _, text in sorted(edits, key=lambda edit: (edit[0], edit[2])):
        if start < done:  # a mark that would fall inside a protected piece goes behind it
            start = end = done
        parts += [target[done:start], text]
        done = max(done, end)
    return "".join(parts) + target[done:]
