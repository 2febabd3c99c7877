"""Nouns that a small model does not know are carried through it in English, as code is.

"Dürfen wir unseren Dackel mitbringen?" goes in as "Dürfen wir unseren `dachshund` mitbringen?": the engine sees a
stand-in for what is in the code, which it copies, and the dictionary's word stands in its place in the English. A
package lists the nouns that it does not know in ``unknown_words.txt``, with an equals sign behind one that is its own
plural (``training/unknown_words.py`` makes the list).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from translator_cli.checks.nouns import Noun, find_nouns
from translator_cli.checks.phrases import label_of, phrase_of
from translator_cli.document import Hypothesis
from translator_cli.document.replacing import with_replaced
from translator_cli.models import Model
from translator_cli.pipeline.rewriting import RewritingTranslator
from translator_cli.pipeline.wording import with_articles
from translator_cli.translation import Translator
from translator_cli.translation.prepare import is_shouted, wordless

#: The file of a package, one noun per line.
UNKNOWN_WORDS = "unknown_words.txt"
_CODE = re.compile(r"(?:\ban? )?`([^`]+)`", re.IGNORECASE)
_MARKS = re.compile(r"[<>{}$\[\]\\]|https?:")


def read_unknown_words(folder: Path) -> Mapping[str, bool]:
    """Return the nouns that the package in ``folder`` does not know, each with whether it is its own plural."""
    try:
        lines = (folder / UNKNOWN_WORDS).read_text("utf-8").split()
    except FileNotFoundError:
        return {}
    return {line.removesuffix("="): line.endswith("=") for line in lines}


def is_small(model: Model) -> bool:
    """Whether a package says what it does not know."""
    return (model.path / UNKNOWN_WORDS).is_file()


def carrying(route: Sequence[Model], translator: Translator) -> Translator:
    """Return a translator that gets over the nouns that its one model does not know."""
    unknown = read_unknown_words(route[0].path) if len(route) == 1 else {}
    return CarryingTranslator(translator, unknown) if unknown else translator


class CarryingTranslator(RewritingTranslator):
    """Puts the English of ``unknown`` nouns in their place before another translator sees a text."""

    def __init__(self, translator: Translator, unknown: Mapping[str, bool]) -> None:
        super().__init__(translator)
        self._unknown = unknown

    def rewritten(self, text: str) -> str:
        """Return the text with the unknown nouns as code in English."""
        if "`" in text or is_shouted(text) or _stands_alone(text):
            return text
        return with_replaced(text, ((noun.start, noun.end, f"`{noun.english}`") for noun in self._nouns(text)))

    def restored(self, source: str, hypothesis: Hypothesis) -> Hypothesis | None:
        """Return what stands in code as words; None where nothing says where it belongs: it went to the end."""
        text = hypothesis.text
        if hypothesis.kept or text.endswith("`") and source[-1:] in ".!?:…":
            return None
        return hypothesis._replace(text=_CODE.sub(_as_words, text))

    def _nouns(self, text: str) -> list[Noun]:
        nouns = list(find_nouns(text, self._unknown))
        if nouns and _MARKS.search(text):
            kept = list(wordless(text))
            nouns = [noun for noun in nouns if all(noun.end <= start or end <= noun.start for start, end in kept)]
        return nouns


def _stands_alone(text: str) -> bool:
    """Whether a line is in the phrase book, whatever marks are around it."""
    if _MARKS.search(text) or "*" in text or "_" in text:
        text = with_replaced(text, ((start, end, "") for start, end in wordless(text))).strip("*_ ")
    return phrase_of(text) is not None or label_of(text) is not None


def _as_words(match: re.Match[str]) -> str:
    words = with_articles(match[0].replace("`", ""))
    starts = not re.search(r"\w", match.string[: match.start()])
    return words[0].upper() + words[1:] if starts else words
