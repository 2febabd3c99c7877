"""Gathering small strings into pieces worth writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

PIECE = 16_384  # characters; each piece costs its writer a flush


def gather(parts: Iterable[str], size: int = PIECE) -> Iterator[str]:
    """Yield the same text in pieces of about ``size`` characters; a part is never split, nothing is left behind."""
    held: list[str] = []
    length = 0
    for part in parts:
        held.append(part)
        length += len(part)
        if length >= size:
            yield "".join(held)
            held, length = [], 0
    if length:
        yield "".join(held)
