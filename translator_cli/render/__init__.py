"""Bitexts → what is written: the terminal view and every file format.

Renderers yield strings in order and never write them. Each document is rendered as soon as it arrives, so several
files appear one after the other while the rest are still being translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translator_cli.document import Bitext
from translator_cli.errors import ConfigError
from translator_cli.render.view import Layout, View

__all__ = ["FORMATS", "Layout", "View", "render"]

#: The names of the output formats, as ``--format`` takes them.
FORMATS = ("terminal", "text", "markdown", "html", "json", "tmx", "xliff")
#: Those that people read, who do not want to see the tags of a page.
_READ = frozenset({"terminal", "markdown", "html"})


def render(bitexts: Iterable[Bitext], format: str, view: View) -> Iterator[str]:
    """Yield the pieces of ``bitexts`` in ``format``, ready to be written one after the other.

    Raises ConfigError for a format that is not in ``FORMATS``.
    """
    # One format is drawn in a run; the others need not be loaded.
    if format == "terminal":
        from translator_cli.render.terminal import terminal as draw
    elif format == "text":
        from translator_cli.render.text import text as draw
    elif format == "markdown":
        from translator_cli.render.markdown import markdown as draw
    elif format == "html":
        from translator_cli.render.html import html as draw
    elif format == "json":
        from translator_cli.render.jsonlines import jsonlines as draw
    elif format == "tmx":
        from translator_cli.render.exchange.tmx import tmx as draw
    elif format == "xliff":
        from translator_cli.render.exchange.xliff import xliff as draw
    else:
        raise ConfigError(f"unknown format {format!r}; choose one of {', '.join(FORMATS)}")
    if format in _READ:
        from translator_cli.render.shown import shown

        bitexts = shown(bitexts)
    return draw(bitexts, view)
