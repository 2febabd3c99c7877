"""Where the program keeps files of its own; no folder is made by asking."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

NAME = "translator-cli"
_NOWHERE = Path(os.path.abspath(os.sep)) / "nonexistent" / NAME


def cache_folder() -> Path:
    """Return the folder for what can be made again: ``$TRANSLATOR_CLI_CACHE``, else in the user's cache folder."""
    if folder := os.environ.get("TRANSLATOR_CLI_CACHE"):
        return Path(folder)
    if found := _by_xdg("XDG_CACHE_HOME", ".cache"):
        return found
    from platformdirs import user_cache_path

    return _at_home(lambda: user_cache_path(NAME, appauthor=False))


def data_folder() -> Path:
    """Return the folder for what must be kept, in the user's data folder."""
    if found := _by_xdg("XDG_DATA_HOME", ".local/share"):
        return found
    from platformdirs import user_data_path

    return _at_home(lambda: user_data_path(NAME, appauthor=False))


def config_folder() -> Path:
    """Return the folder of the user's own settings."""
    if found := _by_xdg("XDG_CONFIG_HOME", ".config"):
        return found
    from platformdirs import user_config_path

    return _at_home(lambda: user_config_path(NAME))


def home_folder() -> Path:
    """Return the home folder; a path that does not exist where the user has none (a container's random user id)."""
    return _at_home(Path.home)


def _by_xdg(variable: str, below_home: str) -> Path | None:
    """Return our folder as the XDG specification has it; None where platformdirs, which costs 10 ms, must be asked."""
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return None
    if os.path.isabs(base := os.environ.get(variable, "")):
        return Path(base, NAME)
    home = os.environ.get("HOME", "")
    return Path(home, below_home, NAME) if os.path.isabs(home) else None


def _at_home(folder: Callable[[], Path]) -> Path:
    try:
        found = folder()
    except (RuntimeError, KeyError):  # neither HOME nor an entry in the password file
        return _NOWHERE
    # platformdirs leaves a "~" that it cannot expand as it is: a folder of that name below the working directory
    return found if found.is_absolute() else _NOWHERE
