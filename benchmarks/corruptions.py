"""Plant one error of a kind in a good English translation."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

#: What may be drawn from beside the pair itself: all pairs of the set.
Pairs = Sequence[tuple[str, str]]
Corruption = Callable[[str, str, random.Random, Pairs], str | None]

_CLAUSE = re.compile(
    r", (?:which|who|that|but|and|because|as|when|where|while|although|after|before|with|according)\b[^,.]{12,}(?=[,.])"
    r"|(?<=[a-z]) (?:because|while|although|after|before|when|if|so that|in order to|with|during|since|according to)\b"
    r"[^,.]{12,}(?=[,.])"
)
_PHRASE = re.compile(r" (?:in|at|on|for|from|with|by|of|to) (?:the|a|an|his|her|their|its) [a-z]+(?: [a-z]+)?(?=[ ,.])")
_NEGATION = re.compile(r"\s(?:not|never)\b|(?<=\w)n['’]t\b|\bno\s(?=[a-z])")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may)\b")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_GERMAN = re.compile(r"(?<!^)\b[^\W\d_]{5,}\b")
_ENGLISH = re.compile(r"(?<=[a-z] )[a-z]{5,}\b")
_NAME = re.compile(r"(?<=[a-z] )[A-ZÄÖÜ][^\W\d_]{3,}\b")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]|his|her|their|its)(?=\s[a-z]{4,}\b)")
_ADJECTIVES = (
    """wooden expensive short famous elderly brilliant scathing disappointing popular empty white serious foreign
    private public young lengthy controversial massive ancient""".split()
)
_FIGURE = re.compile(r"(?<![\w.,:-])\d[\d.,]*\d(?![\w:-])|(?<![\w.,:-])\d(?![\w:,.-]|\.\d)")


def _cut(text: str, match: re.Match[str], instead: str = "") -> str:
    return text[: match.start()] + instead + text[match.end() :]


def _drop(pattern: re.Pattern[str], least: float) -> Corruption:
    def drop(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
        matches = list(pattern.finditer(target))
        if not matches:
            return None
        shorter = _cut(target, draw.choice(matches))
        return shorter if len(shorter) >= least * len(target) and len(shorter) > 25 else None

    return drop


def _add_negation(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    matches = list(_AUXILIARY.finditer(target))
    if not matches or _NEGATION.search(target):
        return None
    place = draw.choice(matches).end()
    return f"{target[:place]} not{target[place:]}"


def _replace_word(words: Sequence[str]) -> Corruption:
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")

    def replace(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
        matches = list(pattern.finditer(target))
        if not matches:
            return None
        match = draw.choice(matches)
        return _cut(target, match, draw.choice([word for word in words if word != match[0]]))

    return replace


def _leave_german(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    german = [word for word in _GERMAN.findall(source) if word.lower() not in target.lower()]
    places = list(_ENGLISH.finditer(target))
    return _cut(target, draw.choice(places), draw.choice(german)) if german and places else None


def _shared_names(source: str, target: str) -> list[re.Match[str]]:
    return [match for match in _NAME.finditer(target) if match[0] in source]


def _change_name(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    names = _shared_names(source, target)
    if not names:
        return None
    for _ in range(50):
        others = _shared_names(*draw.choice(pairs))
        if others and others[0][0] not in source:
            return _cut(target, draw.choice(names), others[0][0])
    return None


def _drop_name(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    names = _shared_names(source, target)
    return _cut(target, draw.choice(names)).replace("  ", " ") if names else None


def _swap_figures(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    figures = list(_FIGURE.finditer(target))
    different = [(one, other) for one, other in zip(figures, figures[1:]) if one[0] != other[0]]
    if not different:
        return None
    one, other = draw.choice(different)
    return target[: one.start()] + other[0] + target[one.end() : other.start()] + one[0] + target[other.end() :]


def _add_phrase(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    for _ in range(50):
        clause = _CLAUSE.search(draw.choice(pairs)[1])
        if clause and target.endswith("."):
            return f"{target[:-1]}{clause[0]}."
    return None


def _add_adjective(source: str, target: str, draw: random.Random, pairs: Pairs) -> str | None:
    places = list(_DETERMINED.finditer(target))
    if not places:
        return None
    end = draw.choice(places).end()
    return f"{target[:end]} {draw.choice(_ADJECTIVES)}{target[end:]}"


#: Each kind of error by its name.
CORRUPTIONS: Mapping[str, Corruption] = MappingProxyType(
    {
        "clause dropped": _drop(_CLAUSE, 0.35),
        "phrase dropped": _drop(_PHRASE, 0.5),
        "negation dropped": _drop(_NEGATION, 0.5),
        "negation added": _add_negation,
        "word left in German": _leave_german,
        "ordinal changed": _replace_word(_ORDINALS),
        "number word changed": _replace_word(_NUMBERS),
        "name changed": _change_name,
        "name dropped": _drop_name,
        "figures swapped": _swap_figures,
        "phrase added": _add_phrase,
        "adjective added": _add_adjective,
    }
)
