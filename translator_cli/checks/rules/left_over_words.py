"""Single German words in the English, by the list of words that translators always translate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator_cli.checks.names.common import is_english
from translator_cli.checks.names.kept_german import DETERMINERS, NAME_GOES_ON, START, in_name
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding, Severity
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import DETERMINERS as GERMAN_DETERMINERS
from translator_cli.languages.de.function_words import FUNCTION_WORDS
from translator_cli.languages.de.lexicon import is_listed, is_noun, is_shared, is_translated
from translator_cli.languages.de.titles import TITLES
from translator_cli.languages.de_en.loanwords import LOANWORDS
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.en.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "Präsident" of "DFB-Präsident"
_HALF = re.compile(r"(?<=-)[A-ZÄÖÜ][^\W\d_]{3,}\b(?!-)")
#: What churches, streets and squares are called after; those that are common nouns are on the list.
_PLACES = ("straße", "strasse", "gasse", "allee", "platz", "kirche", "brücke", "tal", "schule", "kapelle", "viertel")
_OPENERS = "\"“„»«‚‘'([*_"
_GERMAN_LETTER = re.compile(r"[äöüßÄÖÜ]")
_GERMAN_ENDING = re.compile(
    r"(?:e[lr]?n|t?e[nst]|[ae]rte?|iert\w{0,2}|(?:lich|isch|ig|haft|sam|bar|los)(?:e[nmrs]?)?)$"
)
# "entfeuchtet", but not "transparent" or "Argument"
_GERMAN_FORM = re.compile(
    r"(?:ge|ent|ver|zer|auf|aus|ein|be|er|vor|nach|hin|her|weg)\w{4,}(?<!en)(?<!an)(?<!is)(?:t|te|ten|tet|tes|ter|end)"
)


def left_over_words(pair: SentencePair, source: str, words: Sequence[re.Match[str]]) -> Iterator[Finding]:
    """Flag those of ``words``, which stand in the target outside quotations, that can only be German."""
    german: set[str] | None = None
    for index, word in enumerate(words):
        text = word[0]
        if len(text) < 4 or text.isupper():
            continue
        if german is None:
            german = set(_WORD.findall(source)) | set(_HALF.findall(source))
            german -= _to_be_kept(pair)
        if text in german or f"{text}n" in german or f"{text}en" in german or f"{text}s" in german:
            severity = _small(word) if text[:1].islower() else _capitalised(source, words, index)
            severity = None if text[:1].islower() and _within_name(words, index) else severity
        else:
            severity = _small(word) if text[:1].islower() and _GERMAN_LETTER.search(text) else None
        if severity and not _in_address(word):
            yield _finding(word, source, severity)


def _to_be_kept(pair: SentencePair) -> set[str]:
    glossary = pair.settings.glossary
    return {term.source for term in glossary.terms if not term.target} if glossary else set()


def _small(word: re.Match[str]) -> Severity | None:
    """Return how sure it is that a word in small letters is German."""
    abbreviated = word.string[word.end() :][:1] == "."  # "öst.", an abbreviation in a name
    if word[0].capitalize() in LOANWORDS:
        return None
    if is_listed(word[0]):
        return "error"
    german = _GERMAN_LETTER.search(word[0]) or _GERMAN_FORM.fullmatch(word[0]) or _is_inflected(word[0])
    return "warning" if german and not abbreviated else None


def _is_inflected(word: str) -> bool:
    """Whether a word that both texts have in small letters, and English has not, ends as German ones do ("hobeln")."""
    return len(word) > 4 and _GERMAN_ENDING.search(word) is not None and not is_shared(word)


def _capitalised(source: str, words: Sequence[re.Match[str]], index: int) -> Severity | None:
    """Return how sure it is that a capitalised word is a German noun, and no name."""
    word = words[index]
    before = _word_before(source, word[0])
    if word[0] in TITLES and not is_english(word[0]):
        if before in FIRST_NAMES or before in ("Herr", "Herrn", "Frau", "Familie"):
            return None  # "Peter Richter"
        return (
            "error"
            if _determined_in_english(words, index) or NAME_GOES_ON.match(word.string, word.end())
            else "warning"
        )
    if word[0] in kept_names() or word[0] in LOANWORDS:
        return None
    if in_name(words, index, source, before):
        return None
    if word.start() and _begins_german(word[0], source):
        return "warning"
    in_english, known = _determined_in_english(words, index), is_listed(word[0]) or is_noun(word[0])
    if known:
        return "error" if _determines(before) and in_english else "warning"
    if is_translated(word[0]):
        return "warning" if _determines(before) and not word[0].lower().endswith(_PLACES) else None
    # No list has it: only what has an article in both languages, and is no plural of a name ("der Meiers").
    if not (before.lower() in GERMAN_DETERMINERS and in_english) or word[0].endswith("s") or is_english(word[0]):
        return None
    return None if all(map(is_shared, word[0].split("-"))) else "warning"


def _word_before(source: str, word: str) -> str:
    """Return the word before a German one, or before a form of it that is a letter or two longer."""
    at = source.find(f" {word}")
    while at > 0:
        if not source[at + len(word) + 1 :].removeprefix("e").removeprefix("n").removeprefix("s")[:1].isalpha():
            before = source[:at].rpartition(" ")[2].rpartition("-")[2].lstrip(_OPENERS)
            return before if before.isalpha() else ""
        at = source.find(f" {word}", at + 1)
    return ""


def _determined_in_english(words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether "the", "a" or the like stands before the word, maybe with an adjective between."""
    before = [word[0] for word in words[max(index - 2, 0) : index]]
    return any(word.lower() in DETERMINERS for word in before) and (before[-1].islower() or len(before) == 1)


def _determines(word: str) -> bool:
    """Whether a German word goes before a noun rather than a name: an article, a pronoun, an inflected adjective."""
    return word.lower() in GERMAN_DETERMINERS or word[:1].islower() and word.endswith(("en", "em", "er", "es", "e"))


def _begins_german(word: str, source: str) -> bool:
    """Whether a word has its capital in German because it begins the sentence there: "Trotzdem"."""
    low = word.lower()
    if low not in FUNCTION_WORDS or low in STOP_WORDS:
        return False
    return all(START.search(source[: match.start()]) for match in re.finditer(rf"\b{word}\b", source))


def _within_name(words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a small word stands in a German name: "Hochschule für bildende Künste"."""
    before, after = words[index - 1][0] if index else "", words[index + 1][0] if index + 1 < len(words) else ""
    return before in FUNCTION_WORDS and after[:1].isupper()


def _in_address(word: re.Match[str]) -> bool:
    before, after = word.string[max(word.start() - 1, 0) : word.start()], word.string[word.end() : word.end() + 2]
    return before in ("@", "#", ".", "/", "-", "_") or after[:1] in ("@", "/", "_") or bool(re.match(r"\.\w", after))


def _finding(word: re.Match[str], source: str, severity: Severity) -> Finding:
    offset = source.find(word[0])
    evidence = (Evidence("target", word[0], "a German word that translators do not keep"),)
    from translator_cli.checks.suggestion import suggestion  # with its dictionary, which few sentences need

    english = suggestion(source, word)
    message = f"“{word[0]}” is German" if severity == "error" else f"“{word[0]}” looks German"
    message += f" (“{english}”?)" if english else ""
    return Finding("untranslated", severity, message, offset if offset >= 0 else None, word.start(), evidence)
