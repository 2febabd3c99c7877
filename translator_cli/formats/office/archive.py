"""Zip archives read with care: limits on size and number, nothing encrypted, nothing twice; and written again.

Parts that nobody changed keep their bytes, their place, their time and their compression method.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from translator_cli.errors import InputError

#: The largest documents of real life stay well below these; what exceeds them was made to do harm.
MOST_PARTS = 10_000
MOST_BYTES = 1_000_000_000
MOST_TEXT_BYTES = 200_000_000
MOST_RATIO = 200
_SMALL = 10_000_000  # a part below this size may be packed as well as it likes
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive in memory, checked."""

    data: bytes

    @classmethod
    def of(cls, data: bytes) -> Archive:
        """Check an archive and return it. Raises InputError for what is damaged, encrypted or too large."""
        try:
            with ZipFile(io.BytesIO(data)) as file:
                _check(file.infolist())
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise InputError(f"not a whole zip archive ({_reason(error)})") from None
        return cls(data)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in order."""
        with ZipFile(io.BytesIO(self.data)) as file:
            return tuple(file.namelist())

    def read(self, name: str) -> bytes:
        """Return a part. Raises InputError where it is missing or damaged."""
        try:
            with ZipFile(io.BytesIO(self.data)) as file:
                if file.getinfo(name).file_size > MOST_TEXT_BYTES:
                    raise InputError(f"its part {name} is larger than {MOST_TEXT_BYTES // 1_000_000} MB")
                return file.read(name)
        except KeyError:
            raise InputError(f"its part {name} is missing") from None
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise InputError(f"its part {name} is damaged ({_reason(error)})") from None

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the archive with some of its parts replaced."""
        result = io.BytesIO()
        with ZipFile(io.BytesIO(self.data)) as old, ZipFile(result, "w") as new:
            new.comment = old.comment
            for info in old.infolist():
                content = changed[info.filename] if info.filename in changed else self.read(info.filename)
                new.writestr(_copied(info), content)
        return result.getvalue()


def _reason(error: Exception) -> str:
    return str(error).strip("'\"").splitlines()[0].lower() if str(error) else type(error).__name__


def _copied(info: ZipInfo) -> ZipInfo:
    copy = ZipInfo(info.filename, info.date_time)
    copy.compress_type = info.compress_type if info.compress_type == ZIP_STORED else 8
    copy.external_attr, copy.create_system, copy.comment = info.external_attr, info.create_system, info.comment
    return copy


def _check(infos: list[ZipInfo]) -> None:
    if len(infos) > MOST_PARTS:
        raise InputError(f"an archive of {len(infos):,} parts; at most {MOST_PARTS:,} are read")
    if len({info.filename for info in infos}) < len(infos):
        raise InputError("an archive that holds a part twice")
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise InputError("encrypted; save it without a password first")
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise InputError(f"unpacks to more than {MOST_BYTES // 1_000_000_000} GB; not read")
    for info in infos:
        if info.file_size > _SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise InputError(f"its part {info.filename} unpacks to {MOST_RATIO} times its size and more; not read")
