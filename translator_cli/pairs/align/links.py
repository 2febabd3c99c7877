"""The outcome of an alignment: sentences of a draft with the English that is theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from translator_cli.pairs.align.passages import Passage
from translator_cli.document import Document
from translator_cli.pairs.lock import Recorded
from translator_cli.pairs.prints import NOTHING


class SentenceLink(NamedTuple):
    """Sentences of the draft (none: they are gone) and the English that belongs to them (none: there is none).

    ``text`` is the English as it stands; ``added`` is what a person put after it that has no German.
    ``source_print`` and ``target_print`` are the fingerprints of both sides today.
    """

    source: tuple[Passage, ...]
    target: tuple[Passage, ...]
    recorded: Recorded | None = None
    text: str = ""
    source_print: str = NOTHING
    target_print: str = NOTHING
    added: tuple[Passage, ...] = ()

    @property
    def first(self) -> Passage | None:
        """The first span of the English, additions included."""
        return min((*self.target, *self.added), key=lambda span: span.start, default=None)

    @property
    def last(self) -> Passage | None:
        """The last span of the English, additions included."""
        return max((*self.target, *self.added), key=lambda span: span.end, default=None)

    @property
    def by_person(self) -> bool:
        """Whether a person wrote or changed the English."""
        return self.recorded is None or self.recorded.state == "edited" or self.target_changed

    @property
    def source_changed(self) -> bool:
        """Whether the German is another one than the English was made for."""
        return self.recorded is not None and self.source_print != self.recorded.source

    @property
    def target_changed(self) -> bool:
        """Whether a person touched the English since it was recorded."""
        return self.recorded is not None and self.target_print != self.recorded.target


class Match(NamedTuple):
    """A pair with its links in the order of the draft.

    ``gone`` are the links whose German is no longer there; ``head`` is English that a person put before everything.
    ``recorded_end`` is what was recorded about the end of the draft.
    """

    source: Document
    target: Document | None
    links: tuple[SentenceLink, ...]
    gone: tuple[SentenceLink, ...] = ()
    head: tuple[Passage, ...] = ()
    recorded_end: str | None = None


@dataclass(slots=True)
class OpenLink:
    """A link while it is being found: runs of span numbers on both sides."""

    source: range = range(0)
    target: range = range(0)
    recorded: Recorded | None = None
    added: list[int] = field(default_factory=list)
    merged: list[tuple[range, Recorded]] = field(default_factory=list)  # sentences that a person rendered as one

    @property
    def had_german(self) -> bool:
        """Whether it is recorded with German, not as English that a person added."""
        return self.recorded is not None and self.recorded.source != NOTHING
