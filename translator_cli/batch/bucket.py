"""An archive at an address that fsspec knows, such as an object store."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from translator_cli.batch.places import as_os_errors, file_system
from translator_cli.errors import OutputError

#: Protocols for which an object is there as a whole or not at all, so that nothing need be renamed.
_WHOLE = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "oci", "r2", "hf", "memory"}


class Bucket:
    """An address: each object is put as a whole; where that is not sure, it is put beside and moved."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __str__(self) -> str:
        return self._address

    def prepare(self, *folders: str) -> None:
        """Make folders for the systems that have them."""
        self._write_or_fail(lambda system, path: [system.makedirs(f"{path}/{each}", exist_ok=True) for each in folders])

    def read(self, name: str) -> bytes | None:
        """Return an object, or None."""
        try:
            with as_os_errors(f"{self._address}/{name}"):
                system, path = file_system(self._address)
                data: bytes = system.cat_file(f"{path}/{name}")
                return data
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes, private: bool = False) -> None:
        """Put an object; who may read it is for the store to say."""

        def put(system: Any, path: str) -> None:
            folder, _, last = f"{path}/{name}".rpartition("/")
            if self._address.partition(":")[0] in _WHOLE:
                system.pipe_file(f"{folder}/{last}", data)
                return
            system.makedirs(folder, exist_ok=True)
            beside = f"{folder}/.{last}.{os.getpid()}.tmp"
            system.pipe_file(beside, data)
            system.mv(beside, f"{folder}/{last}")

        self._write_or_fail(put)

    def names(self, folder: str) -> list[str]:
        """Return what is there."""
        try:
            with as_os_errors(f"{self._address}/{folder}"):
                system, path = file_system(self._address)
                found = [name.rpartition("/")[2] for name in system.ls(f"{path}/{folder}", detail=False)]
                return [name for name in found if name and not name.startswith(".")]
        except FileNotFoundError:
            return []

    def remove(self, name: str) -> None:
        """Remove an object."""
        with suppress(FileNotFoundError), as_os_errors(f"{self._address}/{name}"):
            system, path = file_system(self._address)
            system.rm_file(f"{path}/{name}")

    def move(self, name: str, to: str) -> None:
        """Copy and remove an object: until it is removed, it counts."""
        with suppress(FileNotFoundError), as_os_errors(f"{self._address}/{name}"):
            system, path = file_system(self._address)
            system.makedirs(f"{path}/{to}".rpartition("/")[0], exist_ok=True)
            system.mv(f"{path}/{name}", f"{path}/{to}")

    def _write_or_fail(self, act: Any) -> None:
        try:
            with as_os_errors(self._address):
                act(*file_system(self._address))
        except OSError as error:
            raise OutputError(f"{self._address}: cannot be written ({error.strerror or error})") from error
