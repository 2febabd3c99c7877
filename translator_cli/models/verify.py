"""Prove that a package is whole: its files against recorded SHA-256 digests, and that its model loads."""

from __future__ import annotations

import json
from pathlib import Path

from translator_cli.errors import ModelError
from translator_cli.models import file_digest

#: In the format of sha256sum(1), so that ``sha256sum -c SHA256SUMS`` checks a package as well.
CHECKSUMS = "SHA256SUMS"


def write_checksums(package: Path) -> None:
    """Record the digest of every file of the package folder."""
    lines = [f"{file_digest(file)}  {file.relative_to(package).as_posix()}\n" for file in _files(package)]
    (package / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def check_package(package: Path) -> list[str]:
    """Return what is wrong with the package folder, one sentence each; empty when all is well."""
    return check_structure(package) or check_digests(package) or check_loads(package)


def check_structure(package: Path) -> list[str]:
    """Return the parts that every package needs and this one lacks."""
    problems = []
    try:
        metadata = json.loads((package / "metadata.json").read_text("utf-8"))
        if not (metadata.get("from_code") and metadata.get("to_code")):
            problems.append("metadata.json names no languages")
    except (OSError, ValueError, AttributeError):
        problems.append("metadata.json is missing or damaged")
    if not (package / "model" / "model.bin").is_file():
        problems.append("model/model.bin is missing")
    if not any((package / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        problems.append("sentencepiece.model is missing")
    return problems


def check_digests(package: Path) -> list[str]:
    """Return the files that differ from the recorded digests; a package without a record has none."""
    try:
        lines = (package / CHECKSUMS).read_text("utf-8").splitlines()
    except OSError:
        return []
    problems = []
    for digest, _, name in (line.partition("  ") for line in lines if line.strip()):
        file_digest.cache_clear()
        try:
            if file_digest(package / name) != digest:
                problems.append(f"{name} is damaged (its SHA-256 differs from the recorded one)")
        except ModelError:
            problems.append(f"{name} is missing")
    return problems


def check_loads(package: Path) -> list[str]:
    """Return why the engine cannot load the model, if it cannot."""
    import ctranslate2  # 0.1 s: only when a model is checked

    try:
        ctranslate2.Translator(str(package / "model"), compute_type="default")
    except (RuntimeError, ValueError) as error:
        return [f"model/ cannot be loaded ({str(error).splitlines()[0]})"]
    return []


def _files(package: Path) -> list[Path]:
    return sorted(file for file in package.rglob("*") if file.is_file() and file.name != CHECKSUMS)
