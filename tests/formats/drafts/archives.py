"""Zip archives changed by hand."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive by name, in order."""
    with ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(members: dict[str, bytes]) -> bytes:
    """Return an archive of parts."""
    result = io.BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return result.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """Return an archive with one part changed, or taken out where ``change`` gives None."""
    found = {key: change(content) if key == name else content for key, content in parts(data).items()}
    return packed({key: content for key, content in found.items() if content is not None})
