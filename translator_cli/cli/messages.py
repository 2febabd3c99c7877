"""What is said on standard error; it is made safe here, and only here."""

from __future__ import annotations

import os
import sys

import click


def say(message: str) -> None:
    """Say something on standard error, with every control character made visible.

    One message is one line; only at a terminal it is wrapped, between words.
    """
    from translator_cli.render.safety import one_line  # brings the rooms below along: not for --help

    line = f"translator-cli: {one_line(message)}"
    if sys.stderr.isatty():
        line = _wrapped(line)
    click.echo(line, err=True)


def note(message: str, quiet: bool) -> None:
    """Say something, unless the user asked for quiet."""
    if not quiet:
        say(message)


def remind(message: str, quiet: bool) -> None:
    """Say something that is enough to hear once a day."""
    from translator_cli.cli.reminders import is_due

    if not quiet and is_due(message):
        say(message)


def _wrapped(line: str) -> str:
    import textwrap  # 4 ms

    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        columns = 80
    return textwrap.fill(line, max(columns, 20), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
