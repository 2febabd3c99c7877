"""Silence that is remembered: nothing that a rule would find today may be passed over."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from pathlib import Path
from sys import stdlib_module_names

import pytest

from benchmarks.labelled import cases
from benchmarks.labelled import settings as labelled_settings
from tests.conftest import FakeTranslator
from tests.test_architecture import ALLOWED, PACKAGE, imports
from translator_cli.checks import CheckSettings, Glossary, Term, check, check_pair, check_pairs
from translator_cli.checks.remembered import LIBRARY, ROOMS, digest_of, rules_digest, settings_text
from translator_cli.document import Bitext, TranslationUnit
from translator_cli.files.read import decode
from translator_cli.inline.captions import CAPTIONS
from translator_cli.inline.tags import TEXT_ATTRIBUTES
from translator_cli.memory import TranslationMemory, open_memory
from translator_cli.pipeline import Request, translate_documents
from translator_cli.split import split

CLEAN = ("Der Rat tagt am Montag.", "The council meets on Monday.")
FAULTY = ("Der Rat tagt am Montag.", "The council meets on Tuesday.")


class Notebook:
    """Keeps the ``CleanPairs`` protocol, and what it was asked and told."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], set[tuple[str, str]]] = {}
        self.known: list[tuple[str, str]] = []

    def lookup_clean(self, rules: str, settings: str, pairs: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
        found = self.kept.get((rules, settings), set()) & set(pairs)
        self.known += found
        return found

    def store_clean(self, rules: str, settings: str, pairs: Sequence[tuple[str, str]]) -> None:
        self.kept.setdefault((rules, settings), set()).update(pairs)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[TranslationMemory]:
    with open_memory(tmp_path / "memory.sqlite3") as opened:
        yield opened
        assert not opened.warning


def test_the_findings_on_the_labelled_pairs_are_the_same_with_and_without(memory: TranslationMemory) -> None:
    settings = labelled_settings()
    pairs = [(case.source, case.target) for case in cases()]
    expected = [check_pair(*pair, settings) for pair in pairs]
    assert check_pairs(pairs, settings, memory) == expected
    assert check_pairs(pairs, settings, memory) == expected
    known = memory.lookup_clean(rules_digest(), settings_text(settings), pairs)
    assert known == {pair for pair, found in zip(pairs, expected) if not found}


def test_a_clean_pair_is_not_checked_again_and_a_faulty_one_is() -> None:
    notebook = Notebook()
    for known in ([], [CLEAN]):
        assert [bool(found) for found in check_pairs([CLEAN, FAULTY], CheckSettings(), notebook)] == [False, True]
        assert notebook.known == known


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(CheckSettings(frozenset({"number-mismatch"})), id="a rule off"),
        pytest.param(CheckSettings(glossary=Glossary((Term("Rat", "board"),))), id="a glossary"),
        pytest.param(CheckSettings(glossary=Glossary((Term("Rat", "committee"),))), id="another glossary"),
        pytest.param(CheckSettings(glossary=Glossary()), id="an empty glossary"),
        pytest.param(CheckSettings(source_language="nl"), id="another source"),
        pytest.param(CheckSettings(target_language="fr"), id="another target"),
    ],
)
def test_other_settings_know_nothing_of_it(settings: CheckSettings) -> None:
    notebook = Notebook()
    check_pairs([CLEAN], CheckSettings(), notebook)
    assert check_pairs([CLEAN], settings, notebook) == [check_pair(*CLEAN, settings)]
    assert notebook.known == []


@pytest.mark.parametrize("variable", [CAPTIONS, TEXT_ATTRIBUTES], ids=lambda variable: str(variable.name))
def test_what_counts_as_text_belongs_to_the_settings(variable: ContextVar[tuple[str, ...]]) -> None:
    before = settings_text(CheckSettings())
    token = variable.set(("data-note",))
    assert settings_text(CheckSettings()) != before
    variable.reset(token)
    assert settings_text(CheckSettings()) == before


def test_equal_glossaries_are_one() -> None:
    first, second = (CheckSettings(glossary=Glossary((Term("Rat", "council"),))) for _ in range(2))
    assert settings_text(first) == settings_text(second)


def test_a_setting_that_nobody_can_compare_is_refused() -> None:
    odd = CheckSettings()._replace(glossary=object())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="say here what of a object"):
        settings_text(odd)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with the rooms that count, each with source and data."""
    for room in (room for room in ROOMS if not room.endswith(".py")):
        (tmp_path / room / "deep").mkdir(parents=True)
        (tmp_path / room / "__init__.py").write_text("", encoding="utf-8")
        (tmp_path / room / "deep" / "rule.py").write_text("LIMIT = 1", encoding="utf-8")
        (tmp_path / room / "words.txt").write_text("Rat", encoding="utf-8")
    (tmp_path / "errors.py").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("checks/deep/rule.py", "LIMIT = 2", id="a rule of the same length"),
        pytest.param("languages/words.txt", "Tat", id="a list"),
        pytest.param("values/deep/rule.py", "LIMIT = 1\n", id="a reader of values"),
        pytest.param("checks/new.py", "", id="a new file"),
        pytest.param("errors.py", "# mended", id="errors"),
    ],
)
def test_a_change_to_the_rules_makes_all_pairs_unknown(package: Path, name: str, content: str) -> None:
    before = digest_of(package)
    assert len(before) == 32
    (package / name).write_text(content, encoding="utf-8")
    assert digest_of(package) != before


def test_a_moved_file_is_a_change(package: Path) -> None:
    before = digest_of(package)
    (package / "checks" / "words.txt").rename(package / "checks" / "others.txt")
    assert digest_of(package) != before


def test_another_version_of_the_library_is_a_change(package: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.py"
    digests = set()
    for version in ("3.0.0", "4.0.0"):
        library.write_text(f'__version__ = "{version}"', encoding="utf-8")
        digests.add(digest_of(package, [library]))
    assert len(digests) == 2


def test_what_python_makes_of_the_source_is_no_change(package: Path) -> None:
    before = digest_of(package)
    (package / "checks" / "__pycache__").mkdir()
    (package / "checks" / "__pycache__" / "rule.pyc").write_bytes(b"code")
    assert digest_of(package) == before


def test_data_without_its_code_is_no_state_of_the_rules(package: Path) -> None:
    (package / "languages" / "__init__.py").unlink()
    assert digest_of(package) == ""
    assert digest_of(package / "missing") == ""


def room_modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / room]]


def test_the_rooms_are_all_that_the_rules_can_reach() -> None:
    reached, waiting = set(), ["checks"]
    while waiting:
        room = waiting.pop()
        reached.add(room)
        waiting += ALLOWED[room] - reached
    assert reached == {room.removesuffix(".py") for room in ROOMS}


def test_the_rules_use_one_library_and_nothing_that_changes_from_run_to_run() -> None:
    used = {
        (name.partition(".")[0], path.name)
        for path in room_modules()
        for name in imports(ast.parse(path.read_text("utf-8")))
        if path.name != "remembered.py"
    }
    roots = {root for root, _ in used}
    assert roots - stdlib_module_names - {"translator_cli"} == {LIBRARY}
    assert not roots & {"os", "time", "datetime", "random", "locale", "platform", "tempfile", "subprocess"}


def test_every_variable_of_the_run_that_the_rules_see_is_in_the_settings() -> None:
    held = {
        node.target.id
        for path in room_modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        if "ContextVar" in ast.dump(node.annotation)
    }
    assert held == {"CAPTIONS", "TEXT_ATTRIBUTES"}
    assert {CAPTIONS.name, TEXT_ATTRIBUTES.name} == {"captions", "attributes"}


TABLE = {
    "Gestern sprach Selenskyj im Parlament über den Frieden.": ["Zelensky spoke in parliament about peace yesterday."],
    "Danach reiste Selenskyj mit dem Zug nach Warschau.": ["Zelenskyy then travelled to Warsaw by train."],
    "Am Abend kehrte Selenskyj zu seiner Familie zurück.": ["Zelensky returned to his family in the evening."],
}
DRAFT = "\n\n".join(TABLE)


def findings(text: str, memory: TranslationMemory | None) -> list[str]:
    document = decode("draft.md", text.encode())
    request = Request("de")
    (bitext,) = translate_documents([document], request, lambda language: FakeTranslator(TABLE), memory=memory)
    assert isinstance(bitext, Bitext)
    return [finding.rule for unit in bitext.units for finding in unit.findings]


def checked(text: str, memory: TranslationMemory, settings: CheckSettings) -> list[str]:
    """Check the table's translations as they stand, which a glossary would steer."""
    document = decode("draft.md", text.encode())
    units = [TranslationUnit(segment, TABLE[segment.flat][0]) for segment in split(document, "de", ())]
    return [finding.rule for unit in check(document, units, settings, memory=memory) for finding in unit.findings]


def test_a_second_run_finds_what_the_first_one_found(memory: TranslationMemory) -> None:
    expected = findings(DRAFT, None)
    assert expected
    assert [findings(DRAFT, memory) for _ in range(2)] == [expected, expected]


def test_rules_that_look_at_the_whole_document_always_run(memory: TranslationMemory) -> None:
    pairs = [(german, english[0]) for german, english in TABLE.items()]
    assert not any(check_pair(*pair) for pair in pairs)  # each is clean by itself
    for _ in range(2):
        assert findings(DRAFT, memory) == ["inconsistent-name"]
    assert len(memory.lookup_clean(rules_digest(), settings_text(CheckSettings()), pairs)) == 3


def test_a_changed_glossary_finds_again(memory: TranslationMemory) -> None:
    for english, wanted in (("train", False), ("railway", True), ("train", False)):
        settings = CheckSettings(glossary=Glossary((Term("Zug", english),)))
        assert ("glossary" in checked(DRAFT, memory, settings)) == wanted


def test_a_mark_silences_one_document_and_not_the_next(memory: TranslationMemory) -> None:
    settings = CheckSettings(glossary=Glossary((Term("Zug", "railway"),)))
    mark = "<!-- translator-cli: ignore-file glossary -->\n\n"
    assert "glossary" not in checked(mark + DRAFT, memory, settings)
    assert "glossary" in checked(DRAFT, memory, settings)
