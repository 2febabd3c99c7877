from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator_cli import summarize as package
from translator_cli.document import Block, BlockKind, Document, Segment
from translator_cli.errors import ConfigError
from translator_cli.summarize import METHODS, SummaryOptions, graph, summarize
from translator_cli.summarize import rating as rating_module
from translator_cli.summarize.candidates import words
from translator_cli.summarize.rating import LIMITS, Ratings
from translator_cli.summarize.stop_words import STOP_WORDS

GERMAN = (
    "Der Stadtrat von Lindenau hat am Dienstag den Bau einer neuen Brücke über die Aller beschlossen.",
    "Die Brücke soll 14 Millionen Euro kosten und bis zum Herbst 2027 fertig sein.",
    "Oberbürgermeisterin Karla Wendt sprach von einem guten Tag für die ganze Stadt.",
    "Seit dem Hochwasser vor drei Jahren ist die alte Brücke für Lastwagen gesperrt.",
    "Die Betriebe im Süden der Stadt müssen seitdem lange Umwege in Kauf nehmen.",
    "Kritik kam von den Anwohnern der Uferstraße, die mehr Lärm befürchten.",
    "Ihr Sprecher kündigte an, gegen den Beschluss des Stadtrats zu klagen.",
    "Der Rat verwies auf ein Gutachten, nach dem der Lärm kaum zunehmen werde.",
    "Im Winter beginnen die Vorarbeiten, im Frühjahr wird die alte Brücke abgerissen.",
    "Bis die neue Brücke fertig ist, fährt eine Fähre für Fußgänger und Radfahrer über die Aller.",
    "Das Land Niedersachsen übernimmt zwei Drittel der Kosten für den Bau der Brücke.",
    "Den Rest muss die Stadt Lindenau aus dem eigenen Haushalt bezahlen.",
)


def document_of(*blocks: tuple[BlockKind, tuple[str, ...]]) -> tuple[Document, tuple[Segment, ...]]:
    text = ""
    spans: list[Block] = []
    segments: list[Segment] = []
    for kind, sentences in blocks:
        start = len(text)
        for sentence in sentences:
            segments.append(Segment(len(text), sentence, len(spans)))
            text += sentence + " "
        spans.append(Block(kind, start, len(text) - 1))
        text = text[:-1] + "\n\n"
    return Document("draft.txt", text, tuple(spans)), tuple(segments)


def choose(sentences: tuple[str, ...], options: SummaryOptions, language: str = "de") -> tuple[int, ...]:
    document, segments = document_of(("paragraph", sentences))
    return summarize(document, segments, language, options).units


@pytest.mark.parametrize("method", METHODS)
def test_every_method_chooses_the_asked_number_in_document_order(method: str) -> None:
    document, segments = document_of(
        ("heading", ("Neue Brücke für Lindenau",)), ("paragraph", GERMAN[:5]), ("paragraph", GERMAN[5:])
    )
    summary = summarize(document, segments, "de", SummaryOptions(method, 3))
    assert summary.method == method
    assert len(set(summary.units)) == 3 and list(summary.units) == sorted(summary.units)
    assert 0 not in summary.units  # the heading


def test_lead_takes_the_first_sentences() -> None:
    assert choose(GERMAN, SummaryOptions("lead", 4)) == (0, 1, 2, 3)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "sentences, expected",
    [
        pytest.param((), (), id="no sentence"),
        pytest.param(GERMAN[:1], (0,), id="one"),
        pytest.param(GERMAN[:2], (0, 1), id="two"),
        pytest.param((GERMAN[0],) * 5, (0,), id="all equal"),
        pytest.param(("17 23.", "1.234,56", "4711", "2024"), (0, 1, 2), id="only numbers"),
        pytest.param(
            (
                "Es ist so und nicht anders.",
                "Da war er nun auch noch.",
                "So ist das nun aber.",
                "Das war es dann wohl auch.",
            ),
            (0, 1, 2),
            id="only stop words",
        ),
        pytest.param(("Ja.", "Nein.", "Ja.", "Gut.", "Nun."), (0, 1, 3), id="only crumbs"),
    ],
)
def test_odd_documents(method: str, sentences: tuple[str, ...], expected: tuple[int, ...]) -> None:
    chosen = choose(sentences, SummaryOptions(method, 3))
    if method == "edmundson":  # likes the last sentence of a paragraph
        assert len(chosen) == len(expected) and chosen[:2] == expected[:2]
    else:
        assert chosen == expected


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", ["de", "en", "sv", "xx", ""])
def test_every_language_has_a_summary(method: str, language: str) -> None:
    assert len(choose(GERMAN[:6], SummaryOptions(method, 2), language)) == 2


@pytest.mark.parametrize(
    "kind, text",
    [
        pytest.param("heading", GERMAN[0], id="heading"),
        pytest.param("table-cell", GERMAN[0], id="table cell"),
        pytest.param("code", GERMAN[0], id="code"),
        pytest.param("front-matter", GERMAN[0], id="front matter"),
        pytest.param("markup", GERMAN[0], id="markup"),
        pytest.param("list-item", "Kosten der Brücke", id="list crumb"),
        pytest.param("paragraph", GERMAN[1], id="exact duplicate"),
    ],
)
def test_what_is_no_sentence_is_never_chosen(kind: BlockKind, text: str) -> None:
    document, segments = document_of(("paragraph", GERMAN[:3]), (kind, (text,)), ("paragraph", GERMAN[3:5]))
    every = summarize(document, segments, "de", SummaryOptions(ratio=1.0)).units
    assert 3 not in every
    assert (set(every) == {0, 1, 2, 4, 5}) or text == GERMAN[0]


def test_a_sentence_that_equals_a_heading_may_still_be_chosen() -> None:
    document, segments = document_of(("heading", GERMAN[:1]), ("paragraph", GERMAN[:1]))
    assert summarize(document, segments, "de", SummaryOptions()).units == (1,)


def test_duplicates_across_a_line_break_count_once() -> None:
    assert choose((GERMAN[0], GERMAN[0].replace(" am ", "\nam ")), SummaryOptions(ratio=1.0)) == (0,)


@pytest.mark.parametrize(
    "ratio, expected",
    [
        pytest.param(0.001, 1, id="at least one"),
        pytest.param(0.2, 2, id="rounded down"),
        pytest.param(0.3, 4, id="rounded up"),
        pytest.param(1.0, 12, id="all"),
    ],
)
def test_ratio_overrides_the_count(ratio: float, expected: int) -> None:
    assert len(choose(GERMAN, SummaryOptions("lexrank", 3, ratio))) == expected


def test_zero_sentences_is_no_summary() -> None:
    assert choose(GERMAN, SummaryOptions(sentences=0)) == ()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param({"method": "gist"}, id="unknown method"),
        pytest.param({"sentences": -1}, id="negative count"),
        pytest.param({"ratio": 0.0}, id="ratio 0"),
        pytest.param({"ratio": 1.5}, id="ratio above 1"),
        pytest.param({"ratio": math.nan}, id="ratio not a number"),
    ],
)
def test_wrong_options_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        SummaryOptions(**arguments)  # type: ignore[arg-type]


def stock_ratings(method: str, sentences: tuple[str, ...]) -> list[float]:
    """Ratings from sumy as it is."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.reduction import ReductionSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    engine = {
        "lexrank": LexRankSummarizer,
        "luhn": LuhnSummarizer,
        "reduction": ReductionSummarizer,
        "textrank": TextRankSummarizer,
    }[method](rating_module.stemmer("de"))
    engine.stop_words = STOP_WORDS["de"]
    found: dict[int, float] = {}
    tokenizer = rating_module._Words("de")
    model = ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in sentences])])
    engine(model, lambda infos: found.update((info.order, info.rating) for info in infos) or ())
    return [found[order] for order in range(len(sentences))]


@pytest.mark.parametrize("method", ["lexrank", "textrank", "reduction", "luhn"])
@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(GERMAN, id="article"),
        pytest.param((*GERMAN, "Brücke.", "Fähre.", "Brücke!", "Und nun.", "2027"), id="with one-word and empty ones"),
        # More sentences with one word than go through a small product of their own.
        pytest.param(tuple(f"{a} {b}" for a in GERMAN for b in GERMAN[:6]), id="pairs"),
    ],
)
def test_numpy_ratings_equal_those_of_sumy(
    monkeypatch: pytest.MonkeyPatch, method: str, sentences: tuple[str, ...]
) -> None:
    monkeypatch.setattr(graph, "_WIDTH", 7)  # several dense products
    ours = Ratings(sentences, [0] * len(sentences), (), "de").rate(method, range(len(sentences)))
    assert ours == pytest.approx(stock_ratings(method, sentences), abs=1e-12, rel=1e-12)


def test_position_counts_beside_the_rating() -> None:
    sentences = (*GERMAN[6:], *GERMAN[:6])
    ratings = Ratings(sentences, [0] * 12, (), "de").rate("lexrank", range(12))
    by_rating = sorted(range(12), key=lambda place: (-ratings[place], place))
    expected = sorted(range(12), key=lambda place: (by_rating.index(place) + place, place))[:4]
    assert choose(sentences, SummaryOptions(sentences=4)) == tuple(sorted(expected))
    assert set(expected) not in (set(by_rating[:4]), {0, 1, 2, 3}), "neither the rating alone nor the first sentences"


@pytest.mark.parametrize(
    "places, expected",
    [
        pytest.param([0, 1, 2, 3], [0, 2, 1, 3], id="early: ranks 1 2 0 3 and positions 0 1 2 3"),
        pytest.param([140, 145, 150, 160], [0, 1, 2, 3], id="on the edge"),
        pytest.param([200, 300, 400, 500], [2, 0, 1, 3], id="late: the rating alone"),
    ],
)
def test_position_counts_only_near_the_beginning(places: list[int], expected: list[int]) -> None:
    best = package._best("lexrank", lambda method, places: [0.5, 0.4, 0.6, 0.3], places)
    assert [places.index(place) for place in best] == expected


def test_words_of_addresses_and_markup_do_not_count() -> None:
    text = "Alle Zahlen (siehe [Seite](https://stadt.example/park/zahlen)) gibt `get_zahlen()` an amt@stadt.example."
    assert words(text) == ["Alle", "Zahlen", "siehe", "Seite", "gibt", "an"]
    assert words("www.stadt.example und <b>E-Mail</b> geht's 3 < 4") == ["und", "E-Mail", "geht's"]


def test_english_in_a_german_draft_is_not_about_its_stop_words() -> None:
    tokenizer = rating_module._Words("de")
    assert tokenizer.to_words("We have measured the water in forty places.") == ("measured", "water", "forty", "places")
    assert tokenizer.to_words("Das Wasser war in der Stadt.") == ("Das", "Wasser", "war", "in", "der", "Stadt")
    assert rating_module._Words("sv").to_words("We have the water.") == ("We", "have", "the", "water")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("wanted", [1, 5, 9, 17, 40])
def test_beyond_the_limits_the_number_is_still_exact(monkeypatch: pytest.MonkeyPatch, method: str, wanted: int) -> None:
    sentences = tuple(f"{GERMAN[a]} {GERMAN[b]}" for a in range(7) for b in range(7))
    whole = choose(sentences, SummaryOptions(method, wanted))
    for name in LIMITS:
        monkeypatch.setitem(LIMITS, name, 8)
    parts = choose(sentences, SummaryOptions(method, wanted))
    assert len(whole) == len(set(parts)) == wanted
    assert all(0 <= index < len(sentences) for index in parts)


def test_chunks_hand_on_their_best_in_proportion() -> None:
    # Rated by the number itself: of three chunks of four, the last two of each.
    kept = package._shortlist(lambda method, places: [float(place) for place in places], 12, 6, 4)
    assert kept == [2, 3, 6, 7, 10, 11]


@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 20))
@settings(max_examples=60, deadline=None)
def test_shortlist_keeps_exactly_as_many_as_asked(count: int, keep: int, size: int) -> None:
    keep = min(count, keep)
    kept = package._shortlist(lambda method, places: [0.0] * len(places), count, keep, size)
    assert len(kept) == keep and kept == sorted(set(kept)) and kept[-1] < count


@given(
    texts=st.lists(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(" ".join(GERMAN).split())).map(" ".join))),
    method=st.sampled_from(METHODS),
    wanted=st.integers(1, 6),
    language=st.sampled_from(["de", "en", "fr"]),
)
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_summary(texts: list[str], method: str, wanted: int, language: str) -> None:
    units = choose(tuple(texts), SummaryOptions(method, wanted), language)
    assert list(units) == sorted(set(units)) and len(units) <= wanted
    assert all(texts[index].strip() for index in units)
    chosen = [" ".join(texts[index].split()) for index in units]
    assert len(set(chosen)) == len(chosen)
    assert units or not any(text.strip() for text in texts)


SCRIPT = """
import sys
from translator_cli.document import Block, Document, Segment
from translator_cli.summarize import METHODS, SummaryOptions, summarize
sentences = sys.argv[1:]
segments = tuple(Segment(0, text) for text in sentences)
document = Document("x", " ".join(sentences), (Block("paragraph", 0, 9),))
heavy = {"sumy", "nltk", "numpy", "requests"}
print(sorted(heavy & set(sys.modules)))
for method in METHODS:
    print(method, summarize(document, segments, "de", SummaryOptions(method, 5)).units)
"""


def test_same_bytes_whatever_the_hash_seed_and_nothing_heavy_at_import() -> None:
    root = str(Path(__file__).parents[1])
    outputs = []
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        command = [sys.executable, "-W", "ignore", "-c", SCRIPT, *GERMAN, *(text[::-1] for text in GERMAN)]
        outputs.append(subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60).stdout)
    assert outputs[0] == outputs[1] == outputs[2]
    assert outputs[0].startswith(b"[]")


def test_stop_words_are_lower_case_words_of_their_language() -> None:
    for stop_words in STOP_WORDS.values():
        assert all(word == word.lower() for word in stop_words)
    assert {"der", "war", "wurde", "hat", "nicht", "noch", "sehr"} <= STOP_WORDS["de"]
    assert not {"stadt", "regierung", "jahr", "prozent"} & STOP_WORDS["de"]


def test_a_summary_imports_little_and_leaves_the_real_packages_to_others() -> None:
    code = """
import sys
from translator_cli.summarize import spared
assert spared.engines().STEMMERS["de"]().stem("Häusern") == "haus"
print([name for name in ("nltk", "nltk.corpus", "nltk.stem", "requests") if name in sys.modules])
import nltk, requests, sumy.utils
print(nltk.__version__ != "", hasattr(nltk.stem, "WordNetLemmatizer"), requests.get is sumy.utils.requests.get)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "True True True"]


@pytest.mark.parametrize(("available", "wanted"), [(0, 0), (1, 1), (2, 1), (4, 1), (6, 2), (8, 2), (9, 3), (500, 3)])
def test_a_summary_is_at_most_a_third_of_a_text_unless_a_length_is_asked_for(available: int, wanted: int) -> None:
    assert SummaryOptions().wanted(available) == wanted
    assert SummaryOptions(sentences=3).wanted(available) == min(3, available)
