"""German and English told apart by words that only one of the two has, for texts too short for statistics."""

from __future__ import annotations

import re

# Words shared with Dutch, Danish, Swedish or the other language of the pair ("die", "in", "was", "will") are left out.
_GERMAN = frozenset("""
    aber acht auch auf aus bei beim bitte danke dann das dass daß dein dem dich diese diesem diesen dieser
    dieses dort drei durch eine einem einen einer eines etwas euch fünf für fürs gegen geht gestern gibt ging
    gut haben hatte hatten heißt heute ich ihm ihn ihre ihrem ihren immer ins ist jahr jahre jahren jetzt kann
    kein keine keinen kommt können macht mehr mein meine menschen mich mit morgen muss müssen nach neue neuer
    neues neun nicht nichts noch nur oder schon schön sechs sehr sein seine seiner sich sie sieben sind soll
    sollen stadt uhr und unter viel viele vom von wann war waren warum wegen weil weiter welche welcher wenn wer
    werden wieder wir wird wo wurde wurden während zehn zu zum zur zurück zwei zwischen über
    """.split())
_ENGLISH = frozenset("""
    about above after and any are be because been before being below between both breaking but can click could
    did does down during each eight every first five four from good has have he here his how if into it its
    latest many more much new news not of one only other our out over please read seven she should six some such
    than thank thanks that the their them then there these they this those three through today tomorrow two up
    us very were what when where which while who why with would yes yesterday you your
    """.split())
# Words that hint at a language though others have them too: they confirm what the statistics say of a short text.
_HINTS = {
    "de": frozenset(
        "der die des den ein in im am an er es ihr alle alles hier doch wie man was wo so will hat".split()
    ),
    "en": frozenset("a an to on by at me my in is see her or as for had we do most not no was will so i".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
_HEADLINE = 100  # characters: up to here one sign will do
_GERMAN_LETTER = re.compile(r"[äöüßÄÖÜẞ]")


def by_words(text: str) -> tuple[str | None, float]:
    """Return "de", "en" or None, with the share (0 to 1) of the telling words on the winning side.

    Firm only when the telling words are a quarter of all words (two at least, but one in three words; a seventh in a
    longer text) and nearly all on one side. German letters count as one German word.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return None, 0.0
    german = sum(word in _GERMAN for word in words) + bool(_GERMAN_LETTER.search(text))
    english = sum(word in _ENGLISH for word in words)
    winner, hits, others = ("de", german, english) if german >= english else ("en", english, german)
    needed = 1 if len(words) <= 3 else 2
    if hits < max(needed, len(words) / (4 if len(words) < 16 else 7)) or others * 4 > hits:
        return None, 0.0
    return winner, hits / (hits + others)


def fits(text: str, language: str) -> bool:
    """Whether ``text`` is taken for ``language`` ("de" or "en") where nearly all around it is: none of the words that
    tell of the other one, and signs enough of its own.
    """
    words = {word.lower() for word in _WORD.findall(text)}
    telling, others, hints = (
        (_GERMAN, _ENGLISH, _HINTS["de"] - _HINTS["en"])
        if language == "de"
        else (_ENGLISH, _GERMAN, _HINTS["en"] - _HINTS["de"])
    )
    letters = language == "de" and _GERMAN_LETTER.search(text) is not None
    if words & others or language == "en" and _GERMAN_LETTER.search(text):
        return False
    own = len(words & telling)
    signs = own + len(words & hints) + letters
    return signs >= 1 if len(text) < _HEADLINE else own >= 1 and signs >= 2


def bears_out(text: str, language: str | None) -> float:
    """Return the share of trials (0 to 1) from which the words of ``text`` bear ``language`` out; above 1 for never.

    A telling word makes a bare majority do; a word that only hints at the language wants every trial to agree.
    """
    words = {word.lower() for word in _WORD.findall(text)}
    telling = {"de": _GERMAN, "en": _ENGLISH}
    if language not in telling:
        return 2.0
    return 0.7 if words & telling[language] else 0.99 if words & _HINTS[language] else 2.0
