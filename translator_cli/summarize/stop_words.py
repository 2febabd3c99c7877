"""Words too common to say what a sentence is about.

sumy's own German list has 129 words and lacks war, wurde, hat, nicht, noch, sehr; its English one is complete but is
read through pycountry's tables. So the lists are ours.
"""

from __future__ import annotations

from translator_cli.languages.de import stop_words as german
from translator_cli.languages.en import stop_words as english

STOP_WORDS: dict[str, frozenset[str]] = {"de": german.STOP_WORDS, "en": english.STOP_WORDS}
