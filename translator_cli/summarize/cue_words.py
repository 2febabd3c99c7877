"""Cue words for Edmundson's method (Edmundson 1969); sumy has no such lists."""

from __future__ import annotations

from translator_cli.languages.de import cue_words as german
from translator_cli.languages.en import cue_words as english

BONUS: dict[str, tuple[str, ...]] = {"de": german.BONUS, "en": english.BONUS}
STIGMA: dict[str, tuple[str, ...]] = {"de": german.STIGMA, "en": english.STIGMA}
