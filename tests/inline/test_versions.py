"""Versions, section numbers and addresses of machines pass through to the letter; amounts, dates and times do not."""

from __future__ import annotations

import re

import pytest

from tests.translation.test_marked import Engine, translated
from translator_cli.checks import check_pair
from translator_cli.inline import parse

VERSIONS = """
0.200.1 3.11.2 2.3.1 22.04.3 2024.1.0 0.123.456 1.2.3.4.5 1.1.1.1 192.168.0.1 192.168.100.200 10.0.0.0/8
192.168.0.1:8080 3.x
v1.2 V2.0 v0.200.1 1.2.3-rc1 3.12.0rc1 2.0.0-beta.1 2.0.0-SNAPSHOT 1.2-rc1 1.20.x 1.2.3-4 archiv-1.2.3.tar.gz
""".split()
OTHERS = [
    "1.234.567", "1.234.567,89", "1.000.000.000", "1.200.100.100", "12.345", "1.5", "3,5", "3.10.2024", "3.10.24",
    "3.10.", "2024.10.03", "1.-3.10.2024", "12.30.15 Uhr", "20.15 Uhr", "10-12", "5a",
]  # fmt: skip


def pieces(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in parse(text)]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("sentence", ["Das ist {} und mehr.", "Es ist {}.", "Das gilt (siehe {}) auch.", "{}"])
def test_versions_are_pieces_of_their_own(version: str, sentence: str) -> None:
    assert pieces(sentence.format(version)) == [version]


@pytest.mark.parametrize("amount", OTHERS)
@pytest.mark.parametrize("sentence", ["Das ist {} und mehr.", "Es ist {}."])
def test_amounts_dates_and_times_are_words(amount: str, sentence: str) -> None:
    assert pieces(sentence.format(amount)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Mit Version 3.11.24 geht es.", ["3.11.24"], id="date-behind-version"),
        pytest.param("Nach § 2.3.10 gilt das.", ["2.3.10"], id="date-behind-a-section"),
        pytest.param("Die Versionen 1.2.3-1.2.5 gehen.", ["1.2.3", "1.2.5"], id="range"),
    ],
)
def test_what_stands_around_a_version(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


@pytest.mark.parametrize("version", VERSIONS)
def test_an_engine_that_takes_versions_for_amounts_cannot_change_them(version: str) -> None:
    engine = Engine(lambda text: re.sub(r"(?<=\d)\.(?=\d)", ",", text))
    text = f"Das Programm hat die Fassung {version} und kostet 1.5 Euro."
    assert translated(text, engine).text == text.replace("1.5", "1,5")


@pytest.mark.parametrize(
    ("version", "wrong"),
    [
        ("0.200.1", "0,200.1"),
        ("3.11.2", "3,11.2"),
        ("192.168.0.1", "192.168.0,1"),
        ("2.3.1", "2.3.2"),
        ("v1.2", "v1,2"),
    ],
)
def test_a_version_that_a_person_changed_is_a_finding(version: str, wrong: str) -> None:
    german, english = f"Das Programm hat die Fassung {version} heute.", f"The program has the release {wrong} today."
    assert [finding.rule for finding in check_pair(german, english)] == ["number-mismatch"]
    assert not list(check_pair(german, english.replace(wrong, version)))


@pytest.mark.parametrize("quotes", ["„{}“", "‚{}‘", "»{}«", "›{}‹", "«{}»", "“{}”", "‘{}’", "„{}”", '"{}"', "'{}'"])
@pytest.mark.parametrize("address", ["https://example.org", "https://example.org/a-b", "www.example.org/x"])
def test_a_quotation_mark_is_no_part_of_an_address(quotes: str, address: str) -> None:
    for text in (f"Hier {quotes.format('siehe ' + address)} steht es.", f"Hier {quotes.format(address + '.')}"):
        assert pieces(text) == [address]
        assert translated(text, Engine()).text == text
