"""The rule false-friend: German words, the English look-alikes they do not mean, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator_cli.checks.rule import Pair
from translator_cli.document import Finding

# German beginning of a word | English look-alike (regular expression) | meaning.
_TABLE = """
Billion|billions?|trillion
Billiarde|billiards?|quadrillion
Trillion|trillions?|quintillion
eventuell|eventual(?:ly)?|possible, possibly
aktuell|actual(?:ly)?|current, currently
sensib|sensible|sensitive
Chef|chefs?|boss, head
Gymnasi|gym(?:nasium|nasia)?s?|secondary school
brav|brave(?:ly)?|well-behaved
bekomm|becom(?:e|es|ing)|get
bekam|became|got
Gift|gifts?|poison
giftig|gifted|poisonous
Rat|rats?|advice, council
Fabrik|fabrics?|factory
Handy|handy|mobile phone
konsequent|consequent(?:ly)?|consistent
Mist|mist|dung, rubbish
Rente|rents?|pension
Rentner|renters?|pensioner
spende|spend(?:s|ing)?|donate
Spende|spend(?:ing)?|donation
spendet|spent|donated
sympathisch|sympathetic|likeable
Meinung|meanings?|opinion
meint|means|thinks, says
winken|wink(?:s|ed|ing)?|wave
Novelle|novels?|novella, amendment
Prospekt|prospects?|brochure
Provision|provisions?|commission
Konkurrenz|concurren\\w+|competition
Dom|domes?|cathedral
Fahrt|farts?|journey
Hose|hoses?|trousers
hell|hell|bright
Kaution|cautions?|bail, deposit
Messe|mess(?:es)?|trade fair, mass
Objektiv|objectives?|lens
Personal|personal|staff
Police|police|policy
Präservativ|preservatives?|condom
Rezept|receipts?|recipe, prescription
Schal|shawls?|scarf
selbstbewusst|self-conscious|self-confident
seriös|serious(?:ly)?|reputable
Smoking|smoking|dinner jacket
sparen|spare[sd]?|save
stark|stark(?:ly)?|strong
Stuhl|stools?|chair
Stipend|stipends?|scholarship
Tablett|tablets?|tray
übersehen|overse(?:e|es|en|eing)|overlook
Unternehmer|undertakers?|entrepreneur
Warenhaus|warehouses?|department store
fast|fast|almost
bald|bald|soon
famos|famous(?:ly)?|splendid
genial|genial|brilliant
pathetisch|pathetic|solemn
ordinär|ordinary|vulgar
ordentlich|orderly|proper, tidy
Dose|doses?|tin, can
Etikett|etiquette|label
Flur|floors?|hall, corridor
Formular|formulas?|form
Novum|novels?|first
Oldtimer|old-?timers?|vintage car
Beamer|beamers?|projector
Kritik|critics?|criticism, review
Karton|cartoons?|cardboard box
Mappe|maps?|folder
Mobbing|mobbing|bullying
Physiker|physicians?|physicist
plump|plump|clumsy, crude
Reklamation|reclamations?|complaint
Sekt|sects?|sparkling wine
Sekte|sekts?|sect
streng|strong(?:ly)?|strict
Taxe|tax(?:es)?|charge, fee
turnen|turn(?:s|ed|ing)?|do gymnastics
"""
# Short words match alone; longer ones also begin compounds and inflected forms.
_ALONE = frozenset(
    """Rat Dom Mist Gift fast bald hell Kritik Personal Hose Dose Sekt Chef Taxe Police Handy meint Messe Mappe
    Flur""".split()
)
_ENDING, _REST = r"(?:e?[ns])?", r"[^\W\d_]*"


@lru_cache(maxsize=1)
def _friends() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], str], ...]:
    # Compiled when the first pair is checked: a hundred patterns take milliseconds.
    # The middle field is a regular expression and may hold bars of its own.
    halves = [row.partition("|")[::2] for row in _TABLE.split("\n") if row]
    rows = [(word, *rest.rpartition("|")[::2]) for word, rest in halves]
    return tuple(
        (
            word.lower(),
            re.compile(rf"\b{_first(word)}{word[1:]}{_ENDING if word in _ALONE else _REST}\b"),
            re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
            meaning,
        )
        for word, english, meaning in rows
    )


def _first(word: str) -> str:
    """A pattern for the first letter: a noun's is a capital, other words may begin a sentence."""
    return word[0] if word[0].isupper() else f"[{word[0]}{word[0].upper()}]"


def false_friend(pair: Pair) -> Iterator[Finding]:
    """Note a look-alike of a German word that means something else."""
    lowered = pair.source.lower()
    for word, german, english, meaning in _friends():
        if word not in lowered or not (one := german.search(pair.source)):
            continue
        two = english.search(pair.target)
        if two and pair.source[max(one.start() - 5, 0) : one.end()] in pair.target:
            continue  # part of an English name: "State Police"
        if two and not any(right in pair.target for right in meaning.replace(",", "").split() if len(right) > 2):
            message = f"“{one[0]}” means {meaning}; “{two[0]}” is a false friend"
            yield Finding("false-friend", "notice", message, one.start(), two.start())
