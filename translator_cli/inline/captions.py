"""Texts in the arguments of shortcodes, templates and attribute lists: by default they stay as they are.

What programs read is not to be touched unless a house says so; the setting ``captions`` names the arguments that people
read (``{{< figure caption="…" >}}``, ``![](x.png){fig-alt="…"}``).
"""

from __future__ import annotations

import re
from contextvars import ContextVar

from translator_cli.inline.words import has_words

#: Names of arguments whose values are translated, as ``named`` has them; none unless the settings say so.
CAPTIONS: ContextVar[tuple[str, ...]] = ContextVar("captions", default=())

_ARGUMENT = r"""(?<![\w.-])(?P<key>[A-Za-z_][\w.-]*)\s*[=:]\s*(?P<quote>["'`])
    (?P<value>(?:(?!(?P=quote))[^\\]|\\.)*)(?P=quote)"""


def named(name: str) -> str:
    """Return the name of an argument in the form in which two that mean the same are equal: fig.cap is fig-cap."""
    return name.lower().replace(".", "-")


def is_caption(name: str) -> bool:
    """Whether the value of an argument is translated."""
    return named(name) in CAPTIONS.get()


def captions_in(text: str, offset: int = 0) -> tuple[tuple[int, int], ...]:
    """Return the spans of the quoted values that people read; ``offset`` is where ``text`` starts."""
    if not CAPTIONS.get():
        return ()
    found = re.compile(_ARGUMENT, re.VERBOSE | re.DOTALL).finditer(text)  # compiled here: few houses name any
    return tuple(
        (offset + match.start("value"), offset + match.end("value"))
        for match in found
        if is_caption(match["key"]) and has_words(match["value"])
    )


def without_captions(text: str) -> str:
    """Return a shortcode or the like without the values that people read, to be compared with its translation."""
    parts, done = [], 0
    for start, end in captions_in(text):
        parts.append(text[done:start])
        done = end
    return "".join([*parts, text[done:]])
