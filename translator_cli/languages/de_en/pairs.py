"""German words with the English word that mostly stands for them (``training/lexicon.py`` makes the list)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def paired_words() -> Mapping[str, str]:
    """Return English words by German ones, in lower case; no German word is an English one, too."""
    lines = Path(__file__).with_name("paired_words.txt").read_text("utf-8").splitlines()
    return dict(line.split(" ") for line in lines)
