"""Bitexts → what is written: the terminal view and every file format.

Renderers yield strings in order and never write them. Each document is rendered as soon as it arrives, so several
files appear one after the other while the rest are still being translated.

To add an output format, write a module with a function ``(bitexts, view) -> Iterator[str]`` and one row in ``OUTPUTS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from translator_cli.errors import ConfigError
from translator_cli.render.view import Layout, View

if TYPE_CHECKING:
    from translator_cli.document import Bitext

__all__ = ["FORMATS", "OUTPUTS", "Layout", "OutputFormat", "View", "render"]


class OutputFormat(NamedTuple):
    """One output format: the module below this package that holds ``draw``, its function, and the file extensions.

    ``visible``: people read it, who do not want to see the tags of a page, save for documents of the format ``native``.
    """

    name: str
    module: str
    draw: str
    extensions: tuple[str, ...] = ()
    visible: bool = False
    native: str = ""


_ALL = (
    OutputFormat("terminal", "terminal", "terminal", visible=True),
    OutputFormat("document", "text", "text"),
    OutputFormat("text", "text", "text", (".txt",)),
    OutputFormat("markdown", "markdown", "markdown", (".md",), visible=True, native="markdown"),
    OutputFormat("html", "html", "html", (".html", ".htm"), visible=True),
    OutputFormat("json", "jsonlines", "jsonlines", (".json", ".jsonl")),
    OutputFormat("tmx", "exchange.tmx", "tmx", (".tmx",)),
    OutputFormat("xliff", "exchange.xliff", "xliff", (".xlf", ".xliff")),
)
#: The output formats by name.
OUTPUTS: Mapping[str, OutputFormat] = MappingProxyType({output.name: output for output in _ALL})
#: Their names, as ``--format`` takes them.
FORMATS: tuple[str, ...] = tuple(OUTPUTS)


def render(bitexts: Iterable[Bitext], format: str, view: View) -> Iterator[str]:
    """Yield ``bitexts`` in ``format``, in chunks ready to be written one after the other.

    Raises ConfigError for a format that is not in ``FORMATS``.
    """
    if format not in OUTPUTS:
        raise ConfigError(f"unknown format {format!r}; choose one of {', '.join(FORMATS)}")
    output = OUTPUTS[format]
    # One format is drawn in a run; the others need not be loaded.
    draw: Callable[[Iterable[Bitext], View], Iterator[str]]
    draw = getattr(import_module(f"translator_cli.render.{output.module}"), output.draw)
    if output.visible:
        from translator_cli.render.visible import visible

        bitexts = visible(bitexts, output.native)
    return draw(bitexts, view)
