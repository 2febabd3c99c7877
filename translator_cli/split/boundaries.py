"""Where sentences end: end marks as candidates, decided by what stands before and after.

Every regular expression starts at a mark and looks at bounded stretches, so the time grows linearly with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.split.abbreviations import Rules

_MARKS = re.compile(r"[.!?…]+|[。！？]+")
_CLOSERS = re.compile(
    r"(?:[\"'“”»«›‹’‘)\]}*_~`]|\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]|<sup\b[^<>]{0,200}>[^<>]{1,9}</sup>|</[a-zA-Z][^<>]{0,20}>"
    r"|<[a-zA-Z][^<>]{0,200}/>)*"
)
_LONE_CLOSER = re.compile(r"\s[»«”](?=\s|\Z)")
_BLANKS = re.compile(r"\s*")
_OPENERS = re.compile(r"(?:(?:[\"'“”„»«›‹’‘‚(\[{*_~`¿¡#–—-]+|<[a-zA-Z][^<>]{0,300}>)\s?)*")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ROMAN = re.compile(r"[IVXLC]{1,7}\Z")
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\Z")
_RANGE = re.compile(r"\d{1,3}\.?(?:[-–/]|bis)(?=\d)")  # "10.-16. August"
_DIGITS = re.compile(r"\d+\Z")
_LEADING = re.compile(r"[\"'“”„»«›‹’‘‚(\[{*_~`–—/-]*")
_SPACED = re.compile(r"(?:(?<![^\W_])[^\W\d_]{1,3}\.\s){1,3}[^\W\d_]{1,5}\Z")
_INITIAL = re.compile(r"\.\s?[A-ZÄÖÜ]\.")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,4}\Z")  # "Hptm", but not "SPD"
_LONGEST_TOKEN = 40
_ASIDE = 60  # characters to either side in which a bracket is looked for


def sentence_ends(text: str, rules: Rules) -> Iterator[int]:
    """Yield the offset after each sentence of ``text`` (after its closing quotes), the last one excluded."""
    start = 0  # of the sentence being read
    for match in _MARKS.finditer(text):
        if match.start() < start:
            continue
        end = _end_of(text, match)
        following = _skip(_BLANKS, text, end)
        if following == len(text):
            return
        if match[0][0] in "。！？" or (following > end and _is_end(text, match, end, following, start, rules)):
            yield end
            start = following


def _skip(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.match(text, offset)
    return match.end() if match else offset


def _end_of(text: str, match: re.Match[str]) -> int:
    """Return the offset after the mark and the quotes, brackets and note numbers that close with it."""
    end = _skip(_CLOSERS, text, match.end())
    return _skip(_LONE_CLOSER, text, end)


def _is_end(text: str, match: re.Match[str], end: int, following: int, start: int, rules: Rules) -> bool:
    mark = match[0]
    visible = _skip(_OPENERS, text, following)
    word = _NEXT_WORD.match(text, visible)
    next_word = word[0] if word else ""
    if match.start() and text[match.start() - 1] in "([" and end > match.end():
        return False  # "(!)", "(?)", "[...]" comment on the sentence they stand in
    if _in_aside(text, match.start(), end, start):
        return False
    token = _token_before(text, match.start(), start)
    if next_word[:1].islower():
        return mark == "." and end == match.end() and rules.lower_start and _is_plain_word(token, rules)
    if mark != ".":
        return mark[0] in "!?" or _ends_after_ellipsis(text, match, next_word, rules)
    if end > match.end() and not token:
        return True
    opens = next_word in rules.openers
    return _stop_ends(text, token, match.start(), start, next_word, opens, rules)


def _in_aside(text: str, offset: int, end: int, start: int) -> bool:
    """Whether the mark stands in a short bracket inside its sentence: "das Haus (erb. 1905) steht"."""
    opened = text.rfind("(", max(start + 1, offset - _ASIDE), offset)
    return opened >= 0 and text.find(")", opened, end + _ASIDE) >= end


def _token_before(text: str, offset: int, start: int) -> str:
    """Return what stands between the last blank and the mark, without opening quotes and brackets."""
    begin = max(start, offset - _LONGEST_TOKEN)
    token = text[begin:offset].rsplit(None, 1)[-1] if text[begin:offset].strip() else ""
    if text[offset - 1 : offset].isspace():
        return ""
    return token[_skip(_LEADING, token, 0) :]


def _is_plain_word(token: str, rules: Rules) -> bool:
    return len(token) > 2 and token.isalpha() and token.lower() not in rules.never | rules.maybe


def _ends_after_ellipsis(text: str, match: re.Match[str], next_word: str, rules: Rules) -> bool:
    """An ellipsis set off by a blank stands for missing words; one set on a word may end the sentence."""
    if match.start() and text[match.start() - 1].isspace():
        return next_word in rules.openers
    return bool(next_word)


def _stop_ends(text: str, token: str, offset: int, start: int, next_word: str, opens: bool, rules: Rules) -> bool:
    """Decide on a single full stop, with a capital, a digit or a symbol after it."""
    number = _RANGE.sub("", token)
    if _DIGITS.match(number):
        if len(number) > 3 or not rules.ordinal_stop:
            return len(number) > 2 or not _is_first(text, offset, start, token)
        return opens and not _is_first(text, offset, start, token)
    if _DOTTED_DATE.match(token):
        return opens and next_word.lower() not in rules.months
    if _ROMAN.match(token) and token != "I" and rules.ordinal_stop:
        return opens
    names = _abbreviations(text, token, offset, start)
    if names & rules.never:
        return False
    if names & rules.maybe or _NO_VOWEL.match(token):
        return opens
    if token.lower().endswith("str"):  # "Hauptstr.", "Berliner-Str."
        return opens
    if len(token) == 1 and token.isalpha() or "." in token and all(len(part) == 1 for part in token.split(".")):
        return opens and not _INITIAL.match(text, offset)
    return True


def _is_first(text: str, offset: int, start: int, token: str) -> bool:
    """Whether the token opens the sentence: "1. Das Haus" is a numbered point."""
    begin = offset - len(token)
    return begin - start < 20 and not any(map(str.isalnum, text[start:begin]))


def _abbreviations(text: str, token: str, offset: int, start: int) -> set[str]:
    """Return the ways to look up what ends here: as it is, in lower case, after a hyphen, and "z. B" as "z.b"."""
    last = re.split(r"[-/]", token)[-1]
    spaced = _SPACED.search(text[max(start, offset - 16) : offset])
    return {token, token.lower(), last, last.lower(), re.sub(r"\s", "", spaced[0]).lower() if spaced else token}
