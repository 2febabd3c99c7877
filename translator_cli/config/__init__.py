"""Settings from files: ``.translator.toml`` or ``[tool.translator-cli]`` in ``pyproject.toml``, and the user's own.

The nearest folder upwards that has one of the two counts, up to the top of the git repository or the home folder;
below it in rank lies ``config.toml`` in the user's configuration folder. Options and environment variables win over
both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from translator_cli.config.keys import KEYS, STYLE, STYLED, TABLES, Key
from translator_cli.config.parse import Setting, parse_toml, settings_of
from translator_cli.errors import ConfigError
from translator_cli.files.folders import config_folder, home_folder
from translator_cli.files.limited import read_plain

__all__ = ["KEYS", "STYLE", "TABLES", "Config", "Effective", "Key", "Setting", "load_config"]

_OWN, _SHARED = ".translator.toml", "pyproject.toml"


class Effective(NamedTuple):
    """A setting in force: its name, value and origin (a variable, a file, or ``default``)."""

    name: str
    value: Any
    origin: str


class Config(NamedTuple):
    """What the files say, the strongest last. ``file`` is the project's own; its folder is the project's root."""

    settings: tuple[Setting, ...] = ()
    file: Path | None = None

    def defaults_for(self, command: str) -> dict[str, Any]:
        """Return the defaults of a command's parameters, as Click's ``default_map`` takes them."""
        return {setting.key.option: setting.value for setting in self._for(command)}

    def style(self) -> dict[str, str]:
        """Return what the files say about the house style, by part."""
        return {name: str(setting.value) for name, setting in self._style().items()}

    def _style(self) -> dict[str, Setting]:
        return {setting.key.name: setting for setting in self.settings if setting.table == "style"}

    def effective(
        self, command: str, defaults: Mapping[str, Any], environment: Mapping[str, str]
    ) -> tuple[Effective, ...]:
        """Return every setting of a command with its value and where that is from.

        ``defaults`` are the command's own, by parameter; ``environment`` is the process's.
        """
        given = {setting.key.name: setting for setting in self._for(command)}
        rows = [
            _effective(key, given.get(key.name), defaults[key.option], environment)
            for key in KEYS.values()
            if key.option in defaults
        ]
        if command in STYLED:
            style = self._style()
            rows += [_effective(Key(f"style.{part}", "string"), style.get(part), STYLE[part][0], {}) for part in STYLE]
        return tuple(rows)

    def _for(self, command: str) -> Iterator[Setting]:
        """Yield what holds for a command: in each file what is for all, then what is in its table."""
        for setting in sorted(self.settings, key=lambda setting: (setting.file == self.file, bool(setting.table))):
            everywhere = not setting.table and command in (setting.key.commands or (command,))
            if everywhere or setting.table == command:
                yield setting


def load_config(start: Path, explicit: Path | None = None, user: Path | None = None) -> Config:
    """Return the settings that hold in the folder ``start``.

    ``explicit`` is a file to take instead of the one found upwards. ``user`` is the user's own file, by default
    ``config.toml`` in the folder that the platform has for it. Raises ConfigError for any mistake in a file.
    """
    user = _user_file() if user is None else user
    settings = _read(user, required=False) or ()
    if explicit is not None:
        own = _read(explicit, required=True)
        return Config((*settings, *(own or ())), explicit)
    for folder in _upwards(start):
        for name in (_OWN, _SHARED):
            found = _read(folder / name, required=False)
            if found is not None:
                return Config((*settings, *found), folder / name)
    return Config(settings)


def _user_file() -> Path:
    return config_folder() / "config.toml"


def _upwards(start: Path) -> Iterator[Path]:
    """Yield a folder and those above it, up to the top of a git repository or the home folder."""
    start = start.absolute()
    for folder in (start, *start.parents):
        yield folder
        if (folder / ".git").exists() or folder == home_folder():
            return


def _read(file: Path, required: bool) -> tuple[Setting, ...] | None:
    """Return the settings in a file, or None where it does not exist or has no table for us."""
    try:
        data = read_plain(file)
    except OSError as error:
        if required or not isinstance(error, (FileNotFoundError, NotADirectoryError)):
            raise ConfigError(f"{file}: cannot be read ({error.strerror}); check --config") from error
        return None
    if file.name == _SHARED and b"translator-cli" not in data:
        table = None  # someone else's file, whose mistakes are not ours to report
    else:
        table = parse_toml(data, str(file))
        table = _tool_table(table, file) if file.name == _SHARED else table
    if table is None and required:
        raise ConfigError(f"{file}: has no [tool.translator-cli] table")
    if table is None:
        return None
    return tuple(settings_of(table, file, data.decode("utf-8-sig")))


def _tool_table(document: dict[str, Any], file: Path) -> dict[str, Any] | None:
    tools = document.get("tool", {})
    table = tools.get("translator-cli") if isinstance(tools, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise ConfigError(f"{file}: tool.translator-cli must be a table")


def _effective(key: Key, setting: Setting | None, default: Any, environment: Mapping[str, str]) -> Effective:
    for variable in (f"TRANSLATOR_CLI_{key.name.upper().replace('-', '_')}", *key.variables):
        if environment.get(variable):
            return Effective(key.name, environment[variable], variable)
    if setting is not None:
        return Effective(key.name, setting.value, str(setting.file))
    return Effective(key.name, default, "default")
