"""Put Argos packages in place and take them away.

One process at a time changes the folder of packages. What it works on has a name with a leading dot, and the next one
finds and ends what a killed one left: ``.installing-…`` goes, ``.removing-NAME`` goes, ``.replaced-NAME`` comes back
unless its successor is in place.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translator_cli.errors import ModelError
from translator_cli.files.locking import exclusive
from translator_cli.models import REPLACED, Model, installed_models, load_model
from translator_cli.models.archive import copy_package, unpack
from translator_cli.models.argos import packages_folder
from translator_cli.models.digest import read_digest
from translator_cli.models.verify import check_package, write_checksums

_INSTALLING, _REMOVING = ".installing-", ".removing-"
_FOR_THIS_RUN = "translator-cli-run-"


def install_file(path: Path, sha256: str = "", waiting: Callable[[], None] = lambda: None) -> Model:
    """Install the ``.argosmodel`` archive or package folder at ``path`` and return it.

    The package is unpacked and checked beside its final place and moved in by one rename, so that a broken archive
    or an interruption leaves what was installed before. ``sha256`` is what the archive must have; ``waiting`` is
    called when another process is at work on the packages. Raises ModelError.
    """
    folder = packages_folder()
    _require_digest(path, sha256)
    with _alone_in(folder, waiting):
        with tempfile.TemporaryDirectory(prefix=_INSTALLING, dir=folder, ignore_cleanup_errors=True) as scratch:
            fresh = _unpacked_in(path, Path(scratch))
            if problems := check_package(fresh):
                raise ModelError(f"{path}: {problems[0]}; nothing was installed")
            (fresh / "SHA256SUMS").unlink(missing_ok=True)
            write_checksums(fresh)
            name = fresh.name if fresh.parent == Path(scratch) else path.stem
            final = folder / (name.lstrip(".") or "package")
            _replace(fresh, final)
    return load_model(final, "argos")


def remove_package(name: str) -> Model:
    """Remove the installed package called ``name`` (its name or its folder's); raises ModelError."""
    folder = packages_folder()
    with _alone_in(folder):
        models, _ = installed_models()
        model = next((model for model in models if name in (model.name, model.path.name)), None)
        if model is None and name and Path(name).name == name and os.path.lexists(folder / name):
            model = Model(name, "", "", "", folder / name, "argos")  # damaged, so not in the list
        if model is None:
            raise ModelError(f"no installed package named '{name}'; see 'translator-cli models list'")
        leaving = folder / f"{_REMOVING}{model.path.name}"
        os.rename(model.path, leaving)
        _delete(leaving)
    return model


def unpacked(path: Path) -> Model:
    """Unpack an archive for this run only; the folder is removed at exit, or by a later run after a kill."""
    import atexit

    try:
        _sweep_runs(Path(tempfile.gettempdir()))
        scratch = tempfile.TemporaryDirectory(prefix=f"{_FOR_THIS_RUN}{os.getpid()}-", ignore_cleanup_errors=True)
        atexit.register(scratch.cleanup)
        return load_model(_unpacked_in(path, Path(scratch.name)), "path")
    except OSError as error:
        raise ModelError(f"{path}: cannot be unpacked ({error.strerror or error}); TMPDIR sets where to") from error


@contextmanager
def _alone_in(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the folder of packages, tidied up; failures of the disk become ModelError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with exclusive(folder, waiting):
            _tidy(folder)
            yield
    except OSError as error:
        reason = error.strerror or error
        raise ModelError(f"{folder}: {reason}; choose another folder with ARGOS_PACKAGES_DIR") from error


def _tidy(folder: Path) -> None:
    """End what killed runs began."""
    for path in list(folder.iterdir()):
        if path.name.startswith((_INSTALLING, _REMOVING)):
            _delete(path)
        elif path.name.startswith(REPLACED):
            final = folder / path.name.removeprefix(REPLACED)
            if final.exists():
                _delete(path)
            else:
                os.rename(path, final)


def _unpacked_in(path: Path, scratch: Path) -> Path:
    """Return the package folder that came out of ``path`` (archive or folder) below ``scratch``."""
    if not path.exists():
        raise ModelError(f"{path}: no such file")
    if path.is_dir():
        return copy_package(path, scratch / path.resolve().name)
    inner = scratch / "archive"
    inner.mkdir()
    unpack(path, inner)
    if (inner / "metadata.json").exists():
        return inner
    folders = [folder for folder in inner.iterdir() if (folder / "metadata.json").exists()]
    if len(folders) != 1:
        raise ModelError(f"{path}: not an Argos package (no metadata.json inside); nothing was installed")
    return folders[0].rename(scratch / folders[0].name)


def _replace(fresh: Path, final: Path) -> None:
    """Move ``fresh`` to ``final``; what stood there comes back if the move fails, or if we are killed before it."""
    old = final.with_name(f"{REPLACED}{final.name}")
    if os.path.lexists(final):
        os.rename(final, old)
    try:
        os.rename(fresh, final)
    except BaseException:
        with suppress(OSError):
            os.rename(old, final)
        raise
    _delete(old)


def _delete(path: Path) -> None:
    """Remove a folder, or a link to one but nothing behind it; what cannot be removed is left to the next run."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _require_digest(path: Path, sha256: str) -> None:
    if not sha256:
        return
    if not path.is_file():
        raise ModelError(f"{path}: no file, so it has no SHA-256; name an .argosmodel file")
    if (found := read_digest(path)) != sha256.lower():
        raise ModelError(f"{path}: its SHA-256 is {found}, not the one that was asked for; nothing was installed")


def _sweep_runs(folder: Path) -> None:
    """Remove the folders of runs of ours that were killed."""
    for path in folder.glob(f"{_FOR_THIS_RUN}*"):
        pid = path.name.removeprefix(_FOR_THIS_RUN).partition("-")[0]
        with suppress(OSError, ValueError, AttributeError):  # AttributeError: no user ids on Windows
            if path.lstat().st_uid == os.getuid() and not _runs(int(pid)):
                _delete(path)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
