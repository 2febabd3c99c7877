"""Whole documents: what goes in comes out, and odfpy reads it."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from odf import teletype
from odf.opendocument import load

from tests.formats.drafts.archives import parts, with_part
from tests.formats.drafts.odt import odt_drafts
from tests.formats.drafts.rewriting import rewritten, sentences, shouted
from translator_cli.errors import InputError
from translator_cli.files.read import decode

DRAFTS = odt_drafts()
ALL = pytest.mark.parametrize("name", DRAFTS)


def in_capitals(name: str) -> bytes:
    return rewritten(decode(name, DRAFTS[name]), shouted)


def paragraphs(data: bytes) -> list[str]:
    """Read the paragraphs with odfpy."""
    found = []

    def walk(element: object) -> None:
        for node in getattr(element, "childNodes", ()):
            if getattr(node, "qname", ("", ""))[1] in ("p", "h"):
                found.append(teletype.extractText(node))
            walk(node)

    walk(load(io.BytesIO(data)).text)
    return found


def tags(data: bytes) -> Counter[str]:
    """Count what is no word, span or style."""
    content = parts(data)["content.xml"].decode()
    names = Counter(piece.split(">")[0].split()[0].rstrip("/") for piece in content.split("<")[1:])
    return Counter({name: count for name, count in names.items() if "span" not in name and not name.startswith("?")})


@ALL
def test_a_sentence_replaced_by_itself_changes_no_byte(name: str) -> None:
    assert rewritten(decode(name, DRAFTS[name])) == DRAFTS[name]


@ALL
def test_in_capitals_only_words_change(name: str) -> None:
    expected = [text if text.startswith("print(") else text.upper() for text in paragraphs(DRAFTS[name])]
    assert paragraphs(in_capitals(name)) == expected
    assert tags(in_capitals(name)) == tags(DRAFTS[name])


@ALL
def test_other_parts_keep_their_bytes_and_the_type_comes_first_and_is_not_packed(name: str) -> None:
    old, new = parts(DRAFTS[name]), parts(in_capitals(name))
    assert list(old) == list(new)
    assert {part for part in old if old[part] != new[part]} == {"content.xml", "styles.xml", "meta.xml"}
    assert in_capitals(name)[30:38] == b"mimetype"


def test_looks_are_tags_and_what_only_a_spelling_checker_sees_is_none() -> None:
    assert sentences("recipe.odt", DRAFTS["recipe.odt"])[3] == (
        "Die Äpfel <b>gründlich</b> waschen und <i>dünn</i> schneiden."
    )
    assert sentences("contract.odt", DRAFTS["contract.odt"])[4:8] == [
        "Die Wohnung hat drei Zimmer und einen Balkon.", "Ort:", "Datum der Unterschrift:", "Name des Mieters"
    ]  # fmt: skip
    assert sentences("guide.odt", DRAFTS["guide.odt"])[0] == (
        'Der Weg ist <a href="https://example.org/karte">auf der Karte</a> rot eingezeichnet.'
    )


def test_looks_go_around_the_words_that_the_tags_are_around() -> None:
    data = rewritten(
        decode("recipe.odt", DRAFTS["recipe.odt"]),
        lambda text: "Wash <i>thinly</i> the <b>apples</b> and <s>go</s>." if "<b>" in text else text,
    )
    content = parts(data)["content.xml"].decode()
    assert '<text:span text:style-name="T1">apples</text:span>' in content
    assert '<text:span text:style-name="T2">thinly</text:span>' in content
    assert '<text:span text:style-name="Look_strike">go</text:span>' in content
    assert paragraphs(data)[3] == "Wash thinly the apples and go."


def test_notes_headers_and_titles_are_translated_and_code_is_not() -> None:
    assert "ZUERST GEDRUCKT IM JAHR 1911." in paragraphs(in_capitals("essay.odt"))
    assert "WANDERN IM HARZ, SEITE " in parts(in_capitals("guide.odt"))["styles.xml"].decode()
    assert "<svg:desc>EIN ROTER PUNKT</svg:desc>" in parts(in_capitals("guide.odt"))["content.xml"].decode()
    assert "<dc:title>MIETVERTRAG</dc:title>" in parts(in_capitals("contract.odt"))["meta.xml"].decode()


def test_the_language_follows() -> None:
    changed = parts(in_capitals("contract.odt"))
    assert b'fo:language="en" fo:country="US"' in changed["styles.xml"] or b'fo:country="US"' in changed["styles.xml"]
    assert b'fo:language="de"' not in changed["styles.xml"] + changed["content.xml"]
    assert b"<dc:language>en-US</dc:language>" in changed["meta.xml"]


@pytest.mark.parametrize(
    ("part", "new", "message"),
    [
        pytest.param("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", "no OpenDocument text", id="sheet"),
        pytest.param("META-INF/manifest.xml", b"<m:encryption-data/>", "encrypted; save it", id="password"),
        pytest.param("content.xml", b"<a", "its part content.xml is no XML", id="no XML"),
        pytest.param("content.xml", None, "its part content.xml is missing", id="missing"),
        pytest.param(
            "content.xml",
            b'<a xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:changed-region/></a>',
            "has tracked changes; accept or reject them in the word processor first",
            id="tracked",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_written_again_is_refused_in_one_line(part: str, new: bytes | None, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode("a.odt", with_part(DRAFTS["recipe.odt"], part, lambda content: new))
    assert str(caught.value).startswith(f"a.odt: {message}")
