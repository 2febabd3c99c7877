"""Every setting, as data: the command line, the files and ``config show`` all read this table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from translator_cli.style import CHOICES

Kind = Literal["string", "path", "integer", "number", "boolean", "strings"]


class Key(NamedTuple):
    """A setting; ``name`` is that of the long option.

    ``parameter`` is the command line's own name for the value where it differs; ``commands`` are those that a value
    outside any table is for (none: all); ``variables`` are environment variables of others that count as well.
    """

    name: str
    kind: Kind
    parameter: str = ""
    commands: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The name of the parameter whose default the setting is."""
        return self.parameter or self.name.replace("-", "_")


_ALL = (
    Key("from", "string", "source"),
    Key("to", "string", "target"),
    Key("pattern", "string"),
    Key("encoding", "string"),
    Key("input-format", "string"),
    Key("summary-sentences", "integer"),
    Key("summary-ratio", "number"),
    Key("summarizer", "string"),
    Key(
        "format", "string", commands=("translate", "summarize", "view")
    ),  # check and facts have other forms: set theirs in their tables
    Key("layout", "string"),
    Key("width", "integer"),
    Key("color", "string"),
    Key("pager", "boolean"),
    Key("check", "boolean", "checks"),
    Key("strict", "boolean"),
    Key("severity", "string"),
    Key("fail-on", "string"),
    Key("disable", "strings"),
    Key("front-matter", "strings"),
    Key("attributes", "strings"),
    Key("captions", "strings"),
    Key("directives", "strings"),
    Key("glossary", "path"),
    Key("model", "string"),
    Key("fast", "boolean"),
    Key("beam", "integer"),
    Key("threads", "integer"),
    Key("device", "string", variables=("ARGOS_DEVICE_TYPE",)),
    Key("memory", "boolean"),
    Key("quiet", "boolean"),
    Key("verbose", "boolean"),
)

#: The table ``[style]``: what a house asks for, with the values that each part may have.
STYLE: Mapping[str, tuple[str, ...]] = CHOICES
#: The commands that translate, and so keep to the style.
STYLED = ("translate", "summarize", "facts", "sync", "batch", "edit")

#: The settings by name, in the order of the docs.
KEYS: Mapping[str, Key] = {key.name: key for key in _ALL}

#: Tables that hold values for one command only: ``[tool.translator-cli.check]``.
TABLES = (
    "translate",
    "summarize",
    "detect",
    "facts",
    "alternatives",
    "check",
    "sync",
    "batch",
    "view",
    "edit",
    "merge",
)

#: The Python types that a kind of setting may have, and how a message calls them.
TYPES: Mapping[Kind, tuple[tuple[type, ...], str]] = {
    "string": ((str,), "a string"),
    "path": ((str,), "a string"),
    "integer": ((int,), "a whole number"),
    "number": ((int, float), "a number"),
    "boolean": ((bool,), "true or false"),
    "strings": ((list,), "a list of strings"),
}
