"""Put English number phrases together: "two hundred and fifty thousand", "a million and a half"."""

from __future__ import annotations

from translator_cli.values.tokens import Cursor


def scale_phrase(cursor: Cursor, scale: float) -> float:
    """Read what "a" begins: "hundred and forty thousand", "million and a half", "thousand"."""
    cursor.at += 1
    if scale >= 1e6 and cursor.take("and", "a", "half"):
        return 1.5 * scale
    return phrase(cursor, scale) if scale == 100 else phrase(cursor, 0.0, scale)


def phrase(cursor: Cursor, current: float, total: float = 0.0) -> float:
    """Put an English phrase such as "two hundred and fifty thousand" together; its first word has been used."""
    while token := cursor.peek():
        if cursor.take("and", "a", "half"):
            current += 0.5
            continue
        if token.low == "and" and (current >= 100 or total):
            after = cursor.peek(1)
            if not (after and after.numeral and after.role == "cardinal"):
                break
            cursor.at += 1
            continue
        if token.numeral is None:
            break
        value = token.numeral.value
        if token.role == "scale" and value == 100 and current < 100:
            current *= 100
        elif token.role == "scale" and not current and total:
            total *= value  # "three thousand million"
        elif token.role == "scale":
            total, current = total + (current or 1) * value, 0.0
        elif token.role == "cardinal" and _fits(current, value, total):
            current += value
        else:
            break
        cursor.at += 1
    return total + current


def _fits(current: float, value: float, total: float) -> bool:
    """Whether a cardinal goes on with the number so far: "twenty" + "one", "hundred" + "fifty"."""
    if current == 0:
        return total > value
    return (current % 100 == 0 and value < 100) or (current % 10 == 0 and 20 <= current % 100 and value < 10)
