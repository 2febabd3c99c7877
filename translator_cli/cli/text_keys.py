"""What is text by the settings (front matter, attributes, captions, directives): for a process and its workers."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class TextKeys:
    """What is in force in one process; called in another, it holds there as well. It is pickled."""

    front_matter: tuple[str, ...]
    attributes: tuple[str, ...]
    captions: tuple[str, ...]
    directives: tuple[str, ...]

    @classmethod
    def in_force(cls) -> TextKeys:
        """Return what the options and settings of this process have set."""
        return cls(*(variable.get() for variable in _variables()))

    def __call__(self) -> None:
        for variable, names in zip(_variables(), astuple(self), strict=True):
            variable.set(names)


def _variables() -> tuple[ContextVar[tuple[str, ...]], ...]:
    """Return where each of the fields of ``TextKeys`` is kept, in their order."""
    from translator_cli.formats.directives import DIRECTIVES
    from translator_cli.formats.front_matter import TEXT_KEYS  # not for --help
    from translator_cli.inline.captions import CAPTIONS
    from translator_cli.inline.tags import TEXT_ATTRIBUTES

    return TEXT_KEYS, TEXT_ATTRIBUTES, CAPTIONS, DIRECTIVES
