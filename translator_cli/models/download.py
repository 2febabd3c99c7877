"""Fetch Argos packages from the package index. Nothing else in the program uses the network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from translator_cli.errors import ModelError
from translator_cli.models import Model
from translator_cli.models.argos import package_module
from translator_cli.models.install import install_file


def available_packages() -> list[Any]:
    """Return the index's entries (argostranslate's ``AvailablePackage``), fetched anew; raises ModelError."""
    module = package_module()
    index = Path(module.settings.local_package_index)
    index.unlink(missing_ok=True)
    # argostranslate logs a failed download and leaves no file; asking it for the list then would recurse forever.
    module.update_package_index()
    if not index.exists():
        raise ModelError(
            f"the package index {module.settings.remote_package_index} cannot be reached; "
            "download an .argosmodel file elsewhere and run 'translator-cli models install FILE'"
        )
    try:
        packages: list[Any] = module.get_available_packages()
    except json.JSONDecodeError as error:
        raise ModelError(f"the package index {module.settings.remote_package_index} is not JSON") from error
    return [package for package in packages if package.type == "translate"]


def install_named(name: str) -> Model:
    """Download and install the package that the index calls ``name``, such as ``translate-de_en``."""
    module = package_module()
    for package in available_packages():
        if module.argospm_package_name(package) == name:
            return _download(module, package, name)
    raise ModelError(f"the package index has no '{name}'; see 'translator-cli models available'")


def _download(module: Any, package: Any, name: str) -> Model:
    data = module.networking.get_from(package.links)
    if data is None:
        raise ModelError(f"the download of {name} failed; try again, or install from a file")
    downloads = Path(module.settings.downloads_dir)
    archive = downloads / f"{name}.argosmodel"
    try:
        archive.write_bytes(data)
        return install_file(archive)
    finally:
        archive.unlink(missing_ok=True)
