"""What the options say, as frozen values: from here on nothing knows Click.

``take`` builds them from Click's parameters. A field has the name of its parameter; a field that is such a value
itself is built from the same parameters, so that commands share groups of options by naming their types.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Options = TypeVar("Options", bound=DataclassInstance)

Color = Literal["auto", "always", "never"]
Layout = Literal["auto", "side-by-side", "stacked", "target"]


@dataclass(frozen=True, slots=True)
class InputOptions:
    """What to read ("-" is standard input; ``texts`` stand on the command line itself) and how.

    ``encoding`` None means "recognize it".
    """

    files: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    encoding: str | None = None
    input_format: str = "auto"


@dataclass(frozen=True, slots=True)
class LanguageOptions:
    """ISO 639-1 codes; ``source`` may be "auto"."""

    source: str = "auto"
    target: str = "en"

    @property
    def stated(self) -> str | None:
        """The source language as stated, None where it is to be detected."""
        return None if self.source == "auto" else self.source


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """How many sentences to pick (None: three, at most a third of the text), and by which method."""

    summarizer: str = "lexrank"
    summary_sentences: int | None = None
    summary_ratio: float | None = None


@dataclass(frozen=True, slots=True)
class CheckChoice:
    """Whether to check what is translated, without which rules, and whether errors count in the exit code."""

    checks: bool = True
    disable: tuple[str, ...] = ()
    glossary: str | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """Where the result goes and in which form; None: standard output, the form by the file's extension."""

    output: str | None = None
    format: str | None = None
    pager: bool = False


@dataclass(frozen=True, slots=True)
class DisplayOptions:
    """How the terminal view is drawn; ``width`` None is the terminal's."""

    layout: Layout = "auto"
    width: int | None = None
    color: Color = "auto"
    review: bool = False


@dataclass(frozen=True, slots=True)
class MessageOptions:
    """How much is said on standard error."""

    quiet: bool = False
    verbose: bool = False


def take(kind: type[Options], parameters: Mapping[str, object]) -> Options:
    """Return the value of type ``kind`` that Click's parameters state; a parameter that is missing keeps its default.

    The types of single values are Click's to check: it parsed them.
    """
    hints = get_type_hints(kind)
    given: dict[str, object] = {}
    for field in fields(kind):
        if is_dataclass(hint := hints[field.name]) and isinstance(hint, type):
            given[field.name] = take(hint, parameters)
        elif field.name in parameters:
            given[field.name] = parameters[field.name]
    make: Callable[..., Options] = kind
    return make(**given)
