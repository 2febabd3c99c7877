"""What is kept of a translation in one number: 1 truncated, 2 looping, 4 to 128 the place of an overlooked word."""

from __future__ import annotations

from translator_cli.document import Hypothesis

_SHIFT, _PLACES = 2, 2**6 - 1


def flags_of(text: str, found: Hypothesis) -> int:
    """Return the flags of what a model made of ``text``."""
    place = 0
    if found.overlooked:
        from translator_cli.document.overlooked import place_of  # one sentence in a hundred

        place = place_of(text, found.overlooked)
    return found.truncated | found.looping << 1 | place << _SHIFT


def overlooked(text: str, flags: int) -> str:
    """Return the overlooked word that the flags of a translation of ``text`` tell of, or ""."""
    place = flags >> _SHIFT & _PLACES
    if not place:
        return ""
    from translator_cli.document.overlooked import word_at  # one sentence in a hundred

    return word_at(text, place)
