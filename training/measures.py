"""Measures of translations beside BLEU: pure functions on source and output lines."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*")
_SCORE = re.compile(r"(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])")
_NAME = re.compile(r"[A-ZÄÖÜ][\wäöüß]+")
_SMALL = {
    str(i): word for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}


def digits(text: str) -> Counter[str]:
    """Numbers of a text, reduced to their digits; "60 000" is one number."""
    return Counter(re.sub(r"\D", "", number) for number in _FIGURE.findall(text))


def numbers_kept(sources: list[str], outputs: list[str]) -> tuple[int, int]:
    """(kept, all) numbers of the sources.  Kept: the same digits appear in the output; small
    numbers may be spelt out, clock times may be in the 12-hour form, and the score 3:0 may be 3-0."""
    kept = total = 0
    for source, output in zip(sources, outputs, strict=True):
        for home, guest in _SCORE.findall(source):
            output = re.sub(rf"(?<!\d){home}[-–]{guest}(?!\d)", f"{home}:{guest}", output)
        available, words = digits(output), set(output.lower().split())
        for number, count in digits(source).items():
            total += count
            found = min(count, available[number])
            if found < count and _accepted(number, available, words):
                found = count
            kept += found
    return kept, total


def _accepted(number: str, available: Counter[str], words: set[str]) -> bool:
    """Whether another English form of the number is there: "two" for 2, 7:30 for 19.30."""
    if _SMALL.get(number) in words:
        return True
    hour, minute = (int(number[:-2]), number[-2:]) if len(number) in (3, 4) else (int(number or 0), "")
    later = str(hour - 12) + minute
    return 12 < hour <= 24 and (available[later] > 0 or available[later.removesuffix("00")] > 0)


def names(source: str, reference: str) -> set[str]:
    """Capitalised words that the reference keeps as they are in the source (so: names)."""
    return {n for n in _NAME.findall(source) if len(n) > 2} & set(_NAME.findall(reference))


def names_kept(sources: list[str], outputs: list[str], references: list[str]) -> tuple[int, int]:
    """(kept, all) names."""
    kept = total = 0
    for source, output, reference in zip(sources, outputs, references, strict=True):
        wanted, found = names(source, reference), set(_WORD.findall(output))
        total += len(wanted)
        kept += len(wanted & found)
    return kept, total


def is_empty(source: str, output: str) -> bool:
    """Nothing came out of something."""
    return bool(source.strip()) and not output.strip()


def is_loop(source: str, output: str) -> bool:
    """A group of one to four words stands three times or more in a row in the output
    (four for single words), and does not in the source."""

    def repeats(text: str) -> bool:
        words = text.lower().split()
        for size, times in ((1, 4), (2, 3), (3, 3), (4, 3)):
            for i in range(len(words) - size * times + 1):
                part = words[i : i + size]
                if all(words[i + k * size : i + (k + 1) * size] == part for k in range(times)):
                    return True
        return False

    return repeats(output) and not repeats(source)


def is_copy(source: str, output: str) -> bool:
    """Five or more words of which over 70 % stand in the source too."""
    theirs, ours = set(_WORD.findall(source.lower())), _WORD.findall(output.lower())
    letters = [w for w in ours if not w.isdigit()]
    return len(letters) >= 5 and sum(w in theirs for w in letters) > 0.7 * len(letters)
