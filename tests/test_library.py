"""The program as a library: in a process of its own, as a user meets it, and what it raises."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from translator_cli.errors import InputError, LanguageError
from translator_cli.library import check, translate

PAGE = Path(__file__).parent.parent / "docs" / "library.md"


def test_every_example_of_the_page_is_true() -> None:
    text = PAGE.read_text("utf-8")
    examples = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    results = doctest.DocTestRunner().run(examples)
    assert results.failed == 0 and results.attempted >= 10


def test_the_functions_are_loaded_when_they_are_asked_for() -> None:
    code = """
import sys, translator_cli
assert not [name for name in sys.modules if name.startswith("translator_cli.")]
from translator_cli import translate, check
print(translate("Das Wetter ist gut.", source="de", model="starter").units[0].target)
print(check("Ja.", "Yes."), translator_cli.translate is translate)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["The weather is good.", "() True"] and done.stderr == ""


@pytest.mark.parametrize("name", ["translate", "check"])
def test_the_package_gives_the_function_whatever_was_imported_before(name: str) -> None:
    # A room of the same name would become the package's attribute as soon as anything imports it.
    code = f"""
import translator_cli.library, translator_cli.pipeline.engines, translator_cli.translation.engine, translator_cli.checks
from translator_cli import {name}
print({name} is translator_cli.library.{name})
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n" and done.stderr == ""


def test_what_is_not_there_is_an_attribute_error() -> None:
    import translator_cli

    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        translator_cli.nothing  # noqa: B018


def test_a_path_is_a_file_and_a_text_is_a_text(tmp_path: Path) -> None:
    bitext = translate(EXAMPLES / "bericht.txt", summary_sentences=2)
    assert bitext.document.name.endswith("bericht.txt") and len(bitext.summary.units) == 2
    assert translate("bericht.txt", source="de", checks=False).document.text == "bericht.txt"
    with pytest.raises(InputError, match="no such file"):
        translate(tmp_path / "none.txt")


def test_a_language_that_cannot_be_told_is_raised() -> None:
    with pytest.raises(LanguageError, match="--from"):
        translate("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ")


def test_check_finds_what_is_missing_and_can_do_without_a_rule() -> None:
    german = "Am Montag kamen 25 Leute zum Bahnhof.\n\nDas Wetter war gut.\n\nAm Abend kamen 30 Leute zurück."
    english = "On Monday 25 people came to the station.\n\nIn the evening 30 people came back."
    assert [finding.rule for finding in check(german, english)] == ["missing-translation"]
    assert check(german, english, disable=["missing-translation"]) == ()
