"""What the options say, as frozen values: from here on nothing knows Click.

``take`` builds them from Click's parameters. A field has the name of its parameter; a field whose default is such a
value itself is built from the same parameters, so that commands share groups of options by naming their types. They
are named tuples and not dataclasses, of which each takes five times as long to make, in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeVar, cast

Options = TypeVar("Options", bound=NamedTuple)

Color = Literal["auto", "always", "never"]
Layout = Literal["auto", "side-by-side", "stacked", "target"]


class InputOptions(NamedTuple):
    """What to read ("-" is standard input; ``texts`` stand on the command line itself) and how.

    ``encoding`` None means "recognize it".
    """

    files: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    encoding: str | None = None
    input_format: str = "auto"


class LanguageOptions(NamedTuple):
    """ISO 639-1 codes; ``source`` may be "auto"."""

    source: str = "auto"
    target: str = "en"

    @property
    def stated(self) -> str | None:
        """The source language as stated, None where it is to be detected."""
        return None if self.source == "auto" else self.source


class SummaryChoice(NamedTuple):
    """How many sentences to pick (None: three, at most a third of the text), and by which method."""

    summarizer: str = "lexrank"
    summary_sentences: int | None = None
    summary_ratio: float | None = None


class CheckChoice(NamedTuple):
    """Whether to check what is translated, without which rules, and whether errors count in the exit code."""

    checks: bool = True
    disable: tuple[str, ...] = ()
    glossary: str | None = None
    strict: bool = False


class OutputOptions(NamedTuple):
    """Where the result goes and in which form; None: standard output, the form by the file's extension."""

    output: str | None = None
    format: str | None = None
    pager: bool = False


class DisplayOptions(NamedTuple):
    """How the terminal view is drawn; ``width`` None is the terminal's."""

    layout: Layout = "auto"
    width: int | None = None
    color: Color = "auto"
    review: bool = False


class MessageOptions(NamedTuple):
    """How much is said on standard error."""

    quiet: bool = False
    verbose: bool = False


def take(kind: type[Options], parameters: Mapping[str, object]) -> Options:
    """Return the value of type ``kind`` that Click's parameters state; a parameter that is missing keeps its default.

    The types of single values are Click's to check: it parsed them.
    """
    stated: dict[str, object] = {}
    for name in kind._fields:
        default = kind._field_defaults.get(name)
        if isinstance(default, tuple) and hasattr(default, "_fields"):  # such a value itself
            stated[name] = take(cast(type[NamedTuple], type(default)), parameters)
        elif name in parameters:
            stated[name] = parameters[name]
    make: Callable[..., Options] = kind
    return make(**stated)
