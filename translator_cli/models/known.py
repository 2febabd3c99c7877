"""The SHA-256 of every archive that was installed from the network.

The index of Argos packages names none. So the first download is taken as it is and written down here; a later one of
the same package and version must be the same file.
"""

from __future__ import annotations

import json
from pathlib import Path

from translator_cli.errors import OutputError, ModelError
from translator_cli.files.folders import data_folder
from translator_cli.files.write import write_atomically


def known_digest(package: str) -> str:
    """Return the recorded SHA-256 of a package ("translate-de_en 1.0"), or ""; raises ModelError."""
    return _read().get(package, "")


def remember_digest(package: str, sha256: str) -> None:
    """Record the SHA-256 of a package; raises ModelError where it cannot be written."""
    file = known_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**_read(), package: sha256}, indent=1, sort_keys=True, ensure_ascii=False)
        write_atomically(file, f"{text}\n".encode())
    except (OSError, OutputError) as error:
        raise ModelError(f"{file}: the SHA-256 of {package} cannot be recorded ({error})") from error


def known_file() -> Path:
    """Return where the record is."""
    return data_folder() / "known-packages.json"


def _read() -> dict[str, str]:
    file = known_file()
    try:
        found = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{file}: damaged or unreadable; remove it to forget which downloads are known") from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ModelError(f"{file}: damaged or unreadable; remove it to forget which downloads are known")
    return found
