"""Fields: what Word computes, written as a run that begins, the instruction, its result, a run that ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from translator_cli.formats.docx.names import W
from translator_cli.formats.office.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element


def field_code(node: _Element) -> str:
    """Return "begin", "separate" or "end" for a run with such a mark, else an empty string."""
    if local(node) != "r":
        return ""
    mark = node.find(W + "fldChar")
    return str(mark.get(W + "fldCharType") or "") if mark is not None else ""


def field_end(nodes: Sequence[_Element], at: int) -> int | None:
    """Return where the field ends that begins at a node; None where none begins, or it ends in another paragraph."""
    if field_code(nodes[at]) != "begin":
        return None
    depth = 0
    for end in range(at, len(nodes)):
        depth += {"begin": 1, "end": -1}.get(field_code(nodes[end]), 0)
        if not depth:
            return end
    return None


def is_link(instruction: str) -> bool:
    """Whether the result of a field is text that a person wrote."""
    return re.match(r"\s*HYPERLINK\b", instruction) is not None
