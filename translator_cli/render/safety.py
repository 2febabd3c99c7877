"""Keeping control characters of a text away from terminals and XML.

A draft, a file name or the metadata of a model may hold escape sequences (by accident or on purpose). Nothing of that
kind may reach a terminal: it could recolour, overwrite or reorder what the reader sees.
"""

from __future__ import annotations

import re
from functools import cache

# C0 without tab, LF, CR; DEL and C1; bidirectional embeddings, overrides and isolates; lone surrogates (undecodable
# bytes in file names), which no output encoding can write.
_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_ANY_CONTROL_OR_BREAK = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
# A whole escape sequence (CSI, OSC and kin, or two characters), so that its parameters go with it.
_ESCAPE = (
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]*[0-~]"
)
# What XML 1.0 cannot hold, even as a character reference.
_NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def one_line(text: str) -> str:
    """Return ``text`` on one line with every control character visible: ESC becomes ``␛``, tabs and breaks a blank."""
    # "isprintable" is quick, but takes a no-break space for a control character as well
    return text if text.isprintable() else _compiled(_ANY_CONTROL_OR_BREAK).sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x2028, 0x2029):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # the Unicode block "Control Pictures" has one for each
    if code == 0x7F:
        return "␡"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else "·"


def printable(text: str) -> str:
    """Return ``text`` without escape sequences and control characters; a lone CR becomes LF, tabs stay."""
    if "\r" in text:
        text = re.sub(r"\r(?!\n)", "\n", text)
    if text.isprintable() or not (control := _compiled(_CONTROL)).search(text):
        return text
    return control.sub(lambda match: "\ufffd" if match.group() >= "\ud800" else "", _compiled(_ESCAPE).sub("", text))


def xml_characters(text: str) -> str:
    """Return ``text`` without the characters that XML 1.0 forbids."""
    return text if text.isprintable() else _compiled(_NOT_XML).sub("", text)


@cache
def _compiled(characters: str) -> re.Pattern[str]:
    return re.compile(characters)  # half a millisecond each, and most texts hold none of them
