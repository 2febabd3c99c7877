"""What a rule is, and what it is given: one source text, one target text and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from typing import Literal, NamedTuple, cast

from translator_cli.checks.glossary import Glossary
from translator_cli.document import Finding, Severity


class CheckSettings(NamedTuple):
    """Which rules are off, the glossary, and the ISO 639-1 codes of the two languages."""

    disabled: frozenset[str] = frozenset()
    glossary: Glossary | None = None
    source_language: str = "de"
    target_language: str = "en"

    @property
    def german(self) -> bool:
        """Whether the pair is German to English, which most rules are about."""
        return (self.source_language, self.target_language) == ("de", "en")

    @property
    def terms_of(self) -> Callable[[str], str] | None:
        """What gives the digest of the glossary's terms in a source text; None without a glossary."""
        if self.glossary is None:
            return None
        from translator_cli.checks.terms import digest_of_terms  # patterns, which nobody needs without a glossary

        return partial(digest_of_terms, glossary=self.glossary)


class SentencePair(NamedTuple):
    """One source and one target text, each on one line."""

    source: str
    target: str
    settings: CheckSettings = CheckSettings()


#: What a rule looks at: one pair of sentences, all pairs of a document, or two files and what is recorded of them.
Scope = Literal["sentence", "document", "files"]
#: The pairs of a document, and what a rule finds in it: the index of a pair, and the finding.
Pairs = Sequence[SentencePair]
DocumentFinding = tuple[int, Finding]
Find = Callable[[SentencePair], Iterable[Finding]]
_FindInDocument = Callable[[Pairs], Iterable[DocumentFinding]]


class Rule(NamedTuple):
    """A check with a stable ``id``.

    ``severity`` is the rule's highest; a finding may be milder. ``neutral`` rules need no knowledge of German and
    English, so they also run on other pairs of languages. A rule stands in the module of ``rules`` that is named like
    its id: ``find(pair)`` there looks at one pair of sentences, ``find_in_document(pairs)`` at all of a document. What
    files lack is found by ``pairs``, which knows the records.
    """

    id: str
    severity: Severity
    description: str
    neutral: bool = False
    scopes: tuple[Scope, ...] = ("sentence",)

    @property
    def finder(self) -> Find:
        """What looks at one pair of sentences; asking for it imports the rule."""
        return cast(Find, self._function("find"))

    def find(self, pair: SentencePair) -> Iterable[Finding]:
        """Return what the rule finds in one pair of sentences."""
        return self.finder(pair)

    def find_in_document(self, pairs: Pairs) -> Iterable[DocumentFinding]:
        """Return what only all the pairs of a document show."""
        return cast(_FindInDocument, self._function("find_in_document"))(pairs)

    def _function(self, name: str) -> object:
        # Imported when the rule first runs: together they compile a hundred patterns, which a list of rules need not.
        key = f"{self.id}.{name}"
        if key not in _LOADED:
            module = import_module(f"translator_cli.checks.rules.{self.id.replace('-', '_')}")
            _LOADED[key] = getattr(module, name)
        return _LOADED[key]


_LOADED: dict[str, object] = {}
