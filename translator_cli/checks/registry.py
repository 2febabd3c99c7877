"""The list of rules.

A rule's module is imported when the rule first runs: together they compile a hundred patterns, 50 ms that a listing
of rules need not pay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import MappingProxyType

from translator_cli.checks.rule import Pair, Rule
from translator_cli.document import Finding


def _from(module: str, name: str) -> Callable[[Pair], Iterable[Finding]]:
    """Return a stand-in for a function of a module in this folder."""
    loaded: list[Callable[[Pair], Iterable[Finding]]] = []

    def find(pair: Pair) -> Iterable[Finding]:
        if not loaded:
            loaded.append(getattr(import_module(f"translator_cli.checks.rules.{module}"), name))
        return loaded[0](pair)

    return find


_ALL = (
    Rule("empty", "error", "the translation is empty", _from("emptiness", "empty"), neutral=True),
    Rule("number-mismatch", "error", "a number is lost, changed or added", _from("numbers", "number_mismatch")),
    Rule("date-mismatch", "error", "a date, month or weekday differs", _from("numbers", "date_mismatch")),
    Rule("time-mismatch", "error", "a time of day differs", _from("numbers", "time_mismatch")),
    Rule("untranslated", "error", "German is left over in the translation", _from("untranslated", "untranslated")),
    Rule("repetition", "error", "the translation repeats itself", _from("repetition", "repetition"), neutral=True),
    Rule("truncated", "error", "the translation breaks off", _from("emptiness", "truncated"), neutral=True),
    Rule("name-missing", "error", "a name, address or product code is missing", _from("names", "name_missing")),
    Rule("quote-mismatch", "warning", "a quotation is lost, added or left open", _from("quotes", "quote_mismatch"),
         neutral=True),
    Rule("omission", "warning", "the translation is far too short", _from("lengths", "omission")),
    Rule("addition", "warning", "the translation is far too long", _from("lengths", "addition")),
    Rule("glossary", "warning", "a term is not translated as the glossary says", _from("terms", "glossary"),
         neutral=True),
    Rule("negation", "notice", "a negation is lost or added", _from("negation", "negation")),
    Rule("attribution", "notice", "reported speech is stated as fact", _from("attribution", "attribution")),
    Rule("false-friend", "notice", "an English look-alike that means something else",
         _from("false_friends", "false_friend")),
)  # fmt: skip

#: Every rule by its id, in the order of the docs.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
