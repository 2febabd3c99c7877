"""Reading of files as public repositories have them: compressed or not, in UTF-8 or older."""

from __future__ import annotations

import gzip
from pathlib import Path


def read_text(path: Path) -> str:
    """Return the text of a file, with line ends of one kind."""
    data = path.read_bytes()
    return decode(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)


def decode(data: bytes) -> str:
    """Return bytes as text; what is not UTF-8 is Western European in all sources."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
