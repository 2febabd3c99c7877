"""Argos translation packages: find, describe and choose them.

A package is a folder with ``metadata.json``, ``model/`` (CTranslate2) and ``sentencepiece.model`` or ``bpe.model``.
Installed packages are found where ``argospm`` puts them; the starter models are two more packages, inside our own.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from translator_cli.document import ModelInfo
from translator_cli.errors import ModelError
from translator_cli.models.argos import packages_folder
from translator_cli.models.digest import file_digest
from translator_cli.models.metadata import LENGTH_PENALTY, MetadataError, read_metadata

__all__ = [
    "Model",
    "choose_route",
    "find_model",
    "installed_models",
    "load_model",
    "packages_folder",
    "starter_model",
    "starter_models",
]

STARTER_FOLDER = Path(__file__).parent.parent / "starter"
#: The starter of the other direction.
REVERSE_FOLDER = STARTER_FOLDER.with_name("starter_en_de")
PIVOT = "en"
#: How a package is called while its successor is moved into its place.
REPLACED = ".replaced-"


class Model(NamedTuple):
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
        total = 0
        for file in self.path.rglob("*"):
            with suppress(OSError):  # it may just be removed
                total += file.stat().st_size if file.is_file() else 0
        return total


def load_model(path: Path, origin: Literal["argos", "starter", "path"]) -> Model:
    """Describe the package folder at ``path``; raises ModelError when it is no usable package."""
    try:
        found = read_metadata(path)
    except OSError as error:
        raise ModelError(f"{path}: not an Argos package (no readable metadata.json)") from error
    except MetadataError as error:
        reason = f" ({error})" if str(error) else ""
        raise ModelError(f"{path}: damaged metadata.json{reason}; {_mend(path, origin)}") from error
    languages = (found.source_language, found.target_language)
    return Model(found.name, found.version, *languages, path, origin, found.target_prefix, found.length_penalty)


def starter_model() -> Model:
    """Return the model from German to English that is built into the program."""
    return load_model(STARTER_FOLDER, "starter")


def starter_models() -> list[Model]:
    """Return the models built into the program: German to English, English to German."""
    return [starter_model(), load_model(REVERSE_FOLDER, "starter")]


def installed_models() -> tuple[list[Model], list[ModelError]]:
    """Return the installed packages, sorted by folder name, and an error for each folder that is damaged."""
    models: list[Model] = []
    damaged: list[ModelError] = []
    try:
        paths = _package_paths(packages_folder())
    except OSError as error:
        return [], [ModelError(f"{packages_folder()}: {error.strerror}; choose another with ARGOS_PACKAGES_DIR")]
    for path in paths:
        try:
            model = load_model(path, "argos")
        except ModelError as error:
            damaged.append(error)
        else:
            if (path / "model").is_dir():  # packages of another type (sentence splitters) are not ours
                models.append(model)
    return models, damaged


def _package_paths(folder: Path) -> list[Path]:
    """Return the folders of packages, sorted; one whose successor was never put in place (a kill) still counts."""
    folders = {path.name: path for path in folder.iterdir() if path.is_dir()} if folder.is_dir() else {}
    kept = (
        path
        for name, path in folders.items()
        if not name.startswith(".") or name.startswith(REPLACED) and name.removeprefix(REPLACED) not in folders
    )
    return sorted(kept, key=lambda path: path.name.removeprefix(REPLACED))


def find_model(choice: str, target: str = PIVOT) -> Model:
    """Return the model that ``--model`` names: "starter", a package name, its folder's name, or a path.

    "starter" is the one that translates into ``target``, if there is one.
    """
    path = Path(choice)
    if path.suffix == ".argosmodel" and path.is_file():
        from translator_cli.models.install import unpacked

        return unpacked(path)
    if path.is_dir():
        return load_model(path, "path")
    starters = starter_models()
    if choice == "starter":
        return next((model for model in starters if model.target_language == target), starters[0])
    for model in (*starters, *installed_models()[0]):
        if choice in (model.name, model.path.name):
            return model
    raise ModelError(f"no model named '{choice}'; see 'translator-cli models list'")


def choose_route(source: str, target: str) -> tuple[Model, ...]:
    """Return the model, or the two models through English, that lead from ``source`` to ``target``.

    A direct installed package comes first, then a starter, then a pivot of two packages. Raises ModelError when
    there is no way, naming the command that installs one.
    """
    models, damaged = installed_models()
    pairs = {(model.source_language, model.target_language): model for model in [*starter_models(), *models]}
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
