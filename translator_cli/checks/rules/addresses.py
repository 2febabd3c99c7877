"""The exact half of name-missing: e-mail, URLs, handles, tags and product codes stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

_ADDRESS = RarePattern(
    r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>„“”\"»«)\]]+)"
    r"|(?<![\w/.@-])(?P<domain>[\w-]{2,}(?:\.[\w-]+)*\.(?:de|com|org|net|at|ch|eu|info|gov|io|tv)\b(?:/[^\s)\]]*)?)"
    r"|(?<!\w)(?P<handle>@\w{2,})|(?<![\w&/])(?P<tag>#[^\W\d]\w+)"
)
# A dot inside a word, or a mark that only addresses have.
_HINT = re.compile(r"[@#]|\w\.[a-z]|://")
_CODE = RarePattern(r"(?<![\w.-])(?P<letters>[A-ZÜ]{1,4})-?(?P<digits>\d{1,5})(?P<tail>[A-Za-z]?)(?![\w])")
_PHONE = RarePattern(r"\+[1-9]\d[\d\s()/-]{5,}\d")
_FIGURE = re.compile(r"[A-ZÜ]-?\d")
# "U21" is "under-21", "G20" may be "Group of 20", "CO2" carbon dioxide.
_WORDS = {"U": "under", "Ü": "over", "G": "group of", "CO": "carbon", "B": "route", "A": "motorway", "L": "road"}
_TRAIL = ".,;:!?'’“”\"»«)"


def addresses(pair: SentencePair) -> Iterator[Finding]:
    """Flag addresses and codes of the source that the target does not hold."""
    if _HINT.search(pair.source) and (found := list(_ADDRESS.finditer(pair.source))):
        target = _plain(pair.target)
        for match in found:
            text = match[0].rstrip(_TRAIL)
            if _plain(text) not in target:
                yield Finding(
                    "name-missing",
                    "warning" if match["tag"] else "error",
                    f"{text} is missing in the translation",
                    match.start(),
                )
    if "+" in pair.source:
        yield from _phones(pair)
    yield from _codes(pair)


def _phones(pair: SentencePair) -> Iterator[Finding]:
    """Flag phone numbers whose digits are other ones; blanks and hyphens may differ."""
    digits = re.sub(r"\D", "", pair.target)
    for match in _PHONE.finditer(pair.source):
        wanted = re.sub(r"\(0\)|\D", "", match[0])
        if wanted not in digits and wanted not in re.sub(r"\(0\)|[^\d]", "", pair.target):
            yield Finding("name-missing", "error", f"{match[0]} is missing in the translation", match.start())


def _plain(address: str) -> str:
    """Return an address without what may differ: case, scheme, a closing slash, the language in the path."""
    text = address.casefold().replace("https://", "").replace("http://", "").replace("www.", "")
    return text.rstrip("/").replace("/de/", "/en/")


def _codes(pair: SentencePair) -> Iterator[Finding]:
    for match in _CODE.finditer(pair.source) if _FIGURE.search(pair.source) else ():
        squeezed = re.sub(r"[\s\u00a0-]", "", pair.target).casefold()
        wanted = re.sub(r"-", "", match[0]).casefold()
        word = _WORDS.get(match["letters"])
        worded = word is not None and re.search(rf"\b{word}", pair.target, re.IGNORECASE)
        if wanted not in squeezed and not worded:
            yield Finding("name-missing", "error", f"{match[0]} is missing in the translation", match.start())
