"""Own parsers beside the libraries that read numbers and dates: how many German expressions each gets right, and cost.

    pip install babel dateparser text2num
    python -m benchmarks.value_libraries

Every expression stands in a short sentence; right means that the value, and no other, is found.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from importlib import import_module

NUMBERS: Mapping[str, object] = {
    "1.234,56": 1234.56, "2.200.112": 2200112, "3,5": 3.5, "12 000": 12000, "zweihundertfünfzig": 250,
    "einundzwanzig": 21, "dreitausendvierhundert": 3400, "anderthalb Millionen": 1.5e6, "5 Mio.": 5e6,
    "3,2 Mrd.": 3.2e9, "2,4 Billionen": 2.4e12, "eine halbe Million": 5e5, "zwei Dutzend": 24,
    "zweieinhalb Milliarden": 2.5e9, "hunderttausend": 1e5, "zwölf": 12, "½": 0.5, "2½": 2.5,
    "neunzehnhundertneunzig": 1990, "siebzehn": 17,
}  # fmt: skip
DATES: Mapping[str, object] = {
    "3.10.2024": (2024, 10, 3), "3. Oktober 2024": (2024, 10, 3), "03.10.2024": (2024, 10, 3),
    "2024-10-03": (2024, 10, 3), "1. Jänner 2026": (2026, 1, 1), "9. November 1989": (1989, 11, 9),
    "24. Februar 2022": (2022, 2, 24), "17.6.1953": (1953, 6, 17),
}  # fmt: skip


def main() -> None:
    """Print a row for each parser."""
    amount, day = "Gestern waren es {} Euro.", "Die Wahl ist am {} geplant."
    for name, expressions, frame, build in (
        ("own, numbers", NUMBERS, amount, _own_number),
        ("babel.numbers", NUMBERS, amount, _babel),
        ("text2num", NUMBERS, amount, _text2num),
        ("own, dates", DATES, day, _own_date),
        ("dateparser", DATES, day, _dateparser),
    ):
        begin = time.process_time()
        try:
            parse = build()
        except ImportError:
            print(f"{name:<15} not installed")
            continue
        loaded = time.process_time()
        answers = {text: parse(frame.format(text), text) for text in expressions}
        spent = (time.process_time() - loaded) / len(expressions)
        wrong = [text for text, value in expressions.items() if value not in answers[text]]
        false = sum(value != expressions[text] for text, answer in answers.items() for value in answer)
        print(f"{name:<15}{len(expressions) - len(wrong):>3} of {len(expressions)} found, {false} false,", end=" ")
        print(f"import {loaded - begin:.2f} s, {spent * 1e3:.3f} ms each; missed: {', '.join(wrong) or '-'}")


#: Reads a sentence, given the expression in it too; returns every value found.
Parser = Callable[[str, str], list[object]]


def _own_number() -> Parser:
    from translator_cli.values.quantities import quantities

    return lambda sentence, _: [reading for value in quantities(sentence, "de") for reading in value.readings]


def _own_date() -> Parser:
    from translator_cli.values.dates import find_dates

    return lambda sentence, _: [(one.year, one.months[0], one.days[0]) for one in find_dates(sentence, "de")]


def _babel() -> Parser:
    numbers = import_module("babel.numbers")

    def parse(_: str, text: str) -> list[object]:  # reads a bare figure only, so it gets no sentence
        try:
            return [float(numbers.parse_decimal(text, locale="de_DE"))]
        except ValueError:
            return []

    return parse


def _text2num() -> Parser:
    text_to_num = import_module("text_to_num")

    def parse(sentence: str, _: str) -> list[object]:  # turns words into figures; German figures stay as they are
        text = text_to_num.alpha2digit(sentence, "de").removeprefix("Gestern waren es ").removesuffix(" Euro.")
        try:
            return [float(text)]
        except ValueError:
            return []

    return parse


def _dateparser() -> Parser:
    search = import_module("dateparser.search")

    def parse(sentence: str, _: str) -> list[object]:
        found = search.search_dates(sentence, languages=["de"]) or []
        return [(date.year, date.month, date.day) for _, date in found]

    return parse


if __name__ == "__main__":
    main()
