"""Augmentation of sentence pairs: pure functions; the caller passes the random generator."""

from __future__ import annotations

import random
import re

Pair = tuple[str, str]

NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_DECIMAL = re.compile(r"\d+,\d+$")
_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüßéèçáíóúñ]{3,}(?:-[A-Z][a-z]+)?")
_MONTHS = {"April", "August", "September", "November"}  # same word, but no name
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL_WORDS = set(
    "a an and as at but by for from in into nor of off on onto or over per so the to up via with".split()
)
TITLE_WORDS = 14
#: Sentences that need neither article nor ending for the word in them.
CARRIERS: tuple[Pair, ...] = (
    ("Was bedeutet „{}“?", 'What does "{}" mean?'),
    ("Das Stichwort lautet „{}“.", 'The keyword is "{}".'),
    ("Mehr zum Thema {} lesen Sie hier.", "Read more on {} here."),
    ("In der Liste steht {} an erster Stelle.", "In the list, {} comes first."),
    ("Auf dem Schild stand: {}", "The sign said: {}"),
    ("Es geht um {}.", "It is about {}."),
    ("{}: was Sie wissen müssen", "{}: what you need to know"),
    ("Neu im Wörterbuch ist {}.", "New in the dictionary is {}."),
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})

_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "Ä": "A", "Ö": "O", "Ü": "U"})


def english_number(german: str) -> str | None:
    """English spelling of a German number ("1.234,5" -> "1,234.5"), None when unclear."""
    if german.isdigit():
        return german
    if _GROUPED.match(german) or _DECIMAL.match(german):
        return german.translate(str.maketrans(".,", ",."))
    return None


def random_like(number: str, rng: random.Random) -> str:
    """A random number of the same shape; years stay years."""
    if re.fullmatch(r"(19|20)\d\d", number):
        return str(rng.randint(1900, 2035))
    if number.isdigit() and len(number) <= 4 and rng.random() < 0.3:
        return str(rng.randint(2, 10 ** rng.randint(1, 4)))
    digits = [rng.choice("0123456789") if c.isdigit() else c for c in number]
    if digits[0] == "0":
        digits[0] = rng.choice("123456789")
    return "".join(digits)


def replace_numbers(pair: Pair, rng: random.Random) -> Pair | None:
    """Put new numbers where source and target hold the same number exactly once."""
    source, target = pair
    changed = False
    for match in sorted(set(NUMBER.findall(source)), key=len, reverse=True):
        english = english_number(match)
        if english is None or english == "1":
            continue
        in_source = [m for m in NUMBER.finditer(source) if m.group() == match]
        in_target = [m for m in NUMBER.finditer(target) if m.group() == english]
        if len(in_source) != 1 or len(in_target) != 1:
            continue
        new = random_like(match, rng)
        new_english = english_number(new)
        if new_english is None or new in source or new_english in target:
            continue
        source = source[: in_source[0].start()] + new + source[in_source[0].end() :]
        target = target[: in_target[0].start()] + new_english + target[in_target[0].end() :]
        changed = True
    return (source, target) if changed else None


def shared_names(pair: Pair) -> list[str]:
    """Capitalised words inside the sentence that stand once and unchanged on both sides."""
    source, target = pair
    names = set(_NAME.findall(source[1:])) & set(_NAME.findall(target[1:])) - _MONTHS
    return sorted(n for n in names if source.count(n) == 1 and target.count(n) == 1)


def replace_names(pair: Pair, pool: list[str], rng: random.Random) -> Pair | None:
    """Put other names where both sides hold the same name."""
    source, target = pair
    names = shared_names(pair)
    for name in names:
        new = rng.choice(pool)
        source = re.sub(rf"\b{re.escape(name)}\b", new, source)
        target = re.sub(rf"\b{re.escape(name)}\b", new, target)
    return (source, target) if names and (source, target) != pair else None


def join_pairs(pairs: list[Pair]) -> Pair:
    """Several sentence pairs as one line on each side."""
    return " ".join(p[0] for p in pairs), " ".join(p[1] for p in pairs)


def capitals(pair: Pair) -> Pair:
    """Both sides in capitals."""
    return pair[0].upper(), pair[1].upper()


def lower_source(pair: Pair) -> Pair:
    """Source in lower case, target as it is: lower-case input is still understood."""
    return pair[0].lower(), pair[1]


def spell_umlauts(pair: Pair) -> Pair | None:
    """Source without umlauts ("ue" for "ü"), target as it is."""
    noisy = pair[0].translate(_UMLAUTS)
    return (noisy, pair[1]) if noisy != pair[0] else None


def flatten_umlauts(pair: Pair) -> Pair | None:
    """Source with bare vowels ("u" for "ü"), target as it is."""
    noisy = pair[0].translate(_BARE)
    return (noisy, pair[1]) if noisy != pair[0] else None


def drop_full_stop(pair: Pair) -> Pair | None:
    """Both sides without the final full stop, as in headlines."""
    if pair[0].endswith(".") and pair[1].endswith(".") and pair[0][-2:] != "..":
        return pair[0][:-1], pair[1][:-1]
    return None


def title_case(pair: Pair) -> Pair | None:
    """A short sentence as a headline with capitals: all words in German, no articles and the like in English."""
    source, target = (side.removesuffix(".") for side in pair)
    if source.count(" ") >= TITLE_WORDS or not {source[-1:], target[-1:]}.isdisjoint(".!?:;"):
        return None
    german = _WORD.sub(lambda m: capitalised(m.group()), source)
    english = _WORD.sub(lambda m: m.group() if m.group() in _SMALL_WORDS else capitalised(m.group()), target)
    return german, capitalised(english)


def capitalised(word: str) -> str:
    """The word with its first letter in upper case, the others as they are."""
    return word[:1].upper() + word[1:]


def carry(entry: Pair, rng: random.Random) -> Pair:
    """A dictionary entry inside a short sentence that suits any word."""
    source, target = rng.choice(CARRIERS)
    return source.format(entry[0]), target.format(entry[1])


def dictionary_list(entries: list[Pair]) -> Pair:
    """Dictionary entries as an enumeration, so that they come in sentence-long lines."""

    def chain(words: list[str], last: str) -> str:
        return ", ".join(words[:-1]) + f" {last} " + words[-1]

    return chain([e[0] for e in entries], "und"), chain([e[1] for e in entries], "and")
