"""Bring the help texts in usage.md and the man page up to date: ``python docs/usage.py``, from the repository's top."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import manpage

PAGE = Path(__file__).with_name("usage.md")
BLOCK = re.compile(r"(```text\n\$ translator-cli((?: [a-z]+)*) --help\n).*?```", re.DOTALL)


def current_help(match: re.Match[str]) -> str:
    """Return the block with the help that the program prints now, at 80 columns."""
    command = [sys.executable, "-m", "translator_cli", *match[2].split(), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "80"})
    return f"{match[1]}{done.stdout}```"


if __name__ == "__main__":
    PAGE.write_text(BLOCK.sub(current_help, PAGE.read_text("utf-8")), encoding="utf-8")
    manpage.PAGE.write_text(manpage.page(), encoding="utf-8")
