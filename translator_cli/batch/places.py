"""Where files lie: on a local disk, or at an address that fsspec knows (s3://, gs://, https:// …)."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from translator_cli.errors import ConfigError

_HERE = "file://"
#: Bytes that are asked for at once; most libraries take five million, of which a part would use a twentieth.
_BLOCK = 1 << 20
#: Addresses that every process would find something else behind.
_INSIDE = ("memory:",)


def is_address(name: str) -> bool:
    """Whether a name is for fsspec to open."""
    return "://" in name and not name.startswith(_HERE)


def local_path(name: str) -> str:
    """Return the path of a local file that may be named with file://."""
    return name.removeprefix(_HERE)


def is_private(name: str) -> bool:
    """Whether an address lies inside of this process, so that workers would not see it."""
    return name.startswith(_INSIDE)


def file_system(address: str) -> tuple[Any, str]:
    """Return fsspec's file system for an address, and the path in it. Raises ConfigError for what is not installed.

    What is needed to log in is taken from where the library for the address looks for it.
    """
    try:
        import fsspec  # only where there are addresses
    except ImportError as error:
        raise ConfigError(
            f"{address}: addresses need fsspec; install it with: pip install 'translator-cli[batch]'"
        ) from error
    try:
        # Other machines write there as well, so no listing is kept.
        found: tuple[Any, str] = fsspec.core.url_to_fs(address, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise ConfigError(f"{address}: cannot be opened ({error})") from error
    return found


@contextmanager
def as_os_errors(name: str) -> Iterator[None]:
    """Turn whatever a library for addresses raises into an OSError that names the address."""
    try:
        yield
    except ConfigError:
        raise
    except OSError as error:
        error.filename = error.filename or name
        error.strerror = error.strerror or str(error)
        raise
    except Exception as error:  # every library has its own
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise OSError(errno.EIO, reason, name) from error


def open_to_read(name: str) -> IO[bytes]:
    """Open a file or an address. Raises OSError."""
    if not is_address(name):
        return open(local_path(name), "rb")
    with as_os_errors(name):
        system, path = file_system(name)
        # A file of fsspec reads no line up to a limit.
        return io.BufferedReader(system.open(path, "rb", block_size=_BLOCK))


def size_and_stamp(name: str) -> tuple[int, str]:
    """Return the size of a file and what changes with it. Raises OSError."""
    if not is_address(name):
        state = os.stat(local_path(name))
        return state.st_size, str(state.st_mtime_ns)
    with as_os_errors(name):
        system, path = file_system(name)
        info = system.info(path)
        return int(info["size"] or 0), str(next((info[key] for key in _STAMPS if info.get(key)), ""))


#: What changes with an object, best first; which of them there are depends on the store.
_STAMPS = ("ETag", "etag", "md5Hash", "mtime", "LastModified", "last_modified", "updated", "created")
