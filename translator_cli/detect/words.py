"""German and English told apart by words that only one of the two has, for texts too short for statistics."""

from __future__ import annotations

import re

# Words shared with Dutch, Danish, Swedish or the other language of the pair ("die", "in", "was", "will") are left out.
_GERMAN = frozenset(
    """
    und das ist nicht ein eine einen einem einer eines auf für dem sich auch wird wurde wurden werden sind aus
    zum zur über oder aber haben hatte hatten wir ich dass daß durch kann können sie mit nach bei vom beim unter
    zwischen gegen kein keine keinen nur noch schon sehr mehr wenn weil diese dieser dieses diesem diesen seine
    seiner ihre ihren ihrem sein war waren muss müssen soll sollen jetzt heute gestern morgen hier dort dann
    doch immer wieder uns euch mich dich wer wie wo warum wann welche welcher alle alles viele viel gut neue
    neuer neues jahr jahre jahren uhr zwei drei vier fünf sechs sieben acht neun zehn bitte danke der des von zu
    """.split()
)
_ENGLISH = frozenset(
    """
    the of and that with this these those are has have had been from which were by not his her its it he she but
    they would could should their there you your our we what when where who why how than then them into more
    most only other some such very about after before because between during through while is be being can do
    does did out up down over read see click below above news breaking latest today yesterday tomorrow every
    each both any many much here good one two three four five six seven eight nine ten please thank thanks for
    on at to as if or my me us yes new first
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN_LETTER = re.compile(r"[äöüßÄÖÜẞ]")


def by_words(text: str) -> tuple[str | None, float]:
    """Return "de", "en" or None, with the share (0 to 1) of the telling words on the winning side.

    Firm only when the telling words are a quarter of all words (two at least, or one in three words) and nearly all on
    one side; German letters count as one German word.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return None, 0.0
    german = sum(word in _GERMAN for word in words) + bool(_GERMAN_LETTER.search(text))
    english = sum(word in _ENGLISH for word in words)
    winner, hits, others = ("de", german, english) if german >= english else ("en", english, german)
    needed = 1 if len(words) <= 3 else 2
    if hits < max(needed, len(words) / 4) or others * 4 > hits:
        return None, 0.0
    return winner, hits / (hits + others)
