"""Gathering small strings into chunks worth writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CHUNK = 16_384  # characters; each chunk costs its writer a flush


def gather(parts: Iterable[str], size: int = CHUNK) -> Iterator[str]:
    """Yield the same text in chunks of about ``size`` characters; a part is never split, nothing is left behind."""
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
