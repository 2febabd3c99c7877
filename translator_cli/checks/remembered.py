"""Pairs in which the same rules, under the same settings, found nothing before: they need not be checked again.

Only silence is remembered. A pair with a finding is checked each time, so that what is said is what today's rules say,
and the rules that look at all of a document always run. What is remembered counts for one state of the rules: a digest
of their source and data, so that any change to them makes all pairs unknown.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from translator_cli.checks.glossary import Glossary
from translator_cli.checks.rule import CheckSettings
from translator_cli.inline.captions import CAPTIONS
from translator_cli.inline.tags import TEXT_ATTRIBUTES

#: A source and a target text.
TextPair = tuple[str, str]
#: The rooms whose source and data decide what the rules find: a test holds them against the imports.
ROOMS = ("checks", "document", "errors.py", "inline", "languages", "values")
#: The one library that rules use: its version stands in its first module.
LIBRARY = "markdown_it"


class CleanPairs(Protocol):
    """What is needed of a memory; the methods never raise."""

    def lookup_clean(self, rules: str, settings: str, pairs: Sequence[TextPair]) -> Collection[TextPair]:
        """Return those pairs in which these rules found nothing under these settings."""

    def store_clean(self, rules: str, settings: str, pairs: Sequence[TextPair]) -> None:
        """Remember pairs in which nothing was found."""


def known_clean(memory: CleanPairs, pairs: Sequence[TextPair], settings: CheckSettings) -> Collection[TextPair]:
    """Return the pairs that need not be checked."""
    rules = rules_digest() if pairs else ""
    return memory.lookup_clean(rules, settings_text(settings), pairs) if rules else ()


def keep_clean(memory: CleanPairs, pairs: Sequence[TextPair], settings: CheckSettings) -> None:
    """Remember pairs that were checked, and in which nothing was found."""
    rules = rules_digest() if pairs else ""
    if rules:
        memory.store_clean(rules, settings_text(settings), pairs)


def settings_text(settings: CheckSettings) -> str:
    """Return all that the rules are told beside the two texts, equal for equal settings only."""
    told = [(name, _plain(value)) for name, value in settings._asdict().items()]
    return repr((told, CAPTIONS.get(), TEXT_ATTRIBUTES.get()))


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Glossary):
        return value.terms
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"say here what of a {type(value).__name__} decides what the rules find")


@cache
def rules_digest() -> str:
    """Return a digest of everything that decides what the rules find in two texts, "" where it cannot be told.

    By content, 7 ms: time stamps are all alike in some packages, and a version stays the same while one works on it.
    """
    return digest_of(Path(__file__).parents[1], _library())


def digest_of(package: Path, library: Sequence[Path] = ()) -> str:
    """Return the digest of the rooms of a package, and of the files that tell which library it uses."""
    digest = hashlib.sha256(sys.version.encode())  # the patterns' engine, and what Unicode calls a letter
    try:
        for path in _files([*(package / room for room in ROOMS), *library]):
            with open(path, "rb", buffering=0) as file:
                content = file.read()
            digest.update(f"{os.path.basename(path)} {len(content)}\n".encode())
            digest.update(content)
    except OSError:
        return ""  # in an archive, or a program of one file
    return digest.hexdigest()[:32]


def _library() -> list[Path]:
    spec = find_spec(LIBRARY)
    return [Path(spec.origin)] if spec is not None and spec.origin else []


def _files(paths: Sequence[Path]) -> Iterator[str]:
    """Yield the files at and below the paths in an order that is the same everywhere; raises OSError."""
    for path in paths:
        if path.suffix:
            yield str(path)
            continue
        if not any((path / f"__init__{suffix}").exists() for suffix in (".py", ".pyc")):
            raise FileNotFoundError(path)  # data without the code that reads it: nothing tells when that changes
        for folder, folders, names in os.walk(path, onerror=_raise):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            yield from (os.path.join(folder, name) for name in sorted(names))


def _raise(error: OSError) -> None:
    raise error
