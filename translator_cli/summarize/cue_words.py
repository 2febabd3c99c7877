"""Cue words for Edmundson's method (Edmundson 1969); sumy has no such lists."""

from __future__ import annotations

from translator_cli.languages import word_lists

_WORDS = word_lists("cue_words")
BONUS: dict[str, tuple[str, ...]] = {code: words.BONUS for code, words in _WORDS.items()}
STIGMA: dict[str, tuple[str, ...]] = {code: words.STIGMA for code, words in _WORDS.items()}
