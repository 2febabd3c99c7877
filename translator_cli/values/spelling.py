"""Spell a value out as it was understood."""

from __future__ import annotations

from translator_cli.values.value import Value


def spelled(value: Value) -> str:
    """Return the readings of a value, such as "1,234.5", "third" or "13:30"."""
    numbers = sorted(reading for reading in value.readings if isinstance(reading, float))
    labels = sorted(reading for reading in value.readings if isinstance(reading, str))
    words = [f"{number:,.10g}" for number in numbers] + labels
    if value.kind == "time":
        words = [f"{number:g}" for number in numbers]
    return " or ".join(words)
