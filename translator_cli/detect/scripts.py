"""Languages that their script gives away; langdetect is asked about Latin letters only."""

from __future__ import annotations

import re

# Compiled on their first use, by re itself: classes of this size take milliseconds, and not all are needed.
# Latin comes in runs, because one match a letter is slow.
_LATIN = r"[A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿﬀ-ﬆ]+"
# Best guesses where a script serves several languages; the first pattern with the most letters wins.
_SCRIPTS = (
    ("ru", r"[\u0400-\u052f]"),
    ("el", r"[\u0370-\u03ff\u1f00-\u1fff]"),
    ("ar", r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("hi", r"[\u0900-\u097f]"),
    ("ko", r"[\u1100-\u11ff\uac00-\ud7af]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u3400-\u9fff]"),
)
_UKRAINIAN = r"[іїєґІЇЄҐ]"
_PERSIAN = r"[پچژگ]"


def letters(text: str) -> int:
    """Return the number of letters in ``text``."""
    return sum(map(str.isalpha, text))


def by_script(text: str) -> str | None:
    """Return an ISO 639-1 code when most letters are not Latin, "und" when the script is unknown; else None."""
    total = letters(text)
    if 2 * sum(map(len, re.findall(_LATIN, text))) >= total:
        return None
    counts = {language: len(re.findall(pattern, text)) for language, pattern in _SCRIPTS}
    language = max(counts, key=lambda key: counts[key])
    if not counts[language]:
        return "und"
    if language == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"  # kana among the characters
    if language == "ru" and re.search(_UKRAINIAN, text):
        return "uk"
    return "fa" if language == "ar" and re.search(_PERSIAN, text) else language
