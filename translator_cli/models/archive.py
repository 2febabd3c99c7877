"""Unpacking an ``.argosmodel`` (a zip archive) that may come from anybody.

Only plain files inside the folder are written, no more of them and no larger than a package can be. Pickles are never
unpacked: loading one runs code. Argos packages carry some for sentence splitters (``stanza/``), which this program
does without; a pickle anywhere else is a reason to refuse the archive.
"""

from __future__ import annotations

import errno
import lzma
import os
import shutil
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from translator_cli.errors import ModelError

_PICKLES = (".pt", ".pth", ".pkl", ".pickle", ".joblib")
_SPLITTERS = ("stanza", "spacy", "minisbd")
_ENCRYPTED = 0x1
_BLOCK = 1 << 20
#: What ``zipfile`` raises on data that are no zip archive, or only half of one.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, RuntimeError, ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a package may become: weights hardly shrink in an archive, so a high ratio is a bomb."""

    files: int = 1_000
    bytes: int = 4 << 30
    ratio: int = 20
    always: int = 64 << 20  # bytes that are allowed at any ratio

    def of(self, archive_size: int) -> int:
        """Return how many bytes an archive of a size may unpack to."""
        return min(self.bytes, max(self.always, self.ratio * archive_size))


def unpack(path: Path, folder: Path, limits: Limits = Limits()) -> None:
    """Unpack the archive at ``path`` into ``folder``; raises ModelError, having written nothing outside of it."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = _members(path, archive, limits)
            left, size = limits.of(path.stat().st_size), sum(member.file_size for member, _ in members)
            if size > left:
                raise _too_large(path)
            _require_space(path, folder, size)
            for member, name in members:
                left -= _write(archive, member, folder / name, left, path)
    except _DAMAGED as error:
        raise _refused(path, "not an Argos package (a damaged or foreign archive)") from error
    except OSError as error:
        # zipfile's and bz2's own complaints about the data have no number; a place before the start is EINVAL
        if error.errno in (None, errno.EINVAL):
            raise _refused(path, "not an Argos package (a damaged or foreign archive)") from error
        raise


def copy_package(path: Path, target: Path) -> Path:
    """Copy a package folder under the same rules; returns ``target``."""
    target.mkdir()
    files = 0
    for root, folders, names in os.walk(path):
        inside = Path(root).relative_to(path)
        folders[:] = [name for name in folders if not _is_splitter(inside / name)]
        for name in (*folders, *names):
            if (Path(root) / name).is_symlink():
                raise _refused(path, f"a link in the package ({inside / name})")
        files += len(names)
        if files > Limits().files:
            raise _refused(path, f"more than {Limits().files} files")
        (target / inside).mkdir(exist_ok=True)
        for name in names:
            _refuse_pickle(path, inside / name)
            if not stat.S_ISREG((Path(root) / name).stat().st_mode):
                raise _refused(path, f"not a plain file in the package ({inside / name})")
            shutil.copyfile(Path(root) / name, target / inside / name)
    return target


def _members(path: Path, archive: zipfile.ZipFile, limits: Limits) -> list[tuple[zipfile.ZipInfo, str]]:
    """Return the files to unpack with their names in the folder, after every look that needs no unpacking."""
    if len(archive.infolist()) > limits.files:
        raise _refused(path, f"more than {limits.files} files in the archive")
    members: dict[str, zipfile.ZipInfo] = {}
    for member in archive.infolist():
        name = member.filename.removesuffix("/")
        inside = PurePosixPath(name)
        if not _is_safe(name):
            raise _refused(path, f"unsafe path '{member.filename}' in the archive")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise _refused(path, f"a link in the archive ({name})")
        if member.flag_bits & _ENCRYPTED:
            raise _refused(path, "an encrypted archive")
        if member.is_dir() or any(_is_splitter(Path(*inside.parts[: n + 1])) for n in range(2)):
            continue
        _refuse_pickle(path, Path(name))
        if name in members:
            raise _refused(path, f"'{name}' is twice in the archive")
        members[name] = member
    return [(member, name) for name, member in members.items()]


def _is_safe(name: str) -> bool:
    parts = name.split("/")
    odd = any(ord(character) < 32 or character in "\\:\x7f" for character in name)
    return bool(name) and not odd and not any(part in ("", ".", "..") or len(part) > 200 for part in parts)


def _is_splitter(inside: Path) -> bool:
    """Whether this is the folder of a sentence splitter, in the package's folder or one below the archive's top."""
    return inside.name in _SPLITTERS and len(inside.parts) <= 2


def _refuse_pickle(path: Path, inside: Path) -> None:
    if inside.suffix.lower() in _PICKLES:
        raise _refused(path, f"a pickle in the package ({inside}), which could run code")


def _require_space(path: Path, folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if size > free:
        raise _refused(path, f"unpacked it takes {size / 1e6:.0f} MB, and {folder} has {free / 1e6:.0f} MB left")


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, left: int, path: Path) -> int:
    """Write one file and return its size; what the archive says about the size is not believed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, open(target, "xb") as file:
        size = _copy(source, file, left, path)
        file.flush()
        os.fsync(file.fileno())
    return size


def _copy(source: IO[bytes], file: IO[bytes], left: int, path: Path) -> int:
    size = 0
    while block := source.read(_BLOCK):
        if size == 0 and block[:1] == b"\x80" and block[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05"):
            raise _refused(path, "a pickle in the package, which could run code")
        size += len(block)
        if size > left:
            raise _too_large(path)
        file.write(block)
    return size


def _too_large(path: Path) -> ModelError:
    return _refused(path, "it unpacks to far more than a package can hold")


def _refused(path: Path, reason: str) -> ModelError:
    return ModelError(f"{path}: {reason}; nothing was installed")
