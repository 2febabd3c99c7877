"""The rule attribution: what the source only reports must not become fact.

German marks reported speech by the Konjunktiv I alone ("er habe"), and hearsay by "soll"; English needs a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.checks.rules.speakers import replaced_person
from translator_cli.document import Evidence, Finding

_SOURCE_WORDS = r"""[Ll]aut(?=\s(?:[A-ZÄÖÜd„\"]|(?:ein|sein|ihr|unser|mehrere|aktuell|offiziell|neu|erst|intern|ander)))
    zufolge [Dd]emnach [Aa]ngeblich\w* vorgeblich\w*
    [Nn]ach\s(?:\w+\s)?(?:Angaben|Auskunft|Informationen|Darstellung|Aussagen) dem\sVernehmen\snach mutmaßlich\w*
    (?<!es\s)(?<!Es\s)(?<!auch\s)(?<!als\s)sei(?!\ses\b|\sdenn) (?<!als\s)seien (?<!als\s)habe
    (?<!als\s)könne müsse dürfe
    wolle(?!n) werde(?!n) gebe(?!n) solle(?!n)"""
_SOURCE = re.compile(rf"\b(?:{'|'.join(_SOURCE_WORDS.split())})\b")
_HEARSAY = re.compile(
    r"\bsoll(?:en)?\b[^.;:]*\s(?:[a-zäöüß]*(?:ge[a-zäöüß]+|[a-zäöüß]+(?:t|en))\shaben|(?:worden|gewesen|ge(?:kommen"
    r"|gangen|fahren|flohen|flüchtet|storben|stürzt|fallen|worden|blieben|reist|laufen)|[a-z]+(?:gekommen|gedrungen)"
    r"|verschwunden|entkommen)\ssein)\b"
)
_WORD = re.compile(r"\w+")
#: What English names a source with: whole words, beginnings of words, and phrases.
_WORDS = frozenset(
    """said say says saying told stated states stating added adds adding noted notes cited cites citing would opinion
    words figures source sources study studies likely per understood whether felt convinced sure certain knew thus
    therefore accordingly should could had if mean means meant letter letters""".split()
)
_BEGINNINGS = tuple(
    """tell accord report alleg claim apparent suppos purport statement announc expla argu believ think thought suspect
    presum accus warn insist emphas stress confirm deny denie quot inform writ wrot tweet reveal show find found estimat
    expect forecast impl hear rumor rumour seem appear ask demand call critici complain view assum assert declar promis
    hop fear survey poll probabl concern contend admit agree suggest point remark comment predict indicat learn feel
    know question consider conclu reckon want need propos urg request appeal reason justif speak spoke""".split()
)
_PHRASES = RarePattern(r"\bput\sit\b|\bmaintain(?:s|ed|ing)?\s(?:that|his\sinnocence|her\sinnocence)\b", re.IGNORECASE)
_HEARSAY_WORD = re.compile(r"\b(?:allegedly|reportedly|supposedly|purportedly)\b", re.IGNORECASE)
_GERMAN_HEARSAY = RarePattern(
    r"\b(?:soll(?:t?en?|te)?|angeblich\w*|vermeintlich\w*|mutmaßlich\w*|vorgeblich\w*|offenbar|anscheinend|scheinbar"
    r"|wohl|offensichtlich|laut|zufolge|nach|gemäß|demnach|danach|sei(?:en)?|habe|hätten?|wären?|wolle[nt]?|will"
    r"|würden?|könnten?|dürften?|könne|müsse|dürfe|werde|gebe|solle|heißt|hieß|demzufolge|so|wie|dass|ob)\b"
    r"|[Bb]ericht|[Bb]eschuldig|[Vv]orw[ou]rf|[Vv]orgeworf|[Vv]erd[aä]cht|[Vv]ermut|[Aa]ngabe|[Aa]nklag|[Aa]ngeklag"
    r"|[Bb]ehaupt|[Gg]erücht|\bsag|[„“\"]"
)
_FIRST_PERSON = re.compile(r"\b[Ii]ch\b")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Note a source or hearsay that the translation does not name, and "soll" turned into "should"."""
    yield from replaced_person(pair)
    yield from _hearsay_added(pair)
    hearsay = _HEARSAY.search(pair.source)
    first_person = _FIRST_PERSON.search(pair.source)
    marks = (
        mark for mark in _SOURCE.finditer(pair.source) if not (first_person and mark[0] in ("habe", "werde", "gebe"))
    )
    match = next(marks, hearsay)
    if match and not _names_source(pair.target):
        word = "soll" if match is hearsay else match[0]
        message = f"“{word}” reports, the translation states; who says so?"
        evidence = (Evidence("source", match[0], "what somebody says, not a fact"),)
        yield Finding("attribution", "notice", message, match.start(), None, evidence)
    elif hearsay and (should := re.search(r"\bshould\b", pair.target)):
        message = "“soll … haben” is hearsay: “is said to have”, not “should”"
        both = Evidence("source", hearsay[0], "hearsay"), Evidence("target", "should", "a duty")
        yield Finding("attribution", "notice", message, hearsay.start(), should.start(), both)


def _hearsay_added(pair: SentencePair) -> Iterator[Finding]:
    """Warn of "allegedly" where nothing in the source says that it is hearsay."""
    match = _HEARSAY_WORD.search(pair.target)
    if match and not _GERMAN_HEARSAY.search(pair.source):
        evidence = (Evidence("target", match[0], "what somebody says, not a fact"),)
        message = f"“{match[0]}” makes hearsay of what the source states"
        yield Finding("attribution", "warning", message, None, match.start(), evidence)


def _names_source(text: str) -> bool:
    """Whether the English says that somebody says, thinks or writes it."""
    words = _WORD.findall(text.lower())
    return any(word in _WORDS or word.startswith(_BEGINNINGS) for word in words) or bool(_PHRASES.search(text))
