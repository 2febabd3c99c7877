"""Detection: what is firm, what is unsure, what a mixed document counts as, and that it never varies."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator_cli.detect import detect, detect_text
from translator_cli.document import Block, Detection, Document
from translator_cli.files.read import decode, read

from tests.conftest import EXAMPLES

GERMAN = "Die Stadt hat am Montag einen neuen Plan für die Brücke vorgelegt, der im Herbst beginnen soll."
ENGLISH = "The city presented a new plan for the bridge on Monday, and work is due to start in the autumn."

TEXTS = [
    pytest.param(GERMAN, "de", id="german"),
    pytest.param(GERMAN.upper(), "de", id="german-capitals"),
    pytest.param(GERMAN.replace("ü", "ue"), "de", id="german-without-umlauts"),
    pytest.param("Das ist gut.", "de", id="german-short"),
    pytest.param("Guten Morgen", "de", id="german-greeting"),
    pytest.param("Straßenfest", "de", id="german-letter"),
    pytest.param("Alle Züge fahren wieder", "de", id="german-headline"),
    pytest.param("Der Hund bellt laut", "de", id="german-shared-words"),
    pytest.param("Wie geht es dir?", "de", id="german-question"),
    pytest.param(ENGLISH, "en", id="english"),
    pytest.param(ENGLISH.upper(), "en", id="english-capitals"),
    pytest.param(
        "Angela Merkel and Gerhard Schröder were both in Düsseldorf with Frank-Walter Steinmeier.",
        "en",
        id="english-with-german-names",
    ),
    pytest.param("Breaking News", "en", id="english-label"),
    pytest.param("Read more below.", "en", id="english-short"),
    pytest.param("Le gouvernement a annoncé hier soir une réforme des retraites.", "fr", id="french"),
    pytest.param("De regering heeft gisteren een nieuwe wet aangenomen over het klimaat.", "nl", id="dutch"),
    pytest.param("Regeringen har i går vedtaget en ny lov om klimaet og om vejene i landet.", "da", id="danish"),
    pytest.param("Regeringen antog i går en ny lag om klimatet och om vägarna i landet.", "sv", id="swedish"),
    pytest.param("Die regering het gister 'n nuwe wet oor die klimaat en die paaie aanvaar.", "af", id="afrikaans"),
    pytest.param("El gobierno aprobó ayer una nueva ley sobre el clima y las carreteras.", "es", id="spanish"),
    pytest.param("Il governo ha approvato ieri una nuova legge sul clima e sulle strade.", "it", id="italian"),
    pytest.param("Rząd przyjął wczoraj nową ustawę o klimacie i o drogach w kraju.", "pl", id="polish"),
    pytest.param("to jest dom", None, id="polish-short"),
    pytest.param("Dit is goed", None, id="dutch-short"),
    pytest.param("Il fait beau", None, id="french-short"),
    pytest.param("Det var en gang", None, id="danish-short"),
    pytest.param("Президент вчера объявил о реформе.", "ru", id="russian"),
    pytest.param("Президент учора оголосив про реформу в країні.", "uk", id="ukrainian"),
    pytest.param("今天天气很好。", "zh", id="chinese"),
    pytest.param("これはペンです。", "ja", id="japanese"),
    pytest.param("오늘은 날씨가 좋습니다.", "ko", id="korean"),
    pytest.param("Σήμερα είναι μια ωραία μέρα.", "el", id="greek"),
    pytest.param("اليوم الطقس جميل", "ar", id="arabic"),
    pytest.param("היום מזג האוויר יפה", "he", id="hebrew"),
    pytest.param("วันนี้อากาศดี", "th", id="thai"),
    pytest.param("", None, id="empty"),
    pytest.param("3,5 % 12 km 1.234", None, id="numbers"),
    pytest.param("https://www.example.de/das/ist/nicht/deutsch?und=oder", None, id="address"),
    pytest.param("www.example.de/das-und-das", None, id="address-without-scheme"),
    pytest.param("`das.ist(nicht)`", None, id="code"),
    pytest.param("Angela Merkel", None, id="name"),
    pytest.param("Hallo", None, id="one-word"),
    pytest.param("Wirtschaft", None, id="one-noun"),
    pytest.param("😀 !!! …", None, id="no-letters"),
    pytest.param("\ue000" * 50, None, id="private-characters"),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_text(text: str, language: str | None) -> None:
    assert detect_text(text)[0] == language


def _document(*paragraphs: str) -> Document:
    return decode("draft.txt", "\n\n".join(paragraphs).encode())


def test_a_german_report_is_german_all_through() -> None:
    detection = detect(read(str(EXAMPLES / "bericht.txt")))
    assert (detection.language, detection.confidence, detection.mixed) == ("de", 1.0, False)
    assert set(detection.blocks) <= {"de", None}


def test_english_blocks_in_a_german_draft_are_found() -> None:
    document = read(str(EXAMPLES / "gemischt.txt"))
    detection = detect(document)
    found = zip(document.blocks, detection.blocks)
    english = [document.text[block.start : block.end] for block, language in found if language == "en"]
    assert [text[:12] for text in english] == ['"The rivers ', "From the pre"]
    assert detection.language == "de" and detection.mixed
    assert detection.confidence == pytest.approx(sum(share for code, share in detection.shares if code == "de"))


def test_shares_count_letters_of_blocks_with_an_answer() -> None:
    detection = detect(_document(GERMAN, GERMAN, "Angela Merkel", ENGLISH))
    assert detection.blocks == ("de", "de", None, "en")
    assert [language for language, _ in detection.shares] == ["de", "en"]
    assert sum(share for _, share in detection.shares) == pytest.approx(1)
    assert 0.6 < detection.confidence < 0.7


def test_opaque_blocks_have_no_say() -> None:
    text = f"{ENGLISH}\n\n{GERMAN}"
    blocks = (Block("code", 0, len(ENGLISH)), Block("paragraph", len(ENGLISH) + 2, len(text)))
    assert detect(Document("x", text, blocks)) == Detection("de", 1.0, (("de", 1.0),), (None, "de"))


def test_short_blocks_alone_are_judged_together() -> None:
    detection = detect(_document("Milch kaufen", "Brot holen", "Fenster putzen", "Blumen gießen", "Tante Erna anrufen"))
    assert detection.language == "de"
    assert detection.shares == (("de", 1.0),)


@pytest.mark.parametrize("text", ["", "12,5", "Angela Merkel", "https://example.org"])
def test_nothing_to_go_by_is_not_sure(text: str) -> None:
    detection = detect(_document(text))
    assert (detection.language, detection.confidence, detection.shares) == (None, 0.0, ())


def test_one_short_sentence_is_enough() -> None:
    assert detect(_document("Das ist gut.")).language == "de"


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_any_text_gets_one_answer_for_each_block_and_always_the_same(text: str) -> None:
    document = decode("x.md", text.encode("utf-8", "replace").replace(b"\0", b" "), encoding="utf-8")
    detection = detect(document)
    assert len(detection.blocks) == len(document.blocks)
    assert detection == detect(document)


def test_two_processes_agree() -> None:
    texts = (
        "Wer kommt aus Bremen oder Hamburg",
        "Hamburg Bremen Kiel Rostock Lübeck Stade Emden Leer Aurich",
        "una casa nel centro della cittadina vicino al mare",
        "et lite hus ved havet i en by langt borte",
    )
    code = f"from translator_cli.detect import detect_text; print([detect_text(text) for text in {texts!r}])"
    command = [sys.executable, "-c", code]
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    )
    assert first == second != ""


def test_importing_loads_no_profiles() -> None:
    code = "import sys, translator_cli.detect; print([m for m in ('langdetect', 'click', 'rich') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_long_document_asks_a_bounded_number_of_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(text: str) -> tuple[str, float]:
        asked.append(text)
        return "de", 1.0

    monkeypatch.setattr("translator_cli.detect.ask", answer)
    detection = detect(_document(*[GERMAN] * 2000))
    assert detection.language == "de" and set(detection.blocks) == {"de"}
    assert len(asked) < 500


CRUMBS = [
    "Audi: Aufarbeitung des Skandals dauert länger als geplant",
    "Er habe deswegen veranlasst, dass Schützer den Mann hinausbringen, sagte er.",
]
FOREIGN = {
    "en": "Trump signs massive tax bill at ceremony in Washington before Christmas",
    "nl": "In de nacht heeft een man op het station in Utrecht alles verteld, en in de stad wilde men ook iets doen.",
    "sv": "En man som heter Björn såg den röda bilen på bron och han ringde då till polisen i Göteborg samma kväll.",
    "fr": "Le ministre des affaires étrangères a parlé des relations entre les deux pays devant les députés à Paris.",
}


def test_crumbs_of_a_long_german_text_are_german_without_statistics(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> tuple[str, float]:
        raise AssertionError(f"asked about {text}")

    monkeypatch.setattr("translator_cli.detect.ask", fail)
    assert set(detect(_document(*[GERMAN] * 30, *CRUMBS)).blocks) == {"de"}


@pytest.mark.parametrize("language", FOREIGN)
def test_foreign_blocks_in_a_long_german_text_are_found(language: str) -> None:
    assert detect(_document(*[GERMAN] * 30, FOREIGN[language])).blocks[-1] == language


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Browser-basierte Konfiguration _experimentell_", id="no-telling-word"),
        pytest.param("Schritt 2: Füge die Tags hinzu {#step-2-add-the-script-tags-to-the-page}", id="attributes"),
        pytest.param("Gesucht: $P(\\text{the sick} \\mid \\text{of the group})$", id="formula"),
    ],
)
def test_a_short_block_counts_as_foreign_only_by_a_word_of_its_own(text: str) -> None:
    document = decode("a.md", f"{GERMAN} {GERMAN}\n\n".encode() * 20 + f"## {text}\n".encode())
    assert detect(document).blocks[-1] in ("de", None)


def test_what_stands_in_a_long_tag_has_no_say() -> None:
    names = "comment-reply-link number-of-the-entry with-the-others and-where-they-belong shown-below-the-text".split()
    attributes = " ".join(f'data-{name}="{name}"' for name in names)
    tag = f"<a {attributes}\nhref='#a'>Auf diesen Kommentar reagieren</a>"
    document = decode("a.md", f"{GERMAN} {GERMAN}\n\n{tag}\n".encode())
    assert detect(document).blocks[-1] in ("de", None)
