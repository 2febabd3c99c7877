"""Configuration and the file layout of the work folder."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEFAULT_CONFIG = Path(__file__).with_name("config.toml")


@dataclass(frozen=True)
class Work:
    """Paths below the work folder; every step reads and writes only here."""

    root: Path

    @property
    def corpus(self) -> Path:
        """Cleaned and augmented pairs: tag, source, target, tab-separated."""
        return self.root / "corpus.tsv"

    @property
    def scores(self) -> Path:
        """What an earlier model makes of each line of the data (numpy)."""
        return self.root / "scores.npy"

    @property
    def vocabulary(self) -> Path:
        """The SentencePiece model."""
        return self.root / "sentencepiece.model"

    @property
    def encoded(self) -> Path:
        """Token ids and offsets (numpy)."""
        return self.root / "encoded"

    @property
    def start(self) -> Path:
        """Weights to start from instead of random ones."""
        return self.root / "start.pt"

    @property
    def checkpoints(self) -> Path:
        """Training states."""
        return self.root / "checkpoints"


def load_config(paths: Sequence[Path] = ()) -> dict[str, Any]:
    """Read `config.toml`; the other files are merged over it one after the other, key by key within each section."""
    with open(DEFAULT_CONFIG, "rb") as handle:
        config = tomllib.load(handle)
    for path in paths:
        with open(path, "rb") as handle:
            for section, values in tomllib.load(handle).items():
                config[section] = {**config.get(section, {}), **values}
    return config


def parser(description: str | None, data: bool = False) -> argparse.ArgumentParser:
    """Argument parser with the options all steps share."""
    result = argparse.ArgumentParser(description=description)
    result.add_argument(
        "--config", type=Path, action="append", default=[], help="merged over config.toml; may be given several times"
    )
    result.add_argument("--work-dir", type=Path, required=True)
    if data:
        result.add_argument(
            "--data",
            type=Path,
            required=True,
            nargs="+",
            help="pairs: tag, source, target, tab-separated; .tsv or .tsv.xz; several files count as one",
        )
    return result
