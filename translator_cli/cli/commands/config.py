"""``translator-cli config show``: the settings in force and where they come from."""

from __future__ import annotations

import os
import sys

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import CONFIG_KEY
from translator_cli.render.safety import one_line


@click.group("config", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show the settings in force and where they come from."""


@command.command("show")
@click.argument("name", metavar="[COMMAND]", default="translate")
@opt.CONFIG
def show(name: str) -> None:
    """Print 'setting = value' and its origin for COMMAND (default: translate)."""
    context = click.get_current_context()
    group = context.find_root().command
    assert isinstance(group, click.Group)
    subject = group.get_command(context, name)
    if subject is None:
        raise click.UsageError(f"no command '{name}'; one of {', '.join(group.list_commands(context))}")
    defaults = {parameter.name or "": _default(parameter, context) for parameter in subject.params}
    config = context.meta[CONFIG_KEY]
    for row in config.effective(name, defaults, os.environ):
        sys.stdout.write(one_line(f"{row.name} = {row.value!r}  ({row.origin})") + "\n")


def _default(parameter: click.Parameter, context: click.Context) -> str | int | float | tuple[object, ...] | None:
    """The parameter's own default; Click has a marker of its own for "none"."""
    value = parameter.get_default(context)
    return value if isinstance(value, str | int | float | tuple) else None
