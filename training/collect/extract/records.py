"""JSON: trees of strings, questions about paragraphs, dialogues, names of countries."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..documents import paired_sentences
from .reading import read_text


def json_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the strings at the same place of two trees; ``only`` names the last keys that count.

    Keys that name the language are no part of the place.
    """
    only = set(options.get("only", ()))
    theirs = dict(_leaves(json.loads(read_text(english)), ()))
    for place, text in _leaves(json.loads(read_text(german)), ()):
        if place in theirs and (not only or place[-1] in only):
            yield text, theirs[place]


def _leaves(node: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from _leaves(value, place if key in ("de", "en") else (*place, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _leaves(value, (*place, str(number)))


def question_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pair the paragraphs (sentence by sentence) and the questions of two files in SQuAD's form."""
    for left, right in zip(_paragraphs(german), _paragraphs(english)):
        yield from paired_sentences(left["context"], right["context"])
        theirs = {item["id"]: item["question"] for item in right["qas"]}
        for item in left["qas"]:
            if item["id"] in theirs:
                yield item["question"], theirs[item["id"]]


def _paragraphs(path: Path) -> list[dict[str, Any]]:
    data = json.loads(read_text(path))["data"]
    return [paragraph for article in data for paragraph in article["paragraphs"]]


def dialogue_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read dialogues in which the customer writes German and the agent English."""
    for turns in json.loads(read_text(german)).values():
        for turn in turns:
            pair = turn.get("source", ""), turn.get("target", "")
            yield pair if turn.get("speaker") == "customer" else pair[::-1]


def country_pairs(german: Path, english: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read a list of countries with their names in many languages."""
    for country in json.loads(read_text(german)):
        theirs = country.get("translations", {}).get("deu", {})
        for key in ("common", "official"):
            if key in theirs:
                yield theirs[key], country["name"][key]
