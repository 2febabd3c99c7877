"""Which language a document is in, and each of its blocks: deterministic, and ready to say "not sure".

Blocks vote, weighted by their letters, because one call on a mixed text names a single language. Only a block with
enough letters is judged by statistics; a shorter one has to show plainly German or English words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from translator_cli.detect.profiles import ask
from translator_cli.detect.scripts import by_script, letters
from translator_cli.detect.words import bears_out, by_words, fits
from translator_cli.document import Detection, Document

__all__ = ["detect", "detect_text", "plainly", "too_short_to_tell"]

ENOUGH_LETTERS = 40  # below this langdetect errs more often than once in twenty
_AGREED = 0.7  # five of its seven trials
_MOST_QUESTIONS = 2_000  # to langdetect in one document, at 1 to 2 ms each; then unclear blocks are "not sure"
_MANY_LETTERS, _NEARLY_ALL = 2_000, 0.95  # from here on a document is known well enough to judge its crumbs by it
_SHORT = 100  # characters, of a block that has to show a word of its language where all around it is in another
_JOINED = 20_000  # characters of short blocks that are judged together

# Code, tags, link targets, formulas, attributes, templates; each starts at a character of its own, so that a text
# without it costs next to nothing.
_NOISE = re.compile(
    r"```.*?```|`[^`\n]*`|</?[A-Za-z!][^<>]{0,2000}>|\]\([^()\n]{1,300}\)|\$[^$\n]{1,400}\$"
    r"|\{(?:[:#.][^{}\n]{0,300}\}|%[^%\n]{0,300}%\}|\{[^{}\n]{0,300}\}\})",
    re.DOTALL,
)
_ADDRESS = re.compile(r"@|://|\bwww\.|\w\.\w+/")
_MARKS = str.maketrans(dict.fromkeys("*_#>|~[]0123456789", " "))


def detect(document: Document) -> Detection:
    """Return the language of ``document`` and of each block; opaque and undecidable blocks are None."""
    texts = ["" if block.opaque else _cleaned(document.text[block.start : block.end]) for block in document.blocks]
    weights = [letters(text) for text in texts]
    answers = list(_answers(texts, weights))
    if not any(answer and weight >= ENOUGH_LETTERS for answer, weight in zip(answers, weights)):
        return _joined(texts, answers)
    return _counted(zip(answers, weights), answers)


def _answers(texts: Sequence[str], weights: Sequence[int]) -> Iterator[str | None]:
    """Yield the language of each text.

    Plain words are asked first: they would overrule the statistics (see ``_judge``) and cost a hundredth, and nine of
    ten paragraphs of news have enough of them. Where nearly all of those are in one language, a few words of it do
    for the rest. So most documents never load langdetect, which takes 0.1 s.
    """
    told = [_told(text, weight) for text, weight in zip(texts, weights)]
    around = _leaning(told, weights)
    questions = 0
    for text, weight, words in zip(texts, weights, told):
        enough = weight >= ENOUGH_LETTERS
        if words or (enough and questions >= _MOST_QUESTIONS):
            yield words
        elif enough and around and by_script(text) is None and fits(text, around):
            yield around
        else:
            questions += enough
            yield _borne_out(text, _judge(text, weight)[0], around) if weight else None


def _borne_out(text: str, language: str | None, around: str | None) -> str | None:
    """Return the language of a text, or None where a short one differs from all around it and no word says why."""
    if around is None or language in (None, around) or by_script(text) or len(text) >= _SHORT:
        return language
    return language if bears_out(text, language) <= 1 else None


def plainly(text: str) -> str | None:
    """Return the language, German or English, that the words of a sentence plainly show, or None."""
    cleaned = _cleaned(text)
    return by_words(cleaned)[0] if by_script(cleaned) is None else None


def _told(text: str, weight: int) -> str | None:
    return by_words(text)[0] if weight >= ENOUGH_LETTERS and by_script(text) is None else None


def _leaning(told: Iterable[str | None], weights: Iterable[int]) -> str | None:
    """Return the language of nearly all texts that were told by their words, if there are many."""
    counts: Counter[str] = Counter()
    for language, weight in zip(told, weights):
        if language:
            counts[language] += weight
    for language, count in counts.most_common(1):
        if counts.total() >= _MANY_LETTERS and count >= _NEARLY_ALL * counts.total():
            return language
    return None


def detect_text(text: str) -> tuple[str | None, float]:
    """Return the ISO 639-1 code of ``text``, or None for "not sure", with a figure from 0 to 1.

    The figure is the share of langdetect's trials (or of the telling words) that agree: not a probability of truth.
    """
    cleaned = _cleaned(text)
    weight = letters(cleaned)
    answer = _judge(cleaned, weight)
    return answer if answer[0] or weight >= ENOUGH_LETTERS else _confirmed(cleaned)


def too_short_to_tell(text: str) -> bool:
    """Whether a text has so few letters, all of them Latin, that no answer says nothing about it."""
    return letters(text) < ENOUGH_LETTERS and by_script(text) is None


def _cleaned(text: str) -> str:
    """Return ``text`` without addresses, code, marks and digits, and without capitals where they prevail."""
    words = _NOISE.sub(" ", text).split()
    plain = " ".join(word for word in words if not _ADDRESS.search(word)).translate(_MARKS)
    capitals = sum(map(str.isupper, plain))
    return plain.lower() if 2 * capitals > letters(plain) else plain


def _judge(text: str, weight: int) -> tuple[str | None, float]:
    script = by_script(text)
    if script is not None:
        return (script, 1.0) if script != "und" else (None, 0.0)
    plain_words = by_words(text)
    if weight < ENOUGH_LETTERS:
        return plain_words
    language, share = ask(text)
    if plain_words[0] and plain_words[0] != language:
        return plain_words  # names in another language mislead the statistics, function words do not
    return (language, share) if share >= _AGREED else (None, 0.0)


def _confirmed(text: str) -> tuple[str | None, float]:
    """Judge a short text by statistics, but believe them only where a common word of that language bears them out."""
    language, share = ask(text)
    return (language, share) if share >= bears_out(text, language) else (None, 0.0)


def _joined(texts: Iterable[str], answers: list[str | None]) -> Detection:
    """Judge a document that has short blocks only by all of its text."""
    whole = ". ".join(text for text in texts if text)[:_JOINED]
    language = detect_text(whole)[0]
    if language is None:
        return Detection(None, 0.0, (), tuple(answers))
    return Detection(language, 1.0, ((language, 1.0),), tuple(answers))


def _counted(votes: Iterable[tuple[str | None, int]], answers: list[str | None]) -> Detection:
    """Return the shares of the languages, by letters of the blocks that got an answer."""
    counts: Counter[str] = Counter()
    for language, weight in votes:
        if language:
            counts[language] += weight
    total = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shares = tuple((language, count / total) for language, count in ranked)
    return Detection(shares[0][0], shares[0][1], shares, tuple(answers))
