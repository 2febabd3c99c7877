"""Cleaning of sentence pairs: pure functions on strings."""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")
_LETTER = re.compile(r"[^\W\d_]")
_LONE_I = re.compile(r"\bi\b(?=$|[ ',.!?])")
_TARGET_CHARS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'"}
)


def squeeze(text: str) -> str:
    """Collapse all white space and strip the ends."""
    return _SPACES.sub(" ", text).strip()


def clean_target(text: str) -> str:
    """English side: plain quotes and apostrophes, so that the output is plain too."""
    return squeeze(text.translate(_TARGET_CHARS).replace("``", '"').replace("''", '"'))


def restore_case(text: str) -> str:
    """Give an all lower-case English chat line its first capital and its `I`."""
    text = _LONE_I.sub("I", text)
    return re.sub(r"(^|[.!?] )([a-z])", lambda m: m.group(1) + m.group(2).upper(), text)


def is_usable(source: str, target: str, max_words: int, max_ratio: float) -> bool:
    """Whether a cleaned pair is worth training on (length, ratio, has letters, is not a copy)."""
    if not source or not target or source == target:
        return False
    if not _LETTER.search(source) or not _LETTER.search(target):
        return False
    if max(source.count(" "), target.count(" ")) >= max_words:
        return False
    long, short = max(len(source), len(target)), min(len(source), len(target))
    return long <= 25 or long / short <= max_ratio
