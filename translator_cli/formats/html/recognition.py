"""Whether a text without a name is HTML."""

from __future__ import annotations

import re

_PAGE = re.compile(
    r"\s*(?:(?:<\?xml[^>]*\?>|<!--.{0,5000}?-->)\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
# Elements that a fragment of a page begins and ends with.
_FRAGMENT = re.compile(
    r"""\s*<(p|div|h[1-6]|[uod]l|table|section|article|main|header|footer|nav|aside|blockquote|figure|head|body)
    (?:\s[^<>]*)?>""",
    re.IGNORECASE | re.VERBOSE,
)
_END = re.compile(r"</(?:[a-z][a-z0-9]*)>\s*\Z", re.IGNORECASE)
# Text that stands outside every tag at the start of a line, after an empty one: Markdown with some HTML in it.
_LOOSE = re.compile(r"\n[ \t]*\n(?!\s*<)\s*\S")


def is_html(text: str) -> bool:
    """Whether a text is a page, or a fragment of one from its first tag to its last."""
    if _PAGE.match(text):
        return True
    return bool(_FRAGMENT.match(text) and _END.search(text[-200:]) and not _LOOSE.search(text))
