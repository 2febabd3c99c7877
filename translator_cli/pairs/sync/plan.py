"""What becomes of the English of every sentence."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from translator_cli.pairs.align import SentenceLink, Match, Passage
from translator_cli.document import Document
from translator_cli.errors import InputError
from translator_cli.pairs.lock import FROM_DRAFT, FROM_MEMORY, Recorded
from translator_cli.pairs.prints import NOTHING, fingerprint

#: ``keep``: in step. ``edit``: a person changed or wrote the English. ``left-out``: a person took it out.
#: ``hold``: a person's English whose German has changed since. ``translate``: new, or changed and made by a machine.
#: ``copy``: code, front matter, markup and what is in another language, as the draft has them.
Action = Literal["keep", "edit", "left-out", "hold", "translate", "copy"]


#: Whether a passage of a draft is not translated, because it is in another language.
Stays = Callable[[Passage], bool]
#: Looks at a draft before anything of it is translated.
Inspect = Callable[[Document], Stays]
#: A draft, a German sentence of it and its translation → the translation to write.
Polish = Callable[[Document, str, str], str]


def _unpolished(_: Document, __: str, english: str) -> str:
    return english


def _unseen(_: Document) -> Stays:
    """Take every draft as it is."""
    return lambda passage: False


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How to treat what is there.

    ``force`` translates anew where a person's English no longer fits its German; ``retranslate`` all English that no
    person touched (for a better model). ``accept`` translates nothing and records all English that is there as
    fitting. ``model`` is recorded with each new translation; ``language`` is what a page says it is in. ``polish``
    gives the translation of a sentence in a draft the style of the house. ``terms`` gives the digest of the glossary's
    terms in a German sentence, where there is a glossary: a machine's English that was made with others is made anew.
    ``recalled`` are German sentences (as an engine wants them) whose new English the translation memory had of a
    person. ``inspect`` sees a draft before anything of it is translated, and says which of its
    sentences are not German and stay as they are; it may raise LanguageError.
    """

    force: bool = False
    retranslate: bool = False
    accept: bool = False
    model: str = ""
    language: str = "en"
    polish: Polish = _unpolished
    terms: Callable[[str], str] | None = None
    recalled: Collection[str] = ()
    inspect: Inspect = _unseen

    def terms_of(self, german: str) -> str:
        """Return the digest to record with the translation of a sentence."""
        return self.terms(german) if self.terms is not None else ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One sentence of the draft (or a run that was rendered as one) with what is to be done about its English.

    ``wording`` is English that a person puts in place of what is there, where they do so at the desk.
    """

    action: Action
    source: tuple[Passage, ...]
    link: SentenceLink
    recorded: Recorded | None
    wording: str | None = None

    @property
    def text(self) -> str:
        """The German on one line, as an engine wants it."""
        return " ".join(span.flat for span in self.source)

    @property
    def start(self) -> int:
        """Where the German starts in the draft."""
        return self.source[0].start

    @property
    def end(self) -> int:
        """The offset after the German in the draft."""
        return self.source[-1].end

    @property
    def by_person(self) -> bool:
        """Whether the English that is there is a person's."""
        return self.recorded is not None and self.recorded.state == "edited"

    @property
    def stays(self) -> bool:
        """Whether the English that is there stays as it is."""
        return self.action in ("keep", "edit", "hold")


def decide(match: Match, options: SyncOptions) -> tuple[Decision, ...]:
    """Return the decisions for a match, in the order of the draft; together they hold every span of the draft.

    Raises InputError where English is to be accepted that is not there, and what ``options.inspect`` raises.
    """
    if options.accept and match.target is None:
        name = match.source.name
        raise InputError(f"{name}: has no English to accept; run: translator-cli sync {shlex.quote(name)}")
    decisions = tuple(decision for link in match.links for decision in _decide(link, options))
    if all(decision.action != "translate" for decision in decisions):
        return decisions
    stays = options.inspect(match.source)
    return tuple(
        replace(decision, action="copy") if decision.action == "translate" and stays(decision.source[0]) else decision
        for decision in decisions
    )


def _decide(link: SentenceLink, options: SyncOptions) -> Iterator[Decision]:
    action = _accepted(link) if options.accept else _action(link, options)
    if action in ("translate", "copy"):
        for span in link.source:
            yield Decision("copy" if span.opaque else "translate", (span,), link, None)
    else:
        yield Decision(action, link.source, link, _record(link, action))


def _action(link: SentenceLink, options: SyncOptions) -> Action:
    fresh: Action = "copy" if link.source[0].opaque else "translate"
    if not link.text:
        left_out = link.recorded is not None and (link.recorded.target == NOTHING or not link.source_changed)
        return "left-out" if left_out else fresh
    if link.recorded is None:
        same = link.source[0].opaque and link.source_print == link.target_print
        return "copy" if same else "edit"
    if link.target_changed:
        return "edit"
    if not link.source_changed:
        again = options.retranslate or _other_terms(link, options) or _is_text_now(link)
        return fresh if _machine(link) and again else "keep"
    return fresh if options.force or _machine(link) else "hold"


def _accepted(link: SentenceLink) -> Action:
    """As the English stands a person has said that it fits."""
    if not link.text:
        return "left-out"
    changed = link.source_changed or link.target_changed
    return "edit" if link.recorded is None or changed else "keep"


def _other_terms(link: SentenceLink, options: SyncOptions) -> bool:
    if options.terms is None or link.recorded is None or link.source[0].opaque:
        return False
    # what stands for several sentences was made from each alone, and is made anew in as many
    return options.terms(" ".join(passage.flat for passage in link.source)) != link.recorded.terms


def _is_text_now(link: SentenceLink) -> bool:
    """Whether the settings call something text that was copied when it was recorded: a caption, say."""
    copied = link.recorded is not None and link.recorded.state == "copied"
    return copied and not all(passage.opaque for passage in link.source)


def _machine(link: SentenceLink) -> bool:
    return link.recorded is not None and link.recorded.state != "edited"


def _record(link: SentenceLink, action: Action) -> Recorded | None:
    """Return what the lock file is to say about English that stays."""
    if action == "edit" or link.recorded is None:
        return Recorded(link.source_print, link.target_print, "edited", sentences=len(link.source))
    if action == "left-out":
        return Recorded(link.source_print, NOTHING, "edited")
    beside = link.source_print if action == "hold" else ""
    return link.recorded._replace(beside=beside)


def record_new(decision: Decision, target: str, options: SyncOptions, recalled: bool = False) -> Recorded:
    """Return what the lock file is to say about a translation or copy just made."""
    span = decision.source[0]
    source = fingerprint(span.text, exact=span.opaque)
    if span.opaque:
        return Recorded(source, fingerprint(target, exact=True), "copied")
    model = FROM_DRAFT if decision.action == "copy" else FROM_MEMORY if recalled else options.model
    return Recorded(source, fingerprint(target), "machine", model, terms=options.terms_of(span.flat))
