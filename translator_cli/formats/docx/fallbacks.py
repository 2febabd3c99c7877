"""Text boxes stand in a file twice, for new programs and for old ones: the second says what the first does."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from translator_cli.formats.docx.names import MC, W

if TYPE_CHECKING:
    from lxml.etree import _Element


def copy_to_fallbacks(root: _Element) -> None:
    """Give every old copy of a text box the content of the new one, where both have the same number of boxes."""
    for both in root.iter(MC + "AlternateContent"):
        new = [box for choice in both.iterfind(MC + "Choice") for box in choice.iter(W + "txbxContent")]
        old = [box for fallback in both.iterfind(MC + "Fallback") for box in fallback.iter(W + "txbxContent")]
        if len(new) == len(old):
            for source, target in zip(new, old):
                target[:] = [deepcopy(child) for child in source]
