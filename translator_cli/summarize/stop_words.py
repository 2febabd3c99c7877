"""Words too common to say what a sentence is about.

sumy's own German list has 129 words and lacks war, wurde, hat, nicht, noch, sehr; its English one is complete but is
read through pycountry's tables. So the lists are ours.
"""

from __future__ import annotations

from translator_cli.languages import word_lists

STOP_WORDS: dict[str, frozenset[str]] = {code: words.STOP_WORDS for code, words in word_lists("stop_words").items()}
