"""Whole books: what goes in comes out, and ebooklib reads it."""

from __future__ import annotations

import io
import re

import pytest
from ebooklib import ITEM_DOCUMENT, epub

from tests.formats.drafts.archives import parts, with_part
from tests.formats.drafts.epub import epub_drafts, veiled
from tests.formats.drafts.rewriting import rewritten, sentences, shouted
from translator_cli.errors import InputError
from translator_cli.files.read import decode
from translator_cli.formats.epub.sound import sound_edits

DRAFTS = epub_drafts()
ALL = pytest.mark.parametrize("name", DRAFTS)


def in_capitals(name: str) -> bytes:
    return rewritten(decode(name, DRAFTS[name]), shouted)


def tags(data: bytes) -> list[str]:
    """Return all tags of the pages of a book, as ebooklib reads them, in small letters: an ``alt`` has words."""
    book = epub.read_epub(io.BytesIO(data))
    pages = [item.get_content().decode() for item in book.get_items_of_type(ITEM_DOCUMENT)]
    return re.findall(r"<[^<>]+>", "".join(pages).replace('lang="en"', 'lang="de"').lower())


@ALL
def test_a_sentence_replaced_by_itself_changes_no_byte(name: str) -> None:
    assert rewritten(decode(name, DRAFTS[name])) == DRAFTS[name]


@ALL
def test_in_capitals_every_tag_stays_and_the_words_are_the_same(name: str) -> None:
    assert tags(in_capitals(name)) == tags(DRAFTS[name])
    before, after = sentences(name, DRAFTS[name]), sentences(name, in_capitals(name))
    assert [re.sub(r"<[^<>]*>|&\w+;", "", text) for text in after] == [
        re.sub(r"<[^<>]*>|&\w+;", "", text).upper() for text in before
    ]


@ALL
def test_title_description_and_language_follow(name: str) -> None:
    book = epub.read_epub(io.BytesIO(in_capitals(name)))
    assert book.get_metadata("DC", "title")[0][0] == f"DAS BUCH „{name[:-5].upper()}“ & MEHR"
    assert book.get_metadata("DC", "description")[0][0] == "EIN KURZES BUCH FÜR ALLE."
    assert book.get_metadata("DC", "language")[0][0] == "en"
    pages = [content for part, content in parts(in_capitals(name)).items() if part.endswith("1.xhtml")]
    assert all(b'lang="en"' in page and b'lang="de"' not in page for page in pages)


@ALL
def test_other_parts_keep_their_bytes_and_the_type_comes_first_and_is_not_packed(name: str) -> None:
    old, new = parts(DRAFTS[name]), parts(in_capitals(name))
    assert list(old) == list(new)
    same = [part for part in old if old[part] == new[part]]
    assert {"mimetype", "META-INF/container.xml", "EPUB/punkt.png"} <= set(same)
    assert in_capitals(name)[30:38] == b"mimetype"


def test_contents_of_old_and_new_readers_are_translated() -> None:
    new = parts(in_capitals("guide.epub"))
    assert b"<text>KAPITEL 1</text>" in new["EPUB/toc.ncx"]
    assert b"KAPITEL 2</a>" in new["EPUB/nav.xhtml"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Das <em>ist</em> gut", "That <em>is good", "That is good", id="an end is missing"),
        pytest.param("Das ist gut", "1 < 2", "1 &lt; 2", id="a bare bracket"),
        pytest.param("Das<br/>ist gut", "That<br>is good", "That<br/>is good", id="an empty element"),
        pytest.param("Das <em>ist", "That <em>is", "That <em>is", id="a sentence that ends inside an element"),
        pytest.param("Anna & Otto", "Anna & Otto", "Anna & Otto", id="an ampersand"),
    ],
)
def test_a_translation_never_breaks_a_page(old: str, new: str, expected: str) -> None:
    assert sound_edits(old, [(0, len(old), new)]) == [(0, len(old), expected)]


@pytest.mark.parametrize(
    ("part", "new", "message"),
    [
        pytest.param("mimetype", b"text/plain", "no EPUB book in it", id="type"),
        pytest.param("META-INF/container.xml", None, "its part META-INF/container.xml is missing", id="container"),
        pytest.param("META-INF/container.xml", b"<container/>", "names no description of a book", id="no package"),
        pytest.param("EPUB/content.opf", b"<package>", "its part EPUB/content.opf is no XML", id="package"),
        pytest.param("EPUB/kapitel1.xhtml", b"\xff\xfe\xfd", "its part EPUB/kapitel1.xhtml is not in", id="encoding"),
    ],
)
def test_what_is_no_book_is_refused_in_one_line(part: str, new: bytes | None, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode("a.epub", with_part(DRAFTS["story.epub"], part, lambda content: new))
    assert str(caught.value).startswith(f"a.epub: {message}")


def test_copy_protection_is_told_from_veiled_fonts() -> None:
    assert sentences("a.epub", veiled(DRAFTS["story.epub"], "EPUB/schrift.otf"))
    with pytest.raises(InputError, match="a.epub: encrypted by copy protection"):
        decode("a.epub", veiled(DRAFTS["story.epub"], "EPUB/kapitel1.xhtml"))
