"""How options are declared: each can come from the environment as well, and shows its default."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])
Decorator = Callable[[Command], Command]

#: Where a command finds the ``Config`` in ``click.Context.meta``.
CONFIG_KEY = "translator_cli.config"


class EnvironmentOption(click.Option):
    """An option that the environment can set as well: ``--summary-ratio`` is ``TRANSLATOR_CLI_SUMMARY_RATIO``."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        if self.expose_value and self.envvar is None:
            long = max(self.opts, key=len).lstrip("-").replace("-", "_")
            self.envvar = f"TRANSLATOR_CLI_{long.upper()}"


def option(*names: str, **settings: Any) -> Callable[[Command], Command]:
    """Like ``click.option``, with the environment variable and the default shown where there is one."""
    settings.setdefault("show_default", settings.get("default") not in (None, False, ()))
    return click.option(*names, cls=EnvironmentOption, **settings)


def options(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Apply option decorators in the order in which ``--help`` is to list them."""

    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def load_settings(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    """Read the configuration before any other option is looked at: it holds their defaults."""
    if ctx.resilient_parsing:
        return
    from translator_cli.config import load_config  # reads files: not for --help

    config = load_config(_working_directory(), Path(value) if value else None)
    ctx.default_map = config.defaults_for(ctx.info_name or "")
    ctx.meta[CONFIG_KEY] = config


def _working_directory() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it was deleted under our feet; there is no project to be found
        return Path("/")


def config_file() -> Path | None:
    """The project's configuration file, whose folder holds the lock file."""
    config = click.get_current_context().meta.get(CONFIG_KEY)
    return config.file if config is not None else None


def was_given(name: str) -> bool:
    """Whether a parameter stands on the command line itself, and not in a file or the environment."""
    source = click.get_current_context().get_parameter_source(name)
    return source is click.core.ParameterSource.COMMANDLINE


def refuse(trouble: bool, message: str) -> None:
    """Raise a usage error where options do not go together."""
    if trouble:
        raise click.UsageError(message)
