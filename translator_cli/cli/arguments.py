"""What the words before a command, or in place of one, are taken for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from translator_cli.cli.commands import COMMANDS


def are_options(words: Sequence[str], command: click.Command, ctx: click.Context) -> bool:
    """Whether ``words`` are options of ``command`` with their values, and nothing else."""
    takes_value = {
        name: not option.is_flag and not option.count
        for option in command.get_params(ctx)
        if isinstance(option, click.Option)
        for name in (*option.opts, *option.secondary_opts)
    }
    rest = iter(words)
    for word in rest:
        name, equals, _ = word.partition("=")
        if not word.startswith("--") and len(word) > 2:  # -n5 or -qv
            name, equals = word[:2], "=" if takes_value.get(word[:2]) else ""
        if name not in takes_value:
            return False
        if takes_value[name] and not equals:
            next(rest, None)
    return True


def hint_at_typo(word: str) -> None:
    """Refuse a word that is almost a command and not a file, before it is taken for a missing file."""
    if word.startswith("-") or Path(word).suffix or os.path.lexists(word):
        return
    import difflib  # 2 ms, and most first words are files

    if close := difflib.get_close_matches(word, COMMANDS, n=1, cutoff=0.7):
        raise click.UsageError(f"no command and no file '{word}'; did you mean '{close[0]}'?")
