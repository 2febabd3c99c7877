"""Translate German text to English offline, aligned sentence by sentence.

``translate`` and ``check`` are the program as a library; see ``library``. They are loaded when they are asked for, so
that the command line starts without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translator_cli.library import check, translate

__all__ = ["check", "translate"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from translator_cli import library  # brings most of the rooms along

    function: object = getattr(library, name)
    globals()[name] = function
    return function
