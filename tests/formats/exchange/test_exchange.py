"""XLIFF 1.2, XLIFF 2 and TMX as editors save them."""

from __future__ import annotations

import pytest

from translator_cli.errors import InputError
from translator_cli.formats.exchange import ExchangedUnit, read_exchange

XLIFF_1 = """<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.de.md" source-language="de" target-language="en" datatype="x-markdown"><body><group>
<trans-unit id="1"><source>Das <g id="1">ist</g> <x id="2"/></source><seg-source/>
<target><mrk mtype="seg" mid="0">That <x id="2"/> <g id="1">is</g></mrk></target><note>n</note></trans-unit>
<trans-unit id="2"><source>Ohne.</source></trans-unit></group></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.0" srcLang="de" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f" original="a.de.md"><unit id="1"><segment><source>Das <pc id="1">ist</pc> <ph id="2"/></source>
<target>That <ph id="2"/> <pc id="1">is</pc></target></segment><ignorable><source> </source></ignorable>
<segment><source>Und <sc id="3"/>das<ec startRef="3"/>.</source><target>And <sc id="3"/>that<ec startRef="3"/>.</target>
</segment></unit></file></xliff>"""
TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="de"/><body>
<tu><prop type="x-document">a.de.md</prop>
<tuv xml:lang="de"><seg>Das <bpt i="1"/>ist<ept i="1"/> <ph x="2"/></seg></tuv>
<tuv xml:lang="en"><seg>That <ph x="2"/> <bpt i="1"/>is<ept i="1"/></seg></tuv></tu></body></tmx>"""


def shown(unit: ExchangedUnit) -> tuple[str, str]:
    forms = {"open": "<{}>", "close": "</{}>", "single": "<{}/>"}
    source, target = (
        "".join(piece.text if piece.what == "words" else forms[piece.what].format(piece.id) for piece in pieces)
        for pieces in (unit.source, unit.target)
    )
    return source, target


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(XLIFF_1, [("Das <1>ist</1> <2/>", "That <2/> <1>is</1>"), ("Ohne.", "")], id="XLIFF 1.2"),
        pytest.param(
            XLIFF_2, [("Das <1>ist</1> <2/> Und <3>das</3>.", "That <2/> <1>is</1> And <3>that</3>.")], id="2"
        ),
        pytest.param(TMX, [("Das <1>ist</1> <2/>", "That <2/> <1>is</1>")], id="TMX"),
    ],
)
def test_sentences_and_their_codes_are_read(data: str, expected: list[tuple[str, str]]) -> None:
    (document,) = read_exchange(data.encode())
    assert (document.name, document.language) == ("a.de.md", "en")
    assert [shown(unit) for unit in document.units] == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param("<html/>", "neither XLIFF nor TMX (its root is <html>)", id="HTML"),
        pytest.param("Das ist Text.", "no XML (Start tag expected, '<' not found", id="text"),
        pytest.param('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "declares entities", id="entities"),
    ],
)
def test_anything_else_is_refused(data: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_exchange(data.encode())
    assert str(caught.value).startswith(message)
