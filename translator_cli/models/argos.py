"""Import argostranslate without letting it break us.

``argostranslate.settings`` creates folders below ``$HOME`` when it is imported and fails where it cannot. Only that
module and ``argostranslate.package`` are ever imported: ``argostranslate.translate`` costs seconds and pulls in torch.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR", "HOME")


def packages_folder() -> Path:
    """Return the folder in which ``argospm`` and we keep installed packages; it need not exist."""
    if "ARGOS_PACKAGES_DIR" in os.environ:
        return Path(os.environ["ARGOS_PACKAGES_DIR"])
    configured = _configured_folder()
    return configured or _base("XDG_DATA_HOME", ".local/share") / "argos-translate" / "packages"


def package_module() -> Any:
    """Return the module ``argostranslate.package``, also when the home folder is read-only or absent."""
    try:
        import argostranslate.package as module  # 0.1 s: only when a model is used
    except (OSError, RuntimeError):
        with _scratch_home():
            import argostranslate.package as module
    return module


def _base(variable: str, below_home: str) -> Path:
    if os.environ.get(variable):
        return Path(os.environ[variable])
    try:
        return Path.home() / below_home
    except RuntimeError:  # no HOME and no entry in the password file
        return Path(os.sep) / "nonexistent"


def _configured_folder() -> Path | None:
    """Read ARGOS_PACKAGES_DIR from Argos Translate's own settings file, as its settings module does."""
    import json

    try:
        text = (_base("XDG_CONFIG_HOME", ".config") / "argos-translate" / "settings.json").read_text("utf-8")
        folder = json.loads(text).get("ARGOS_PACKAGES_DIR")
    except (OSError, ValueError, AttributeError):
        return None
    return Path(folder) if isinstance(folder, str) else None


@contextmanager
def _scratch_home() -> Iterator[None]:
    saved = {name: os.environ.get(name) for name in _XDG}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update({name: scratch for name in _XDG})
        try:
            yield
        finally:
            for name, value in saved.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
