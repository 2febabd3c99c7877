"""Standard output and error: encoding, broken pipes, the pager, files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from translator_cli.cli.report import Report


def prepare_streams() -> None:
    """Make sure that no character of any language can crash the output, and that newlines go out as they are."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
            stream.reconfigure(errors=stream.errors if utf8 else "replace", newline="\n")


def silence_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush cannot fail on a closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def note(message: str, quiet: bool) -> None:
    """Say something to the person, on standard error."""
    if not quiet:
        click.echo(f"translator-cli: {message}", err=True)
