"""Read the file of ``--glossary``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translator_cli.errors import InputError

if TYPE_CHECKING:
    from translator_cli.checks import Glossary


def load_glossary(path: str | None) -> Glossary | None:
    """Return the glossary in the CSV file ``path``, None without one; raises InputError when it cannot be read."""
    from translator_cli.checks import parse_glossary
    from translator_cli.files.limited import read_plain

    if path is None:
        return None
    try:
        text = read_plain(Path(path)).decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text; save the glossary as UTF-8") from error
    return parse_glossary(text.splitlines(), path)
