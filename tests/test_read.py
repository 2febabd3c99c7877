"""Reading: encodings, byte order marks, binary input, and every way a file can be unreadable."""

from __future__ import annotations

import codecs
import io
import os
import random
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.formats.drafts.docx import docx_drafts
from tests.formats.drafts.epub import epub_drafts
from tests.formats.drafts.odt import odt_drafts
from translator_cli.document import Document
from translator_cli.errors import ConfigError, InputError
from translator_cli.files.read import decode, read

GERMAN = "Der Bürgermeister grüßt die Gäste über der Brücke.\r\nSchöne Grüße aus Köln!\r\n"
SHORT = [
    pytest.param("Grüße", id="one-word"),
    pytest.param("Öl und Ärger", id="capital-umlauts"),
    pytest.param("STRASSENFEST IN KÖLN", id="all-caps"),
    pytest.param("Über uns", id="first-letter"),
    pytest.param("Die Straße ist weiß.", id="sharp-s"),
    pytest.param("Das Café in Köln", id="french-word"),
    pytest.param("Übung macht den Meister", id="one-high-byte"),
]


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param("Grüße\n".encode(), "utf-8", "Grüße\n", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + "Grüße".encode(), "utf-8-sig", "Grüße", id="utf-8-bom"),
        pytest.param(codecs.BOM_UTF16_LE + "Grüße".encode("utf-16-le"), "utf-16", "Grüße", id="utf-16-le-bom"),
        pytest.param(codecs.BOM_UTF16_BE + "Grüße".encode("utf-16-be"), "utf-16", "Grüße", id="utf-16-be-bom"),
        pytest.param(codecs.BOM_UTF32_LE + "Grüße".encode("utf-32-le"), "utf-32", "Grüße", id="utf-32-bom"),
        pytest.param(b"a\r\nb\rc\nd", "utf-8", "a\r\nb\rc\nd", id="newlines-kept"),
        pytest.param(b"", "utf-8", "", id="empty"),
        pytest.param(b"\x1b[31mrot\x1b[0m", "utf-8", "\x1b[31mrot\x1b[0m", id="escape-sequences-are-text"),
    ],
)
def test_decodes_without_a_note(data: bytes, encoding: str, text: str) -> None:
    document = decode("draft.txt", data)
    assert (document.text, document.encoding, document.note) == (text, encoding, "")


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "iso8859-15", "cp850", "cp437", "mac_roman"])
@pytest.mark.parametrize("text", [pytest.param(GERMAN, id="sentences"), *SHORT])
def test_german_in_an_old_encoding_comes_out_right(text: str, codec: str) -> None:
    assert decode("draft.txt", text.encode(codec)).text == text


def test_a_guess_is_named_in_the_note() -> None:
    document = decode("draft.txt", "Er sagte: „Grüß Gott“ – und ging.".encode("cp1252"))
    assert document.text == "Er sagte: „Grüß Gott“ – und ging."
    assert document.encoding == "cp1252"
    assert "cp1252" in document.note and "--encoding" in document.note


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param("Zażółć gęślą jaźń. Rząd przyjął dziś nową ustawę o podatkach.", "cp1250", id="polish"),
        pytest.param("Президент вчера объявил о новой реформе в стране.", "cp1251", id="russian"),
        pytest.param("Le président a été élu à Évian, où ça coûte très cher à l'État.", "cp1252", id="french"),
    ],
)
def test_other_languages_are_not_forced_into_a_german_code_page(text: str, codec: str) -> None:
    assert decode("draft.txt", text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(
            "Das Wetter ist sch".encode() + b"\x81n gut. " + "Für alle ist es gut.".encode(),
            r"not UTF-8 text \(byte 0x81 at offset 18\)",
            id="one-byte-among-umlauts",
        ),
        pytest.param(
            b"Der Zug nach Bremen kommt heute sehr sp\xa4t an, und wir warten noch lange au\xdcf dem Bahnsteig.",
            r"not UTF-8 text \(byte 0xa4 at offset 39\)",
            id="like-chinese",
        ),
        pytest.param(
            b"\xff\xfe\x80kaputt \x81 Bytes hier \xc3 \xe4\xf6\n Ein Satz. Noch einer.\n ",
            "mark of UTF-16",
            id="like-utf-16",
        ),
    ],
)
def test_damaged_german_is_not_taken_for_chinese(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode("draft.de.md", data)


@pytest.mark.parametrize("codec", ["cp932", "euc_jp"])
def test_japanese_in_an_old_encoding_is_still_read(codec: str) -> None:
    text = "これは日本語の文章です。今日は天気がとても良いので、公園まで散歩に行きました。"
    assert decode("draft.txt", text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("data", "encoding", "text", "codec"),
    [
        pytest.param("Grüße".encode("cp850"), "cp850", "Grüße", "cp850", id="named"),
        pytest.param("Grüße".encode("cp1252"), "Windows-1252", "Grüße", "cp1252", id="alias"),
        pytest.param(codecs.BOM_UTF8 + b"abc", "utf-8", "abc", "utf-8-sig", id="utf-8-takes-the-mark-off"),
        pytest.param("Grüße".encode("utf-16-le"), "utf-16-le", "Grüße", "utf-16-le", id="utf-16-without-mark"),
        pytest.param(b"%PDF- ist kein Wort", "utf-8", "%PDF- ist kein Wort", "utf-8", id="named-beats-magic"),
    ],
)
def test_a_named_encoding_is_used(data: bytes, encoding: str, text: str, codec: str) -> None:
    document = decode("draft.txt", data, encoding=encoding)
    assert (document.text, document.encoding, document.note) == (text, codec, "")


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        pytest.param(b"abc", "utf-99", "unknown encoding 'utf-99'", id="unknown"),
        pytest.param(b"abc", "hex", "unknown encoding 'hex'", id="no-text-codec"),
        pytest.param(b"abc", "", "unknown encoding ''", id="empty"),
        pytest.param(b"abc", "a\0b", "unknown encoding", id="nul-in-name"),
        pytest.param(b"Hallo Welt, \xff!", "utf-8", "not UTF-8 text (byte 0xff at offset 12); try", id="byte"),
        pytest.param(b"a\xd8", "utf-16-le", "not UTF-16-LE text", id="half-a-character"),
        pytest.param(b"+2AA-", "utf-7", "try another --encoding", id="lone-surrogate"),
        pytest.param("abcd".encode("utf-32-le"), "utf-16-le", "a NUL character", id="wrong-width"),
    ],
)
def test_what_a_named_encoding_cannot_read(data: bytes, encoding: str, message: str) -> None:
    assert message in _error(data, encoding=encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"%PDF-1.7 text", "draft.txt: a PDF, not text; export it as text first", id="pdf"),
        pytest.param(b"PK\x03\x04word/document.xml", "zip archive", id="docx"),
        pytest.param(b"\x89PNG\r\n\x1a\nxxxx", "an image", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0JFIF", "an image", id="jpeg"),
        pytest.param(b"\x1f\x8babc", "compressed", id="gzip"),
        pytest.param(b"{\\rtf1 Hallo}", "RTF", id="rtf"),
        pytest.param(b"Hallo\0Welt", "a NUL byte at offset 5", id="nul"),
        pytest.param("Hallo Welt".encode("utf-16-le"), "try --encoding utf-16-le", id="utf-16-without-mark"),
        pytest.param("Hallo Welt".encode("utf-16-be"), "try --encoding utf-16-be", id="utf-16-be-without-mark"),
        pytest.param(bytes(range(1, 32)) * 3, "control characters", id="controls"),
        pytest.param(random.Random(0).randbytes(4096).replace(b"\0", b"\1"), "not", id="random"),
        pytest.param(random.Random(1).randbytes(100).replace(b"\0", b"\1"), "not", id="random-short"),
        pytest.param(GERMAN.encode() + b"\xff", "not UTF-8 text (byte 0xff at offset", id="damaged-utf-8"),
        pytest.param(GERMAN.encode() + "ü".encode()[:1], "not UTF-8 text (byte 0xc3 at offset", id="cut-off-utf-8"),
    ],
)
def test_what_is_not_text_is_refused_in_one_line(data: bytes, message: str) -> None:
    assert message in _error(data)


def _error(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        decode("draft.txt", data, encoding=encoding)
    message = str(caught.value)
    assert message.startswith("draft.txt: ") and len(message.splitlines()) == 1
    return message


@given(st.one_of(st.binary(max_size=200), st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = decode("draft.md", data)
    except InputError as error:
        assert len(str(error).splitlines()) == 1
    else:
        document.text.encode("utf-8")
        assert all(0 <= block.start < block.end <= len(document.text) for block in document.blocks)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
@example("Ġ")  # the byte of a blank is half of it in UTF-16
def test_utf_8_text_is_what_was_written(text: str) -> None:
    for codec in ("utf-8", "utf-8-sig", "utf-16"):
        data = text.encode(codec)
        if data.startswith(codecs.BOM_UTF8) and codec == "utf-8":
            continue  # a mark of the text's own is taken for the file's
        document = decode("x", data) if codec != "utf-8-sig" or text else decode("x", b"")
        assert document.text == text
        assert document.text.encode(document.encoding) == data or not text


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "mein entwurf ä.md"
    path.write_bytes(b"# Titel\r\n\r\nText.\r\n")
    document = read(str(path))
    assert document.name == str(path)
    assert document.text == "# Titel\r\n\r\nText.\r\n"
    assert document.format.name == "markdown"
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]


def test_standard_input_has_a_name_and_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("# Grüße\r\n".encode())))
    document = read("-", input_format="markdown")
    assert (document.name, document.text, document.format.name) == ("<stdin>", "# Grüße\r\n", "markdown")
    assert document.blocks[0].kind == "heading"


def test_closed_standard_input_is_an_input_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="standard input is closed"):
        read("-")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("missing.txt", "missing.txt: no such file", id="missing"),
        pytest.param(".", ".: a directory; name the files in it", id="directory"),
        pytest.param("a\0b", "a\\x00b: cannot be read", id="nul-in-name"),
        pytest.param("a\nb\x1b[31m", "a\\nb\\x1b[31m: no such file", id="controls-in-name"),
        pytest.param("x" * 5000, "cannot be read", id="name-too-long"),
    ],
)
def test_unreadable_files_are_input_errors(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        read(name)
    assert message in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_no_permission_is_an_input_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")  # real modes do not stop root

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(InputError, match="no permission to read it"):
        read(str(tmp_path / "draft.txt"))


def test_a_name_that_is_not_utf_8_can_be_shown() -> None:
    document = decode(os.fsdecode(b"a\xff.txt"), b"Hallo.")
    document.name.encode("utf-8")
    assert document.format.name == "plain"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="plain, markdown"):
        decode("x", b"Hallo.", input_format="pages")


def test_auto_goes_by_the_extension() -> None:
    formats = [
        decode(name, b"x", input_format="auto").format.name for name in ("a.MD", "b.markdown", "c.txt", "README")
    ]
    assert formats == ["markdown", "markdown", "plain", "plain"]
    assert isinstance(decode("a.md", b"x"), Document)


@pytest.mark.parametrize("kind", ["docx", "odt", "epub"])
def test_an_archive_without_a_name_is_known_by_what_it_holds(kind: str) -> None:
    drafts = {"docx": docx_drafts, "odt": odt_drafts, "epub": epub_drafts}[kind]()
    data = next(iter(drafts.values()))
    assert decode("<stdin>", data).format.name == kind


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param(["a.txt"], "a zip archive and no document", id="no-document"),
        pytest.param(["[Content_Types].xml", "xl/workbook.xml"], "a spreadsheet is not read", id="spreadsheet"),
    ],
)
def test_an_archive_that_is_no_document_is_refused(parts: list[str], message: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in parts:
            archive.writestr(name, "x")
    with pytest.raises(InputError, match=f"<stdin>: {message}"):
        decode("<stdin>", packed.getvalue())
    with pytest.raises(InputError, match="<stdin>: not a whole zip archive"):
        decode("<stdin>", b"PK\x03\x04 and no more")
