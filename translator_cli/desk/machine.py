"""What the desk wants of an engine; the command line makes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from translator_cli.document import Document
from translator_cli.pairs.sync import Translations


class Machine(Protocol):
    """Translates; used from one thread. Every method may raise ModelError."""

    def translate(self, texts: Sequence[str]) -> Translations:
        """Return the translations of German sentences, as sync makes them."""

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return a translation in the style of the house; quick."""

    def alternatives(self, text: str) -> Sequence[str]:
        """Return different wordings for one German sentence, best first."""

    def learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Keep what a person made of German sentences in the translation memory."""
