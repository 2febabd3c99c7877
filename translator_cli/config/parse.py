"""The text of a configuration file → its settings, with every mistake named by file and line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from translator_cli.config.keys import KEYS, STYLE, TABLES, TYPES, Key
from translator_cli.errors import ConfigError

_AT_LINE = re.compile(r"\(at line (\d+)")


class Setting(NamedTuple):
    """A value and the file that it is from; ``table`` is the command it is for, or empty for all."""

    key: Key
    value: Any
    file: Path
    table: str = ""


def parse_toml(data: bytes, name: str) -> dict[str, Any]:
    """Return what a TOML file says. Raises ConfigError with the line of a mistake."""
    if sys.version_info >= (3, 11):
        import tomllib  # here because only a run that has a configuration file needs it
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ConfigError(f"{name}: not valid TOML (nested too deeply)") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{name}:{line}: not UTF-8 text; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else data.count(b"\n") + 1  # without a line it is "at end of document"
        reason = str(error).partition(" (at ")[0]
        raise ConfigError(f"{name}:{line}: not valid TOML ({reason})") from error


def settings_of(table: Mapping[str, Any], file: Path, text: str) -> Iterator[Setting]:
    """Yield the settings of a table and of the tables for single commands in it.

    Raises ConfigError for a key that does not exist or a value of the wrong type.
    """
    for name, value in table.items():
        if name == "style" and isinstance(value, dict):
            for inner, inner_value in value.items():
                yield _style(inner, inner_value, file, text)
            continue
        # "check" is both a setting (true or false) and the table of the command of that name
        if name in TABLES and isinstance(value, dict):
            for inner, inner_value in value.items():
                yield _setting(inner, inner_value, file, text, name)
        else:
            yield _setting(name, value, file, text)


def _setting(name: str, value: Any, file: Path, text: str, table: str = "") -> Setting:
    where = f"{file}:{_line_of(name, text)}"
    full = f"{table}.{name}" if table else name
    if name not in KEYS:
        raise ConfigError(f'{where}: unknown setting "{full}"{_hint(name, table)}')
    key = KEYS[name]
    types, wanted = TYPES[key.kind]
    right = isinstance(value, types) and (key.kind == "boolean" or not isinstance(value, bool))
    if key.kind == "strings" and right:
        right = all(isinstance(item, str) for item in value)
    if not right:
        raise ConfigError(f'{where}: "{full}" must be {wanted}, not {_shown(value)}')
    return Setting(key, _value(key, value, file), file, table)


def _style(name: str, value: Any, file: Path, text: str) -> Setting:
    where = f"{file}:{_line_of(name, text)}"
    if name not in STYLE:
        close = _closest(name, STYLE)
        hint = f'did you mean "{close}"?' if close else f"the parts are {', '.join(STYLE)}"
        raise ConfigError(f'{where}: unknown setting "style.{name}"; {hint}')
    if value not in STYLE[name]:
        choices = ", ".join(f'"{choice}"' for choice in STYLE[name])
        raise ConfigError(f'{where}: "style.{name}" must be one of {choices}, not {_shown(value)}')
    return Setting(Key(name, "string"), value, file, "style")


def _value(key: Key, value: Any, file: Path) -> Any:
    """Return the value as the command line wants it; a path counts from the folder of the file that names it."""
    if key.kind == "strings":
        return tuple(value)
    folder = "/" in value or value.endswith(".argosmodel") if key.name == "model" else key.kind == "path"
    return str(file.parent / Path(value).expanduser()) if folder else value


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else repr(value)


def _hint(name: str, table: str) -> str:
    names = list(KEYS) if table else [*KEYS, *TABLES, "style"]
    close = _closest(name.replace("_", "-").lower(), names)
    return f'; did you mean "{close}"?' if close else "; see docs/configuration for all settings"


def _closest(name: str, known: Iterable[str]) -> str | None:
    import difflib  # 2 ms, and most files have no mistake

    return next(iter(difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def _line_of(name: str, text: str) -> int:
    """Return the line that sets a key, as well as it can be told without a parser that keeps lines."""
    quoted = re.escape(name)
    found = re.search(rf'^[ \t]*(?:\[[\w."\'-]*?)?(?:[\w-]+\.)*["\']?{quoted}["\']?[ \t]*[=.\]]', text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
