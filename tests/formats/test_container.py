"""The smallest container: a zip archive with one paragraph a member, read as text and written as bytes again."""

from __future__ import annotations

import io
from collections.abc import Sequence
from zipfile import ZipFile

from translator_cli.document import Block, Document
from translator_cli.document.format import Content, Edit, Format
from translator_cli.document.html_text import without_tags
from translator_cli.split import split


def read_archive(data: bytes) -> Content:
    archive = ZipFile(io.BytesIO(data))
    text, blocks = "", []
    for name in archive.namelist():
        member = archive.read(name).decode()
        blocks.append(Block("paragraph", len(text), len(text) + len(member)))
        text += member + "\n\n"
    return Content(text, tuple(blocks), data)


def write_archive(document: Document, edits: Sequence[Edit], language: str) -> bytes:
    result = io.BytesIO()
    with ZipFile(io.BytesIO(document.payload)) as old, ZipFile(result, "w") as new:
        for name, block in zip(old.namelist(), document.blocks, strict=True):
            inside = [edit for edit in edits if block.start <= edit[0] < block.end]
            member, done = "", block.start
            for start, end, text in inside:
                member, done = member + document.text[done:start] + text, end
            new.writestr(name, member + document.text[done : block.end])
    return result.getvalue()


ARCHIVE = Format("archive", (".zip",), read=read_archive, write=write_archive, visible=without_tags)


def test_bytes_go_through_text_and_come_back_with_their_sentences_replaced() -> None:
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("a", "Das ist <b>eins</b>. Das ist zwei.")
        archive.writestr("b", "Das ist drei.")
    assert ARCHIVE.read is not None and ARCHIVE.write is not None
    content = ARCHIVE.read(data.getvalue())
    document = Document("x.zip", content.text, content.blocks, ARCHIVE, payload=content.payload)
    segments = split(document, "de")
    assert [ARCHIVE.text_of(segment.flat) for segment in segments] == [
        "Das ist eins.", "Das ist zwei.", "Das ist drei."
    ]  # fmt: skip
    edits = [(segment.start, segment.end, segment.text.upper()) for segment in segments]
    written = ARCHIVE.read(ARCHIVE.write(document, edits, "en"))
    assert written.text == "DAS IST <B>EINS</B>. DAS IST ZWEI.\n\nDAS IST DREI.\n\n"
