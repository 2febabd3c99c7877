"""Synthetic lines of letters and times of the clock as they are spoken: news and books have next to none of them.

"Sehr geehrte Frau Berger," is "Dear Ms. Berger," and "um halb drei" is half past two; word by word they are nonsense.
"""

from __future__ import annotations

import random
import re
from .augment import Pair
from .formats import DAYS

_SURNAMES = (
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder "
    "Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Berger Vogel Brandt "
    "Winkler Lorenz Baumann Albrecht Keller Sommer Yılmaz Kowalski Novak Öztürk Petrović Nguyen Rossi"
).split()
_WOMEN = "Anna Maria Julia Laura Lena Sophie Katharina Sabine Monika Petra Claudia Heike Ayşe Ingrid Greta Nora".split()
_MEN = "Thomas Michael Andreas Peter Stefan Markus Christian Jan Lukas Paul Jonas Karl Mehmet Ole Heinrich Uwe".split()
_LADY = (
    ("Sehr geehrte Frau {}", "Dear Ms. {}"),
    ("Liebe Frau {}", "Dear Ms. {}"),
    ("Guten Tag, Frau {}", "Hello, Ms. {}"),
)
_LORD = (
    ("Sehr geehrter Herr {}", "Dear Mr. {}"),
    ("Lieber Herr {}", "Dear Mr. {}"),
    ("Guten Tag, Herr {}", "Hello, Mr. {}"),
)
_TITLES = ("", ""), ("", ""), ("", ""), ("Dr. ", "Dr. "), ("Professor ", "Professor "), ("Prof. ", "Professor ")
_ALL = (
    ("Sehr geehrte Damen und Herren", "Dear Sir or Madam"),
    ("Liebe Kolleginnen und Kollegen", "Dear colleagues"),
    ("Liebe Leserinnen und Leser", "Dear readers"),
    ("Liebe Leser", "Dear readers"),
    ("Liebe Freundinnen und Freunde", "Dear friends"),
    ("Liebe Eltern", "Dear parents"),
    ("Liebe Mitglieder", "Dear members"),
    ("Liebe Bürgerinnen und Bürger", "Dear citizens"),
    ("Liebe Gäste", "Dear guests"),
    ("Liebes Team", "Dear team"),
    ("Hallo zusammen", "Hello everyone"),
    ("Liebe Schülerinnen und Schüler", "Dear students"),
    ("Liebe Nachbarn", "Dear neighbors"),
)
_CLOSINGS = (
    ("Mit freundlichen Grüßen", "Kind regards"),
    ("Mit besten Grüßen", "Best regards"),
    ("Mit herzlichen Grüßen", "With warm regards"),
    ("Freundliche Grüße", "Kind regards"),
    ("Herzliche Grüße", "Warm regards"),
    ("Herzlichen Gruß", "Warm regards"),
    ("Viele Grüße", "Best regards"),
    ("Beste Grüße", "Best regards"),
    ("Liebe Grüße", "Best wishes"),
    ("Schöne Grüße", "Best wishes"),
    ("Viele Grüße aus {}", "Best regards from {}"),
    ("Herzliche Grüße aus {}", "Warm regards from {}"),
    ("Hochachtungsvoll", "Yours faithfully"),
    ("Bis bald", "See you soon"),
    ("Alles Gute", "All the best"),
    ("Alles Liebe", "Lots of love"),
)
_TOWNS = "Berlin Hamburg Köln Leipzig Bremen Dresden Freiburg Graz Bern Basel Weimar Potsdam Konstanz Linz".split()
_HOURS = "zwölf eins zwei drei vier fünf sechs sieben acht neun zehn elf".split()
_ENGLISH_HOURS = "twelve one two three four five six seven eight nine ten eleven".split()
_CLOCKS = (  # from what to what the hour named in German is further than the English one
    ("halb {}", "half past {}", 1),
    ("kurz vor halb {}", "shortly before half past {}", 1),
    ("kurz nach halb {}", "shortly after half past {}", 1),
    ("Viertel nach {}", "a quarter past {}", 0),
    ("Viertel vor {}", "a quarter to {}", 0),
    ("drei viertel {}", "a quarter to {}", 0),
    ("fünf nach {}", "five past {}", 0),
    ("zehn vor {}", "ten to {}", 0),
    ("fünf vor halb {}", "twenty-five past {}", 1),
    ("kurz nach {}", "shortly after {}", 0),
)
_AT_CLOCK = (
    ("Der Termin am {day} um {} passt mir gut.", "The appointment on {day} at {} suits me well."),
    ("Wir treffen uns um {} vor dem Bahnhof.", "We will meet at {} in front of the station."),
    ("Der Zug fährt um {} ab.", "The train leaves at {}."),
    ("Um {} klingelte das Telefon.", "At {}, the telephone rang."),
    ("Er kam erst gegen {} nach Hause.", "He did not come home until around {}."),
    ("Die Probe beginnt am {day} um {}.", "The rehearsal begins on {day} at {}."),
    ("Sie stand jeden Morgen um {} auf.", "She got up at {} every morning."),
    ("Es war {}, als die Feuerwehr eintraf.", "It was {} when the fire brigade arrived."),
    ("Bis {} haben wir geöffnet.", "We are open until {}."),
    ("Es ist jetzt {}.", "It is now {}."),
)
_SHORTLY = re.compile(r"\b(?:at|around) shortly")


def letter_line(rng: random.Random) -> Pair:
    """Return a salutation, a closing with or without a signature, or a sentence with a spoken time."""
    return rng.choice((salutation, salutation, closing, spoken_time))(rng)


def salutation(rng: random.Random) -> Pair:
    """Return how a letter begins, with its comma or, as an invitation may, an exclamation mark."""
    kind = rng.random()
    if kind < 0.3:
        german, english = rng.choice(_ALL)
    elif kind < 0.75:
        german, english = _filled(
            rng.choice(_LADY if kind < 0.5 else _LORD), rng.choice(_TITLES), rng.choice(_SURNAMES)
        )
    else:
        woman = rng.random() < 0.5
        name = rng.choice(_WOMEN if woman else _MEN)
        german, english = f"{'Liebe' if woman else 'Lieber'} {name}", f"Dear {name}"
        if rng.random() < 0.25:
            german, english = f"Hallo {name}", f"Hello {name}"
    mark = rng.choice((",", ",", ",", "!"))
    return german + mark, english + ("," if mark == "!" else mark)


def closing(rng: random.Random) -> Pair:
    """Return how a letter ends."""
    german, english = rng.choice(_CLOSINGS)
    town, name = rng.choice(_TOWNS), f"{rng.choice(_WOMEN + _MEN)} {rng.choice(_SURNAMES)}"
    german, english = german.format(town), english.format(town)
    kind = rng.random()
    if kind < 0.25:
        return f"{german}, {rng.choice(('Ihr', 'Ihre', 'Dein', 'Deine'))} {name}", f"{english}, {name}"
    return (f"{german} {name}", f"{english}, {name}") if kind < 0.35 else (german, english)


def spoken_time(rng: random.Random) -> Pair:
    """Return a sentence with a time of the clock in words: the half hour is counted towards the next hour."""
    german, english_time, ahead = rng.choice(_CLOCKS)
    hour, day = rng.randrange(12), rng.choice(DAYS)
    times = german.format(_HOURS[hour]), english_time.format(_ENGLISH_HOURS[hour - ahead])
    around = rng.choice(_AT_CLOCK)
    english = around[1].format(times[1], day=day[1])
    return around[0].format(times[0], day=day[0]), _SHORTLY.sub("shortly", english)


def _filled(line: Pair, title: Pair, name: str) -> Pair:
    return line[0].format(title[0] + name), _without_form(line[1].format(title[1] + name), title[1])


def _without_form(english: str, title: str) -> str:
    """Return an English salutation with a title in place of Ms or Mr, not behind it."""
    return english.replace("Ms. ", "").replace("Mr. ", "") if title else english
