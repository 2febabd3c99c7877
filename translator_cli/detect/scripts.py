"""Languages that their script gives away; langdetect is asked about Latin letters only."""

from __future__ import annotations

import re

_LATIN = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿﬀ-ﬆ]+")  # runs, as one match a letter is slow
# Best guesses where a script serves several languages; the first pattern with the most letters wins.
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u052f]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("ko", re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
)
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_PERSIAN = re.compile(r"[پچژگ]")


def letters(text: str) -> int:
    """Return the number of letters in ``text``."""
    return sum(map(str.isalpha, text))


def by_script(text: str) -> str | None:
    """Return an ISO 639-1 code when most letters are not Latin, "und" when the script is unknown; else None."""
    total = letters(text)
    if 2 * sum(map(len, _LATIN.findall(text))) >= total:
        return None
    counts = {language: len(pattern.findall(text)) for language, pattern in _SCRIPTS}
    language = max(counts, key=lambda key: counts[key])
    if not counts[language]:
        return "und"
    if language == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"  # kana among the characters
    if language == "ru" and _UKRAINIAN.search(text):
        return "uk"
    return "fa" if language == "ar" and _PERSIAN.search(text) else language
