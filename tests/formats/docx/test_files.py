"""Whole documents: what goes in comes out, and python-docx reads it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document

from tests.formats.drafts.archives import parts, with_part
from tests.formats.drafts.docx import docx_drafts
from tests.formats.drafts.rewriting import rewritten, sentences, shouted
from translator_cli.errors import InputError
from translator_cli.files.read import decode

DRAFTS = docx_drafts()
ALL = pytest.mark.parametrize("name", DRAFTS)
MAIN = "word/document.xml"


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def in_capitals(name: str) -> bytes:
    return rewritten(decode(name, DRAFTS[name]), shouted)


def runs(data: bytes) -> list[list[tuple[str, bool, bool]]]:
    """Return words, bold and italic of each run, neighbors of one look joined."""
    found = []
    for paragraph in opened(data).paragraphs:
        joined: list[tuple[str, bool, bool]] = []
        for run in paragraph.runs:
            look = (bool(run.bold), bool(run.italic))
            if run.text.strip() and joined and joined[-1][1:] == look:
                joined[-1] = (joined[-1][0] + run.text, *look)
            elif run.text.strip():
                joined.append((run.text, *look))
        found.append([(" ".join(text.split()), bold, italic) for text, bold, italic in joined])
    return found


@ALL
def test_a_sentence_replaced_by_itself_changes_no_byte(name: str) -> None:
    assert rewritten(decode(name, DRAFTS[name])) == DRAFTS[name]


@ALL
def test_in_capitals_only_words_change_and_bold_stays_on_the_same_ones(name: str) -> None:
    before, after = runs(DRAFTS[name]), runs(in_capitals(name))
    assert after == [[(text.upper().replace("VERBORGEN", "verborgen"), *look) for text, *look in row] for row in before]


@ALL
def test_parts_without_translated_words_keep_their_bytes_and_their_order(name: str) -> None:
    old, new = parts(DRAFTS[name]), parts(in_capitals(name))
    assert list(old) == list(new)
    written = {
        MAIN,
        "word/header1.xml",
        "word/footer1.xml",
        "word/footnotes.xml",
        "docProps/core.xml",
        "word/styles.xml",
    }
    assert {part for part in old if old[part] != new[part]} <= written
    assert MAIN in {part for part in old if old[part] != new[part]}


@ALL
def test_what_is_no_word_is_there_as_often_as_before(name: str) -> None:
    tags: tuple[str, ...] = (
        "drawing",
        "hyperlink",
        "bookmarkStart",
        "bookmarkEnd",
        "fldChar",
        "fldSimple",
        "footnoteReference",
        "tab/",
    )
    tags += ("commentRangeStart", "commentRangeEnd", "commentReference", "br/", "sectPr", "tbl", "vertAlign", "vanish")
    old, new = parts(DRAFTS[name])[MAIN].decode(), parts(in_capitals(name))[MAIN].decode()
    assert {tag: new.count(f"<w:{tag}") for tag in tags} == {tag: old.count(f"<w:{tag}") for tag in tags}


def test_table_header_footer_footnote_text_box_picture_and_title_are_translated() -> None:
    report = opened(in_capitals("report.docx"))
    assert [cell.text for cell in report.tables[0].rows[0].cells] == ["JAHR", "UMSATZ"]
    assert report.sections[0].header.paragraphs[0].text == "JAHRESBERICHT 2023"
    assert report.sections[0].footer.paragraphs[0].text == "SEITE 1"
    assert 'descr="EIN GRAUER PUNKT"' in parts(in_capitals("report.docx"))[MAIN].decode()
    assert opened(in_capitals("letter.docx")).core_properties.title == "EINLADUNG ZUM SOMMERFEST"
    assert "HANDBUCH DER BOTANIK" in parts(in_capitals("article.docx"))["word/footnotes.xml"].decode()
    assert parts(in_capitals("manual.docx"))[MAIN].decode().count("BITTE BEACHTEN!") == 2
    assert parts(in_capitals("minutes.docx"))["word/comments.xml"].decode().count("Bitte noch prüfen.") == 1


def test_the_language_follows() -> None:
    changed = parts(in_capitals("minutes.docx"))
    assert "de-DE" not in changed[MAIN].decode() + changed["word/styles.xml"].decode()
    assert opened(in_capitals("letter.docx")).core_properties.language == "en-US"


def test_words_that_look_alike_are_one_run_and_those_that_do_not_have_tags() -> None:
    assert sentences("letter.docx", DRAFTS["letter.docx"])[3:5] == [
        "wir laden Sie <i>herzlich</i> zu unserem <b>Sommerfest</b> am 12. Juli ein.", "Es beginnt um 15 Uhr."
    ]  # fmt: skip
    assert sentences("minutes.docx", DRAFTS["minutes.docx"])[-1] == "Die Sitzung endete um 18 Uhr."
    assert sentences("manual.docx", DRAFTS["manual.docx"])[2] == "Wasser ist H<sub>2</sub>O & mehr &lt; weniger."


def test_a_note_mark_belongs_to_the_sentence_before_it() -> None:
    found = sentences("article.docx", DRAFTS["article.docx"])
    assert found[1:3] == ['Die Linde blüht im Juni.<x id="footnote2"/>', "Sie wird alt."]


def test_a_link_goes_around_the_words_that_it_is_put_around() -> None:
    data = rewritten(
        decode("manual.docx", DRAFTS["manual.docx"]),
        lambda text: 'Get it from <a href="https://example.org/laden">our page</a> now.' if "<a" in text else text,
    )
    (link,) = opened(data).paragraphs[1].hyperlinks
    assert (link.text, link.address) == ("our page", "https://example.org/laden")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("no tag", [("no tag", False, False)], id="a look that is gone"),
        pytest.param("<b>a", [("a", True, False)], id="a tag without an end"),
        pytest.param("a</b> b", [("a b", False, False)], id="an end without a tag"),
        pytest.param("<b><i>a</i></b>", [("a", True, True)], id="a look that was not there"),
        pytest.param("<u>a</u> 1 &lt; 2", [("a 1 < 2", False, False)], id="a reference"),
    ],
)
def test_any_tags_make_a_document(target: str, expected: list[tuple[str, bool, bool]]) -> None:
    data = rewritten(decode("letter.docx", DRAFTS["letter.docx"]), lambda text: target if "<i>" in text else "")
    assert runs(data)[2] == expected


def test_an_object_that_a_translation_lost_stands_at_its_end() -> None:
    data = rewritten(decode("article.docx", DRAFTS["article.docx"]), lambda text: "It blooms.")
    assert parts(data)[MAIN].decode().count("<w:footnoteReference") == 1


def _tracked(content: bytes) -> bytes:
    return content.replace(b"<w:r>", b'<w:ins w:id="1" w:author="a"><w:r>', 1).replace(b"</w:r>", b"</w:r></w:ins>", 1)


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        pytest.param(MAIN, _tracked, "has tracked changes; accept or reject them in the", id="tracked"),
        pytest.param(MAIN, lambda content: content[:-20], "its part word/document.xml is no XML", id="cut off"),
        pytest.param(MAIN, lambda content: None, "its part word/document.xml is missing", id="missing"),
        pytest.param("_rels/.rels", lambda content: None, "no word document in it", id="no relationships"),
        pytest.param(
            MAIN,
            lambda content: b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + content,
            "its part word/document.xml has a document type, which no office program writes; not read",
            id="entities",
        ),
        pytest.param(
            "[Content_Types].xml",
            lambda content: content.replace(b"wordprocessingml.document.main", b"macroEnabled.main"),
            "a document with macros; save it as .docx first",
            id="macros",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_written_again_is_refused_in_one_line(part: str, change: object, message: str) -> None:
    data = with_part(DRAFTS["letter.docx"], part, change)  # type: ignore[arg-type]
    with pytest.raises(InputError) as caught:
        decode("a.docx", data)
    assert str(caught.value).startswith(f"a.docx: {message}")
    assert "\n" not in str(caught.value)
