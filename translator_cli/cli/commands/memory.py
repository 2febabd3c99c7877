"""``translator-cli memory``: look at the translation memory, or clear it."""

from __future__ import annotations

import sys

import click

from translator_cli.cli.messages import say
from translator_cli.render.safety import one_line


@click.group("memory", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show or clear the translation memory, a file in the user's cache folder."""


@command.command("stats")
def stats() -> None:
    """Print how much is remembered, and where."""
    from translator_cli.errors import InputError
    from translator_cli.memory import open_memory

    with open_memory() as memory:
        stats = memory.stats()
        if not memory.enabled:
            raise InputError(memory.warning)
        if memory.warning:
            say(memory.warning)
    sys.stdout.write(f"path     {one_line(str(stats.path))}\n")
    sys.stdout.write(f"entries  {stats.entries}\n")
    sys.stdout.write(f"edited   {stats.edited}\n")
    sys.stdout.write(f"bytes    {stats.bytes}\n")


@command.command("clear")
@click.option("--keep-edited", is_flag=True, help="Keep what people wrote.")
@click.option("--yes", is_flag=True, help="Do not ask before forgetting what people wrote.")
def clear(keep_edited: bool, yes: bool) -> None:
    """Forget all translations. What people wrote is forgotten only with --yes, or after asking."""
    from translator_cli.memory import open_memory

    with open_memory() as memory:
        edited = 0 if keep_edited or yes else memory.stats().edited
        keep_edited = keep_edited or (edited > 0 and not _may_forget(edited))
        removed = memory.clear(keep_edited=keep_edited)
        if memory.warning:
            say(memory.warning)
        say("1 entry removed" if removed == 1 else f"{removed:,} entries removed")


def _may_forget(edited: int) -> bool:
    """Ask a person at a terminal; anyone else has to say so beforehand."""
    what = "1 translation that a person wrote" if edited == 1 else f"{edited:,} translations that people wrote"
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError(f"the memory holds {what}; add --keep-edited or --yes")
    return click.confirm(f"Also forget {what}?", err=True)
