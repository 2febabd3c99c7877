"""Which old codec some bytes are in that are not UTF-8: judged by where German text has its special characters.

A general detector asked alone takes German in cp1252 for Polish, Baltic or Urdu, short texts most of all.
"""

from __future__ import annotations

import re

# What Germans wrote with before UTF-8, likeliest first; a tie goes to the first.
_GERMAN_CODECS = ("cp1252", "cp850", "mac_roman")
# Characters above ASCII where they belong in German or French text, with what finding one there is worth.
_IN_PLACE = (
    (re.compile(r"(?<=[A-Za-zäöüß])[äöüß]|(?<![A-Za-z])[äöü](?=[a-z])|(?<![A-Za-zäöüß])[ÄÖÜ](?=[A-Za-zäöüß])"), 1.0),
    (re.compile(r"(?<=[A-ZÄÖÜ])[ÄÖÜ](?![a-zäöüß])"), 0.9),
    (re.compile(r"(?<![A-Za-z])[„“”‚‘’–—«»‹›…€§°·•©®´½¼]|[„“”‚‘’–—«»‹›…€§°²³®](?![A-Za-z])"), 0.9),
    (re.compile(r"(?<=[A-Za-z])[’–—](?=[A-Za-z])|[\xa0\xad]"), 0.9),
    (re.compile(r"(?<=[A-Za-z])[éèêàâçñáíóúôëïîûùæœåø]|(?<![A-Za-z])[éèêàâÉÈÀÇ](?=[a-z \W])"), 0.5),
)
_HIGH = re.compile(r"[^\x00-\x7f]")
_LATIN = re.compile(r"[A-Za-z]")
_ENOUGH_IN_PLACE = 0.45
# What charset-normalizer may answer: its whole list holds code pages that turn short texts into Urdu or Lithuanian.
_COMMON_CODECS = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5",
    "iso8859_7", "koi8_r", "cp852", "cp866", "mac_cyrillic", "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
_EAST_ASIAN = frozenset(_COMMON_CODECS[_COMMON_CODECS.index("cp932") :])


def guess_codec(data: bytes) -> str | None:
    """Return the likeliest codec of bytes that are not UTF-8, or None when a guess would do harm."""
    decoded = data.decode("utf-8", "replace")
    broken = decoded.count("\ufffd")
    if len(_HIGH.findall(decoded)) >= 2 * broken:  # UTF-8 with a few damaged bytes: anything else would garble the rest
        return None
    scores = [(_plausibility(data, codec), codec) for codec in _GERMAN_CODECS]
    best = max(score for score, _ in scores)
    if best >= _ENOUGH_IN_PLACE:
        return next(codec for score, codec in scores if score == best)
    return _ask_charset_normalizer(data)


def _plausibility(data: bytes, codec: str) -> float:
    """Return from 0 to 1 how well the high bytes, read as ``codec``, stand where German text has such characters."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    high = len(_HIGH.findall(text))
    if 2 * high > len(text):
        return 0.0
    return sum(worth * len(pattern.findall(text)) for pattern, worth in _IN_PLACE) / high


def _ask_charset_normalizer(data: bytes) -> str | None:
    # Costs about 20 ms, and only texts in an old encoding of another language get here.
    from charset_normalizer import from_bytes

    match = from_bytes(data[:100_000], cp_isolation=_COMMON_CODECS).best()
    if match is None:
        return None
    try:
        text = data.decode(match.encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    if match.encoding in _EAST_ASIAN and len(_LATIN.findall(text)) > len(_HIGH.findall(text)):
        return None  # damaged Latin text: two bytes that happen to make a sign
    readable = sum(character.isalpha() or character in " ,.\r\n" for character in text[:10_000])
    return match.encoding if readable * 10 > 8 * len(text[:10_000]) else None
