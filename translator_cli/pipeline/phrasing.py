"""Which model gets a phrase book: the small one, which reads running text well and lines that stand alone badly.

A full-size model knows the lines, and whoever installed one wants its English.
"""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.checks.phrases import label_of, phrase_of
from translator_cli.checks.phrases.words import better_word
from translator_cli.models import Model
from translator_cli.pipeline.routes import needs_help
from translator_cli.translation.standing import PhraseBook


def phrase_book(route: Sequence[Model]) -> PhraseBook | None:
    """Return the book for the one model of a route, or None where it needs none."""
    return PhraseBook(phrase_of, label_of, better_word) if needs_help(route) else None
