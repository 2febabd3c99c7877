"""NLTK's stemmers. Imported only when something is to be rated, by ``spared.stemmers``: NLTK is large."""

from __future__ import annotations

from typing import Any

from nltk.stem import snowball

#: Snowball stemmers by ISO 639-1 code.
STEMMERS: dict[str, Any] = {"de": snowball.GermanStemmer, "en": snowball.EnglishStemmer}
