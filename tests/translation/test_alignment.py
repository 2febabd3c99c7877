"""Words tied to words by attention that looks at the neighbor of what it translates."""

from __future__ import annotations

import pytest

from translator_cli.translation.alignment import ties_of, words_of


def spans(text: str) -> list[tuple[int, int]]:
    """One token a word, with the blank before it, and the stop at the end."""
    found, start = [], 0
    for word in text[:-1].split():
        end = text.index(word, start) + len(word)
        found.append((start, end))
        start = end
    return [*found, (len(text) - 1, len(text))]


def tied(source: str, target: str, attention: list[list[float]]) -> set[tuple[str, str]]:
    ties = ties_of(source, spans(source), target, spans(target), attention)
    return {(source[a:b].strip(), target[c:d].strip()) for a, b, c, d in ties}


def test_each_word_goes_with_the_one_that_it_attends_to() -> None:
    pairs = tied("Der Hund lief.", "The dog ran.", [[0.9, 0, 0, 0], [0, 0.9, 0, 0], [0, 0, 0.9, 0], [0, 0, 0, 0.9]])
    assert pairs == {("Der", "The"), ("Hund", "dog"), ("lief", "ran"), (".", ".")}


def test_a_word_that_attends_to_a_verb_which_another_claims_goes_with_the_adverb() -> None:
    source, target = "Wer kommt früh da.", "Anyone comes early there."
    rows = [[0.9, 0, 0, 0, 0], [0, 0.98, 0.02, 0, 0], [0.1, 0.4, 0.3, 0, 0], [0, 0, 0, 0.9, 0], [0, 0, 0, 0, 0.9]]
    assert ("früh", "early") in tied(source, target, rows)
    assert ("kommt", "early") not in tied(source, target, rows)


def test_a_word_without_a_counterpart_takes_no_part_of_another() -> None:
    rows = [[0.5, 0.1, 0.1, 0], [0.2, 0.25, 0.2, 0.1], [0, 0.95, 0, 0], [0, 0, 0.9, 0], [0, 0, 0, 0.9]]
    assert ("Geld", "you") not in tied("Wer Geld gibt.", "Who you money gives.", rows)


@pytest.mark.parametrize(
    ("text", "tokens", "words"),
    [
        pytest.param("Brücken über", [(0, 4), (4, 7), (7, 12)], [[0, 1], [2]], id="pieces-of-a-word"),
        pytest.param("Ja, nein.", [(0, 2), (2, 3), (3, 8), (8, 9)], [[0], [1], [2], [3]], id="signs-apart"),
        pytest.param("a Bibliothek", [(0, 1), (1, 2), (2, 12)], [[0], [1, 2]], id="a-blank-before-its-word"),
        pytest.param("", [], [], id="nothing"),
    ],
)
def test_tokens_make_words(text: str, tokens: list[tuple[int, int]], words: list[list[int]]) -> None:
    assert words_of(text, tokens) == words


def test_nothing_is_tied_to_nothing() -> None:
    assert ties_of("", [], "a", [(0, 1)], [[]]) == ()
