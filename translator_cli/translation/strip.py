"""Take the marks off a leaf before the engine sees it; ``placement`` puts them back.

Emphasis, links and elements are taken off and laid around the words that the engine's attention ties to the marked
ones. Code, addresses, formulas and words that the engine cannot spell are replaced by a stand-in that engines copy.
Footnotes, stray tags and the like vanish and come back behind the word they stood at.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from translator_cli.inline import Mark
from translator_cli.inline.mark import PAIRS
from translator_cli.translation.leaf import Anchor, Leaf, MarkedSpan, Parts, Spelling, StandIn, Stripped, join
from translator_cli.translation.prepare import is_shouted, recase
from translator_cli.translation.stretches import Knows, divides, foreign_signs, mark_parts, marks_of
from translator_cli.translation.unspellable import BLANKS, HYPHENS, INVISIBLE, unspellable

#: What the engine sees in place of a piece; ``benchmarks/stand_ins.py`` compares it with others.
STAND_IN = "QX{}"
STAND_IN_PATTERN = re.compile(r"Q\s?X\s?(\d+)", re.IGNORECASE)

_ANCHORS = frozenset({"footnote", "attributes", "comment", "tag"})
_LETTER = re.compile(r"[^\W\d_]")
_HARMLESS = frozenset(".,!?()-:;'\"&+%#/")


def strip(leaf: Leaf, knows: Knows) -> Stripped:
    """Return what the engine is to see of a leaf, and what it is not."""
    text = leaf.source
    builder = _Builder(text, knows, [*marks_of(text), *foreign_signs(text, knows)])
    builder.add(0, len(text))
    stripped = builder.stripped
    if is_shouted(STAND_IN_PATTERN.sub("", stripped.plain)):
        stripped.plain, stripped.shouted = recase(stripped.plain), True
    return stripped


class _Builder:
    """Walks over a text with its marks; ``stripped`` grows."""

    def __init__(self, text: str, knows: Knows, marks: Sequence[Mark]) -> None:
        self.text = text
        self.knows = knows
        self.marks = sorted([*marks, *unspellable(text, marks, knows)], key=lambda mark: (mark.start, -mark.end))
        self.stripped = Stripped()
        self._number = max((int(match[1]) for match in STAND_IN_PATTERN.finditer(text)), default=0)

    def add(self, start: int, end: int) -> None:
        done = start
        for mark in self.marks:
            if mark.start < done or mark.end > end:
                continue
            self._plain(done, mark.start)
            done = mark.end
            if mark.kind in PAIRS and self._runs_through(mark):
                self._span(mark)
            elif mark.kind in _ANCHORS or (mark.inner and not self.text[slice(*mark.inner)].strip()):
                self._anchor(mark)
            elif mark.kind in ("escape", "entity") and self._spelled(mark):
                continue
            elif mark.kind == "escape":
                self._anchor(mark)
            else:
                self._stand_in(mark)
        self._plain(done, end)

    def _runs_through(self, mark: Mark) -> bool:
        """Whether there are words in a pair, and nothing that may not be moved across."""
        inner = mark.inner or (mark.start, mark.start)
        inside = [other for other in self.marks if inner[0] <= other.start and other.end <= inner[1]]
        covered = [span for other in inside for span in _wordless(other)]
        outside = "".join(
            character
            for index, character in enumerate(self.text[slice(*inner)], inner[0])
            if not any(start <= index < end for start, end in covered)
        )
        return _LETTER.search(outside) is not None and not any(divides(self.text, other) for other in inside)

    def _plain(self, start: int, end: int) -> None:
        self._apart(start, end)
        for index in range(start, end):
            character = self.text[index]
            if INVISIBLE.match(character):
                self.stripped.spellings.append(Spelling(len(self.stripped.plain), character, 0))
            elif BLANKS.match(character):
                self._spell(" ", character)
            elif character in HYPHENS:
                self._spell("-", character)
            else:
                self.stripped.plain += character

    def _apart(self, start: int, end: int) -> None:
        """Put a blank between a stand-in and a word that only marks part from it: engines copy words, not halves."""
        pieces, plain = self.stripped.stand_ins, self.stripped.plain
        if pieces and pieces[-1].end == len(plain) and self.text[start:end].lstrip("*_~[")[:1].isalnum():
            pieces[-1] = replace(pieces[-1], after=True)
            self.stripped.plain += " "

    def _spell(self, plain: str, literal: str) -> None:
        if plain == " " and (not self.stripped.plain or self.stripped.plain.endswith(" ")):
            plain = ""
        self.stripped.spellings.append(Spelling(len(self.stripped.plain), literal, len(plain)))
        self.stripped.plain += plain

    def _spelled(self, mark: Mark) -> bool:
        """Write a character that the source escapes, if engines can be trusted with it."""
        literal = self.text[mark.start : mark.end]
        character = literal[1:] if mark.kind == "escape" else html.unescape(literal)
        if len(character) != 1 or character in "<>" or not (character in _HARMLESS or mark.kind == "entity"):
            return False
        if BLANKS.match(character):
            character = " "
        elif INVISIBLE.match(character):
            character = ""
        elif not self.knows(character):
            return False
        self._spell(character, literal)
        return True

    def _span(self, mark: Mark) -> None:
        assert mark.inner is not None
        self._apart(*mark.inner)
        start = len(self.stripped.plain)
        index = len(self.stripped.spans)
        self.stripped.spans.append(MarkedSpan(0, 0, (), (), mark.kind))  # outer spans come first
        self.add(*mark.inner)
        outer = Mark(mark.kind, mark.start, mark.end, mark.key, None, mark.texts)
        opening, closing = _around(mark_parts(self.text, outer, self.knows), mark, self.text)
        self.stripped.spans[index] = MarkedSpan(start, len(self.stripped.plain), opening, closing, mark.kind)

    def _anchor(self, mark: Mark) -> None:
        literal = mark_parts(self.text, mark._replace(inner=None), self.knows)
        plain = self.stripped.plain
        following = self.text[mark.end : mark.end + 1].strip()
        if following and plain[-1:].strip() == "" and mark.kind == "escape":
            self.stripped.anchors.append(Anchor(len(plain), literal, leading=True))
            return
        if plain.endswith(" ") and (mark.end == len(self.text) or not self.text[mark.end].isalnum()):
            self.stripped.plain = plain[:-1]  # a blank on both sides: one of them goes with it
            literal = join((" ",), literal)
        self.stripped.anchors.append(Anchor(len(self.stripped.plain), literal))

    def _stand_in(self, mark: Mark) -> None:
        plain = self.stripped
        before = plain.plain[-1:].isalnum()
        after = mark.end < len(self.text) and self.text[mark.end].isalnum()
        plain.plain += " " if before else ""
        self._number += 1
        start = len(plain.plain)
        plain.plain += STAND_IN.format(self._number)
        literal = mark_parts(self.text, mark, self.knows)
        plain.stand_ins.append(StandIn(start, len(plain.plain), literal, before, after))
        plain.plain += " " if after else ""


def _wordless(mark: Mark) -> Sequence[tuple[int, int]]:
    """Return what of a mark is none of the words that it stands around."""
    if mark.inner is None:
        return ((mark.start, mark.end),)
    return (mark.start, mark.inner[0]), (mark.inner[1], mark.end)


def _around(parts: Parts, mark: Mark, text: str) -> tuple[Parts, Parts]:
    """Divide the parts of a pair into what opens and what closes it."""
    assert mark.inner is not None
    opening, offset = list[str | Leaf](), mark.start
    for index, part in enumerate(parts):
        length = len(part) if isinstance(part, str) else len(part.source)
        if offset + length >= mark.inner[0]:
            assert isinstance(part, str)
            cut = mark.inner[0] - offset
            rest = part[cut + mark.inner[1] - mark.inner[0] :]
            return join(tuple(opening), (part[:cut],)), join((rest,), parts[index + 1 :])
        opening.append(part)
        offset += length
    return tuple(opening), ()
