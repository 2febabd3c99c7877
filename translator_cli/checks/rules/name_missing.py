"""The rule name-missing: names of people, places, firms and bodies survive the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.names.mentions import found_names
from translator_cli.checks.names.common import is_common, is_english, is_ordinary
from translator_cli.checks.names.similar import misspelt
from translator_cli.checks.names.spelling import bare, digraphs
from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import DocumentFinding, Pairs, SentencePair
from translator_cli.checks.rules.addresses import addresses
from translator_cli.checks.rules.recurring_names import recurring_names
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.lexicon import is_translated
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.de_en.transcriptions import ENGLISH_FIRST_NAMES

_CAPITAL = re.compile(r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?![\w-])")
# "des Helmholtz-Zentrums": the body's name, whatever determines the body.
_OF_A_BODY = re.compile(
    r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{3,}(?=-(?:Zentr|Institut|Universität|Hochschule|Stiftung|Gesellschaft|Werk|Konzern"
    r"|Gruppe|Verlag|Museum|Klinik|Bank|Preis|Stadion|Akademie|Archiv|Schule|Gymnasium|Brücke|Theater)\w{0,4}\b)"
)
# "Volkswagenstiftung"
_BODY = RarePattern(
    r"(?<![\w.@#/-])[A-ZÄÖÜ][^\W\d_]{4,}(?=s?(?:stiftung|institut|konzern|werk|zentrum|preis|verlag|museum|klinik)\b)"
)
_START = re.compile(r"(?:^|[.!?:…]\s|\n)[\"“„»«'(\[*_–-]*\s?$")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Flag addresses, codes and misspelt names (errors), and names (warnings) that the target does not hold."""
    yield from addresses(pair)
    strange = _strange_names(pair)
    reported = set()
    for start, name, form in found_names(pair.source, pair.target):
        if not form:
            reported.add(name)
            yield _finding(pair, start, name, strange)
    if strange:
        yield from _misspelt(pair, strange, reported)
        yield from _other_surnames(pair, strange, reported)
        yield from _replaced(pair, strange, reported)


def find_in_document(pairs: Pairs) -> Iterator[DocumentFinding]:
    """Flag the sentences that lose a name which the others keep."""
    yield from recurring_names(pairs)


def _finding(pair: SentencePair, start: int, name: str, strange: dict[str, int]) -> Finding:
    stem = bare(name.rstrip("'’")).removesuffix("s")
    near = (
        other for other in strange if digraphs(name.rstrip("'’")).removesuffix("s") != bare(other).removesuffix("s")
    )
    other = None if name in EXONYMS else next((other for other in near if misspelt(stem, bare(other))), None)
    if other is None:
        evidence = (Evidence("source", name, "a name"),)
        return Finding("name-missing", "warning", f"{name} is missing in the translation", start, None, evidence)
    return _misspelling(start, name, strange[other], other)


def _misspelt(pair: SentencePair, strange: dict[str, int], reported: set[str]) -> Iterator[Finding]:
    """Flag words of the source that look like names, and are one letter off in the target."""
    for match in _CAPITAL.finditer(pair.source):
        name = match[0]
        if name in reported or name in EXONYMS or is_translated(name) or not _looks_like_name(pair.source, match):
            continue
        forms = {bare(name).removesuffix("s"), digraphs(name).removesuffix("s")}
        plain = bare(pair.target)
        if any(form in plain for form in forms):
            continue
        for other, there in strange.items():
            alike = bare(other)[:1] == bare(name)[:1] or _first_name(pair.source, match) == _before(pair.target, there)
            if alike and misspelt(bare(name), bare(other)) and ENGLISH_FIRST_NAMES.get(name) != other:
                yield _misspelling(match.start(), name, there, other)


def _other_surnames(pair: SentencePair, strange: dict[str, int], reported: set[str]) -> Iterator[Finding]:
    """Warn of another surname behind a first name that no list need know."""
    from translator_cli.checks.names.surnames import changed_surnames  # few translations have a strange name

    for changed in changed_surnames(pair.source, pair.target, strange):
        if changed.name not in reported:
            reported.add(changed.name)
            yield _misspelling(changed.start, changed.name, strange[changed.other], changed.other)


def _before(text: str, start: int) -> str:
    """Return the word before an offset."""
    return text[:start].rstrip(" ").rpartition(" ")[2]


def _first_name(text: str, word: re.Match[str]) -> str | None:
    """Return what stands before a surname as its first name."""
    before = _before(text, word.start())
    return before if before in FIRST_NAMES or before in kept_names() else None


def _replaced(pair: SentencePair, strange: dict[str, int], reported: set[str]) -> Iterator[Finding]:
    """Warn of a word that no list knows and no article determines, where the target has an unknown name instead."""
    plain = bare(pair.target)
    names = sorted(strange, key=lambda name: name not in kept_names())
    for match in _possible_names(pair.source) if names and not pair.source.isupper() else ():
        name = match[0]
        if name in reported or name.isupper():
            continue
        if not any(form in plain for form in (bare(name)[:4], digraphs(name)[:4])):
            other = names[0]
            reported.add(name)
            evidence = Evidence("source", name, "a name"), Evidence("target", other, "a name that the source has not")
            message = f"{name} is missing in the translation, which has {other}"
            yield Finding("name-missing", "warning", message, match.start(), strange[other], evidence)
            return


def _possible_names(text: str) -> Iterator[re.Match[str]]:
    """Yield the capitalised words that are no ordinary ones."""
    for match in _CAPITAL.finditer(text):
        if not is_common(text, match) or _is_place(text, match):
            yield match
    if "-" in text:
        yield from (match for match in _OF_A_BODY.finditer(text) if not is_ordinary(match[0]))
    yield from (match for match in _BODY.finditer(text) if match[0] in kept_names())


def _is_place(text: str, word: re.Match[str]) -> bool:
    """Whether a word that no list has follows a preposition of places without an article: "in Zwiesel"."""
    before = text[: word.start()].rpartition(" ")[0].rpartition(" ")[2].lower()
    return before in ("in", "aus", "nach", "bei", "von") and not is_translated(word[0]) and word[0] not in EXONYMS


def _looks_like_name(text: str, word: re.Match[str]) -> bool:
    """Whether a capitalised word is a known name, or follows a first name or another name."""
    return word[0].removesuffix("s") in kept_names() or _first_name(text, word) is not None


def _misspelling(start: int, name: str, there: int, other: str) -> Finding:
    evidence = Evidence("source", name, "a name"), Evidence("target", other, "a name that the source has not")
    severity: Severity = "error" if name in kept_names() or name.removesuffix("s") in kept_names() else "warning"
    return Finding("name-missing", severity, f"{name} in the source became {other}", start, there, evidence)


def _strange_names(pair: SentencePair) -> dict[str, int]:
    """Return the capitalised words within the target's sentences that the source has not, with their offsets."""
    plain = bare(pair.source)
    return {
        match[0]: match.start()
        for match in _CAPITAL.finditer(pair.target)
        if bare(match[0]) not in plain
        and not is_english(match[0])
        and (match[0] in kept_names() or not _START.search(pair.target[: match.start()]))
    }
