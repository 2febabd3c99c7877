"""The house style that the configuration asks for."""

from __future__ import annotations

import click

from translator_cli.cli.declare import CONFIG_KEY
from translator_cli.style import Style


def style_in_force() -> Style:
    """Return the style of the running command's configuration."""
    context = click.get_current_context(silent=True)
    config = context.meta.get(CONFIG_KEY) if context is not None else None
    return Style(**config.style()) if config is not None else Style()
