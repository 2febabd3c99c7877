"""What the desk wants of an engine; the command line makes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from translator_cli.document import Document, Hypothesis
from translator_cli.pairs.sync import Translations


class Machine(Protocol):
    """Translates; used from one thread. Every method may raise ModelError."""

    def translate(self, texts: Sequence[str]) -> Translations:
        """Return the translations of German sentences, as sync makes them."""

    def remembered(self, texts: Sequence[str]) -> Mapping[str, Sequence[Hypothesis]]:
        """Return what the model is remembered to have said to German sentences, with its scores; decodes nothing."""

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return a translation in the style of the house; quick."""

    def alternatives(self, text: str) -> Sequence[str]:
        """Return different wordings for one German sentence, best first."""

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Keep what a person made of German sentences in the translation memory."""
