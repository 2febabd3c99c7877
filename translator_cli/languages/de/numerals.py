"""German number words: one word, one value ("zweihundertfünfzig", "dritten", "siebenjährige", "zweieinhalb")."""

from __future__ import annotations

import re
from functools import lru_cache

from translator_cli.languages.numeral import Numeral

_UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_TEENS = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_SMALL: dict[str, int] = {word: value for value, word in enumerate(_UNITS + _TEENS)}
_SMALL |= {word: value * 10 for value, word in enumerate(_TENS, 2)}
_SMALL |= {f"{unit}und{ten}": i + j * 10 for i, unit in enumerate(_UNITS[1:10], 1) for j, ten in enumerate(_TENS, 2)}
_SMALL |= {"eins": 1, "zwo": 2}

_SCALES = {
    "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "mia": 1e9,
    "billion": 1e12, "billionen": 1e12, "bio": 1e12, "billiarde": 1e15, "billiarden": 1e15, "trillion": 1e18,
    "trillionen": 1e18, "tsd": 1e3, "tausend": 1e3, "hundert": 1e2, "dutzend": 12.0,
}  # fmt: skip
_THOUSANDS = (("tausend", 1000), ("hundert", 100))
_ORDINAL_STEMS = {"er": 1, "drit": 3, "sieb": 7, "ach": 8}
_FRACTIONS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9,
              "zehntel": 10, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000}  # fmt: skip
# "zu sechst", "die beiden", "im Duo"
_GROUPS = {
    "beide": 2, "beiden": 2, "beider": 2, "beides": 2, "zweier": 2, "duo": 2, "zweit": 2, "dreier": 3, "trio": 3,
    "dritt": 3, "vierer": 4, "quartett": 4, "viert": 4, "fünft": 5, "fünfen": 5, "sechst": 6, "siebt": 7, "neunt": 9,
    "zehnt": 10,
}  # fmt: skip
_ENDING = r"e?[nmrs]?"
_ORDINAL = re.compile(r"(.+?)s?te[nrms]?(?:ns)?")
_DECADE = re.compile(r"(.+zig)er(?:n|jahren?)?")
_DERIVED = re.compile(
    rf"""(?P<many>.+?)
    (?:   (?:jähr|köpf|stünd|minüt|sekünd|täg|wöch|monat|teil|stell|stöck|geschoss|prozent|spur|seit|sprach|tür|sitz
            |glied|gleis)ig(?:{_ENDING}|ste)    # "siebenjährige"
    )
    | (?P<thousands>.+tausend)ern?s?            # "Achttausender"
    """,
    re.VERBOSE,
)
_MULTIPLIER = re.compile(
    rf"""ver(?P<times>.+?)fach(?:en|t|te|ten|tes|ter|tem|end|ung)   # "vervierfacht"
    | (?P<many>.+?)(?:fach(?:{_ENDING}|heit)|mal|malig{_ENDING})       # "dreifach", "viermal"
    """,
    re.VERBOSE,
)
_DOUBLE = re.compile(rf"doppelt?{_ENDING}|(?:ver)?doppel(?:n|te?n?|tes|ter|ung)|halbier(?:en|te?n?|ung)")
# "drittgrößter": third largest; "fünftplatziert".
_RANKED = re.compile(
    r"""(?P<rank>.+t)
    (?:   (?:größt|best|höchst|längst|wichtigst|reichst|jüngst|ältest|kleinst|stärkst|schnellst|meist|letzt|schlechtest
            |beliebtest|teuerst|schwerst|niedrigst|häufigst|schönst|bevölkerungsreichst)e?[nmrs]?
        | (?:platzier|klass|ran|ligi)(?:t|ig|gig|st)(?:e[nmrs]?|ist\w*)?
    )""",
    re.VERBOSE,
)
# "Tabellenvierter", "Gesamtdritte"
_PLACED = re.compile(r"(?:tabellen|gesamt|weltranglisten|ranglisten|gruppen|liga|wm-|em-|olympia)(?P<ordinal>.+)")
# A cheap test before the parsing: every German number word starts so.
_STARTS = ("null", "ein", "zwe", "zwo", "dre", "dri", "vie", "fün", "fue", "sec", "sie", "ach", "neun", "zeh", "elf",
           "zwö", "zwa", "hun", "tau", "mil", "mio", "mrd", "mia", "bil", "bio", "tri", "tsd", "dut", "erst", "and",
           "zwoe", "hal", "häl", "ver", "dop", "tab", "ges", "wel", "ran", "gru", "lig", "wm-", "em-", "oly",
           "bei", "duo", "qua",            "dre")  # fmt: skip


def _cardinal(word: str) -> float | None:
    if word in _SMALL:
        return _SMALL[word]
    for scale, value in _THOUSANDS:
        head, found, tail = word.partition(scale)
        if found:
            many = _cardinal(head) if head else 1
            rest = _cardinal(tail.removeprefix("und")) if tail else 0
            return None if many is None or rest is None else many * value + rest
    return None


@lru_cache(maxsize=4096)
def german_numeral(word: str) -> Numeral | None:
    """Return what a single German word counts, or None; articles ("ein", "eine") count nothing."""
    word = word.lower().replace("ss", "ß") if "dreiss" in word.lower() else word.lower()
    if not word.startswith(_STARTS) or word in ("ein", "eins", "einmal", "einfach", "einmalig"):
        return None
    if word in _SCALES:
        return Numeral(_SCALES[word], "scale")
    word = word.replace("fuenf", "fünf").replace("zwoelf", "zwölf")
    if (value := _cardinal(word)) is not None:
        return Numeral(value, "cardinal")
    return _composed(word)


def _composed(word: str) -> Numeral | None:
    if word.startswith("dreiviertel"):
        return Numeral(0.75, "fraction")
    if word.startswith(("anderthalb", "eineinhalb", "einundeinhalb")):
        return Numeral(1.5 * next((size for scale, size in _THOUSANDS if word.endswith(scale)), 1), "cardinal")
    if word in _GROUPS:
        return Numeral(_GROUPS[word], "derived")
    if word in _FRACTIONS:
        return Numeral(1 / _FRACTIONS[word], "fraction")
    if word.startswith(("halb", "hälfte")) and len(word) <= 7 and word != "halbier":
        return Numeral(0.5, "fraction")
    if word == "viertelmillion":
        return Numeral(250_000, "cardinal")
    if word.endswith("einhalb") and (whole := _cardinal(word[:-7])) is not None:
        return Numeral(whole + 0.5, "cardinal")
    if (found := _DECADE.fullmatch(word)) and found[1] in _SMALL:
        return Numeral(_SMALL[found[1]], "decade")
    if found := _DERIVED.fullmatch(word):
        value = _half_too(found["many"] or found["thousands"])
        return Numeral(value, "derived") if value is not None and value != 1 else None
    if _DOUBLE.fullmatch(word):
        return Numeral(0.5 if word.startswith("halb") else 2, "multiplier")
    if found := _MULTIPLIER.fullmatch(word):
        value = _half_too(found["many"] or found["times"])
        return Numeral(value, "multiplier") if value is not None and value != 1 else None
    if found := _PLACED.fullmatch(word):
        word = found["ordinal"]
    if found := _RANKED.fullmatch(word):
        word = found["rank"] + "e"
    if found := _ORDINAL.fullmatch(word):
        stem = _ORDINAL_STEMS.get(found[1]) or _cardinal(found[1]) or _cardinal(f"{found[1]}s")  # "sechste"
        return None if stem is None else Numeral(stem, "ordinal")
    return None


def _half_too(word: str) -> float | None:
    """Return the value of "drei" and of "dreieinhalb"."""
    if word in ("anderthalb", "eineinhalb"):
        return 1.5
    whole = _cardinal(word.removesuffix("einhalb"))
    return whole + 0.5 if whole is not None and word.endswith("einhalb") else whole
