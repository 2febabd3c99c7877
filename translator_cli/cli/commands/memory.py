"""``translator-cli memory``: look at the translation memory, or clear it."""

from __future__ import annotations

import sys
from typing import Any

import click


@click.group("memory", context_settings={"help_option_names": ["-h", "--help"]})
def command(**_: Any) -> None:
    """Show or clear the translation memory, a file in the user's cache folder."""


@command.command("stats")
def stats() -> None:
    """Print how much is remembered, and where."""
    from translator_cli.memory import open_memory

    with open_memory() as memory:
        if memory.warning:
            click.echo(f"translator-cli: {memory.warning}", err=True)
        found = memory.stats()
        sys.stdout.write(f"path     {found.path}\n")
        sys.stdout.write(f"entries  {found.entries}\n")
        sys.stdout.write(f"edited   {found.edited}\n")
        sys.stdout.write(f"bytes    {found.bytes}\n")


@command.command("clear")
@click.option("--keep-edited", is_flag=True, help="Keep what people wrote.")
def clear(keep_edited: bool) -> None:
    """Forget everything, what people wrote included."""
    from translator_cli.memory import open_memory

    with open_memory() as memory:
        click.echo(f"translator-cli: {memory.clear(keep_edited=keep_edited)} entries removed", err=True)
