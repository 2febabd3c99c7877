"""What is said on standard error; it is made safe here, and only here."""

from __future__ import annotations

import click

from translator_cli.render.safety import one_line


def say(message: str) -> None:
    """Say something on standard error, on one line, with every control character made visible."""
    click.echo(f"translator-cli: {one_line(message)}", err=True)


def note(message: str, quiet: bool) -> None:
    """Say something that a person may not want to hear."""
    if not quiet:
        say(message)
