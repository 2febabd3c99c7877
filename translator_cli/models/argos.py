"""Import argostranslate without letting it break us.

``argostranslate.settings`` creates folders below ``$HOME`` when it is imported and fails where it cannot. Only that
module and ``argostranslate.package`` are ever imported: ``argostranslate.translate`` costs seconds and pulls in torch.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from translator_cli.files.folders import home_folder

_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main"
_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")


def packages_folder() -> Path:
    """Return the folder in which ``argospm`` and we keep installed packages; it need not exist."""
    if "ARGOS_PACKAGES_DIR" in os.environ:
        return Path(os.environ["ARGOS_PACKAGES_DIR"])
    if configured := _configured("ARGOS_PACKAGES_DIR"):
        return Path(configured)
    return _base("XDG_DATA_HOME", ".local/share") / "argos-translate" / "packages"


def package_module() -> Any:
    """Return the module ``argostranslate.package``, whatever is wrong with the home folder or Argos' own settings."""
    # Argos reports a damaged settings file on standard output, where only results belong.
    with redirect_stdout(io.StringIO()):
        try:
            import argostranslate.package as module  # 0.1 s: only when a model is used
        except Exception:  # pylint: disable=broad-except
            # No HOME, a folder that cannot be made, a setting that is no number: it fails in many ways, each of them
            # in settings that we do without.
            with _scratch_home():
                import argostranslate.package as module
            _point_to_true_folders(module.settings)
    return module


def _point_to_true_folders(settings: Any) -> None:
    """Take the settings away from the scratch folder, which is gone by now."""
    data = _base("XDG_DATA_HOME", ".local/share") / "argos-translate"
    cache = _base("XDG_CACHE_HOME", ".local/cache") / "argos-translate"
    config = _base("XDG_CONFIG_HOME", ".config") / "argos-translate"
    settings.data_dir, settings.cache_dir, settings.config_dir = data, cache, config
    settings.package_data_dir, settings.package_dirs = packages_folder(), [packages_folder()]
    settings.downloads_dir, settings.local_package_index = cache / "downloads", data / "index.json"
    settings.settings_file = config / "settings.json"


def package_index_url() -> str:
    """Return the address of the package index, as Argos Translate would find it."""
    base = os.environ.get("ARGOS_PACKAGE_INDEX") or _configured("ARGOS_PACKAGE_INDEX") or _INDEX
    return f"{base.rstrip('/')}/index.json"


def _base(variable: str, below_home: str) -> Path:
    return Path(os.environ[variable]) if os.environ.get(variable) else home_folder() / below_home


def _configured(name: str) -> str | None:
    """Read a setting from Argos Translate's own file, as its settings module does."""
    import json

    try:
        text = (_base("XDG_CONFIG_HOME", ".config") / "argos-translate" / "settings.json").read_text("utf-8")
        value = json.loads(text).get(name)
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return value if isinstance(value, str) else None


@contextmanager
def _scratch_home() -> Iterator[None]:
    """Give Argos an empty home folder and none of its own variables while it is imported."""
    saved = {name: value for name, value in os.environ.items() if name in _FOLDERS or name.startswith("ARGOS_")}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for name in saved:
            del os.environ[name]
        os.environ.update({name: scratch for name in _FOLDERS})
        try:
            yield
        finally:
            for name in _FOLDERS:
                del os.environ[name]
            os.environ.update(saved)
