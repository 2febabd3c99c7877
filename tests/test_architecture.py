"""The drawing in docs/design.md, enforced: which part may import which, and what is imported at module level."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "translator_cli"

#: Part of the package → the parts it may import. A part is a module or folder at the top of the package.
ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": set(),
    "document": set(),
    "languages": set(),
    "values": {"languages"},
    "files": {"document", "errors", "formats"},
    "formats": {"document", "errors"},
    "detect": {"document", "errors", "languages"},
    "split": {"document", "languages"},
    "models": {"document", "errors", "files"},
    "translate": {"document", "errors", "models"},
    "memory": {"document", "errors", "files"},
    "summarize": {"document", "errors", "languages"},
    "checks": {"document", "errors", "languages", "values"},
    "render": {"document", "errors"},
