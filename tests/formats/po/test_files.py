"""Whole files: what goes in comes out, and polib reads it."""

from __future__ import annotations

import polib
import pytest

from tests.formats.drafts.po import po_drafts
from tests.formats.drafts.rewriting import rewritten, sentences, shouted
from translator_cli.errors import InputError
from translator_cli.files.read import decode

DRAFTS = po_drafts()
ALL = pytest.mark.parametrize("name", DRAFTS)


def independent(data: bytes, encoding: str = "utf-8") -> polib.POFile:
    return polib.pofile(data.decode(encoding).replace('"/agb" class="link"', "'/agb'"))


def written(name: str) -> polib.POFile:
    return independent(rewritten(decode(name, DRAFTS[name]), shouted), "cp1252" if name == "desktop.po" else "utf-8")


@ALL
def test_a_message_replaced_by_itself_changes_no_byte(name: str) -> None:
    assert rewritten(decode(name, DRAFTS[name])) == DRAFTS[name]


@pytest.mark.parametrize("name", ["template.pot", "shop.po", "help.po", "desktop.po"])
def test_keys_contexts_comments_and_flags_stay(name: str) -> None:
    def kept(file: polib.POFile) -> list[tuple[object, ...]]:
        return [
            (entry.msgid, entry.msgid_plural, entry.msgctxt, entry.comment, entry.occurrences, entry.obsolete)
            for entry in file
        ]

    assert kept(written(name)) == kept(independent(DRAFTS[name], "cp1252" if name == "desktop.po" else "utf-8"))
    assert written(name).metadata["Language"] == "en"
    assert written(name).metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"


def test_german_messages_get_english_and_placeholders_in_capitals_are_fuzzy() -> None:
    first, plural, menu, door = written("template.pot")
    assert (first.msgstr, first.flags) == ("DIE DATEI %S WURDE NICHT GEFUNDEN.", ["c-format", "fuzzy"])
    assert plural.msgstr_plural == {0: "%D DATEI WURDE GELÖSCHT.", 1: "%D DATEIEN WURDEN GELÖSCHT."}
    assert (menu.msgstr, door.msgstr) == ("&ÖFFNEN …", "ÖFFNEN")


def test_both_forms_of_a_plural_are_written_and_placeholders_that_stay_leave_no_flag() -> None:
    data = rewritten(decode("a.po", DRAFTS["template.pot"]), lambda text: f"%{text.partition('%')[2][:1] or 's'} files")
    first, plural, *_ = independent(data)
    assert (first.msgstr, first.flags) == ("%s files", ["c-format"])
    assert (plural.msgstr_plural, plural.flags) == ({0: "%d files", 1: "%d files"}, ["c-format"])


def test_a_persons_english_stays_and_a_guess_is_made_anew() -> None:
    basket, order, address, old = written("shop.po")
    assert basket.msgstr == "Basket"
    assert order.msgstr == "IHRE BESTELLUNG {NUMBER} IST UNTERWEGS."
    assert (address.msgstr, address.flags, address.previous_msgid) == ("BITTE GEBEN SIE IHRE ADRESSE AN.", [], None)
    assert old.msgstr == "Old"


def test_line_breaks_tabs_and_quotes_of_a_message_stay() -> None:
    usage, quote = written("help.po")
    assert usage.msgstr.startswith("AUFRUF: WERKZEUG [OPTION] DATEI\n\nDAS WERKZEUG")
    assert usage.msgstr.endswith("STANDARDEINGABE.\n")
    assert max(map(len, usage.msgstr.splitlines())) <= 72
    assert quote.msgstr == 'SAGEN SIE "JA"\tODER\n'


def test_messages_of_a_german_translation_become_english_in_the_same_encoding_on_lines_as_long() -> None:
    document = decode("desktop.po", DRAFTS["desktop.po"])
    data = rewritten(document, shouted)
    assert data.count(b"\r\n") == data.count(b"\n") == DRAFTS["desktop.po"].count(b"\n")
    assert [entry.msgstr for entry in written("desktop.po")][:2] == ["_DATEI", "_BEARBEITEN"]
    assert written("desktop.po")[3].msgstr == ""


def test_the_line_of_a_message_is_its_line_in_the_file() -> None:
    document = decode("shop.po", DRAFTS["shop.po"])
    line, _ = document.position(document.text.index("Ihre Bestellung"))
    assert DRAFTS["shop.po"].decode().split("\n")[line - 1].startswith('msgid "Ihre Bestellung')


def test_a_file_of_keys_without_a_header_is_read_for_its_german() -> None:
    assert sentences("form.po", DRAFTS["form.po"]) == [
        'Lesen Sie die <a href="/agb" class="link">Bedingungen</a>, <b>bevor</b> Sie weitergehen.', "Absenden"
    ]  # fmt: skip
    assert rb"<a href=\"/agb\" class=\"link\">BEDINGUNGEN</a>" in rewritten(
        decode("form.po", DRAFTS["form.po"]), shouted
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param('msgid "a"\n', "line 1: an entry needs msgid and msgstr; mend it with msgfmt -c", id="no msgstr"),
        pytest.param('msgid "a\nmsgstr ""', "line 1: a string without its quotes; mend it with msgfmt -c", id="quote"),
        pytest.param('msgid "a"\nund so\n', "line 2: no part of a PO file; mend it with msgfmt -c", id="prose"),
        pytest.param("# nichts\n", "not a PO file: no msgid in it", id="no entry"),
    ],
)
def test_what_is_no_catalog_is_refused_in_one_line(data: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode("a.po", data.encode())
    assert str(caught.value) == f"a.po: {message}"
