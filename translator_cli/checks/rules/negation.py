"""The rule negation: a "not" lost or gained turns a sentence round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator_cli.checks.rule import SentencePair
from translator_cli.document import Finding

_GERMAN_WORDS = r"""nicht(?!\s(?:nur|zuletzt|wahr|selten|umsonst|ohne|allein\b)) kein(?:e[nmrs]?)? nie niemals
    niemand(?:e[nm])? nichts nirgends nirgendwo weder keinesfalls keineswegs mitnichten"""
_GERMAN = re.compile(rf"\b(?:{'|'.join(_GERMAN_WORDS.split())})\b", re.IGNORECASE)
_ENGLISH_WORDS = r"""not(?!\s(?:only|least|just|to\smention)) no(?!\.|\s\d) never nobody none
    nothing nowhere neither (?!NOR)nor cannot"""
_ENGLISH = re.compile(rf"\b(?:{'|'.join(_ENGLISH_WORDS.split())})\b|n['’]t\b", re.IGNORECASE)
# Words that say no in another way.
_ENGLISH_HINT_WORDS = r"""without un(?!it|iv|ion|iq|der|til|ite|less\b)\w{3,} im(?:possib|plaus|mature|mobil)\w+
    in(?:ab|ad|ap|ca|co(?:mp|rr)|cr|ef|el|ev|ex|su|va|vi)\w+ il(?:leg|log)\w+ ir(?:r|e)\w+ non-?\w+ dis\w+ mis\w+
    fail\w* lack\w* refus\w* reject\w* den(?:y|ie)\w* declin\w* avoid\w* prevent\w* hardly barely scarcely rarely
    seldom few(?:er)? little less absen\w+ missing miss\w* far\sfrom rather instead except free anything\sbut
    forbid\w* ban\w* prohibit\w* yet\sto too otherwise only any\w* stop\w* unless barring vain despite ignor\w+
    remain\w* still out\sof short\sof last"""
_ENGLISH_HINT = re.compile(rf"\b(?:{'|'.join(_ENGLISH_HINT_WORDS.split())})\b|\w+less\b", re.IGNORECASE)
_GERMAN_HINT_WORDS = r"""un(?!d\b|s\b|ser|ter|iv|ion|gef|längst)\w{3,} ohne kaum selten
    wenig\w* fehl\w* mangel\w* verhinder\w* hüte\w*
    ablehn\w* abgelehn\w* lehn\w* weiger\w* verweiger\w* vermeid\w* vermied\w* außer statt anstatt sonst verbot\w*
    verbiet\w* verzicht\w* bestr(?:eit|itt)\w* leugn\w* dementier\w* nein nicht ausgeschlossen scheiter\w*
    vergeb\w* verpass\w* bevor bis weg vorbei egal zu\s\w+,?\sum
    miss\w+
    in(?:akzept|akti|disku|effizi|kompet|offizi|stabil|toler|konseq|human|korrekt|direkt)\w*
    des(?:inter|orient|illus)\w+
    irr(?:ational|eal|elev)\w+ il(?:legal|legit)\w* non\w+ im(?:mobil|mun|potent)\w*"""
_GERMAN_HINT = re.compile(
    rf"\b(?:{'|'.join(_GERMAN_HINT_WORDS.split())})\b|\w+(?:los|frei|leer)(?:e[nmrs]?)?\b", re.IGNORECASE
)


def find(pair: SentencePair) -> Iterator[Finding]:
    """Note a negation on one side that nothing on the other side answers."""
    german, english = _GERMAN.search(pair.source), _ENGLISH.search(pair.target)
    if german and not english and not _ENGLISH_HINT.search(pair.target):
        yield Finding("negation", "notice", f"“{german[0]}” has no negation in the translation", german.start())
    elif english and not german and english[0] not in pair.source and not _GERMAN_HINT.search(pair.source):
        yield Finding("negation", "notice", f"“{english[0]}” negates what the source states", None, english.start())
