"""Whether a text without a name is Markdown: by marks that nobody writes in plain text."""

from __future__ import annotations

import re

from translator_cli.formats.front_matter import front_matter
from translator_cli.formats.unread import refusal

_LOOKED_AT = 20_000  # characters
#: One of these is enough.
_SURE = re.compile(
    r"""(?:\A|\n\s*\n)[ ]{0,3}\#{1,6}[ \t]+\S[^\n]*(?=\s*(?:\n|\Z))      # a heading after an empty line
    | !?\[[^\[\]\n]{1,200}\]\((?:https?:|mailto:|[./\#]|[\w%-]+[./])[^()\s]*(?:[ \t]+"[^"\n]*")?\)  # a link or picture
    | ^[ ]{0,3}(`{3,}|~{3,})[\w+-]*[ \t]*\n(?:[^\n]*\n){0,400}?[ ]{0,3}\1[ \t]*$                     # a fence
    | ^[ ]{0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$  # under a table's head
    | ^[ ]{0,3}\[(?!\^)[^\[\]\n]{1,100}\]:[ \t]+<?(?:https?:|[./\#])\S+ | ^\[\^[\w-]+\]:[ \t]+\S      # a definition
    | ^[ ]{0,3}>[ ]\[![A-Z]+\][ \t]*$ | ^:::[ \t]*[a-z{]
    | ^[-*+][ ]\[[ xX]\][ ]\S""",
    re.MULTILINE | re.VERBOSE,
)
#: Two different ones are enough.
_LIKELY = (
    re.compile(r"(?<![\w*])\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*(?![\w*])"),
    re.compile(r"(?<![`\w])`[^`\n]{1,100}`(?![`\w])"),
    re.compile(r"^[^\s#>|=-][^\n]{0,100}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
    re.compile(r"(?<![\w_])_(?=\w)[^_\n]{1,100}(?<=\w)_(?![\w_])|(?<![\w*])\*(?=\w)[^*\n]{1,100}(?<=\w)\*(?![\w*])"),
    re.compile(r"^(?:[-*+]|\d{1,2}\.)[ ]\S[^\n]*\n(?:[-*+]|\d{1,2}\.)[ ]\S", re.MULTILINE),
    re.compile(r"\[\^[\w-]{1,30}\]"),
)


def is_markdown(text: str) -> bool:
    """Whether a text has marks of Markdown and is no other format that is known."""
    text = text[:_LOOKED_AT].replace("\r\n", "\n").replace("\r", "\n")
    if refusal("", text):
        return False
    return front_matter(text) > 0 or bool(_SURE.search(text)) or sum(bool(sign.search(text)) for sign in _LIKELY) > 1
