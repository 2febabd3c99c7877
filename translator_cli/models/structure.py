"""What every package must hold, checked before the engine sees it: some of what is missing would crash it."""

from __future__ import annotations

import json
from pathlib import Path

from translator_cli.models.metadata import MetadataError, read_metadata

TOKENIZERS = ("sentencepiece.model", "bpe.model")
_FEWEST_TOKENS = 4  # the three marks of a sequence and something to say


def check_structure(package: Path) -> list[str]:
    """Return the parts that every package needs and this one lacks, one sentence each; nothing is loaded."""
    problems = _metadata_problems(package)
    model = package / "model"
    if not _filled(model / "model.bin"):
        problems.append("model/model.bin is missing or empty")
    if not any(_filled(package / name) for name in TOKENIZERS):
        problems.append("sentencepiece.model is missing or empty")
    problems += _shortlist_problems(model / "vmap.txt")
    for file in sorted(model.glob("*vocabulary.*")) if model.is_dir() else ():
        problems += _vocabulary_problems(file)
    return problems


def _metadata_problems(package: Path) -> list[str]:
    try:
        read_metadata(package)
    except OSError:
        return ["metadata.json is missing or cannot be read"]
    except MetadataError as error:
        return [f"metadata.json is damaged ({str(error) or 'no JSON object with from_code and to_code'})"]
    return []


def _filled(file: Path) -> bool:
    try:
        return file.is_file() and file.stat().st_size > 0
    except OSError:
        return False


def _shortlist_problems(file: Path) -> list[str]:
    """CTranslate2 reads through a null pointer when this file has no line."""
    if not file.exists():
        return []
    try:
        with open(file, "rb") as opened:
            head = opened.read(1 << 16)
    except OSError:
        return ["model/vmap.txt cannot be read"]
    return [] if b"\t" in head else ["model/vmap.txt is empty or damaged"]


def _vocabulary_problems(file: Path) -> list[str]:
    """An empty vocabulary crashes CTranslate2 when it decodes."""
    name = f"model/{file.name}"
    try:
        text = file.read_text("utf-8")
        tokens = json.loads(text) if file.suffix == ".json" else text.splitlines()
    except (OSError, ValueError, RecursionError):
        return [f"{name} is damaged"]
    right = isinstance(tokens, list) and len(tokens) >= _FEWEST_TOKENS and all(isinstance(it, str) for it in tokens)
    return [] if right else [f"{name} is no list of tokens"]
