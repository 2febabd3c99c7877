"""HTML in Markdown: its text is translated, its tags stay."""

from __future__ import annotations

import re

from translator_cli.document import Block

_WORD = re.compile(r"[^\W_]")
_COMMENT = re.compile(r"\s*<!--.*?-->\s*\Z", re.DOTALL)


def region_blocks(text: str, start: int, end: int) -> list[Block]:
    """Return the blocks of a stretch of HTML; all of it is one opaque block where it holds no text."""
    from translator_cli.formats.html import parse  # brings html.parser, which few drafts need

    region = text[start:end]
    comment = _COMMENT.match(region) or (region.lstrip().startswith("<!--") and "-->" not in region)
    found = [] if comment else parse(region)
    if not any(not block.opaque for block in found):
        visible = region.strip()
        at = start + region.find(visible)
        return [Block("markup", at, at + len(visible))] if _WORD.search(visible) else []
    return [Block(block.kind, start + block.start, start + block.end) for block in found]
