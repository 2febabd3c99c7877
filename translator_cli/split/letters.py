"""Where lines of a letter end: a salutation, a closing and the names below it are no parts of a sentence.

They have no end mark, so that "Sehr geehrte Damen und Herren," would run on into the first sentence, and the closing
into the signature. Only whole lines count, and only those made of the words of such lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_LINE = re.compile(r"[^\r\n]+")
_MARKS = " \t*_\\>"
_NAMES = (
    r"(?:\s(?:[A-ZÄÖÜ][^\s,!]*|und|[Ll]iebe[rs]?|geehrte[rs]?|sehr|von|van|zu|der|den|de|alle|an|zusammen|ihr|and|all"
    r"|everyone|family))"
)
_SALUTATION = (
    r"(?:(?:[Ss]ehr\s)?(?:[Gg]eehrte|[Vv]erehrte)[rs]?|[Ll]iebe[rs]?|Werter?"
    r"|Meine\s(?:(?:sehr\s)?(?:geehrten|verehrten|lieben)\s)?(?=Damen)|Hallo|Hi|Hey|Moin|Servus|Grüezi"
    r"|Guten\s(?:Tag|Morgen|Abend)|Dear|Hello|Ladies|Good\s(?:morning|evening|afternoon))"
    rf"{_NAMES}{{0,9}}(?:,{_NAMES}{{1,6}})?[,!]"
)
_CLOSING = (
    r"(?:(?:Mit\s)?(?:(?:den|ganz|vielen|viele)\s)?(?:[^\W\d_]+e[nmr]?\s)?"
    r"(?:Grüßen?|Grüssen?|Gruß|Gruss|Empfehlungen|Hochachtung)(?:\saus\s[^,.!?]{1,30})?"
    r"|Hochachtungsvoll|Herzlichst|MfG|LG|VG|Yours(?:,|\s(?:sincerely|faithfully|truly))|Sincerely(?:\syours)?"
    r"|(?:(?:with\s)?(?:best|kind|kindest|warm|warmest|many|sporting)\s)?(?:regards|wishes|greetings))[,!.]?"
)
# Few texts have a line of a letter; a look for these words costs less than the patterns.
_HINTS = ("rüße", "rüsse", "Gruß", "Gruss", "mpfehlungen", "ochachtung", "Herzlichst", "MfG", "LG", "VG", "incerely",
          "Yours", "egards", "ishes", "reetings")  # fmt: skip
_LONGEST_SIGNATURE = 60


def letter_ends(text: str) -> Iterator[int]:
    """Yield, in order, the offsets at which lines of a letter end in the text of a block."""
    if "\n" not in text and "\r" not in text:
        return
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match[0].strip(_MARKS)]
    words = [text[start:end].strip(_MARKS) for start, end in lines]
    closing = _closing(words, text)
    saluted = True  # whether all lines so far are salutations
    for number, (line, following) in enumerate(zip(lines, lines[1:])):
        saluted = saluted and words[number].endswith((",", "!")) and _is(_SALUTATION, words[number])
        in_signature = number >= closing and len(words[number]) < _LONGEST_SIGNATURE
        if saluted or number + 1 == closing or in_signature:
            yield line[1]


def _closing(words: list[str], text: str) -> int:
    """Return the number of the first line that is a closing, or the number of lines where none is."""
    if any(map(text.__contains__, _HINTS)):
        for number, (line, following) in enumerate(zip(words, [*words[1:], ""])):
            if _is(_CLOSING, line) and not following[:1].islower():
                return number
    return len(words)


def _is(pattern: str, line: str) -> bool:
    return _compiled(pattern).fullmatch(line) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if pattern == _CLOSING else 0)
