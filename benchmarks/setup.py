"""What one run measures with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.process import python
from benchmarks.texts import Corpus


@dataclass(frozen=True, slots=True)
class Setup:
    """Packages, texts and sizes; ``folder`` is for scratch files and for a translation memory of our own."""

    package: Path
    large: Path
    corpus: Corpus
    folder: Path
    rounds: int = 3
    large_sentences: int = 150
    growth_megabytes: tuple[int, ...] = (1, 5, 20)
    curve: tuple[int, ...] = (10, 100, 1000, 10_000)

    def write(self, name: str, text: str) -> str:
        """Write a scratch file and return its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def ours(self, *arguments: str, forced: bool = False) -> list[str]:
        """The command line of translator-cli with the package that is measured."""
        module = "benchmarks.forced" if forced else "translator_cli"
        package = self.large if forced else self.package
        return python("-m", module, "-q", "--model", str(package), *arguments)
