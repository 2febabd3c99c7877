"""Every setting, as data: the command line, the files and ``config show`` all read this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "path", "integer", "number", "boolean", "strings"]


@dataclass(frozen=True, slots=True)
class Key:
    """A setting; ``name`` is that of the long option.

    ``parameter`` is the command line's own name for the value where it differs; ``commands`` are those that a value
    outside any table is for (none: all).
    """

    name: str
    kind: Kind
    parameter: str = ""
    commands: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The name of the parameter whose default the setting is."""
        return self.parameter or self.name.replace("-", "_")


_TRANSLATING = ("translate", "summarize", "sync")
_VIEWING = ("translate", "summarize")

_ALL = (
    Key("from", "string", "source"),
    Key("to", "string", "target"),
    Key("pattern", "string", commands=("check", "sync")),
    Key("encoding", "string"),
    Key("input-format", "string"),
    Key("summary-sentences", "integer", commands=_VIEWING),
    Key("summary-ratio", "number", commands=_VIEWING),
    Key("summarizer", "string", commands=_VIEWING),
    Key("format", "string", commands=_VIEWING),  # check has other forms: set it in its table
    Key("layout", "string", commands=_VIEWING),
    Key("width", "integer"),
    Key("color", "string"),
    Key("pager", "boolean", commands=_VIEWING),
    Key("check", "boolean", "checks", _TRANSLATING),
    Key("strict", "boolean", commands=("translate",)),
    Key("severity", "string", commands=("check",)),
    Key("fail-on", "string", commands=("check",)),
    Key("disable", "strings"),
    Key("glossary", "path"),
    Key("model", "string", commands=_TRANSLATING),
    Key("fast", "boolean", commands=_TRANSLATING),
    Key("beam", "integer", commands=_TRANSLATING),
    Key("threads", "integer", commands=_TRANSLATING),
    Key("memory", "boolean", commands=_TRANSLATING),
    Key("quiet", "boolean"),
    Key("verbose", "boolean"),
)

#: The settings by name, in the order of the docs.
KEYS: Mapping[str, Key] = {key.name: key for key in _ALL}

#: Tables that hold values for one command only: ``[tool.translator-cli.check]``.
TABLES = ("translate", "summarize", "detect", "check", "sync")

#: The Python types that a kind of setting may have, and how a message calls them.
TYPES: Mapping[Kind, tuple[tuple[type, ...], str]] = {
    "string": ((str,), "a string"),
    "path": ((str,), "a string"),
    "integer": ((int,), "a whole number"),
    "number": ((int, float), "a number"),
    "boolean": ((bool,), "true or false"),
    "strings": ((list,), "a list of strings"),
}
