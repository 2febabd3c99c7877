"""Where each tag and each stretch of text of a page begins, as ``html.parser`` of the standard library sees it."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

_VOID = frozenset({"img", "wbr"})


@dataclass(frozen=True, slots=True)
class Event:
    """A tag or a stretch of text that begins at ``start``.

    ``what`` is "open", "close", "empty", "text", "blank" (a text with nothing to see in it) or "other".
    """

    start: int
    what: str
    tag: str = ""
    kept: bool = False  # translate="no" or class="notranslate"


def _kept(attrs: list[tuple[str, str | None]]) -> bool:
    return any(
        name == "translate" and value == "no" or name == "class" and "notranslate" in (value or "").split()
        for name, value in attrs
    )


class Reader(HTMLParser):
    """Notes where each tag and each stretch of text begins."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.events: list[Event] = []
        self._lines = [0, *accumulate(len(line) for line in text.split("\n"))]
        self._last, self._last_comment = text.rfind(">"), text.rfind("-->")

    def parse_starttag(self, i: int) -> int:
        """Give up at once where no tag can end: the base class reads to the end of the text at each "<"."""
        return -1 if i > self._last else super().parse_starttag(i)

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Give up at once where no comment can end."""
        return -1 if i > self._last_comment else super().parse_comment(i, report)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Take "<![...]" for a comment, as browsers do; the base class raises AssertionError for some."""
        end = self.rawdata.find(">", i)
        if end < 0:
            return -1
        self.handle_comment(self.rawdata[i + 2 : end])
        return end + 1

    def _note(self, what: str, tag: str = "", kept: bool = False) -> None:
        line, column = self.getpos()
        self.events.append(Event(self._lines[line - 1] + line - 1 + column, what, tag, kept))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an opening tag."""
        self._note("empty" if tag in _VOID else "open", tag, _kept(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self._note("empty", tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a closing tag."""
        self._note("close", tag)

    def handle_data(self, data: str) -> None:
        """Note a text, if there is anything to see in it."""
        self._note("text" if data.strip() else "blank")

    def handle_entityref(self, name: str) -> None:
        """Note a character reference: it is text."""
        self._note("text")

    handle_charref = handle_entityref

    def handle_comment(self, data: str) -> None:
        """Note what is neither text nor tag."""
        self._note("other")

    handle_pi = unknown_decl = handle_comment

    def handle_decl(self, decl: str) -> None:
        """Note a declaration."""
        self._note("other")
