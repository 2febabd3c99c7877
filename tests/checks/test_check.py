"""The entry points: order, switches, marks in the text, and what only a whole document shows."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.checks import RULES, CheckSettings, SentencePair, check, check_pair, parse_glossary
from translator_cli.document import SEVERITIES, Block, Document, Finding, Origin, Segment, TranslationUnit
from translator_cli.errors import ConfigError


def _document(*pairs: tuple[str, str], origin: Origin = "model") -> tuple[Document, list[TranslationUnit]]:
    text, blocks, units = "", [], []
    for number, (source, target) in enumerate(pairs):
        start = len(text)
        text += source + "\n\n"
        blocks.append(Block("paragraph", start, start + len(source)))
        units.append(TranslationUnit(Segment(start, source, number), target, origin=origin))
    return Document("draft.txt", text, tuple(blocks)), units


def _rules(units: tuple[TranslationUnit, ...]) -> list[set[str]]:
    return [{finding.rule for finding in unit.findings} for unit in units]


def test_every_rule_has_its_id_and_words() -> None:
    assert len(RULES) == 22
    assert all(rule.id == key and rule.description and rule.severity in SEVERITIES for key, rule in RULES.items())


def test_every_rule_stands_in_the_module_named_like_its_id() -> None:
    for rule in RULES.values():
        if "sentence" in rule.scopes:
            assert list(rule.find(SentencePair("Guten Tag.", "Good day."))) == []
        if "document" in rule.scopes:
            assert list(rule.find_in_document([])) == []


def test_findings_are_ordered_by_severity_and_point_into_the_texts() -> None:
    source, target = "„Am Montag kamen 120 nicht“, sagte Angela Merkel.", "On Tuesday 210 came, said Angela Markel."
    found = check_pair(source, target)
    assert len(found) >= 4
    assert [SEVERITIES.index(one.severity) for one in found] == sorted(SEVERITIES.index(one.severity) for one in found)
    assert all(one.offset is None or 0 <= one.offset < len(source) for one in found)
    assert all(one.target_offset is None or 0 <= one.target_offset < len(target) for one in found)


def test_a_disabled_rule_is_silent() -> None:
    assert {one.rule for one in check_pair("Es kamen 120.", "There came 130.")} == {"number-mismatch"}
    assert check_pair("Es kamen 120.", "There came 130.", CheckSettings(disabled=frozenset({"number-mismatch"}))) == ()


def test_other_languages_run_only_the_neutral_rules() -> None:
    settings = CheckSettings(source_language="fr")
    assert check_pair("Il y a 120 et 3,5.", "There are 130.", settings) == ()
    assert [one.rule for one in check_pair("Bonjour.", "", settings)] == ["empty"]


def test_copied_units_are_left_alone_and_findings_are_added_to_those_there() -> None:
    document, units = _document(("Es kamen 120.", "Es kamen 130."), origin="copied")
    assert check(document, units) == tuple(units)
    old = Finding("engine", "notice", "from before")
    document, units = _document(("Es kamen 120 Gäste.", "There were 130 guests."))
    unit = check(document, [TranslationUnit(units[0].source, units[0].target, findings=(old,))])[0]
    assert [one.rule for one in unit.findings] == ["engine", "number-mismatch"]
    assert (unit.source, unit.target) == (units[0].source, units[0].target)


@pytest.mark.parametrize(
    ("mark", "silenced"),
    [
        pytest.param("<!-- translator-cli: ignore number-mismatch -->", [True, False], id="one rule"),
        pytest.param("<!-- translator-cli: ignore omission, number-mismatch -->", [True, False], id="two rules"),
        pytest.param("<!-- translator-cli: ignore -->", [True, False], id="every rule"),
        pytest.param("<!-- translator-cli: ignore omission -->", [False, False], id="another rule"),
        pytest.param("<!--translator-cli: ignore-file number-mismatch-->", [True, True], id="whole file"),
        pytest.param("[translator-cli: ignore number-mismatch]", [True, False], id="plain text"),
        pytest.param("[translator-cli:ignore number-mismatch]", [True, False], id="plain text, no blank"),
    ],
)
@pytest.mark.parametrize("inside", [True, False], ids=["in the block", "before the block"])
def test_marks_silence_rules(mark: str, silenced: list[bool], inside: bool) -> None:
    first = "Es kamen 120 Gäste."
    text = f"{mark} {first}\n\nEs gingen 80 Gäste." if inside else f"{mark}\n\n{first}\n\nEs gingen 80 Gäste."
    starts = [text.index(first), text.index("Es gingen")]
    blocks = [Block("paragraph", 0 if inside else starts[0], starts[0] + len(first)),
              Block("paragraph", starts[1], len(text))]  # fmt: skip
    if not inside:
        blocks.insert(0, Block("markup", 0, len(mark)))
    units = [
        TranslationUnit(Segment(starts[0], first, len(blocks) - 2), "There came 130 guests."),
        TranslationUnit(Segment(starts[1], text[starts[1] :], len(blocks) - 1), "There went 90 guests."),
    ]
    found = check(Document("draft.md", text, tuple(blocks)), units)
    assert [not unit.findings for unit in found] == silenced


def test_a_mark_in_a_sentence_is_no_text_to_check() -> None:
    mark = "<!-- translator-cli: ignore negation -->"
    document, units = _document((f"{mark} Es kamen 120 Gäste.", "There were 130 guests."), (mark, ""))
    found = check(document, units)
    assert _rules(found) == [{"number-mismatch"}, set()]
    offset = found[0].findings[0].offset
    assert offset is not None and units[0].source.text[offset:].startswith("120")


def test_a_name_that_recurs_must_survive_everywhere() -> None:
    document, units = _document(
        ("Gestern sprach Kornblum im Rat.", "Kornblum spoke in the council yesterday."),
        ("Der Rat lobte Kornblum.", "The council praised Kornblum."),
        ("Die Stadt dankt Kornblums Team.", "The town thanks Kornblum's team."),
        ("Zum Schluss ging Kornblum nach Hause.", "In the end the grain flower went home."),
    )
    assert _rules(check(document, units)) == [set(), set(), set(), {"name-missing"}]


def test_a_name_is_spelled_in_one_way() -> None:
    document, units = _document(
        ("Gestern sprach Selenskyj im Parlament.", "Zelensky spoke in parliament yesterday."),
        ("Danach reiste Selenskyj nach Warschau.", "Zelenskyy then travelled to Warsaw."),
        ("Am Abend kehrte Selenskyj zurück.", "Zelensky returned in the evening."),
        ("In Warschau sprach Selenskyjs Sprecher.", "Zelensky's spokesman spoke in Warsaw."),
    )
    assert _rules(check(document, units)) == [set(), {"inconsistent-name"}, set(), set()]


def test_a_name_spelled_otherwise_is_one_finding() -> None:
    document, units = _document(
        ("Der Imker Josef Brandl verkaufte Honig.", "Beekeeper Josef Brandl sold honey."),
        ("„Es läuft gut“, sagte Brandl.", '"It is going well," said Brandl.'),
        ("Brandl will im Herbst wiederkommen.", "Brandel wants to come back in the autumn."),
    )
    assert _rules(check(document, units)) == [set(), set(), {"inconsistent-name"}]


def test_one_translation_for_two_sources_is_a_repetition() -> None:
    document, units = _document(
        ("Die Kinder spielen heute im Garten.", "The children are playing in the garden today."),
        ("Der Regen hat am Abend aufgehört.", "The children are playing in the garden today."),
    )
    assert _rules(check(document, units)) == [set(), {"repetition"}]


def test_a_unit_shorter_than_the_documents_habit_is_an_omission() -> None:
    good = [
        (f"Die Verwaltung hat den Antrag {word} geprüft und dann doch mit großer Mehrheit abgelehnt.",
         f"The administration examined the application {other} and then rejected it by a large majority.")
        for word, other in zip(
            "sorgfältig gründlich rasch lange zweimal gestern nochmals gemeinsam".split(),
            "carefully thoroughly quickly at length twice yesterday again jointly".split(),
        )
    ]  # fmt: skip
    short = ("Die Feuerwehr löschte den Brand in der alten Halle und rettete dabei mehrere Tiere aus dem Stall.",
             "The fire brigade put out the fire in the old hall, at last.")  # fmt: skip
    document, units = _document(*good, short)
    assert _rules(check(document, units))[-1] == {"omission"}
    assert all("omission" not in one for one in _rules(check(document, units))[:-1])


def test_glossary_terms_and_words_not_to_translate() -> None:
    glossary = parse_glossary(["source,target,note", "Aufsichtsrat,supervisory board,two words", "Bundestag"])
    settings = CheckSettings(glossary=glossary)
    assert check_pair("Der Aufsichtsrat tagt.", "The supervisory board meets.", settings) == ()
    found = check_pair("Die Aufsichtsräte des Aufsichtsrats tagen.", "The board of directors meets.", settings)
    assert [(one.rule, one.message) for one in found] == [
        ("glossary", "“Aufsichtsräte” should be “supervisory board” (two words)")
    ]
    assert check_pair("Der Bundestag tagt.", "The Bundestag meets.", settings) == ()
    assert [one.rule for one in check_pair("Der Bundestag tagt.", "Parliament meets.", settings)] == ["glossary"]


@pytest.mark.parametrize("row", [",target", "a,b,c,d", 'a,"b'], ids=["no source", "four fields", "open quote"])
def test_a_bad_glossary_row_names_file_and_line(row: str) -> None:
    with pytest.raises(ConfigError, match=r"terms\.csv:2: "):
        parse_glossary(["Rat,council", row], "terms.csv")


@pytest.mark.parametrize("mark", [";", "\t"], ids=["semicolon", "tab"])
def test_a_glossary_may_use_other_separators(mark: str) -> None:
    assert [term.wanted for term in parse_glossary([mark.join(("Rat", "council"))]).terms] == ["council"]


WORDS = st.sampled_from(
    "Am am 3. 3.10.2024 19.30 Uhr halb acht p.m. to 1.234,5 Mio. ein half and a Million Montag of soll haben „ “ ‚ ’ "
    "( - 1/2 ½ USB3 #x @y a@b.de www.x.de the the EU Hans Müller € % 10-12 \u00a0 . ... 7:30 October 3 May".split(" ")
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60)


@given(TEXTS, TEXTS)
def test_any_texts_can_be_checked(source: str, target: str) -> None:
    for one in check_pair(source, target):
        assert one.rule in RULES and one.message and "\n" not in one.message.replace(source, "").replace(target, "")
        assert one.offset is None or 0 <= one.offset <= len(source)
        assert one.target_offset is None or 0 <= one.target_offset <= len(target)


@given(TEXTS)
def test_a_text_says_what_it_says(text: str) -> None:
    assert [one for one in check_pair(text, text) if one.rule in ("quote-mismatch", "name-missing", "omission")] == []


def test_long_texts_take_no_longer_than_their_length_asks() -> None:
    begin = time.process_time()
    for part in ("Haus ", "1.000 ", "der Rat soll ", "„so“ ", "a@b ", "(", "ab", "the "):
        check_pair(part * 400, part * 400)
    assert time.process_time() - begin < 8
