"""Put Argos packages in place and take them away."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from translator_cli.errors import ModelError
from translator_cli.models import Model, file_digest, installed_models, load_model
from translator_cli.models.argos import packages_folder
from translator_cli.models.verify import check_package, write_checksums


def install_file(path: Path) -> Model:
    """Install the ``.argosmodel`` archive or package folder at ``path`` and return it.

    The package is unpacked and checked beside its final place and moved in by one rename, so that a broken archive
    or an interruption leaves what was installed before. Raises ModelError.
    """
    folder = packages_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".installing-", dir=folder) as scratch:
            fresh = _unpack(path, Path(scratch))
            if problems := check_package(fresh):
                raise ModelError(f"{path}: {problems[0]}; nothing was installed")
            write_checksums(fresh)
            name = fresh.name if fresh != Path(scratch) else path.stem
            _replace(fresh, folder / name, Path(scratch) / "old")
    except OSError as error:
        raise ModelError(
            f"{folder}: {error.strerror or error}; choose another folder with ARGOS_PACKAGES_DIR"
        ) from error
    file_digest.cache_clear()
    return load_model(folder / name, "argos")


def remove_package(name: str) -> Model:
    """Remove the installed package called ``name`` (its name or its folder's); raises ModelError."""
    models, _ = installed_models()
    for model in models:
        if name in (model.name, model.path.name):
            shutil.rmtree(model.path)
            return model
    folder = packages_folder() / name
    if Path(name).name == name and (folder / "metadata.json").exists():  # damaged, so not in the list
        shutil.rmtree(folder)
        return Model(name, "", "", "", folder, "argos")
    raise ModelError(f"no installed package named '{name}'; see 'translator-cli models list'")


def unpacked(path: Path) -> Model:
    """Unpack an archive for this run only; the folder is removed at exit."""
    import atexit

    scratch = tempfile.TemporaryDirectory(prefix="translator-cli-")
    atexit.register(scratch.cleanup)
    return load_model(_unpack(path, Path(scratch.name)), "path")


def _unpack(path: Path, scratch: Path) -> Path:
    """Return the package folder that came out of ``path`` (archive or folder) below ``scratch``."""
    if not path.exists():
        raise ModelError(f"{path}: no such file")
    if path.is_dir():
        return Path(shutil.copytree(path, scratch / path.resolve().name))
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.namelist():
                if not (scratch / member).resolve().is_relative_to(scratch.resolve()):
                    raise ModelError(f"{path}: unsafe path '{member}' in the archive; nothing was installed")
            archive.extractall(scratch)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
        raise ModelError(
            f"{path}: not an Argos package (a damaged or foreign archive); nothing was installed"
        ) from error
    if (scratch / "metadata.json").exists():
        return scratch
    folders = [folder for folder in scratch.iterdir() if (folder / "metadata.json").exists()]
    if len(folders) != 1:
        raise ModelError(f"{path}: not an Argos package (no metadata.json inside); nothing was installed")
    return folders[0]


def _replace(fresh: Path, final: Path, old: Path) -> None:
    """Move ``fresh`` to ``final``; what stood there goes to ``old``, and comes back if the move fails."""
    if final.exists():
        os.rename(final, old)
    try:
        os.rename(fresh, final)
    except OSError:
        if old.exists():
            os.rename(old, final)
        raise
