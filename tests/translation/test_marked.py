"""Marks around engines that are predictable: one that changes nothing, and several that lose things."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.inline import signature
from translator_cli.translation.leaf import Leaf, text_of
from translator_cli.translation.marked import MarkupTranslator
from translator_cli.translation.alignment import Tie
from translator_cli.translation.strip import strip

KNOWN = frozenset("äöüÄÖÜß„“”‚‘’–…é")


class Engine:
    """Says of each text what ``say`` makes of it, the n-th hypothesis by ``others``; ties characters in order."""

    def __init__(self, say: Callable[[str], str] = str, *others: Callable[[str], str], tied: bool = True) -> None:
        self.says = (say, *others)
        self.tied = tied
        self.calls: list[str] = []

    @property
    def info(self) -> ModelInfo:
        return ModelInfo("fake", "1", "path", "0" * 64)

    def knows(self, character: str) -> bool:
        return character.isascii() or character in KNOWN

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        self.calls += texts
        return [Hypothesis(self.says[0](text), -0.5) for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        return [tuple(Hypothesis(say(text), -0.5) for say in self.says[:count]) for text in texts]

    def aligned(self, texts: Sequence[str], count: int) -> list[tuple[tuple[Hypothesis, tuple[Tie, ...]], ...]]:
        self.calls += texts
        found: list[tuple[tuple[Hypothesis, tuple[Tie, ...]], ...]] = []
        for text, hypotheses in zip(texts, self.alternatives(texts, count), strict=True):
            ties = tuple((i, i + 1, i, i + 1) for i in range(len(text))) if self.tied else ()
            found.append(tuple((hypothesis, ties) for hypothesis in hypotheses))
        return found


def shout(text: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: match[0].upper(), text)


def translated(text: str, engine: Engine) -> Hypothesis:
    (found,) = MarkupTranslator(engine).translate([text])
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Das ist **sehr wichtig** für die [Stadt Köln](https://x.example/a_(b)).",
        "Nutze `pip install x` und schreibe an a.b@c.example oder https://x.example/p?q=1.",
        "**Alles *ganz* fett**",
        "Ein <b>Wort</b>, {{name}} und ~~nichts~~.",
        "Siehe [^1] und ![Bild](bild.png) hier.",
        "2 * 3 * 4 und snake_case_name",
        "Die Formel $E = mc^2$ und \\(a_1\\) gelten[^2].",
        '{{< hint >}}Ein [Titel]({{< ref "a b" >}} "Mehr dazu") steht hier.{{< /hint >}}',
        "Hallo %s, du hast {count} neue `%d`-Werte, @peter und #stadt.",
        "Wähle **Datei → Öffnen** ✅ und dann [![Logo](l.svg)](x) 😀",
        "Der [*kursive* Link](a.md){.klein} mit <kbd>Strg</kbd>+<kbd>C</kbd> und d.\u00a0h. 10&nbsp;km.",
        "Škoda und 東京 liegen nicht bei © Köln.",
        "[![CI](https://img.shields.io/a.svg)](https://ci.example) [x][ref] [[Wiki]] [@schmidt, S. 3]",
        '<a href="x" title="Mehr lesen">Weiter</a> <i class="icon"></i> geht es.',
        "Die »[neue *Ausgabe*](a.md)« und ›**fett**‹ ©[**x**](b) sind da.",
        "Ein Stern\\* und ein \\_Strich\\_ und `a``b`.",
        "<Tab label={x} title=\"Ein Titel\">Der Inhalt</Tab> folgt.",
        'E-Mail: <a href="#" class="box"><span class="text"></span></a>',
        'Ruf an: <a href="#"><b><i class="x"></i></b></a> bitte',
    ],
)  # fmt: skip
def test_an_engine_that_changes_nothing_gives_the_text_back(text: str) -> None:
    assert translated(text, Engine()).text == text


def test_the_engine_never_sees_marks_addresses_code_or_foreign_letters() -> None:
    engine = Engine()
    translated("Nutze **den** `code`, siehe <https://x.example>, $x$ oder [hier](y.md) in 東京.", engine)
    assert not set("*`<>[]()$") & set("".join(engine.calls))
    assert "example" not in str(engine.calls) and "code" not in str(engine.calls) and "東" not in str(engine.calls)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("![Ein Bild](a.png)", ["Ein Bild"], id="alternative-text"),
        pytest.param('Der [Titel](a.md "Mehr dazu") hier.', ["Der Titel hier.", "Mehr dazu"], id="title-of-a-link"),
        pytest.param('<img src="a" alt="Ein Haus"> Text hier.', ["Ein Haus", "Text hier."], id="attribute"),
        pytest.param("![logo.png](a.png) [![Build](https://img.shields.io/b.svg)](c)", [], id="no-words"),
        pytest.param("**Hinweis:** Das gilt.", ["Hinweis:", "Das gilt."], id="label"),
        pytest.param("[Titel](x) – Beschreibung", ["Titel", "Beschreibung"], id="label-with-dash"),
        pytest.param("Es läuft ![[a b.png]]", ["Es läuft"], id="embedded-picture-at-the-end"),
        pytest.param("[Start](a) | [**Über** uns](b) [Ort](c)", ["Ort", "Start", "Über uns"], id="links-in-a-row"),
        pytest.param("### Der **Titel**", ["Der Titel"], id="mark-of-a-heading"),
        pytest.param("[ ] Es gibt Kurse", ["Es gibt Kurse"], id="box-to-tick"),
        pytest.param("Siehe [Start](a) und [Ort](b).", ["Siehe Start und Ort."], id="links-in-a-sentence"),
        pytest.param("Datei → Öffnen", ["Datei", "Öffnen"], id="arrow"),
        pytest.param(
            "Ordner:<ul><li>Windows: `a`</li><li>Linux: `b`</li></ul>",
            ["Linux: QX1", "Ordner:", "Windows: QX1"],
            id="list-in-a-cell",
        ),
    ],
)
def test_what_is_translated(text: str, wanted: list[str]) -> None:
    engine = Engine()
    translated(text, engine)
    assert sorted(engine.calls) == sorted(wanted)


def test_the_next_hypothesis_is_taken_where_the_first_loses_a_piece() -> None:
    engine = Engine(lambda text: text.replace("QX1", ""), lambda text: text.replace("Nutze", "Use"))
    found = translated("Nutze `make all` bitte.", engine)
    assert (found.text, found.kept) == ("Use `make all` bitte.", False)


@pytest.mark.parametrize(
    "say",
    [
        pytest.param(lambda text: text.replace("QX1", ""), id="lost"),
        pytest.param(lambda text: text.replace("QX1", "QX1 QX1"), id="twice"),
        pytest.param(lambda text: text.replace("QX1", "QX7"), id="another"),
    ],
)
def test_the_words_between_pieces_are_translated_where_no_hypothesis_holds_them(say: Callable[[str], str]) -> None:
    found = translated("Nutze `make all` bitte.", Engine(lambda text: say(text).replace("Nutze", "Use")))
    assert (found.text, found.kept) == ("Use `make all` bitte.", False)


def test_words_between_pieces_begin_small_where_their_german_does() -> None:
    english = {"Steht": "It is", "und geht weiter": "And goes on"}
    engine = Engine(lambda text: english.get(text, text.replace("QX", "")))
    assert translated("Steht `hier` und geht weiter", engine).text == "It is `hier` and goes on"


def test_words_do_not_vanish_beside_a_piece() -> None:
    engine = Engine(lambda text: re.sub(r".*(QX1)", r"\1", text).replace("Es gilt", "It holds"))
    assert translated("Es gilt $a = b$", engine).text == "It holds $a = b$"
    assert translated("x: $a = b$", engine).text == "$a = b$"  # a letter is no word


def test_a_hyphen_that_does_not_break_makes_no_foreign_word() -> None:
    engine = Engine(lambda text: text.replace("Daten", "data"))
    assert translated("Viele E\u2011Mail\u2011Daten und RNA\u2010Proben", engine).text == (
        "Viele E-Mail-data und RNA\u2010Proben"
    )
    assert engine.calls == ["Viele E-Mail-Daten und RNA-Proben"]


@pytest.mark.parametrize(
    "say",
    [
        pytest.param(lambda text: "", id="nothing"),
        pytest.param(lambda text: "a \ufffd b", id="broken-character"),
        pytest.param(lambda text: "see [x](y)", id="invented-link"),
        pytest.param(lambda text: "QX3 is here", id="stray-stand-in"),
    ],
)
def test_the_source_stands_where_nothing_good_comes_out(say: Callable[[str], str]) -> None:
    found = translated("Das ist **sehr** gut.", Engine(say))
    assert found.kept
    assert found.text == "Das ist **sehr** gut."


def test_gender_marks_escaped_or_not_are_no_emphasis() -> None:
    assert translated("Leser\\*innen und Nutzer*innen", Engine()).text == "Leserinnen und Nutzerinnen"


def test_capitals_are_translated_in_small_letters_and_come_back_in_capitals() -> None:
    engine = Engine()
    assert translated("VERKEHR IN LINDENAU", engine).text == "VERKEHR IN LINDENAU"
    assert engine.calls == ["Verkehr in Lindenau"]


_TOKEN = st.sampled_from(
    ["**", "*", "_", "`", "``", "~~", "[", "](a)", "![", "](b 'c')", "<b>", "</b>", "<br>", "<img alt='x y'>", "{{x}}"]
    + ["$", "$x$", "\\", "\\*", "&nbsp;", "→", "😀", "%s", "{n}", "@ab", "#tag", "[^1]", "https://a.example", "QX1"]
    + [" ", " ", "Haus", "und", "Straße", ".", ":", "東京", "(", ")", "<", ">", "|", "\u00a0", "!", "{.x}", "1"]
)
_TEXT = st.lists(_TOKEN, max_size=14).map("".join)


@given(_TEXT)
def test_whatever_an_engine_says_every_mark_is_there_once(text: str) -> None:
    for say in (str, shout, lambda text: "", lambda text: " ".join(reversed(text.split())), lambda text: text + "*x*"):
        found = translated(text, Engine(say, tied=say is shout))
        assert signature(found.text) == signature(text)


@given(_TEXT)
def test_taking_marks_off_keeps_every_piece(text: str) -> None:
    stripped = strip(Leaf(text), Engine().knows)
    for piece in stripped.stand_ins:
        assert stripped.plain[piece.start : piece.end].startswith("QX")
        assert text_of(piece.literal) in text


def test_what_stays_german_stays_to_the_letter() -> None:
    assert translated("Leser*innen, z. B. **du**", Engine(lambda text: "")).text == "Leser*innen, z. B. **du**"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Wir nehmen **Stufe (neu)** gern.", "Wir nehmen **Level (new)** gern.", id="bracket-at-the-end"),
        pytest.param("Er nannte es *„Glück“* am Ende.", "Er nannte es *“merry”* am Ende.", id="quotation"),
        pytest.param('Lies ["Stufe"](a.md).', 'Lies ["Level."](a.md)', id="stop-inside-a-quotation"),
        pytest.param("Er rief **Halt!** und ging.", "Er rief **Stop!** und ging.", id="stop"),
        pytest.param("Es ist **Halt** (so).", "Es ist **Stop** (so).", id="a-bracket-outside"),
    ],
)  # fmt: skip
def test_signs_at_the_ends_of_marked_words_stay_inside(text: str, wanted: str) -> None:
    english = {"Stufe": "Level", "neu": "new", "Halt": "Stop", "„Glück“": "“merry”", '"Stufe".': '"Level."'}
    engine = Engine(lambda plain: re.sub("|".join(sorted(english)), lambda match: english[match[0]], plain))
    assert translated(text, engine).text == wanted


@pytest.mark.parametrize("quotes", ["»{}«", "›{}‹", "„{}“", "‚{}‘"])
def test_the_engine_sees_both_quotation_marks_around_an_address(quotes: str) -> None:
    engine = Engine()
    text = f"Er schrieb {quotes.format('alles auf https://a.example')} und ging."
    assert translated(text, engine).text == text
    assert engine.calls == [text.replace("https://a.example", "QX1")]
