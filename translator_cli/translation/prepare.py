"""Bring a source text into the form that engines were trained on, and the result back.

ALL CAPS come out untranslated from most engines (kickers and headlines in German drafts), so they are recased before
and restored after. Gender forms (``Leser*innen``) become plain words, which Markdown cannot take for emphasis either.
Dates in figures get the names of their months.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from translator_cli.inline import Mark, parse
from translator_cli.translation.dates import with_months

_GENDER = re.compile(r"(?<=[a-zäöüß])(?:\\?[*:_·]|/-?)(?=in(?:nen)?\b)|(?<=e)\\?[*:](?=[rnms]\b)")
_DOTTED = re.compile(r"\d\.")
_INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß])In(?=nen\b)")
#: What typesetting makes of two letters; texts from PDF files hold them.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_WORD = re.compile(r"[^\W\d_]+")
# In Markdown; readers of HTML see the characters.
_QUOTE = r"&(?:[blr]dquo|[blr]squo|sbquo|[lr]s?aquo|#(?:171|187|82(?:1[678]|2[012]|49|50)));"
_EXAMPLE = re.compile(r"\b([Zz])\.[ \u00a0\u202f](?=B\.)")
_PERSONS = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:[_/:*]-?|-)in(?:nen)?")
#: Marks that a gender form may look like, or stand in, without any code or address in them.
_LOOSE = frozenset({"emphasis", "strong", "strike", "escape", "entity"})
#: German words that stay small in a recased headline; acronyms of up to three letters stay capital.
_SMALL = frozenset(
    "aber als am an auch auf aus bei bis da das dass dem den der des die doch durch ein eine einem einen einer eines "
    "er es für gegen hat ich im in ins ist ja kein keine mehr mit nach nein nicht noch nun nur ob oder ohne sein sich "
    "sie sind so über um und uns unter vom von vor war was wegen wenn wer wie will wir wird zu zum zur".split()
)


def normalize_source(text: str, german: bool = False) -> str:
    """Return ``text`` composed (NFC), without gender marks and ligatures, with "z.B." in one piece, „ for ``&bdquo;``.

    A ``german`` text has names of months in its dates. Code, addresses and the like stay to the letter.
    """
    simple = text.isascii() and not any(sign in text for sign in ("*", "_", ":", "/", "&", ". B."))
    if simple and not (german and _DOTTED.search(text)):
        return text
    if _normalized(text, german) == text:
        return text
    parts, done = [], 0
    for start, end in wordless(text):
        parts += [_normalized(text[done:start], german), text[start:end]]
        done = end
    return "".join([*parts, _normalized(text[done:], german)])


def _normalized(text: str, german: bool) -> str:
    plain = _EXAMPLE.sub(r"\1.", _GENDER.sub("", unicodedata.normalize("NFC", text).translate(_LIGATURES)))
    plain = _INNER_CAPITAL.sub("in", plain)
    if "&" in plain:
        plain = re.sub(_QUOTE, lambda match: html.unescape(match[0]), plain)
    return with_months(plain) if german else plain


def wordless(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text that are not words, in order: its marks without the words in them."""
    done = 0
    for start, end in sorted(span for mark in parse(text) for span in _wordless(text, mark)):
        if max(start, done) < end:
            yield max(start, done), end
            done = end


def _wordless(text: str, mark: Mark) -> Iterator[tuple[int, int]]:
    if mark.kind in _LOOSE or _PERSONS.fullmatch(text, mark.start, mark.end):
        return
    start = mark.start
    for first, last in sorted([*((mark.inner,) if mark.inner else ()), *mark.texts, (mark.end, mark.end)]):
        yield start, first
        start = last


def as_inner(source: str, target: str) -> str:
    """Return what came out for a stretch from the middle of a sentence with a small letter where its source has one.

    Engines begin with a capital; names, "I" and what is one only in English ("deutsche": German) keep theirs.
    """
    first, said = _WORD.match(source), _WORD.match(target)
    if first is None or said is None or not first[0].islower() or not said[0].istitle() or len(said[0]) < 2:
        return target
    small = said[0].lower()
    kept = re.search(r"(?:isch|deutsch)(?:e[mnrs]?)?\Z", first[0]) or said[0] in source
    return target if kept else small + target[said.end() :]


def is_shouted(text: str) -> bool:
    """Whether a text of at least two longer words is in capitals throughout."""
    long_words = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(long_words) >= 2 and text == text.upper()


def recase(text: str) -> str:
    """Return a text in capitals as a German headline might stand in running text; lengths of words stay."""
    words = _WORD.finditer(text)
    parts, done = [], 0
    for number, match in enumerate(words):
        parts += [text[done : match.start()], _recased(match.group(), number == 0)]
        done = match.end()
    return "".join(parts) + text[done:]


def _recased(word: str, first: bool) -> str:
    small = word.lower()
    if small in _SMALL:
        return small.capitalize() if first else small
    return word if len(word) <= 3 else small.capitalize()
