"""What a model overlooked while it translated: told by the engine, kept in the memory, weighed, and reported."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import FakeTranslator, Outcome
from translator_cli.checks import CheckSettings
from translator_cli.checks.overlooked import overlooked_finding, overlooked_word
from translator_cli.document import Bitext, Finding, Hypothesis
from translator_cli.document.overlooked import SOMEWHERE, UNPLACED, place_of, word_at
from translator_cli.document.reading import Attention
from translator_cli.files.read import decode
from translator_cli.memory import open_memory
from translator_cli.models import starter_model
from translator_cli.pipeline import Request, translate_documents
from translator_cli.translation import Decoding, load_translator
from translator_cli.translation.pivot import PivotTranslator

SOURCE = "Der Musiker war seit Anfang des Jahres wegen Prostatakrebs in Behandlung gewesen."
LACKING = "The musician had been in treatment since the beginning of the year."
WHOLE = "The musician had been treated for prostate cancer since the beginning of the year."


def attention_but(source: str, *words: str) -> Attention:
    found = re.finditer(r"\w+", source)
    return tuple((*word.span(), 0.0 if word[0] in words else 1.0) for word in found)


@pytest.mark.parametrize(
    ("target", "unseen", "word"),
    [
        pytest.param(LACKING, ["Prostatakrebs"], "Prostatakrebs", id="a long word"),
        pytest.param(LACKING, ["Behandlung"], "", id="ten letters are not enough"),
        pytest.param(LACKING, ["Jahres", "wegen", "Behandlung"], "", id="letters of several rows do not add up"),
        pytest.param(LACKING, ["Anfang", "Jahres"], "", id="a stop word between is none of the row's letters"),
        pytest.param("Prostates are mended.", ["Prostatakrebs"], "", id="its like is in the translation"),
    ],
)
def test_a_row_of_overlooked_words_has_to_be_long(target: str, unseen: Sequence[str], word: str) -> None:
    assert overlooked_word(SOURCE, target, attention_but(SOURCE, *unseen)) == word


@pytest.mark.parametrize(
    ("word", "message", "offset"),
    [
        pytest.param("Prostatakrebs", "“Prostatakrebs” seems to be missing", 45, id="one word is enough"),
        pytest.param("Anfang", "“Anfang des Jahres wegen Prostatakrebs” seems to be missing", 21, id="a row"),
        pytest.param(SOMEWHERE, "a part seems to be missing", None, id="nobody knows where"),
    ],
)
def test_the_finding_names_the_words(word: str, message: str, offset: int | None) -> None:
    finding = overlooked_finding(SOURCE, word, CheckSettings())
    assert finding is not None
    assert (finding.rule, finding.severity, finding.message, finding.offset) == ("omission", "warning", message, offset)
    assert finding.evidence[0].words in SOURCE


def test_it_is_silent_where_the_rule_is_off_and_between_other_languages() -> None:
    assert overlooked_finding(SOURCE, "Prostatakrebs", CheckSettings(frozenset({"omission"}))) is None
    assert overlooked_finding(SOURCE, "Prostatakrebs", CheckSettings(target_language="fr")) is None
    assert overlooked_finding(SOURCE, "", CheckSettings()) is None


def test_a_word_has_a_place_that_six_bits_hold() -> None:
    long = " ".join(f"Wort{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}" for n in range(80))
    for text, word in ((SOURCE, "Prostatakrebs"), (SOURCE, "Der"), (long, "Wortga"), (SOURCE, "")):
        assert word_at(text, place_of(text, word)) == word
    assert place_of(long, "Worthj") == place_of(SOURCE, "Fluss") == place_of(SOURCE, SOMEWHERE) == UNPLACED == 63
    assert word_at(long, UNPLACED) == word_at("Zwei Worte", 5) == SOMEWHERE


def test_the_memory_keeps_it_beside_the_other_flags(tmp_path: Path) -> None:
    stored = [
        (SOURCE, Hypothesis(LACKING, -0.5, overlooked="Prostatakrebs")),
        ("Langer Satz.", Hypothesis("Long.", -0.5, truncated=True, looping=True, overlooked="Satz")),
        ("Kurzer Satz.", Hypothesis("Short.", -0.5, looping=True)),
        ("Anderer Satz.", Hypothesis("Other.", -0.5, overlooked="Dachshund")),
    ]
    with open_memory(tmp_path / "memory.sqlite3") as memory:
        memory.store("model", stored)
        found = memory.lookup("model", [text for text, _ in stored])
    kept = [(found[text].truncated, found[text].looping, found[text].overlooked) for text, _ in stored]
    assert kept == [(False, False, "Prostatakrebs"), (True, True, "Satz"), (False, True, ""), (False, False, SOMEWHERE)]


class Overlooking(FakeTranslator):
    """Says that it overlooked a part in those of its hypotheses that are in ``lacking``."""

    lacking = (LACKING, LACKING.replace("had", "has"), "The musician was ill.")

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        return [self._seen(each) for each in super().translate(texts)]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        return [tuple(map(self._seen, found)) for found in super().alternatives(texts, count)]

    def _seen(self, hypothesis: Hypothesis) -> Hypothesis:
        return hypothesis._replace(overlooked="Prostatakrebs") if hypothesis.text in self.lacking else hypothesis


def translated(hypotheses: Sequence[str], text: str = SOURCE, *disabled: str) -> Bitext:
    engine = Overlooking({SOURCE: hypotheses})
    request = Request(source="de", checks=CheckSettings(frozenset(disabled)))
    (bitext,) = translate_documents([decode("x.md", text.encode())], request, lambda language: engine)
    assert isinstance(bitext, Bitext)
    return bitext


def omissions(bitext: Bitext) -> list[Finding]:
    return [finding for unit in bitext.units for finding in unit.findings if finding.rule == "omission"]


def test_a_hypothesis_that_overlooks_a_part_gives_way_to_one_that_does_not() -> None:
    bitext = translated([LACKING, LACKING.replace("had", "has"), WHOLE])
    (unit,) = bitext.units
    assert (unit.target, unit.rank) == (WHOLE, 3)
    assert unit.note == "the 1st was in doubt: “Prostatakrebs” seems to be missing"
    assert not omissions(bitext)


@pytest.mark.parametrize("others", [[], [LACKING.replace("had", "has")], ["The musician had been treated this year."]])
def test_where_none_is_better_the_part_is_named(others: list[str]) -> None:
    (finding,) = omissions(translated([LACKING, *others]))
    assert (finding.severity, finding.message) == ("warning", "“Prostatakrebs” seems to be missing")
    assert finding.offset == SOURCE.index("Prostatakrebs")


def test_a_rule_that_is_off_or_silenced_says_nothing_of_it() -> None:
    assert not omissions(translated([LACKING], SOURCE, "omission"))
    assert not omissions(translated([LACKING], f"<!-- translator-cli: ignore omission -->\n{SOURCE}"))


def test_one_slip_is_one_finding() -> None:
    """The translation is far too short as well, which is an error."""
    (finding,) = omissions(translated(["The musician was ill."]))
    assert finding.severity == "error"


class Seen:
    """Notes what the engine shows of each source, and says that the last long word was overlooked."""

    def __init__(self) -> None:
        self.attention: dict[str, Attention] = {}

    def __call__(self, source: str, target: str, attention: Attention) -> str:
        self.attention[source] = attention
        return str(re.findall(r"\w{5,}", source)[-1])


def test_the_engine_shows_what_it_looked_at_and_says_what_was_overlooked() -> None:
    seen = Seen()
    engine = load_translator([starter_model()], Decoding(threads=1), overlooked=seen)
    plain, marked = "Die Stadt baut eine Brücke.", "Die **Stadt** baut eine [Straße](a.md)."
    assert [each.overlooked for each in engine.translate([plain, marked])] == ["Brücke", "Straße"]
    assert [each.overlooked for each in engine.alternatives([plain], 2)[0]] == ["Brücke", "Brücke"]
    assert "".join(plain[start:end] for start, end, _ in seen.attention[plain]) == plain
    masses = [mass for _, _, mass in seen.attention[plain]]
    assert all(mass >= 0 for mass in masses) and 4 < sum(masses) < 14
    unasked = load_translator([starter_model()], Decoding(threads=1))
    assert [each._replace(overlooked="") for each in engine.translate([plain])] == unasked.translate([plain])


def test_only_the_starter_model_is_asked() -> None:
    seen = Seen()
    other = load_translator([starter_model()._replace(origin="path")], Decoding(threads=1), overlooked=seen)
    assert other.translate(["Die Stadt baut eine Brücke."])[0].overlooked == "" and not seen.attention


def test_what_was_overlooked_on_the_way_to_english_is_missing_in_the_end() -> None:
    pivot = PivotTranslator(Overlooking({SOURCE: [LACKING]}), FakeTranslator())
    assert (
        pivot.translate([SOURCE])[0].overlooked == pivot.alternatives([SOURCE], 2)[0][0].overlooked == "Prostatakrebs"
    )


PNEUMONIA = "Der Musiker war seit dem Frühjahr wegen einer Lungenentzündung in Behandlung gewesen."
MERGER = (
    "Damit stehen für den milliardenschweren Zusammenschluss noch die Genehmigungen in Norwegen und, als größte Hürde, "
    "in Brasilien aus."
)


def test_the_starter_model_overlooks_a_word_and_tries_again(cli: Callable[..., Outcome], tmp_path: Path) -> None:
    """Its second hypothesis has the pneumonia. Of the merger it says nothing, in none of its hypotheses."""
    text = tmp_path / "text.txt"
    text.write_text(f"{PNEUMONIA}\n\n{MERGER}\n", encoding="utf-8")
    first = cli("-q", "-n", "0", "--format", "json", text)
    recalled = cli("-q", "-n", "0", "--format", "json", text)
    assert recalled.out == first.out  # the memory tells of what was overlooked
    one, other = json.loads(first.out)["units"]
    assert "pneumonia" in one["target"] and not one["findings"]
    (finding,) = other["findings"]
    assert (finding["rule"], finding["severity"]) == ("omission", "warning")
    assert re.fullmatch("“(milliardenschweren|Zusammenschluss)” seems to be missing", finding["message"])
    assert "seems to be missing" not in cli("-q", "-n", "0", "--disable", "omission", "--format", "json", text).out
