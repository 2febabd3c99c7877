"""What a rule is, and what it is given: one source text, one target text and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from translator_cli.checks.glossary import Glossary
from translator_cli.document import Finding, Severity


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which rules are off, the glossary, and the ISO 639-1 codes of the two languages."""

    disabled: frozenset[str] = frozenset()
    glossary: Glossary | None = None
    source_language: str = "de"
    target_language: str = "en"


@dataclass(frozen=True, slots=True)
class Pair:
    """One source and one target text, each on one line."""

    source: str
    target: str
    settings: CheckSettings = CheckSettings()


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with a stable ``id``.

    ``severity`` is the rule's highest; a finding may be milder. ``neutral`` rules need no knowledge of German and
    English, so they also run on other pairs of languages.
    """

    id: str
    severity: Severity
    description: str
    find: Callable[[Pair], Iterable[Finding]]
    neutral: bool = False
