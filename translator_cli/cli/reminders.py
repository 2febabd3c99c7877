"""What is enough to hear once a day: an empty file in the cache folder remembers that it was said."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path


def is_due(message: str, now: float | None = None) -> bool:
    """Whether a message is still to be said today, and remember that it was; where that cannot be written, it is."""
    from translator_cli.memory import default_path

    today = time.strftime("%Y-%m-%d", time.localtime(now))
    name = hashlib.sha256(message.encode("utf-8")).hexdigest()[:16]
    stamp = Path(default_path().parent, "reminders", name)
    try:
        if stamp.is_file() and stamp.read_text("ascii") == today:
            return False
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(today, "ascii")
    except (OSError, ValueError):
        return True
    return True
