"""``metadata.json`` of an Argos package, read as data from a stranger: every field has its type and its bounds."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import NamedTuple

#: Argos Translate's own; a package that does better with another says so in its metadata, which Argos ignores.
LENGTH_PENALTY = 0.2
_MAX_BYTES = 1 << 20
_MAX_PENALTY = 10.0
_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")


class MetadataError(ValueError):
    """The metadata cannot be used; the message says which field, or is empty where the file is no JSON object."""


class Metadata(NamedTuple):
    """What a package says about itself, as far as this program uses it."""

    name: str
    version: str
    source_language: str
    target_language: str
    target_prefix: str
    length_penalty: float


def read_metadata(package: Path) -> Metadata:
    """Return the metadata of the package folder; raises OSError without any, MetadataError for bad ones."""
    with open(package / "metadata.json", "rb") as file:
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise MetadataError("more than 1 MB")
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise MetadataError from error
    if not isinstance(found, dict) or "from_code" not in found or "to_code" not in found:
        raise MetadataError
    return _metadata(found)


def _metadata(found: dict[str, object]) -> Metadata:
    codes = [found["from_code"], found["to_code"]]
    for code in codes:
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise MetadataError("from_code and to_code must be language codes")
    source, target = map(str, codes)
    name = _text(found, "name") or f"{_text(found, 'type') or 'translate'}-{source}_{target}"
    version = _text(found, "package_version")
    return Metadata(name, version, source, target, _text(found, "target_prefix"), _penalty(found))


def _text(found: dict[str, object], field: str) -> str:
    value = found.get(field)
    if value is None:
        return ""
    if not isinstance(value, str | int | float) or len(str(value)) > 200:
        raise MetadataError(f"{field} must be a short text")
    return str(value)


def _penalty(found: dict[str, object]) -> float:
    value = found.get("length_penalty", LENGTH_PENALTY)
    try:
        penalty = float(value) if isinstance(value, str | int | float) else math.nan
    except (ValueError, OverflowError):
        penalty = math.nan
    if not abs(penalty) <= _MAX_PENALTY:  # NaN is not
        raise MetadataError(f"length_penalty must be a number from -{_MAX_PENALTY:g} to {_MAX_PENALTY:g}")
    return penalty
