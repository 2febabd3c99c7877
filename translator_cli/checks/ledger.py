"""The facts of a text with what became of each: the list that a newsroom goes through before it publishes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from translator_cli.values.dates import Date
from translator_cli.values.stated import stated_values
from translator_cli.values.matching import differences
from translator_cli.checks.names.alike import found_alike
from translator_cli.checks.names.mentions import found_names
from translator_cli.values.times import Time
from translator_cli.values.value import Value
from translator_cli.document import TranslationUnit

FactKind = Literal["date", "time", "number", "name"]
Status = Literal["kept", "lost", "added"]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Fact:
    """A date, time, number or name of unit ``unit`` (an index).

    ``source`` is its text in the source, ``target`` its counterpart; one of them is empty when it is lost or added,
    and ``target`` also where the translation words it so that no single place can be named. ``offset`` is the place
    in the unit's flat source, or in its target for an added fact.
    """

    unit: int
    kind: FactKind
    status: Status
    source: str
    target: str
    offset: int


def ledger(
    units: Sequence[TranslationUnit], source_language: str = "de", target_language: str = "en"
) -> Iterator[Fact]:
    """Yield the facts of the units in the order of the text; copied units hold nothing to compare."""
    for index, unit in enumerate(units):
        if unit.origin != "copied":
            rows = _rows(index, unit.source.flat, unit.target, source_language, target_language)
            yield from sorted(rows, key=lambda fact: (fact.status == "added", fact.offset))


def _rows(unit: int, source: str, target: str, source_language: str, target_language: str) -> Iterator[Fact]:
    ours, theirs = stated_values(source, source_language), stated_values(target, target_language)
    different = differences(source, target, source_language, target_language)
    lost = {value.start for value in different.lost}
    dates = [date for date in ours.dates if date.days]
    pairs: list[tuple[FactKind, Iterable[tuple[int, str, str]]]] = [
        ("date", _paired(dates, [date for date in theirs.dates if date.days], _same_date)),
        ("time", _paired(ours.times, theirs.times, _same_time)),
        ("number", _paired(ours.values, theirs.values, _same_value)),
    ]
    # "zwei", "der dritte", and above all "beide": may be said in other ways
    soft = {value.start for value in ours.values if not value.hard}
    turned = {value.start for value in ours.values if not value.hard and value.role == "derived"}
    for kind, rows in pairs:
        for start, text, counterpart in rows:
            status: Status = "lost" if start in lost and not counterpart else "kept"
            if not counterpart and (start in turned or start in soft and status == "kept"):
                continue
            yield Fact(unit, kind, status, text, counterpart, start)
    for value in different.added:
        yield Fact(unit, value.kind, "added", "", value.text, value.start)
    names = list(found_names(source, target))
    for start, name, form in names:
        yield Fact(unit, "name", "kept" if form else "lost", name, form, start)
    if (source_language, target_language) == ("de", "en"):
        for start, name in found_alike(source, target, {name for _, name, _ in names}):
            yield Fact(unit, "name", "kept", name, name, start)


def _paired(
    sources: Sequence[Item], targets: Sequence[Item], same: Callable[[Item, Item], bool]
) -> Iterator[tuple[int, str, str]]:
    """Yield offset and text of each of ``sources``, with the text of its partner among ``targets`` ("" for none)."""
    left = list(targets)
    for source in sources:
        partner = next((target for target in left if same(source, target)), None)
        if partner is not None:
            left.remove(partner)
        yield source.start, _text(source), _text(partner) if partner is not None else ""  # type: ignore[attr-defined]


def _text(item: object) -> str:
    return str(getattr(item, "text")).strip()


def _same_date(source: Date, target: Date) -> bool:
    return bool(source.pairs() & target.pairs())


def _same_time(source: Time, target: Time) -> bool:
    return bool(source.minutes & target.minutes)


def _same_value(source: Value, target: Value) -> bool:
    return bool((source.readings | source.loose) & (target.readings | target.loose))
