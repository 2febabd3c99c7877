"""German words that the model left in its English are looked up in a dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator_cli.checks.suggestion import suggestion
from translator_cli.document import Finding, Hypothesis
from translator_cli.pipeline.wording import with_articles
from translator_cli.translation.prepare import wordless

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)


def put_in_english(source: str, target: Hypothesis, findings: Sequence[Finding]) -> tuple[Hypothesis, str] | None:
    """Return the translation with the German words of ``findings`` looked up, and a note; None where none is known."""
    text = target.text
    notes: list[str] = []
    offsets = {finding.target_offset for finding in findings if finding.target_offset is not None}
    apart = list(wordless(text))
    words = [word for word in _WORD.finditer(text) if word.start() in offsets]
    for word in reversed([word for word in words if not any(start <= word.start() < end for start, end in apart)]):
        if english := suggestion(source, word):
            text = _with_article(text[: word.start()], english) + text[word.end() :]
            notes.insert(0, f"“{word[0]}” was looked up: “{english}”")
    if not notes:
        return None
    return target._replace(text=text), "; ".join(notes)


def _with_article(before: str, english: str) -> str:
    """Return ``before`` and ``english`` with "a" or "an" between them as the word wants it."""
    article = _ARTICLE.search(before)
    return before[: article.start()] + with_articles(article[0] + english) if article else before + english
