"""Values in German and English: equal ones however written, and changed ones."""

from __future__ import annotations

import pytest

from translator_cli.checks import check_pair

RULES = {"number-mismatch", "date-mismatch", "time-mismatch"}

SAME = [
    ("1.234,56 Euro", "1,234.56 euros"),
    ("2.200.112 Menschen", "2,200,112 people"),
    ("3,5 Prozent", "3.5 per cent"),
    ("anderthalb Millionen", "1.5 million"),
    ("anderthalb Millionen", "one and a half million"),
    ("5 Mio. Euro", "€5m"),
    ("5 Mio. Euro", "five million euros"),
    ("drei Mrd. Dollar", "$3bn"),
    ("1,4 Billionen Dollar", "$1.4 trillion"),
    ("eine halbe Million Zuschauer", "half a million viewers"),
    ("zweihundertfünfzig Gäste", "250 guests"),
    ("zweihundertfünfzig Gäste", "two hundred and fifty guests"),
    ("einundzwanzig Spieler", "twenty-one players"),
    ("ein Dutzend Eier", "a dozen eggs"),
    ("zwei Dutzend Eier", "24 eggs"),
    ("zwei Drittel der Fläche", "two-thirds of the area"),
    ("die 1990er Jahre", "the 1990s"),
    ("die Neunzigerjahre", "the nineties"),
    ("im 19. Jahrhundert", "in the 19th century"),
    ("im 19. Jahrhundert", "in the nineteenth century"),
    ("ein 2:1-Sieg", "a 2-1 win"),
    ("10 bis 12 Grad", "10-12 degrees"),
    ("eine 57-Jährige", "a 57-year-old woman"),
    ("12 000 Fans", "12,000 fans"),
    ("Version 1.2.3", "version 1.2.3"),
    ("am 3.10.2024", "on 3 October 2024"),
    ("am 3.10.2024", "on October 3, 2024"),
    ("am 3.10.2024", "on 10/3/2024"),
    ("am 3.10.2024", "on 2024-10-03"),
    ("am 3. Oktober", "on the 3rd of October"),
    ("am 3. und 4. Oktober", "on 3 and 4 October"),
    ("vom 3. bis 5. Oktober", "from October 3 to 5"),
    ("um 19.30 Uhr", "at 7:30 p.m."),
    ("um 19.30 Uhr", "at 19:30"),
    ("um halb acht", "at half past seven"),
    ("um halb acht", "at 7:30 p.m."),
    ("um Viertel vor acht", "at a quarter to eight"),
    ("um 7 Uhr", "at 7 a.m."),
    ("um 7 Uhr", "at seven o'clock"),
    ("am Montag", "on Monday"),
    ("ein Mann und eine Frau", "one man and one woman"),
]

CHANGED = [
    ("3,5 Prozent", "35 percent", "number-mismatch"),
    ("3,5 Prozent", "5.3 percent", "number-mismatch"),
    ("2.200.112 Menschen", "2,200,12 people", "number-mismatch"),
    ("1,4 Billionen Dollar", "$1.4 billion", "number-mismatch"),
    ("drei Milliarden Euro", "three million euros", "number-mismatch"),
    ("drei Männer", "four men", "number-mismatch"),
    ("12 Männer", "men", "number-mismatch"),
    ("die Männer", "the 12 men", "number-mismatch"),
    ("am 3.10.2024", "on 3 November 2024", "date-mismatch"),
    ("am 3. Oktober 2024", "on 3 October 2023", "date-mismatch"),
    ("am 3. Oktober", "on 13 October", "date-mismatch"),
    ("am Montag", "on Tuesday", "date-mismatch"),
    ("um 19.30 Uhr", "at 9:30 p.m.", "time-mismatch"),
    ("um halb acht", "at half past eight", "time-mismatch"),
    ("um 8 Uhr", "at 8 p.m.", "time-mismatch"),
]


@pytest.mark.parametrize(("source", "target"), [pytest.param(*pair, id=" = ".join(pair)) for pair in SAME])
def test_same_values_are_not_flagged(source: str, target: str) -> None:
    assert [finding for finding in check_pair(source, target) if finding.rule in RULES] == []


@pytest.mark.parametrize(
    ("source", "target", "rule"), [pytest.param(*case, id=" ≠ ".join(case[:2])) for case in CHANGED]
)
def test_changed_values_are_errors(source: str, target: str, rule: str) -> None:
    found = [finding for finding in check_pair(source, target) if finding.rule in RULES]
    assert {(finding.rule, finding.severity) for finding in found} == {(rule, "error")}
