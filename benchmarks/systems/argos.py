"""argos-translate's own API.

Its sentence splitter is replaced by one that returns our sentences, because its own are downloads (MiniSBD, Stanza):
that spares it the time of splitting. Everything else is its own: 32 tokens a batch, beam 4, one thread pool.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


class Splitter:
    """Stands in for a sentence splitter; None means that each line is a sentence."""

    def __init__(self, sentences: Sequence[str] | None) -> None:
        self._sentences = sentences

    def split_sentences(self, text: str) -> list[str]:
        """Return the sentences that were given."""
        return [text] if self._sentences is None else list(self._sentences)


def load(package: Path, options: dict[str, Any]) -> Callable[[Sequence[str]], list[str]]:
    """Return the API's ``translate``, fed as ``options["feed"]`` says.

    "lines": one text, a sentence on each line, which the API cuts at line ends and decodes one by one. "paragraph": one
    text without line ends, whose sentences the API decodes in batches; what comes back is one text as well.
    """
    from argostranslate.package import Package
    from argostranslate.translate import Language, PackageTranslation

    translation = PackageTranslation(Language("de", "German"), Language("en", "English"), Package(package))
    translation.sentencizer = Splitter(None)
    if options.get("prime", True):
        translation.translate("Guten Tag.")  # loads the weights

    def by_lines(texts: Sequence[str]) -> list[str]:
        translation.sentencizer = Splitter(None)
        return str(translation.translate("\n".join(texts))).split("\n")

    def by_paragraph(texts: Sequence[str]) -> list[str]:
        translation.sentencizer = Splitter(texts)
        return [str(translation.translate(" ".join(texts)))]

    return by_paragraph if options.get("feed") == "paragraph" else by_lines
