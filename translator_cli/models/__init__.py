"""Argos translation packages: find, describe and choose them.

A package is a folder with ``metadata.json``, ``model/`` (CTranslate2) and ``sentencepiece.model`` or ``bpe.model``.
Installed packages are found where ``argospm`` puts them; the starter model is one more package, inside our own.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from translator_cli.document import ModelInfo
from translator_cli.errors import ModelError
from translator_cli.models.argos import packages_folder

__all__ = ["Model", "choose_route", "find_model", "installed_models", "load_model", "packages_folder", "starter_model"]

STARTER_FOLDER = Path(__file__).parent.parent / "starter"
PIVOT = "en"
#: Argos Translate's own; a package that does better with another says so in its metadata, which Argos ignores.
LENGTH_PENALTY = 0.2


@dataclass(frozen=True, slots=True)
class Model:
    """A translation package on disk, described by its metadata; nothing is loaded."""

    name: str
    version: str
    source_language: str
    target_language: str
    path: Path
    origin: Literal["argos", "starter", "path"]
    target_prefix: str = ""
    length_penalty: float = LENGTH_PENALTY

    @property
    def info(self) -> ModelInfo:
        """The model's identity; reads the weights file once to compute its digest."""
        return ModelInfo(self.name, self.version, self.origin, file_digest(self.weights))

    @property
    def weights(self) -> Path:
        """The CTranslate2 weights file."""
        return self.path / "model" / "model.bin"

    @property
    def size(self) -> int:
        """Bytes on disk, all files of the package."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())


@lru_cache(maxsize=32)
def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file in hex; raises ModelError when it cannot be read."""
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        raise ModelError(
            f"{path}: {error.strerror}; reinstall the package with 'translator-cli models install'"
        ) from error
    return digest.hexdigest()


def load_model(path: Path, origin: Literal["argos", "starter", "path"]) -> Model:
    """Describe the package folder at ``path``; raises ModelError when it is no usable package."""
    try:
        metadata = json.loads((path / "metadata.json").read_text("utf-8"))
        source, target = str(metadata["from_code"]), str(metadata["to_code"])
        penalty = float(metadata.get("length_penalty", LENGTH_PENALTY))
    except OSError as error:
        raise ModelError(f"{path}: not an Argos package (no readable metadata.json)") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path}: damaged metadata.json; {_mend(path, origin)}") from error
    name = str(metadata.get("name") or f"{metadata.get('type', 'translate')}-{source}_{target}")
    prefix = str(metadata.get("target_prefix") or "")
    return Model(name, str(metadata.get("package_version", "")), source, target, path, origin, prefix, penalty)


def starter_model() -> Model:
    """Return the model built into the program."""
    return load_model(STARTER_FOLDER, "starter")


def installed_models() -> tuple[list[Model], list[ModelError]]:
    """Return the installed packages, sorted by folder name, and an error for each folder that is damaged."""
    folder = packages_folder()
    models, damaged = [], []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not path.is_dir() or path.name.startswith("."):
            continue
        try:
            model = load_model(path, "argos")
        except ModelError as error:
            damaged.append(error)
        else:
            if (path / "model").is_dir():  # packages of another type (sentence splitters) are not ours
                models.append(model)
    return models, damaged


def find_model(choice: str) -> Model:
    """Return the model that ``--model`` names: "starter", a package name, its folder's name, or a path."""
    path = Path(choice)
    if path.suffix == ".argosmodel" and path.is_file():
        from translator_cli.models.install import unpacked

        return unpacked(path)
    if path.is_dir():
        return load_model(path, "path")
    starter = starter_model()
    if choice in ("starter", starter.name):
        return starter
    models, _ = installed_models()
    for model in models:
        if choice in (model.name, model.path.name):
            return model
    raise ModelError(f"no model named '{choice}'; see 'translator-cli models list'")


def choose_route(source: str, target: str) -> tuple[Model, ...]:
    """Return the model, or the two models through English, that lead from ``source`` to ``target``.

    A direct installed package comes first, then the starter, then a pivot of two packages. Raises ModelError when
    there is no way, naming the command that installs one.
    """
    models, damaged = installed_models()
    pairs = {(model.source_language, model.target_language): model for model in [starter_model(), *models]}
    if direct := pairs.get((source, target)):
        return (direct,)
    if (first := pairs.get((source, PIVOT))) and (second := pairs.get((PIVOT, target))):
        return (first, second)
    hint = f"; note: {damaged[0]}" if damaged else ""
    command = f"translator-cli models install translate-{source}_{target}"
    raise ModelError(f"no model translates {source} to {target}; install one with '{command}'{hint}")


def _mend(path: Path, origin: str) -> str:
    if origin == "starter":
        return "reinstall translator-cli"
    return f"remove it with 'translator-cli models remove {path.name}' and install it again"
