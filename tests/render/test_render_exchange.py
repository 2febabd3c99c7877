"""TMX and XLIFF: valid XML with the structure that translation tools expect."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Bitext, Detection, ModelInfo
from translator_cli.formats.exchange import read_exchange
from translator_cli.inline.codes import coded, decoded
from translator_cli.render import View, render
from translator_cli.render.safety import xml_characters

from .builder import Draft, report

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
XLIFF = {"x": "urn:oasis:names:tc:xliff:document:1.2"}


def parse(bitexts: Iterable[Bitext], format: str) -> ElementTree.Element:
    return ElementTree.fromstring("".join(render(bitexts, format, View())).encode("utf-8"))


def test_tmx_header_names_what_the_format_requires() -> None:
    tmx = parse([report()], "tmx")
    header = tmx.find("header")
    assert tmx.attrib == {"version": "1.4"} and header is not None
    assert set(header.attrib) == {
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"
    }  # fmt: skip
    assert (header.get("srclang"), header.get("segtype")) == ("de", "sentence")


def test_tmx_holds_the_translated_pairs_and_no_copies() -> None:
    units = parse([report()], "tmx").iter("tu")
    pairs = [[(tuv.get(LANG), tuv.findtext("seg")) for tuv in unit.iter("tuv")] for unit in units]
    assert len(pairs) == 7
    assert pairs[1] == [
        ("de", "Der Stadtrat hat am Dienstag den Bau beschlossen."),
        ("en", "The city council approved the project on Tuesday."),
    ]
    assert all("sky" not in (text or "") for pair in pairs for _, text in pair)


def test_tmx_tells_origin_and_findings() -> None:
    units = list(parse([report()], "tmx").iter("tu"))
    assert units[-1].findtext("prop[@type='x-origin']") == "edited"
    assert units[2].findtext("note") == "error: 2.200.112 is missing in the English [number-mismatch]"


def test_tmx_of_several_documents_is_one_file() -> None:
    french = Draft("b.txt").block("paragraph", ("Oui.", "Yes.")).bitext(detection=Detection("fr", 1.0, (("fr", 1.0),)))
    german = Draft("a.txt").block("paragraph", ("Ja.", "Yes.")).bitext()
    units = list(parse([german, french], "tmx").iter("tu"))
    assert [(unit.get("tuid"), unit.get("srclang")) for unit in units] == [("a.txt:1", None), ("b.txt:1", "fr")]


def test_xliff_has_a_file_for_each_document() -> None:
    second = Draft("b.txt").block("paragraph", ("Ja.", "Yes.")).bitext()
    files = parse([report(), second], "xliff").findall("x:file", XLIFF)
    assert [file.get("original") for file in files] == ["drafts/bericht.md", "b.txt"]
    for file in files:
        assert {"original", "source-language", "datatype"} <= set(file.attrib)
        assert (file.get("source-language"), file.get("target-language")) == ("de", "en")


def test_xliff_units_have_source_before_target_before_notes() -> None:
    root = parse([report()], "xliff")
    units = root.findall(".//x:trans-unit", XLIFF)
    assert [unit.get("id") for unit in units] == [str(number) for number in range(1, 9)]
    assert [child.tag.rpartition("}")[2] for child in units[5]] == ["source", "target", "note", "note"]
    assert units[5].findtext("x:note", "", XLIFF) == "warning: “Neuenfels” is missing in the English [name-missing]"
    assert all(unit.get(SPACE) == "preserve" for unit in units)


def test_xliff_states_say_what_a_person_has_seen() -> None:
    root = parse([report()], "xliff")
    targets = root.findall(".//x:target", XLIFF)
    states = [(target.get("state"), target.get("state-qualifier")) for target in targets]
    assert states[0] == ("needs-review-translation", "mt-suggestion")
    assert states[-1] == ("translated", None)
    approved = [unit.get("approved") for unit in root.findall(".//x:trans-unit", XLIFF)]
    assert approved == [None] * 7 + ["yes"]


def test_xliff_leaves_out_a_missing_target() -> None:
    unit = parse([Draft().block("paragraph", ("Weg.", "")).bitext()], "xliff").find(".//x:trans-unit", XLIFF)
    assert unit is not None and unit.find("x:target", XLIFF) is None


@pytest.mark.parametrize("format", ["tmx", "xliff"])
def test_no_documents_and_empty_documents_give_valid_files(format: str) -> None:
    parse([], format)
    parse([Draft().bitext()], format)


@pytest.mark.parametrize("format", ["tmx", "xliff"])
@given(text=st.text(st.one_of(st.characters(), st.sampled_from("<>&\"'\x00\x1b\r\n\t\ufffe\ud800]")), min_size=1))
def test_any_text_survives(format: str, text: str) -> None:
    draft = Draft(text).block("paragraph", (text, text + "x"))
    bitext = draft.bitext(model=ModelInfo(text, text, "path", text))
    source = bitext.units[0].source.flat
    parse([bitext], format)
    (document,) = read_exchange("".join(render([bitext], format, View())).encode())
    assert xml_characters(decoded(document.units[0].source, coded(source))) == xml_characters(source)
