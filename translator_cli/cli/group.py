"""The command group: lazy commands, ``translate`` as the default, help with examples."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translator_cli.cli.arguments import are_options, hint_at_typo
from translator_cli.cli.commands import COMMANDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

NAME = "translator-cli"
DEFAULT = "translate"
#: What a completion script asks through; the name is Click's convention.
COMPLETE = "_TRANSLATOR_CLI_COMPLETE"
_OWN_OPTIONS = ("-h", "--help", "-V", "--version")

EPILOG = """\b
Examples:
  translator-cli draft.txt                      side by side, with a summary
  cat draft.txt | translator-cli                the same from a pipe
  translator-cli --format text -o en.txt draft.txt
  translator-cli --format html -o proof.html draft.md
  translator-cli summarize -n 5 report.txt
  translator-cli check article.de.md            numbers, names, quotes, omissions
  translator-cli view article.de.md             a draft beside its English, as they stand
  translator-cli edit article.de.md             put the English right, sentence by sentence
  translator-cli models install translate-de_en.argosmodel

\b
Exit codes: 0 done, 1 findings or changed files, 2 usage, 3 unreadable input or
language, 4 model missing or damaged, 5 some of several inputs failed, 6 result
not written, 70 internal error, 130 interrupted, 143 terminated.
"""


class CommandGroup(click.Group):
    """Loads a command's module on demand and takes a first argument that is not a command as a file to translate."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module that holds a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"translator_cli.cli.commands.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert ``translate`` where no command is named; without any argument at a terminal, show help."""
        if not args and ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        if not args:
            at_terminal = sys.stdin is None or sys.stdin.isatty()
            return super().parse_args(ctx, ["--help"] if at_terminal else [DEFAULT])
        return super().parse_args(ctx, self._with_command(ctx, args))

    def _with_command(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args[0] in COMMANDS or args[0] in _OWN_OPTIONS:
            return args
        if args[0] == "help" and not Path("help").exists():
            return [*args[1:], "--help"]
        for index, word in enumerate(args):
            command = self.get_command(ctx, word)
            if command is not None and are_options(args[:index], command, ctx):
                return [word, *args[:index], *args[index + 1 :]]
        if not ctx.resilient_parsing:
            hint_at_typo(args[0])
        return [DEFAULT, *args]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer commands, what ``translate`` offers, and files: the shell itself knows those."""
        command = self.get_command(ctx, DEFAULT)
        assert command is not None
        with command.make_context(DEFAULT, [], parent=ctx, resilient_parsing=True) as inner:
            options = command.shell_complete(inner, incomplete) if incomplete.startswith("-") else []
        # Files first: in bash they are what is left when nothing else fits.
        from click.shell_completion import CompletionItem  # only a shell asks for it

        return [CompletionItem(incomplete, type="file"), *super().shell_complete(ctx, incomplete), *options]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, so that help imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def invoke(arguments: Sequence[str]) -> int:
    """Run the group on ``arguments``, or answer a shell that completes a line; return the exit code.

    Click's own ``main`` would take a closed pipe for a failure.
    """
    if instruction := os.environ.get(COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(cli, {}, NAME, COMPLETE, instruction)
    try:
        with cli.make_context(NAME, list(arguments)) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return int(result) if isinstance(result, int) else 0


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
    "-V",
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Translate German text to English offline, side by side, with a summary.

    Give files, or pipe a text in. Without a command, 'translate' is meant: 'translator-cli translate --help' shows
    its options. Only 'models available' and 'models install NAME' use the network.
    """
