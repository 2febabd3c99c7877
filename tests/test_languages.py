"""A language is a folder: its lists are found by its name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from translator_cli import languages
from translator_cli.languages import word_list, word_lists
from translator_cli.split import split_text
from translator_cli.split.abbreviations import rules_for


@pytest.fixture()
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language "xx" beside German and English, in which "plur." ends no sentence."""
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "__init__.py").write_text("")
    (tmp_path / "xx" / "abbreviations.py").write_text(
        "NEVER = frozenset({'plur'})\nMAYBE = OPENERS = frozenset()\nORDINAL_STOP, LOWER_START = True, False\n"
    )
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    monkeypatch.setattr(languages, "__path__", [str(tmp_path)])
    caches = (word_list, word_lists, rules_for)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()
    for name in [name for name in sys.modules if name.startswith("translator_cli.languages.xx")]:
        del sys.modules[name]


def test_a_folder_alone_makes_a_language(toy: None) -> None:
    text = "Der plur. Wert. Das Ende."
    assert [text[start:end] for start, end in split_text(text, "xx")] == ["Der plur. Wert.", "Das Ende."]
    assert list(word_lists("abbreviations")) == ["xx"]
    assert word_list("xx", "calendar") is None


@pytest.mark.parametrize("language", ["", "de_en", "sv", "..", "words"])
def test_no_language_has_no_words(language: str) -> None:
    assert word_list(language, "abbreviations") is None


def test_german_and_english_have_what_a_language_may_have() -> None:
    for name in ("abbreviations", "calendar", "stop_words", "cue_words"):
        assert {"de", "en"} <= {*word_lists(name)}
