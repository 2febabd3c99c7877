"""What the program has stored or finds installed, and what would use the network."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from translator_cli.cli.doctor import Row
from translator_cli.errors import ModelError, TranslatorError

_HOOK_FILE = ".pre-commit-config.yaml"


def models() -> Iterator[Row]:
    """Every model with its digest, and which one translates German to English."""
    from translator_cli.models import choose_route, installed_models, starter_models
    from translator_cli.models.verify import check_package

    installed, damaged = installed_models()
    for error in damaged:
        yield Row("model", "problem", str(error))
    for model in [*installed, *starter_models()]:
        where = f"{model.name} {model.version} ({model.origin}, {model.path})"
        if problems := check_package(model.path):
            yield Row("model", "problem", f"{where}: {problems[0]}; reinstall it")
        else:
            yield Row("model", "ok", f"{where}, SHA-256 {model.info.sha256}")
    try:
        route = choose_route("de", "en")
        yield Row("German to English", "ok", " and ".join(f"{model.name} {model.version}" for model in route))
    except ModelError as error:
        yield Row("German to English", "problem", str(error))


def memory() -> Iterator[Row]:
    """The translation memory, if there is one: its size and whether it is sound."""
    from translator_cli.memory import default_path, open_memory
    from translator_cli.memory.rescue import is_sound, rescued

    path = default_path()
    if not os.path.lexists(path):
        yield Row("memory", "ok", f"{path}: none yet")
    elif not is_sound(path):
        yield Row("memory", "problem", f"{path} is damaged or locked; the next translation moves a damaged one aside")
    else:
        with open_memory(path) as opened:
            stats = opened.stats()
        text = f"{path}: {stats.entries:,} translations, {stats.edited:,} by people, {stats.bytes / 1e6:.1f} MB"
        yield Row("memory", "note" if opened.warning else "ok", f"{text}; {opened.warning}" if opened.warning else text)
    for file in rescued(path):
        yield Row("memory", "note", f"{file}: a damaged memory that was kept; 'translator-cli memory clear' removes it")


def locks(folder: Path) -> Iterator[Row]:
    """The lock file that drafts in this folder belong to."""
    from translator_cli.pairs.lock import lock_path_for
    from translator_cli.pairs.store import load_lock

    path = lock_path_for(folder / "draft.de.md")
    if not os.path.lexists(path):
        yield Row("lock file", "ok", f"{path}: none yet")
        return
    try:
        yield Row("lock file", "ok", f"{path}: {len(load_lock(path).pairs):,} pairs")
    except TranslatorError as error:
        yield Row("lock file", "problem", str(error))


def hooks(folder: Path) -> Iterator[Row]:
    """Whether pre-commit runs hooks of ours in this repository."""
    from translator_cli.files.limited import read_plain

    root = next((place for place in (folder, *folder.parents) if os.path.exists(place / ".git")), None)
    if root is None:
        yield Row("hooks", "ok", "not in a git repository")
        return
    try:
        wanted = b"translator-cli" in read_plain(root / _HOOK_FILE)
    except OSError:
        wanted = False
    if not wanted:
        yield Row("hooks", "ok", f"none: {root / _HOOK_FILE} does not name translator-cli")
    elif os.path.isdir(root / ".git") and not os.path.exists(root / ".git" / "hooks" / "pre-commit"):
        yield Row(
            "hooks", "note", f"{root / _HOOK_FILE} names hooks that do not run; 'pre-commit install' sets them up"
        )
    else:
        yield Row("hooks", "ok", f"{root / _HOOK_FILE} names them, and pre-commit is set up")


def network() -> Iterator[Row]:
    """What would leave this machine, and through which proxies."""
    from urllib.request import getproxies_environment

    from translator_cli.models.argos import package_index_url

    yield Row("network", "ok", f"used by 'models available' and 'models install NAME' alone: {package_index_url()}")
    for scheme, address in sorted(getproxies_environment().items()):
        host = address.rpartition("@")[2]  # what stands before it is a password
        yield Row("network", "ok", f"proxy for {scheme}: {host}")
