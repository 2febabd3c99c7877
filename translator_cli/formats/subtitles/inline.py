"""The words of a cue as one line with HTML tags, and back."""

from __future__ import annotations

import re

_REOPENED = re.compile(r"</([a-zA-Z]+)>\s*[\r\n]\s*<\1>")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
# What no HTML reader takes for a tag: codes of SubStation Alpha, times inside a WebVTT cue, classes of a tag.
_CODE = re.compile(r"\{\\([^{}\"<>]*)\}")
_INNER_TIME = re.compile(r"<([\d:.]+)>")
_CLASSES = re.compile(r"<([a-zA-Z]+)\.([^\s<>\"]+)([^<>]*)>")
_CODE_BACK = re.compile(r'<x code="([^"]*)"/>')
_TIME_BACK = re.compile(r'<x time="([\d:.]+)"/>')
_CLASSES_BACK = re.compile(r'<([a-zA-Z]+) classes="([^"]*)"([^<>]*)>')


def line_of(text: str) -> str:
    """Return the text of a slot on one line, with tags as HTML has them."""
    text = _BREAK.sub(" ", _REOPENED.sub(" ", text))
    text = _INNER_TIME.sub(r'<x time="\1"/>', _CODE.sub(r'<x code="\1"/>', text))
    return _CLASSES.sub(r'<\1 classes="\2"\3>', text)


def cue_text(line: str) -> str:
    """Return what the file has for a line: the inverse of ``line_of``, save for line breaks."""
    line = _CLASSES_BACK.sub(r"<\1.\2\3>", line)
    return _CODE_BACK.sub(r"{\\\1}", _TIME_BACK.sub(r"<\1>", line))
