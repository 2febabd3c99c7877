"""Names that German and English share, from parallel text (``training/lexicon.py`` makes the list)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def kept_names() -> frozenset[str]:
    """Return names that human translators keep as they are."""
    return frozenset(Path(__file__).with_name("kept_names.txt").read_text("utf-8").split())
