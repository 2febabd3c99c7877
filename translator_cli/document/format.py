"""What a format is: a value that travels with its documents, so that no other module compares names of formats.

``formats/__init__.py`` holds the table of all formats and says how one is added.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from translator_cli.document import Block, Document

_MARKS_ONLY = re.compile(r"(?:[\s>*+#|:!~.)\d-]|\[[ xX]\]|\[\^[^\]\s]*\]:)*")
#: Start and end of a span of ``Document.text``, and what takes its place.
Edit = tuple[int, int, str]


class Place(NamedTuple):
    """Where a translation is going to stand: in a block of ``kind``, right after the character ``before``.

    ``source`` is the text that it replaces, on one line; ``leading`` says whether it may begin a line.
    """

    kind: str
    source: str
    before: str = ""
    leading: bool = True


def line_start(text: str, offset: int) -> int:
    """Return where the line begins that an offset is in; looks no further back than that."""
    newline = text.rfind("\n", 0, offset) + 1
    return max(newline, text.rfind("\r", newline, offset) + 1)


def leads(text: str, offset: int) -> bool:
    """Whether nothing but marks of lists, headings, quotations and notes stands before an offset on its line."""
    start = line_start(text, offset)
    return _MARKS_ONLY.fullmatch(text, start, offset) is not None


class Content(NamedTuple):
    """What a container (a format of bytes) holds: text with its blocks, and whatever ``Format.write`` needs again.

    ``payload`` is opaque to everybody else; it is usually the bytes of the file with the place of each block in it.
    """

    text: str
    blocks: tuple[Block, ...]
    payload: Any = None


def _same(text: str) -> str:
    return text


def _without_language(text: str, language: str) -> str:
    return text


def _as_it_is(text: str, sentence: str) -> str:
    return sentence


def _anywhere(text: str, place: Place) -> str:
    return text


def _never(text: str) -> bool:
    return False


def _none(text: str) -> Iterable[tuple[str, int]]:
    return ()


class Format(NamedTuple):
    """One input format, and how a document in it is written again.

    A **text format** has ``parse``: text → blocks. Reading decodes the bytes and passes the text through ``resolve``
    (characters for references); writing replaces spans, passes the text through ``localize`` with the language that
    it now has and through ``unresolve``, and encodes it, with ``on_unencodable`` for what the encoding lacks.

    A **container** has ``read`` and ``write`` instead: bytes → ``Content``, and the document with its edits and the new
    language → bytes. An edit changes one block, or takes several away. Where ``textual`` is set the bytes are one
    text, which is decoded and encoded for the format: it reads and writes UTF-8.

    ``visible`` takes a sentence to what its reader sees, with the new offset of each character; None where these are
    the same. ``inert`` changes a translation that would open a list, end a table cell or the like where it is going
    to stand. ``explicit`` takes the text of a document and a sentence of it to one that needs no other to be
    understood (links that are defined elsewhere). ``begins`` recognizes a text without a file name.
    ``keeps_encoding``: a new translation has the encoding of its draft, because the text names it. ``datatype`` is
    what XLIFF calls the format. ``hang`` is what the marks that continue a hard-wrapped block on its next line may
    consist of. ``guarded``: marks make the blocks, so that a document that is written anew can be held against its
    source (see ``structure``); ``landmarks`` gives the lines that have to be in both, each by its mark and its offset.
    ``tagged``: tags stand around the blocks, and white space between them means nothing.
    ``divisible``: what is open at an empty line began not far above it, so that the beginning of a long text can be
    read without the rest. ``cells``: what tells the cells of a table apart, so that it can be drawn as one.
    """

    name: str
    extensions: tuple[str, ...] = ()
    parse: Callable[[str], Iterable[Block]] | None = None
    resolve: Callable[[str], str] = _same
    unresolve: Callable[[str], str] = _same
    localize: Callable[[str, str], str] = _without_language
    visible: Callable[[str], tuple[str, Sequence[int]]] | None = None
    inert: Callable[[str, Place], str] = _anywhere
    explicit: Callable[[str, str], str] = _as_it_is
    begins: Callable[[str], bool] = _never
    read: Callable[[bytes], Content] | None = None
    write: Callable[[Document, Sequence[Edit], str], bytes] | None = None
    textual: bool = False
    keeps_encoding: bool = False
    on_unencodable: str = "strict"
    datatype: str = "plaintext"
    hang: str = " \t>"
    guarded: bool = False
    landmarks: Callable[[str], Iterable[tuple[str, int]]] = _none
    tagged: bool = False
    divisible: bool = False
    cells: Literal["bars", "tags", ""] = ""

    def text_of(self, sentence: str) -> str:
        """Return what a reader sees of a sentence."""
        return self.visible(sentence)[0] if self.visible else sentence

    def encode(self, text: str, encoding: str) -> bytes:
        """Return a text format's new text as bytes. Raises UnicodeEncodeError where the encoding lacks a character."""
        return self.unresolve(text).encode(encoding, self.on_unencodable)

    def written(self, document: Document, edits: Sequence[Edit], language: str, encoding: str) -> bytes:
        """Return a container with its edits as bytes, those of a ``textual`` one in ``encoding``.

        Raises UnicodeEncodeError where the encoding lacks a character.
        """
        assert self.write is not None, f"{self.name} is no container"
        data = self.write(document, edits, language)
        return data.decode("utf-8").encode(encoding, self.on_unencodable) if self.textual else data


#: A text that nothing is known about: every character is content.
UNFORMATTED = Format("plain")
