from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.conftest import EXAMPLES, FakeTranslator
from translator_cli.checks import CheckSettings
from translator_cli.document import Bitext, Document
from translator_cli.errors import InputError, ModelError
from translator_cli.pipeline import Failure, Request, summarize_document, translate_documents, windows
from translator_cli.translation.bare import is_bare
from translator_cli.files.read import decode, read
from translator_cli.summarize import SummaryOptions
from translator_cli.translation import Translator

GERMAN = "Der Stadtrat hat am Montag eine neue Brücke über den Fluss beschlossen.\n\nSie soll im Herbst fertig sein.\n"
ENGLISH = "The city council decided on Monday that a new bridge across the river will be built soon.\n"


def document(text: str, name: str = "x.txt") -> Document:
    return decode(name, text.encode())


def translate(documents: Iterable[Document | Failure], request: Request | None = None) -> list[Bitext | Failure]:
    return list(translate_documents(documents, request or Request(checks=None), lambda language: FakeTranslator()))


def only(outcomes: list[Bitext | Failure]) -> Bitext:
    (outcome,) = outcomes
    assert isinstance(outcome, Bitext), outcome
    return outcome


def test_one_unit_per_segment_with_offsets_that_slice_the_source() -> None:
    bitext = only(translate([read(str(EXAMPLES / "bericht.txt"))]))
    text = bitext.document.text
    assert len(bitext.units) >= 25
    for unit in bitext.units:
        assert text[unit.source.start : unit.source.end] == unit.source.text
        assert unit.target == unit.source.flat.upper() or unit.origin == "copied"
    assert len(bitext.summary.units) == 3


def test_english_blocks_of_a_german_draft_pass_through() -> None:
    bitext = only(translate([document(GERMAN + "\n" + ENGLISH)]))
    assert [(unit.origin, unit.language) for unit in bitext.units] == [
        ("model", "de"),
        ("model", "de"),
        ("copied", "en"),
    ]
    assert bitext.units[2].target == ENGLISH.strip()


def test_stating_the_language_still_lets_english_blocks_pass_but_not_an_english_document() -> None:
    bitext = only(translate([document(GERMAN + "\n" + ENGLISH)], Request(source="de", checks=None)))
    assert [unit.origin for unit in bitext.units] == ["model", "model", "copied"]
    forced = only(translate([document(ENGLISH)], Request(source="de", checks=None)))
    assert [unit.origin for unit in forced.units] == ["model"]


def test_an_english_document_is_summarized_not_translated() -> None:
    bitext = only(translate([document(ENGLISH)]))
    assert bitext.model is None
    assert [unit.origin for unit in bitext.units] == ["copied"]
    assert bitext.summary.units == (0,)


@pytest.mark.parametrize("text", ["", "\n\n", "12345\n"])
def test_documents_without_words_work(text: str) -> None:
    outcome = translate([document(text)], Request(source="de", checks=None))[0]
    assert isinstance(outcome, Bitext)
    assert all(unit.origin == "copied" for unit in outcome.units)


def test_a_text_of_unknown_language_names_the_option() -> None:
    (failure,) = translate([document("Xyzzy plugh")])
    assert isinstance(failure, Failure)
    assert "--from" in str(failure.error)


def test_failures_keep_their_place_and_stop_nothing() -> None:
    bad = Failure("bad.txt", InputError("bad.txt: no such file"))
    outcomes = translate([document(GERMAN, "a.txt"), bad, document(GERMAN, "b.txt")])
    assert [o.name if isinstance(o, Failure) else o.document.name for o in outcomes] == ["a.txt", "bad.txt", "b.txt"]


def test_equal_sentences_of_all_documents_are_translated_together_once() -> None:
    fake = FakeTranslator()
    list(translate_documents([document(GERMAN), document(GERMAN)], Request(checks=None), lambda language: fake))
    assert [len(call) for call in fake.calls] == [2]


def test_a_missing_model_fails_the_documents_in_that_language_only() -> None:
    def translator_for(language: str) -> Translator:
        if language == "fr":
            raise ModelError("no model translates fr to en")
        return FakeTranslator()

    french = document("Le conseil municipal a décidé lundi de construire un nouveau pont sur la rivière.\n", "fr.txt")
    outcomes = list(translate_documents([document(GERMAN), french], Request(checks=None), translator_for))
    assert isinstance(outcomes[0], Bitext)
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].error.exit_code == 4


def test_a_foreign_paragraph_in_a_draft_is_copied() -> None:
    french = (
        "Le conseil municipal a décidé lundi soir de construire un nouveau pont sur la rivière, malgré les critiques.\n"
    )

    def translator_for(language: str) -> Translator:
        assert language == "de"
        return FakeTranslator()

    outcomes = list(translate_documents([document(3 * GERMAN + "\n" + french)], Request(checks=None), translator_for))
    assert only(outcomes).units[-1].target == french.strip()


def test_a_mark_for_the_checks_is_not_translated() -> None:
    bitext = only(translate([document("[translator-cli: ignore number-mismatch]\n\n" + GERMAN)]))
    assert bitext.units[0].target == "[translator-cli: ignore number-mismatch]"
    assert bitext.units[0].origin == "copied"


def test_a_long_stream_is_handed_out_before_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "FIRST_WINDOW", 2)
    read_so_far = []

    def documents() -> Iterable[Document]:
        for number in range(50):
            read_so_far.append(number)
            yield document(GERMAN, f"{number}.txt")

    outcomes = translate_documents(documents(), Request(checks=None), lambda language: FakeTranslator())
    first = next(iter(outcomes))
    assert isinstance(first, Bitext) and first.document.name == "0.txt"
    assert len(read_so_far) == 1


def test_the_first_hypothesis_that_passes_the_checks_is_taken_and_said_so() -> None:
    source = "Im Jahr zählte die Stadt 2.200.112 Gäste in ihren Hotels."
    table = {
        source: ["The city counted 2,200,12 guests in its hotels.", "The city counted 2,200,112 guests in its hotels."]
    }
    request = Request(source="de", checks=CheckSettings())
    outcomes = list(translate_documents([document(source)], request, lambda language: FakeTranslator(table)))
    (unit,) = only(outcomes).units
    assert unit.target == table[source][1]
    assert unit.rank == 2
    assert "2.200.112" in unit.note
    assert not [finding for finding in unit.findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("source", "hypotheses", "rank"),
    [
        pytest.param(
            "Die Opposition traut den Worten des Ministers nicht.",
            ["The opposition trusts the minister's words.", "The opposition does not trust the minister's words."],
            2,
            id="a negation is lost",
        ),
        pytest.param(
            "Der Stürmer klärte nach einem Solo des Torjägers der Gäste gerade noch auf der Linie.",
            [
                "The striker cleared, but only just, on the very line.",
                "The striker was only just able to clear on the line after a solo by the visitors' goal scorer.",
            ],
            2,
            id="it is short for its source",
        ),
        pytest.param(
            "Die Menschen in der Region leiden unter häufigen Angriffen bewaffneter Banden.",
            [
                "People in the region suffer from frequent attacks.",
                "People in the region are suffering from attacks again.",
            ],
            1,
            id="another is hardly longer",
        ),
        pytest.param(
            "Die Opposition traut den Worten des Ministers nicht.",
            ["The opposition trusts the minister's words.", "The opposition trusts what the minister says."],
            1,
            id="no hypothesis is better",
        ),
    ],
)
def test_a_doubtful_hypothesis_gives_way_to_one_without_doubt(source: str, hypotheses: list[str], rank: int) -> None:
    request = Request(source="de", checks=CheckSettings())
    outcomes = translate_documents([document(source)], request, lambda language: FakeTranslator({source: hypotheses}))
    (unit,) = only(list(outcomes)).units
    assert (unit.target, unit.rank) == (hypotheses[rank - 1], rank)
    assert unit.note.startswith("the 1st was in doubt" if rank > 1 else "")


def test_summarizing_needs_no_translator() -> None:
    bitext = summarize_document(read(str(EXAMPLES / "bericht.txt")), None, SummaryOptions(sentences=4))
    assert len(bitext.summary.units) == 4
    assert bitext.model is None


def test_a_german_sentence_beside_a_long_english_name_of_a_picture_is_translated() -> None:
    alt = "A long description of the picture that is in English and says all that there is to be seen in it by anyone."
    text = f"{GERMAN * 4}\n\nDas ist das Bild der neuen Brücke.\n![{alt} {alt}](a.png)\n"
    bitext = only(translate([decode("a.md", text.encode())]))
    assert [unit.origin for unit in bitext.units][-2:] == ["model", "copied"]


@pytest.mark.parametrize("text", ["B", "—", "12 %", "x = x % y", "a + b^2", "x %= y"])
def test_letters_figures_and_formulas_of_single_letters_are_no_words(text: str) -> None:
    assert is_bare(text)


@pytest.mark.parametrize("text", ["z. B.", "x = wahr", "a. D.", "1 km", "i. d. R."])
def test_abbreviations_and_words_are_translated(text: str) -> None:
    assert not is_bare(text)
