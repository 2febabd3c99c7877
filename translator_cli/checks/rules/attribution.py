"""The rule attribution: what the source only reports must not become fact.

German marks reported speech by the Konjunktiv I alone ("er habe"), and hearsay by "soll"; English needs a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
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
_TARGET_WORDS = r"""sa(?:id|ys?|ying) t(?:old|ell\w*) accord\w* report\w* alleg\w* claim\w* apparent\w* suppos\w*
    purport\w*
    stat(?:ed|es|ing|ement\w*) announc\w* expla\w* argu\w* add(?:ed|s|ing) noted notes believ\w*
    th(?:ink|ought)\w* suspect\w* presum\w* accus\w* warn\w* insist\w* emphas\w* stress\w* confirm\w*
    den(?:y|ie)\w* quot\w* cit(?:ed|es|ing) inform\w* wr(?:it|ot)\w* tweet\w* reveal\w* show\w* f(?:ind|ound)\w*
    estimat\w* expect\w* forecast\w* impl\w* hear\w* rumou?r\w* seem\w* appear\w* ask\w* demand\w*
    call\w* critici\w* complain\w*
    would view\w* opinion words assum\w* assert\w* declar\w* promis\w* hop\w* fear\w* figures sources? survey\w*
    stud(?:y|ies) poll\w* likely probabl\w* per understood concern\w* whether
    maintain(?:s|ed|ing)?\s(?:that|his\sinnocence|her\sinnocence) contend\w* admit\w*
    agree\w* suggest\w* point\w* remark\w* comment\w* predict\w* indicat\w* learn\w* feel\w* felt convinced sure
    certain know\w* knew question\w* thus therefore accordingly consider\w* conclu\w* reckon\w* should want\w*
    need\w* could had if propos\w* urg\w* request\w* appeal\w* reason\w* justif\w* put\sit meant?s? letter letters
    speak\w* spoke\w*"""
_TARGET = RarePattern(rf"\b(?:{'|'.join(_TARGET_WORDS.split())})\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b[Ii]ch\b")


def find(pair: SentencePair) -> Iterator[Finding]:
    """Note a source or hearsay that the translation does not name, and "soll" turned into "should"."""
    hearsay = _HEARSAY.search(pair.source)
    first_person = _FIRST_PERSON.search(pair.source)
    marks = (
        mark for mark in _SOURCE.finditer(pair.source) if not (first_person and mark[0] in ("habe", "werde", "gebe"))
    )
    match = next(marks, hearsay)
    if match and not _TARGET.search(pair.target):
        word = "soll" if match is hearsay else match[0]
        message = f"“{word}” reports, the translation states; who says so?"
        evidence = (Evidence("source", match[0], "what somebody says, not a fact"),)
        yield Finding("attribution", "notice", message, match.start(), None, evidence)
    elif hearsay and (should := re.search(r"\bshould\b", pair.target)):
        message = "“soll … haben” is hearsay: “is said to have”, not “should”"
        both = Evidence("source", hearsay[0], "hearsay"), Evidence("target", "should", "a duty")
        yield Finding("attribution", "notice", message, hearsay.start(), should.start(), both)
