import pytest

from translator_cli.translation.prepare import is_shouted, normalize_source, recase


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
        pytest.param("19:30 in Köln: insgesamt *gut*", "19:30 in Köln: insgesamt *gut*", id="left-alone"),
    ],
)  # fmt: skip
def test_normalize_source(text: str, expected: str) -> None:
    assert normalize_source(text) == expected


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
