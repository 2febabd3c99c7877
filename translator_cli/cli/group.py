"""The command group: lazy commands, ``translate`` as the default, help with examples."""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

#: Command name → (module below this package, one line for ``--help``); modules are loaded when called.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "translate": ("translate", "Show a text and its translation side by side (the default command)."),
    "summarize": ("summarize", "Show the most important sentences of a text."),
    "detect": ("detect", "Tell which language a text is in."),
    "facts": ("facts", "List numbers, dates, times and names with their counterparts."),
    "check": ("check", "Check drafts against their translations; needs no model."),
    "sync": ("sync", "Create or update the English beside a German draft."),
    "models": ("models", "List, install, verify and remove translation models."),
    "memory": ("memory", "Show or clear the translation memory."),
    "config": ("config", "Show the settings in force and where they come from."),
}

EPILOG = """\b
Examples:
  translator-cli draft.txt                      side by side, with a summary
  cat draft.txt | translator-cli                the same from a pipe
  translator-cli --format text -o en.txt draft.txt
  translator-cli --format html -o proof.html draft.md
  translator-cli summarize -n 5 report.txt
  translator-cli check article.de.md            numbers, names, quotes, omissions
  translator-cli models install translate-de_en.argosmodel

\b
Exit codes: 0 done, 1 findings or changed files, 2 usage, 3 unreadable input or
language, 4 model missing or damaged, 5 some of several inputs failed,
130 interrupted.
"""


class CommandGroup(click.Group):
    """Loads a command's module on demand and takes a first argument that is no command as a file to translate."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module that holds a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"translator_cli.cli.commands.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert ``translate`` where no command is named; without any argument at a terminal, show help."""
        if not args and sys.stdin is not None and not sys.stdin.isatty():
            args = ["translate"]
        elif not args:
            args = ["--help"]
        elif args[0] not in COMMANDS and args[0] not in ("-h", "--help", "--version"):
            _hint_at_typo(args[0])
            args = ["translate", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, so that help imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _hint_at_typo(word: str) -> None:
    """Refuse a word that is almost a command and no file, before it is taken for a missing file."""
    if word.startswith("-") or Path(word).suffix or Path(word).exists():
        return
    if close := difflib.get_close_matches(word, COMMANDS, n=1, cutoff=0.7):
        raise click.UsageError(f"no command and no file '{word}'; did you mean '{close[0]}'?")


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import version  # reads the installed metadata: one home for the version

    click.echo(f"translator-cli {version('translator-cli')}")
    ctx.exit()


@click.group(
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
    subcommand_metavar="[COMMAND] [FILE]...",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli(**_: Any) -> None:
    """Translate German text to English offline, side by side, with a summary.

    Give files, or pipe a text in. Without a command, 'translate' is meant: 'translator-cli translate --help' shows
    its options. Nothing ever touches the network but 'models available' and 'models install NAME'.
    """
