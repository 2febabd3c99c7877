"""The list of rules: every rule id that can be printed stands here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from translator_cli.checks.rule import Rule

_ALL = (
    Rule("empty", "error", "the translation is empty", neutral=True),
    Rule("number-mismatch", "error", "a number is lost, changed or added"),
    Rule("date-mismatch", "error", "a date, month or weekday differs"),
    Rule("time-mismatch", "error", "a time of day differs"),
    Rule("opposite", "error", "a word turned into its opposite"),
    Rule("untranslated", "error", "German is left over in the translation"),
    Rule("repetition", "error", "the translation repeats itself", neutral=True, scopes=("sentence", "document")),
    Rule("truncated", "error", "the translation breaks off", neutral=True),
    Rule("structure-mismatch", "error", "a link, code, formula, placeholder, tag or the like is lost", neutral=True),
    Rule("name-missing", "error", "a name, address or product code is missing", scopes=("sentence", "document")),
    Rule("inconsistent-name", "warning", "a name is spelled in two ways", scopes=("document",)),
    Rule("quote-mismatch", "warning", "a quotation is lost, added or left open", neutral=True),
    Rule("omission", "warning", "the translation is far too short", scopes=("sentence", "document")),
    Rule("addition", "warning", "the translation is far too long"),
    Rule("glossary", "warning", "a term is not translated as the glossary says", neutral=True),
    Rule("negation", "warning", "a negation is lost or added"),
    Rule("attribution", "warning", "reported speech is stated as fact, or by somebody else"),
    Rule("false-friend", "notice", "an English look-alike that means something else"),
    Rule("stale-translation", "error", "a German sentence changed and its English did not", scopes=("files",)),
    Rule("missing-translation", "error", "a German sentence or file has no English", scopes=("files",)),
    Rule("orphaned-translation", "error", "English stands where its German is gone", scopes=("files",)),
    Rule("unrecorded-translation", "error", "German and English both changed since the last sync", scopes=("files",)),
)  # fmt: skip

#: Every rule by its id, in the order of the docs.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
