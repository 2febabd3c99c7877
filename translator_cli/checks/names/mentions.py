"""Find the names of a German text, and the form that its translation has each of them in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.names.spelling import bare, begins, digraphs, kept
from translator_cli.languages.de.calendar import MONTHS
from translator_cli.languages.de.first_names import FIRST_NAMES
from translator_cli.languages.de.function_words import FUNCTION_WORDS
from translator_cli.languages.de.lexicon import is_shared, is_translated
from translator_cli.languages.de.titles import TITLES
from translator_cli.languages.de_en.acronyms import ACRONYMS, SPELLED_OUT
from translator_cli.languages.de_en.exonyms import EXONYMS
from translator_cli.languages.de_en.names import kept_names
from translator_cli.languages.de_en.transcriptions import ENGLISH_FIRST_NAMES, TRANSCRIPTIONS

#: Names that English writes in its own way.
_ENGLISH_FORMS = {**EXONYMS, **TRANSCRIPTIONS}
_CAPITAL = re.compile(r"(?<![\w.@#/])(?:[A-ZÄÖÜ]|[a-z]{1,2}(?=[A-Z]))[\w’'-]*[^\W_]")
_PARTICLES = re.compile(r" (?:(?:von|van|de|del|di|da|la|le|al|zu|zum|ter|ten|bin|der|den|dos|und) ){0,3}")
_DOTTED = re.compile(r"[A-Z]\.[A-Z]")
_MIXED = re.compile(r"(?:[a-z]{1,2}[A-Z][a-z]\w*|[A-Z][a-z]+[A-Z][a-z]\w*)")
_NOT_SURNAMES = ("e", "en", "ung", "ion", "heit", "keit", "schaft", "tät")
# "sagte Müller"
_REPORTING = re.compile(
    r"\b(?:sagte?|erklärte?|betonte?|meinte?|berichtete?|forderte|warnte|lobte|kritisierte|fügte)\s$"
)
INSTITUTION = re.compile(
    r"(?:Institut|Stiftung|Universität|Hochschule|Preis|Medaille|Schule|Gymnasium|Klinik|Klinikum|Krankenhaus|Museum"
    r"|Theater|Haus|Stadion|Arena|Halle|Gesellschaft|Kaserne|Brücke|Archiv|Verlag|Werke?|Studie|Galerie|Akademie)"
    r"(?:s|es|en)?"
)
_GENDERED = re.compile(r"\w+In(?:nen)?")


def found_names(source: str, target: str) -> Iterator[tuple[int, str, str]]:
    """Yield offset and text of each name of the source once, and the form that the target has it in ("" for none)."""
    plain = bare(target)
    if _DOTTED.search(target):
        plain += " " + plain.replace(".", "")  # "F.B.I."
    seen: set[str] = set()
    for start, name, accepted in names_in(source):
        if name in seen:
            continue
        seen.add(name)
        if accepted:
            yield start, name, next((form for form in accepted if _begun(form, plain)), "")
        else:
            forms = (name, ENGLISH_FIRST_NAMES[name]) if name in ENGLISH_FIRST_NAMES else (name,)
            yield start, name, next((form for form in forms if kept(form, target, plain)), "")


def _begun(form: str, plain: str) -> bool:
    """Whether a word of ``plain`` begins with ``form``; an abbreviation must be the whole word ("UN", "United")."""
    return begins(bare(form), plain, 0 if form.isupper() else None)


def names_in(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield offset, name and the English forms that would do (none: the name itself)."""
    words = list(_CAPITAL.finditer(text))
    shouting = text.isupper()
    for index, match in enumerate(words):
        word = match[0]
        parts = word.split("-")
        head = parts[0]
        if word in _ENGLISH_FORMS or word.removesuffix("s") in _ENGLISH_FORMS:
            german = word if word in _ENGLISH_FORMS else word.removesuffix("s")
            yield match.start(), word, (german, *_ENGLISH_FORMS[german])
        elif parts[1:] == ["Dollar"]:
            continue
        elif len(parts) > 1 and (wanted := _namesake(parts)):
            yield match.start(), word, wanted
        elif head.isupper() and 2 <= len(head) <= 6 and head.isalpha():
            if shouting or _shouted(text, words, index) or text[: match.start()].endswith("("):
                continue  # after the full name English leaves the abbreviation out
            if head in ACRONYMS:
                yield match.start(), head, (head, *ACRONYMS[head])
            elif head not in SPELLED_OUT and head.lower() not in FUNCTION_WORDS:
                yield match.start(), head, ()
        elif _MIXED.fullmatch(head) and not _GENDERED.fullmatch(head) and head not in ACRONYMS:
            yield match.start(), head, ()
        elif word in FIRST_NAMES or word in TITLES:
            surname = _surname(text, words, index)
            if (
                surname
                and not _is_noun(surname[0])
                and not {surname[0], surname[0].removesuffix("s")} & _ENGLISH_FORMS.keys()
            ):
                yield surname.start(), surname[0], ()
        elif _REPORTING.search(text, max(match.start() - 14, 0), match.start()) and not _is_role(word):
            yield match.start(), word, ()
        elif _shared(word) and not _beside_kept(text, words, index):
            yield match.start(), word, ()


def _namesake(parts: list[str]) -> tuple[str, ...]:
    """Return what must be kept of "Robert-Koch-Institut" and the like: whom it is named after, or its initials."""
    name = parts[-2]
    if not INSTITUTION.fullmatch(parts[-1]) or not name[:1].isupper() or len(name) < 4 or name.isupper():
        return ()
    if len(parts) == 2 and (is_translated(name) or is_shared(name) or name in TITLES or name.lower() in MONTHS):
        return ()
    if len(parts) > 2 and parts[0] not in FIRST_NAMES and parts[0] not in kept_names() or name in _ENGLISH_FORMS:
        return ()
    return name, digraphs(name), "".join(part[0] for part in parts)


def _shared(word: str) -> bool:
    """Whether both languages have the name in this spelling."""
    names = kept_names()
    if word.lower() in MONTHS or word in FIRST_NAMES:
        return False
    return word in names or word.endswith("s") and word[:-1] in names


def _is_role(word: str) -> bool:
    """Whether a word after "sagte" is a common noun and no surname."""
    return word in TITLES or is_translated(word) and word not in kept_names() or word in SPELLED_OUT or word.isupper()


def _is_noun(word: str) -> bool:
    """Whether what follows a first name or title is no surname: "Hans Gespräche über" ..."""
    return word.endswith(_NOT_SURNAMES) and is_translated(word) and word not in kept_names()


def _beside_kept(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a name is one of several words ("Angela Merkel"): English often has the last of them alone."""
    end = words[index].end()
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and text[end : following.start()] in (" ", "-") and not is_translated(following[0])


def _shouted(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether the next or last word is in capitals, too: "DANKE, DASS DU DICH ..."."""
    around = [*words[max(index - 1, 0) : index], *words[index + 1 : index + 2]]
    start, end = words[index].span()
    return any(
        word[0].isupper()
        and word[0].isalpha()
        and text[min(end, word.end()) : max(start, word.start())].strip(" ,") == ""
        for word in around
    )


def _surname(text: str, words: list[re.Match[str]], index: int) -> re.Match[str] | None:
    """Return the surname that follows a first name or title, past particles and more first names."""
    end = words[index].end()
    for match in words[index + 1 : index + 5]:
        gap, word = text[end : match.start()], match[0]
        if not _PARTICLES.fullmatch(gap) or gap != " " and words[index][0] in TITLES:
            return None  # "Sprecher der Polizei" names nobody
        end = match.end()
        if word in TITLES or word in FIRST_NAMES and text[end : end + 2].strip()[:1].isupper():
            continue
        return match if len(word) > 2 and not word.isupper() else None
    return None
