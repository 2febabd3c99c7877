"""Where a capital stands: at the start as in the German, and not on every word of a heading."""

from __future__ import annotations

import re

_START = re.compile(r"^(?:&#?\w+;|(?!&#?\w+;)[\W\d_])*?(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-\w+)*")
_END = re.compile(r"[.!?…:;]\W*$")
#: Words that a title leaves small, so that they say nothing.
_SMALL = frozenset(
    "a an and as at but by for from if in into is it nor of off on or out per so than the to up via with".split()
)
_KEPT = frozenset("I I'm I'll I'd I've".split())
_MONTHS_AND_DAYS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday Christmas Easter English German French Europe European Germany".split()
)


def with_capital(source: str, target: str) -> str:
    """Return ``target`` with a capital at its start where ``source`` has one there."""
    german, english = _START.match(source), _START.match(target)
    if german is None or english is None:
        return target
    place = english.end()
    word = _WORD.match(target, place)
    if not source[german.end()].isupper() or not target[place].islower() or word is None:
        return target
    inner = any(letter.isupper() for letter in word[0])  # iPhone, eBay
    digits_before = any(letter.isdigit() for letter in target[:place])  # "4.50 euros", "3rd floor"
    return target if inner or digits_before else target[:place] + target[place].upper() + target[place + 1 :]


def in_sentence_case(source: str, target: str) -> str:
    """Return a heading that is in Title Case with small words, but for names, acronyms and what the German has too."""
    words = list(_WORD.finditer(target))
    telling = [word[0] for word in words[1:] if word[0].lower() not in _SMALL]
    # the German of a heading is no sentence either; two capitals in a row may be a name
    if len(telling) < 2 or _END.search(source) or not all(word[:1].isupper() for word in telling):
        return target
    kept = set(_WORD.findall(source)) | _KEPT | _MONTHS_AND_DAYS
    parts, done = [], 0
    for number, word in enumerate(words):
        plain = word[0][:1] + word[0][1:].lower()
        after_stop = number > 0 and bool(re.search(r"[.:?!–—]\s*\W*$", target[: word.start()]))
        change = number and not after_stop and word[0] == plain and word[0] not in kept
        parts += [target[done : word.start()], word[0].lower() if change else word[0]]
        done = word.end()
    return "".join([*parts, target[done:]])
