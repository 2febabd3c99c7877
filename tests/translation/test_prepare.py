import pytest

from translator_cli import translate
from translator_cli.translation.prepare import as_inner, is_shouted, normalize_source, recase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Alle Leser*innen und Nutzer:innen", "Alle Leserinnen und Nutzerinnen", id="gender-marks"),
        pytest.param("LehrerInnen, Schüler_innen, ein/e", "Lehrerinnen, Schülerinnen, ein/e", id="more"),
        pytest.param("Leser/-innen", "Leserinnen", id="slash"),
        pytest.param("jede*r und jede\\*r", "jeder und jeder", id="pronouns"),
        pytest.param("Mu\u0308nchen", "München", id="decomposed"),
        pytest.param("Kund_innen in `log_in`, {{ a/in }} und [Leser*innen](x/leser_in.md)",
                     "Kundinnen in `log_in`, {{ a/in }} und [Leserinnen](x/leser_in.md)", id="not-in-code-or-targets"),
        pytest.param("Schu\u0308ler: ![Schu\u0308ler:in](u\u0308.png)", "Schüler: ![Schülerin](u\u0308.png)",
                     id="a-decomposed-target-stays"),
        pytest.param("<b title=\"Leser*innen\">Autor*innen `x_in`</b>",
                     "<b title=\"Leserinnen\">Autorinnen `x_in`</b>", id="words-in-marks"),
        pytest.param("Obst, z. B. Äpfel (Z.\u00a0B. `z. B.`)", "Obst, z.B. Äpfel (Z.B. `z. B.`)", id="for-example"),
        pytest.param("&bdquo;Gut&ldquo;, &#8218;so&#8216; &amp; &laquo;da&raquo; `&bdquo;` [x](y?&laquo;)",
                     "„Gut“, ‚so‘ &amp; «da» `&bdquo;` [x](y?&laquo;)", id="quotation-marks-as-references"),
        pytest.param("zutreﬀender, ﬁnanzieller Be\ufb02ug", "zutreffender, finanzieller Beflug", id="ligatures"),
        pytest.param("19:30 in Köln: insgesamt *gut*", "19:30 in Köln: insgesamt *gut*", id="left-alone"),
    ],
)  # fmt: skip
def test_normalize_source(text: str, expected: str) -> None:
    assert normalize_source(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Er beginnt am 3.10.2023.", "Er beginnt am 3. Oktober 2023.", id="at-the-end"),
        pytest.param("Stand: 05.06.2024", "Stand: 5. Juni 2024", id="zeros"),
        pytest.param("vom 1. 1. 2024 bis 31.12.2024,", "vom 1. Januar 2024 bis 31. Dezember 2024,", id="two"),
        pytest.param("1.–3.3.2021", "1.–3. März 2021", id="from-to"),
        pytest.param("am 13.13.2023, 0.5.2023, 3.10.20234", "am 13.13.2023, 0.5.2023, 3.10.20234", id="no-dates"),
        pytest.param("Version 1.3.10.2023 und 3.10.2023.1", "Version 1.3.10.2023 und 3.10.2023.1", id="versions"),
        pytest.param("`3.10.2023` und [am 3.10.2023](/3.10.2023/x)",
                     "`3.10.2023` und [am 3. Oktober 2023](/3.10.2023/x)", id="not-in-code-or-targets"),
    ],
)  # fmt: skip
def test_german_dates_have_months(text: str, expected: str) -> None:
    assert normalize_source(text, german=True) == expected
    assert normalize_source(text) == text  # "3.10.2023" may be a French date


def test_the_starter_puts_dates_right() -> None:
    german = "Der Umbau beginnt am 3.10.2023."
    (unit,) = translate(german).units
    assert unit.target == "The reconstruction begins on 3 October 2023." and not unit.findings


@pytest.mark.parametrize(
    ("text", "shouted", "recased"),
    [
        pytest.param("VERKEHR IN LINDENAU", True, "Verkehr in Lindenau", id="kicker"),
        pytest.param("DIE EU UND DAS GROSSE GELD", True, "Die EU und das Grosse Geld", id="acronym"),
        pytest.param("Verkehr in Lindenau", False, "", id="normal"),
        pytest.param("NATO", False, "", id="one-word"),
        pytest.param("12 : 30", False, "", id="no-words"),
    ],
)
def test_capitals(text: str, shouted: bool, recased: str) -> None:
    assert is_shouted(text) is shouted
    if shouted:
        assert recase(text) == recased
        assert len(recased) == len(text)


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        pytest.param("über den Sensor", "About the sensor", "about the sensor", id="small"),
        pytest.param("Sensor", "Sensor", "Sensor", id="a-noun"),
        pytest.param("von Anna gemalt", "Anna painted it", "Anna painted it", id="a-name"),
        pytest.param("deutsche Texte", "German texts", "German texts", id="a-language"),
        pytest.param("habe ich gesagt", "I said", "I said", id="i"),
        pytest.param("und mehr", "NATO and more", "NATO and more", id="an-acronym"),
    ],
)
def test_a_stretch_from_the_middle_of_a_sentence_begins_small(german: str, english: str, expected: str) -> None:
    assert as_inner(german, english) == expected
