"""Other wordings: different words, probable enough, at the right place."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, FakeTranslator, Outcome
from translator_cli.document import Hypothesis
from translator_cli.pipeline.wordings import distinct, wordings

Cli = Callable[..., Outcome]


def ranked(*rows: tuple[str, float]) -> list[Hypothesis]:
    return [Hypothesis(text, score) for text, score in rows]


@pytest.mark.parametrize(
    ("candidates", "count", "expected"),
    [
        pytest.param([], 3, [], id="nothing"),
        pytest.param(
            ranked(("He came home.", -0.1), ("He came home!", -0.11), ("he came, home", -0.12)), 3,
            ["He came home."], id="punctuation-and-case-are-no-other-words",
        ),
        pytest.param(
            ranked(
                ("The dog runs fast today.", -0.1),
                ("The dog runs quick today.", -0.15),
                ("Today a hound hurries.", -0.3),
            ), 2, ["The dog runs fast today.", "Today a hound hurries."], id="unlike-goes-before-probable",
        ),
        pytest.param(
            ranked(("Good day.", -0.1), ("Bad night.", -0.7)), 2, ["Good day."], id="improbable-is-left-out",
        ),
        pytest.param(
            [Hypothesis("Good day.", -0.1), Hypothesis("Day day day", -0.2, looping=True), Hypothesis("Hi.", -0.3)],
            3, ["Good day.", "Hi."], id="a-loop-is-left-out",
        ),
        pytest.param(ranked(("A b.", -0.1), ("C d.", -0.2), ("E f.", -0.3)), 2, ["A b.", "C d."], id="count"),
    ],
)  # fmt: skip
def test_the_chosen_differ_in_their_words(candidates: Sequence[Hypothesis], count: int, expected: list[str]) -> None:
    assert [each.text for each in distinct(candidates, count)] == expected


def test_every_text_gets_its_own() -> None:
    translator = FakeTranslator({"eins": ["one", "a single one"], "zwei": ["two"]})
    found = wordings(translator, ["eins", "zwei"], 5)
    assert [[each.text for each in row] for row in found] == [["one"], ["two"]]


def test_a_line_of_a_file_is_named_after_a_colon(cli: Cli, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Das Wetter ist gut.\n\nDie Polizei sucht\nnoch immer Zeugen.\n\nEs regnet.\n", encoding="utf-8")
    outcome = cli("alternatives", "-q", "--from", "de", "--format", "json", f"{draft}:4")
    (row,) = map(json.loads, outcome.out.splitlines())
    assert (row["line"], row["source"]) == (3, "Die Polizei sucht\nnoch immer Zeugen.")
    texts = [each["text"] for each in row["alternatives"]]
    assert 2 <= len(texts) <= 5 and len(set(texts)) == len(texts)
    everything = cli("alternatives", "-q", "--from", "de", "--count", "1", draft)
    assert [line.split("\t")[:2] for line in everything.out.splitlines()] == [
        [f"{draft}:{line}", "1"] for line in (1, 3, 6)
    ]


def test_a_text_is_given_with_e_and_a_missing_file_is_exit_3(cli: Cli) -> None:
    assert cli("alternatives", "-q", "-e", "Das Wetter ist gut.").out.startswith("<text>:1\t1\t")
    assert cli("alternatives", "none.txt:3").code == 3
    assert "already in the target" in cli("alternatives", "-e", "This is the best day of the whole year.").err
    assert "there is no sentence in line 999" in cli("alternatives", f"{EXAMPLES / 'bericht.txt'}:999").err


def test_views_and_json_show_them_when_asked(cli: Cli) -> None:
    text = "Die Polizei sucht noch immer Zeugen."
    (unit,) = json.loads(cli("-q", "--alternatives", "2", "--format", "json", "-e", text).out)["units"]
    assert len(unit["alternatives"]) == 2 and unit["target"] not in unit["alternatives"]
    shown = cli("-q", "--alternatives", "2", "-e", text).out
    assert [line.strip() for line in shown.splitlines() if "≈" in line] == [
        f"≈ {each}" for each in unit["alternatives"]
    ]
    assert "alternatives" not in cli("-q", "--format", "json", "-e", text).out
    refused = cli("--alternatives", "2", "--format", "tmx", "-e", text)
    assert refused.code == 2 and "--alternatives" in refused.err
