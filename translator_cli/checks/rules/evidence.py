"""What findings on two values say of them."""

from __future__ import annotations

from translator_cli.document import Evidence
from translator_cli.values.value import Value


def evidence_of(source: Value, source_meaning: str, target: Value, target_meaning: str) -> tuple[Evidence, ...]:
    """Return what two values were understood to mean."""
    return Evidence("source", source.text, source_meaning), Evidence("target", target.text, target_meaning)
