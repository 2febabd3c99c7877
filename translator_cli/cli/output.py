"""Where the result goes: standard output, the pager, a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from translator_cli.cli.report import Report


def write(pieces: Iterable[str], output: str | None, pager: bool, report: Report) -> None:
    """Write the result to ``output`` (all or nothing), through the pager, or to standard output as it comes.

    A file is left as it was when no input could be processed.
    """
    if output not in (None, "-"):
        from translator_cli.files.write import write_atomically  # only when a file is written

        data = "".join(pieces).encode("utf-8")
        if report.done:
            write_atomically(Path(output), data)
    elif pager and sys.stdout.isatty():
        os.environ.setdefault("LESS", "-FRX")  # colours stay, a short text does not wait for a key
        click.echo_via_pager(pieces)
    else:
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()


def write_row(*cells: object) -> None:
    """Write a line of cells with tabs between them; what a cell holds cannot move the cursor."""
    from translator_cli.render.safety import one_line

    sys.stdout.write("\t".join(one_line(str(cell)) for cell in cells) + "\n")
