"""The pattern of a tag of HTML or JSX: large, so that a text without a "<" had better not load it."""

from __future__ import annotations

import re

_BRACES = r"\{[^{}]*\}"
for _ in range(6):  # values of JSX are JavaScript, with braces in braces
    _BRACES = rf"\{{(?:[^{{}}]|{_BRACES})*\}}"
# In quotes a template may have quotes of its own: href="{{ "/" | absolute_url }}".
_TEMPLATE = r"\{\{[^{}]{0,300}\}\}|\{%[^%]{0,300}%\}"
_QUOTED = rf"""(?:[^"{{]|{_TEMPLATE}|\{{(?!(?<=\{{)(?:\{{[^{{}}]{{0,300}}\}}\}}|%[^%]{{0,300}}%\}})))*"""
#: A tag from its "<".
TAG = re.compile(
    rf"""<(?P<close>/?)(?P<name>[A-Za-z][\w.:-]*)
    (?P<attributes>(?:\s+(?:[^\s<>=/"'{{}}]+(?:\s*=\s*(?:"{_QUOTED}"|'[^']*'|{_BRACES}|[^\s"'<>=`{{}}]+))?|{_BRACES}))*)
    \s*(?P<self>/?)>""",
    re.VERBOSE,
)
