"""What is German and what is English: one folder for each language, one (``de_en``) for what lies between two.

The folders hold words, not rules. What every language may have (abbreviations, months, stop words) is found here by
the language's code, so that a third language is a third folder; what the checks know of German and English they take
from the folders by name.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).parent


@cache
def word_list(language: str, name: str) -> ModuleType | None:
    """Return the module ``name`` of a language (an ISO 639-1 code), or None where the language has none."""
    if not language.isalpha() or not (_FOLDER / language / f"{name}.py").is_file():
        return None
    return import_module(f"{__name__}.{language}.{name}")


@cache
def word_lists(name: str) -> dict[str, ModuleType]:
    """Return the modules ``name`` of all languages that have one, by code."""
    codes = sorted(path.name for path in _FOLDER.iterdir())
    return {code: module for code in codes if (module := word_list(code, name)) is not None}
