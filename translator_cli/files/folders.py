"""Where the program keeps files of its own; no folder is made by asking."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

NAME = "translator-cli"
_NOWHERE = Path(os.path.abspath(os.sep)) / "nonexistent" / NAME


def cache_folder() -> Path:
    """Return the folder for what can be made again: ``$TRANSLATOR_CLI_CACHE``, else in the user's cache folder."""
    if folder := os.environ.get("TRANSLATOR_CLI_CACHE"):
        return Path(folder)
    from platformdirs import user_cache_path  # 10 ms

    return _at_home(lambda: user_cache_path(NAME, appauthor=False))


def data_folder() -> Path:
    """Return the folder for what must be kept, in the user's data folder."""
    from platformdirs import user_data_path  # 10 ms

    return _at_home(lambda: user_data_path(NAME, appauthor=False))


def config_folder() -> Path:
    """Return the folder of the user's own settings."""
    from platformdirs import user_config_path  # 5 ms; tests and --help do without

    return _at_home(lambda: user_config_path(NAME))


def home_folder() -> Path:
    """Return the home folder; a path that does not exist where the user has none (a container's random user id)."""
    return _at_home(Path.home)


def _at_home(folder: Callable[[], Path]) -> Path:
    try:
        found = folder()
    except (RuntimeError, KeyError):  # neither HOME nor an entry in the password file
        return _NOWHERE
    # platformdirs leaves a "~" that it cannot expand as it is: a folder of that name below the working directory
    return found if found.is_absolute() else _NOWHERE
