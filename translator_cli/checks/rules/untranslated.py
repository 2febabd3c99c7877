"""The rule untranslated: German left over in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.left_over_words import left_over_words
from translator_cli.document import SEVERITIES, Finding
from translator_cli.languages.de.function_words import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Titles and quoted words may stay German, if all that is quoted does.
_QUOTED = re.compile(r"[„“\"»«‚‘][^„“”\"»«‚‘’]{1,80}[“”\"»«‘’]")
# Code, keys, templates, tags and addresses hold no language.
_PROTECTED = re.compile(
    r"\{\{.*?\}\}|`[^`]+`|<(?P<tag>kbd|code|samp|var)>.*?</(?P=tag)>|<[^<>]+>|\]\([^()\s]+|(?:https?://|www\.)[^\s<>)]+"
)
_PARTICLES = {"von", "vom", "zu", "zum", "zur", "der", "den", "dem", "des", "und", "im", "für", "auf", "bei"}
_NAME_GOES_ON = re.compile(r"(?:\s(?:der|den|dem|die|das|und|zu|[a-zäöü]+e))*\s[A-ZÄÖÜ]")
# "Bürger*innen", "Bürger:innen", "Bürger_innen", "Bürger/-innen", "BürgerInnen"
_GENDER_MARKS = ("*in", ":in", "_in", "/in", "/-in", "Innen")
_GENDERED = re.compile(r"[^\W\d_]{3,}(?:[*:_]|/-?)in(?:nen)?\b|[^\W\d_]*[a-zäöüß]Innen\b")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag a copied source, and German words (quoted titles may stay)."""
    source, target = " ".join(pair.source.split()), " ".join(pair.target.split())
    words = list(_WORD.finditer(target))
    quoted = [match.span() for match in _PROTECTED.finditer(target)]
    quoted += [match.span() for match in _QUOTED.finditer(target) if _is_kept(match[0], source)]
    german = [word for word in words if _is_function_word(word) and not _in_name(target, word)]
    if source == target and len(words) > 2 and german:
        yield Finding("untranslated", "error", "the translation is the German source", 0, 0)
        return
    findings = list(_function_words(source, target, words, german, quoted))
    if not any(finding.severity == "error" for finding in findings):
        outside = [word for word in words if not _within(word, quoted)] if quoted else words
        findings = [*left_over_words(pair, source, outside), *findings]
    gendered = any(map(target.__contains__, _GENDER_MARKS))
    if gendered and not findings and (match := _GENDERED.search(target)):
        findings = [Finding("untranslated", "error", f"“{match[0]}” is German", None, match.start())]
    yield from sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))[:1]


def _function_words(
    source: str,
    target: str,
    words: Sequence[re.Match[str]],
    german: Sequence[re.Match[str]],
    quoted: Sequence[tuple[int, int]],
) -> Iterator[Finding]:
    """Flag runs of German, by their function words."""
    outside = [word for word in german if not _within(word, quoted)]
    lower = [word for word in outside if word[0].islower()]
    many = len(lower) >= 3 or len(outside) * 4 >= len(words)
    if lower and (many or _copied_clause(source, target)):
        first = lower[0]
        yield Finding("untranslated", "error", f"German left over around “{first[0]}”", None, first.start())
    elif lower or (lower := [word for word in outside if _begins_sentence(target, word)]):
        yield Finding("untranslated", "warning", f"“{lower[0][0]}” looks German", None, lower[0].start())


def _is_kept(quotation: str, source: str) -> bool:
    """Whether the words of a quotation are the source's own."""
    return all(word in source for word in _WORD.findall(quotation))


def _begins_sentence(text: str, word: re.Match[str]) -> bool:
    """Whether a capitalised word may begin a sentence and no title: "Trotz the rain", "the Diese task"."""
    if not word[0].istitle():
        return False
    if not word.start():
        return re.match(r"\s(?:the|a|an|his|her|their|its)\b", text[word.end() :]) is not None
    inside = text[: word.start()].rstrip()[-1:].isalpha() and word[0].lower() not in ("die", "das", "der")
    return inside and re.match(r"\s[a-z]{3,}", text[word.end() :]) is not None


def _within(word: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start() < end for start, end in spans)


def _is_function_word(word: re.Match[str]) -> bool:
    """Whether the word is a German function word; "die" is one before a capital."""
    low = word[0].lower()
    return low in FUNCTION_WORDS or low == "die" and word.string[word.end() + 1 :][:1].isupper()


def _in_name(text: str, word: re.Match[str]) -> bool:
    """Whether the word stands inside a name such as "Hans von Borsody" or "Bund der Steuerzahler"."""
    before = text[: word.start()].split()[-1:]
    begun = (
        word[0] == "von" or before == ["an"] or before and (before[0][0].isupper() or before[0] in _PARTICLES | {"van"})
    )
    return bool(word[0] in _PARTICLES and begun and _NAME_GOES_ON.match(text, word.end()))


def _copied_clause(source: str, target: str) -> bool:
    """Whether four words or more stand in the target as in the source, and are no name in the middle of it."""
    words = target.split()
    best = begin = start = 0
    for end in range(1, len(words) + 1):
        while start < end and " ".join(words[start:end]) not in source:
            start += 1
        if end - start > best:
            best, begin = end - start, start
    return best >= 4 and (begin == 0 or words[begin][0].islower())
