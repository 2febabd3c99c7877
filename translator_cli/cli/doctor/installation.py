"""The program itself: versions, settings, folders, the terminal."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from translator_cli.cli.doctor import Row
from translator_cli.errors import ConfigError

_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_PREFIX = "TRANSLATOR_CLI_"


def versions() -> Iterator[Row]:
    """The program, Python, and every package that is needed at run time."""
    yield Row("translator-cli", "ok", f"{metadata.version('translator-cli')} in {Path(__file__).parents[2]}")
    yield Row("Python", "ok", f"{platform.python_version()} on {platform.platform()}")
    found, missing = [], []
    for requirement in metadata.requires("translator-cli") or []:
        name, _, marker = requirement.partition(";")
        if "python_version" in marker and sys.version_info >= (3, 11) or "extra ==" in marker:
            continue
        match = _NAME.match(name)
        package = match[0] if match else name
        try:
            found.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            missing.append(package)
    yield Row("packages", "ok", ", ".join(found))
    for package in missing:
        yield Row("packages", "problem", f"{package} is not installed; install the requirements again")


def settings(folder: Path, explicit: Path | None) -> Iterator[Row]:
    """The settings that are not at their default, and where each is from."""
    from translator_cli.config import load_config

    try:
        config = load_config(folder, explicit)
    except ConfigError as error:
        yield Row("settings", "problem", str(error))
        return
    for setting in config.settings:
        name = f"{setting.table}.{setting.key.name}" if setting.table else setting.key.name
        yield Row("settings", "ok", f"{name} = {setting.value!r} ({setting.file})")
    variables = sorted(name for name in os.environ if name.startswith((_PREFIX, "ARGOS_")))
    for name in variables:
        yield Row("settings", "ok", f"{name} = {os.environ[name]!r} (environment)")
    if not config.settings and not variables:
        yield Row("settings", "ok", "all at their defaults")


def folders() -> Iterator[Row]:
    """Where the program keeps what it writes, and whether it can."""
    from translator_cli.files.folders import cache_folder, config_folder, data_folder
    from translator_cli.models import packages_folder

    uses = (
        ("cache", cache_folder(), "nothing is remembered"),
        ("data", data_folder(), "no model can be downloaded"),
        ("packages", packages_folder(), "no model can be installed"),
    )
    for name, folder, loss in uses:
        writable = _writable(folder)
        yield Row(
            f"{name} folder", "ok" if writable else "note", f"{folder}" if writable else f"{folder}: read-only; {loss}"
        )
    yield Row("config folder", "ok", str(config_folder()))


def _writable(folder: Path) -> bool:
    """Whether files can be made in a folder, or in the nearest one above that exists."""
    nearest = next((place for place in (folder, *folder.parents) if os.path.isdir(place)), None)
    return nearest is not None and os.access(nearest, os.W_OK | os.X_OK)


def terminal() -> Iterator[Row]:
    """What the output goes to, and what it can show."""
    kind = "a terminal" if sys.stdout.isatty() else "a pipe or file"
    encoding = sys.stdout.encoding or "unknown"
    columns = shutil.get_terminal_size().columns
    color = "off (NO_COLOR)" if os.environ.get("NO_COLOR") else "on" if sys.stdout.isatty() else "off"
    yield Row(
        "terminal",
        "ok",
        f"{kind}, {encoding}, {columns} columns, color {color}, TERM={os.environ.get('TERM', 'not set')}",
    )
    if encoding.lower().replace("-", "") != "utf8":
        yield Row("terminal", "note", f"{encoding} cannot show every character; PYTHONUTF8=1 switches to UTF-8")
