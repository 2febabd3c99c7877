"""A word that was added to a short sentence: "its damning report" for "ihren Bericht"."""

from __future__ import annotations

from functools import lru_cache

from translator_cli.checks.rare import RarePattern
from translator_cli.checks.rule import SentencePair
from translator_cli.document import Evidence, Finding
from translator_cli.languages.de.lexicon import is_compound
from translator_cli.languages.en.stop_words import STOP_WORDS

#: A longer sentence says too much for a word in it to be surely one too many.
_LONGEST = 90
# A noun with nothing between it and its article, and no adjective in it ("die Altstadt").
_BARE = RarePattern(
    r"\b(?:[Dd]e[rmns]|[Dd]ie|[Dd]as|(?:[Ee]in|[Ss]ein|[Ii]hr|[Mm]ein|[Uu]nser)(?:e[nmrs]?)?|[Ii]m|[Aa]m|[Zz]u[mr]"
    r"|[Vv]om|[Bb]eim)\s(?!Alt|Neu|Groß|Klein|Hoch|Jung|Schwer)(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})\b(?!-)"
)
# Words that judge, whether the dictionary has them or not.
_JUDGING = frozenset(
    """damning shocking stunning disappointing devastating surprising ailing struggling annoying boring amazing charming
    failing experienced exhausted renowned beloved talented frightened neglected disputed crowded ruined hated
    embattled brilliant magnificent superb splendid spectacular sensational breathtaking scathing acclaimed celebrated
    legendary controversial appalling gripping fascinating touching exciting thrilling""".split()
)
_ENDINGS = ("ous", "ful", "less")
# Words that may stand before a noun though no adjective does in German: they say when, which or whose, and translators
# do add them; or they belong to the noun ("service life"), or are it ("the way children behave").
_FREE = frozenset(
    """own other same first second third single last next former previous following recent latest current past
    present coming initial early late whole entire various several many more most very only main total overall
    individual respective relevant corresponding said given established particular specific certain actual real
    local new way time fact case service life home world city state""".split()
)
_DETERMINERS = frozenset("the a an his her its their my our".split())
_ADVERBS = """right sad lucki happi gent brutal deliberate wise clever brave foolish shameless cruel secret proud angri
    reluctant careless reckless stupid stubborn generous graceful ruthless bitter wrong unfair courageous cynical naive
    hasti silent desperate cheerful careful""".split()
_ADVERB = RarePattern(rf"\b(?:{'|'.join(_ADVERBS)})ly\b")
_SMALL = RarePattern(r"(?<![\w-])[a-zäöüß]{3,}(?![\w-])")
_WORD = RarePattern(r"[^\W\d_]+")
# What says nothing of how a thing is done.
_LIGHT = frozenset(
    """der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner seines ihr ihre ihren
    ihrem ihrer ihres mein meine meinen unser unsere und oder von vom bei beim mit aus auf für über unter nach vor
    zum zur durch gegen hat haben hatte hatten ist sind war waren wird werden wurde wurden sich ins ans ihn ihm
    ihnen uns sie wir ich""".split()
)


def added_word(pair: SentencePair) -> Finding | None:
    """Return a warning of an adjective, or an adverb that judges, where the source has none."""
    if len(pair.source) > _LONGEST:
        return None
    span = _adjective(pair) or _adverb(pair)
    if span is None:
        return None
    word = pair.target[slice(*span)]
    evidence = (Evidence("target", word, "a word that nothing in the source calls for"),)
    return Finding("addition", "warning", f"“{word}” seems to be added", None, span[0], evidence)


def _adjective(pair: SentencePair) -> tuple[int, int] | None:
    """Return the place of an adjective before a noun that stands alone behind its article in the source."""
    words = pair.target.split()
    for before, word, noun in zip(words, words[1:], words[2:]):
        before = before.lower()
        if before not in _DETERMINERS or not _describes(word):
            continue
        noun = noun.strip(".,;:!?()\"”’'").lower()
        nouns = (match["noun"] for match in _BARE.finditer(pair.source))
        if any(noun in _english(german) and not is_compound(german) for german in nouns) and _is_adjective(word):
            meant = (each for match in _WORD.finditer(pair.source) for each in _meanings(match[0]))
            if not any(each[:4] == word[:4] for each in meant):
                start = pair.target.lower().find(f"{before} {word} ") + len(before) + 1
                return start, start + len(word)
    return None


def _describes(word: str) -> bool:
    """Whether a word before a noun may be an adjective that says something of its own."""
    return len(word) > 2 and word.isalpha() and word.islower() and word not in _FREE and word not in STOP_WORDS


def _is_adjective(word: str) -> bool:
    from translator_cli.languages.de_en.dictionary import is_adjective

    return word in _JUDGING or len(word) > 5 and word.endswith(_ENDINGS) or is_adjective(word)


def _adverb(pair: SentencePair) -> tuple[int, int] | None:
    """Return the place of an adverb where the source has one word in small letters that says something: its verb."""
    match = _ADVERB.search(pair.target) if "ly" in pair.target else None
    if match is None:
        return None
    said = [word for word in _SMALL.findall(pair.source) if word not in _LIGHT]
    return match.span() if len(said) == 1 else None


@lru_cache(maxsize=2048)
def _english(noun: str) -> frozenset[str]:
    """Return the English of a German noun, in both numbers."""
    from translator_cli.languages.en.plurals import plural_of  # few sentences come so far

    found = _meanings(noun)
    return frozenset((*found, *map(plural_of, found)))


@lru_cache(maxsize=4096)
def _meanings(word: str) -> frozenset[str]:
    from translator_cli.languages.de_en.dictionary import meanings  # not for every sentence

    return frozenset(part for each in meanings(word, word.lower()) for part in each.lower().split())
