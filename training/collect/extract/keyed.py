"""Files of messages by key, one file a language: YAML, Fluent, Android resources, Mozilla's .lang."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from .plain import without_markup
from .reading import read_text

_YAML = re.compile(r"^( *)([\w.\"'?-]+): *(.*)$")
_FLUENT = re.compile(r"^(-?[\w-]+) *= *(.*(?:\n[ \t]+(?![ \t.*\[}]).*)*)", re.MULTILINE)
_LANG = re.compile(r"^;(.+)\n(.+)", re.MULTILINE)


def key_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair messages that have the same key."""
    read = _READERS[german.suffix]
    theirs = read(read_text(english))
    for key, text in read(read_text(german)).items():
        if text and theirs.get(key):
            yield without_markup(text), without_markup(theirs[key])


def _yaml(text: str) -> dict[str, str]:
    """Return the strings on one line of a tree of keys: all that message files have. The top key is the language."""
    found: dict[str, str] = {}
    path: list[tuple[int, str]] = []
    for line in text.split("\n"):
        if match := _YAML.match(line):
            indent, value = len(match[1]), match[3].strip()
            path = [entry for entry in path if entry[0] < indent] + [(indent, match[2].strip("\"'"))]
            if value and value[0] not in "|>&*[{#":
                found[".".join(key for _, key in path[1:])] = _unquoted(value)
    return found


def _unquoted(value: str) -> str:
    if value[:1] == value[-1:] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\n", " ")
    return value[1:-1].replace("''", "'") if value[:1] == value[-1:] == "'" else value


def _fluent(text: str) -> dict[str, str]:
    return {key: " ".join(value.split()) for key, value in _FLUENT.findall(text)}


def _android(text: str) -> dict[str, str]:
    found = {}
    for item in ElementTree.fromstring(text.encode()).iter("string"):
        value = "".join(item.itertext()).replace("\\n", " ").replace("\\'", "'").replace('\\"', '"')
        found[item.get("name", "")] = value
    return found


def _lang(text: str) -> dict[str, str]:
    """Return the messages of a .lang file, where the English line is the key."""
    return {source: target.removesuffix("{ok}").strip() for source, target in _LANG.findall(text)}


_READERS: Mapping[str, Callable[[str], dict[str, str]]] = {
    ".yml": _yaml,
    ".ftl": _fluent,
    ".xml": _android,
    ".lang": _lang,
}
