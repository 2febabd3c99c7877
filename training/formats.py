"""Synthetic sentences with German number, date and time formats and their English form."""

from __future__ import annotations

import random

from .augment import Pair, english_number

_MONTHS = [
    ("Januar", "January"),
    ("Februar", "February"),
    ("März", "March"),
    ("April", "April"),
    ("Mai", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("August", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Dezember", "December"),
]
DAYS = [
    ("Montag", "Monday"),
    ("Dienstag", "Tuesday"),
    ("Mittwoch", "Wednesday"),
    ("Donnerstag", "Thursday"),
    ("Freitag", "Friday"),
    ("Samstag", "Saturday"),
    ("Sonntag", "Sunday"),
]
_UNITS = [
    ("Euro", "euros"),
    ("Dollar", "dollars"),
    ("Menschen", "people"),
    ("Kilometer", "kilometers"),
    ("Tonnen", "tons"),
    ("Meter", "meters"),
    ("Liter", "liters"),
    ("Besucher", "visitors"),
    ("Einwohner", "inhabitants"),
    ("Fälle", "cases"),
    ("Stimmen", "votes"),
    ("Aktien", "shares"),
]
_CARRIERS_AMOUNT = [
    ("Insgesamt waren es {}.", "In total there were {}."),
    ("Im vergangenen Jahr waren es noch {}.", "Last year it was still {}."),
    ("Die Behörden sprechen von {}.", "The authorities speak of {}."),
    ("Nach Angaben der Polizei waren es rund {}.", "According to police, there were around {}."),
    ("Die Zahl stieg auf {}.", "The number rose to {}."),
    ("Das Unternehmen meldete {}.", "The company reported {}."),
]
_CARRIERS_PERCENT = [
    ("Der Umsatz stieg um {}.", "Sales rose by {}."),
    ("Die Aktie verlor {}.", "The share lost {}."),
    ("Die Arbeitslosenquote liegt bei {}.", "The unemployment rate is {}."),
    ("Die Partei kam auf {} der Stimmen.", "The party received {} of the vote."),
    ("Der Gewinn ging um {} zurück.", "Profit fell by {}."),
]
_CARRIERS_TIME = [
    ("Das Spiel beginnt um {}.", "The game starts at {}."),
    ("Der Unfall ereignete sich gegen {}.", "The accident occurred at around {}."),
    ("Die Sendung läuft um {}.", "The program airs at {}."),
    ("Gegen {} wurde die Feuerwehr alarmiert.", "The fire department was called at around {}."),
    ("Die Sitzung endet um {}.", "The meeting ends at {}."),
]
_CARRIERS_DATE = [
    ("Der Vertrag läuft am {} aus.", "The contract expires on {}."),
    ("Die Wahl findet am {} statt.", "The election will take place on {}."),
    ("Er wurde am {} geboren.", "He was born on {}."),
    ("Am {} trafen sich die Minister in Brüssel.", "On {}, the ministers met in Brussels."),
    ("Das Gesetz trat am {} in Kraft.", "The law came into force on {}."),
]


def _grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def amount(rng: random.Random) -> Pair:
    """An amount with a unit: grouped, decimal, or with million/billion."""
    unit = rng.choice(_UNITS)
    kind = rng.random()
    if kind < 0.45:
        german = _grouped(rng.randint(1000, 10 ** rng.randint(4, 7)))
        return f"{german} {unit[0]}", f"{english_number(german)} {unit[1]}"
    german = f"{rng.randint(1, 99)},{rng.randint(1, 9)}"
    if kind < 0.85:
        scale = rng.choice([("Millionen", "million"), ("Milliarden", "billion")])
        return f"{german} {scale[0]} {unit[0]}", f"{english_number(german)} {scale[1]} {unit[1]}"
    german += str(rng.randint(0, 9))
    return f"{german} {unit[0]}", f"{english_number(german)} {unit[1]}"


def percent(rng: random.Random) -> Pair:
    """A percentage."""
    german = f"{rng.randint(0, 99)},{rng.randint(1, 9)}" if rng.random() < 0.7 else str(rng.randint(2, 100))
    sign = rng.choice([(" Prozent", " percent"), (" Prozent", " percent"), ("%", "%"), (" %", "%")])
    return german + sign[0], f"{english_number(german)}{sign[1]}"


def clock(rng: random.Random) -> Pair:
    """A time of day in 24 hours and its English 12-hour form."""
    hour, minute = rng.randint(0, 23), rng.choice([0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50])
    half = "a.m." if hour < 12 else "p.m."
    hour12 = (hour - 1) % 12 + 1
    if minute == 0:
        return f"{hour} Uhr", f"{hour12} {half}"
    return f"{hour}{rng.choice('.:')}{minute:02d} Uhr", f"{hour12}:{minute:02d} {half}"


def date(rng: random.Random) -> Pair:
    """A date, with or without weekday and year."""
    day, month = rng.randint(1, 28), rng.choice(_MONTHS)
    german, english = f"{day}. {month[0]}", f"{day} {month[1]}"
    if rng.random() < 0.6:
        year = rng.randint(1900, 2030)
        german, english = f"{german} {year}", f"{english} {year}"
    if rng.random() < 0.3:
        weekday = rng.choice(DAYS)
        german, english = f"{weekday[0]}, dem {german},", f"{weekday[1]}, {english}"
    return german, english


def format_sentence(rng: random.Random) -> Pair:
    """One synthetic sentence pair with a number, percentage, time or date."""
    make, carriers = rng.choice(
        [(amount, _CARRIERS_AMOUNT), (percent, _CARRIERS_PERCENT), (clock, _CARRIERS_TIME), (date, _CARRIERS_DATE)]
    )
    german, english = make(rng)
    carrier = rng.choice(carriers)
    source, target = carrier[0].format(german), carrier[1].format(english)
    return source.replace(",.", "."), target.replace("..", ".")
