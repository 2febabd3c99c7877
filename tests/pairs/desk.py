"""A draft and its translation on disk, synced the way the command does it, with a translator that is quick."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translator_cli.document import Document
from translator_cli.errors import TranslatorError
from translator_cli.files.read import decode
from translator_cli.pairs.lock import Lock, PairRecord
from translator_cli.pairs.lock_text import dump_lock
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import SyncOptions, SyncResult, Translations, sync_pairs


def document(name: str, text: str) -> Document:
    return decode(name, text.encode("utf-8"))


def fake(texts: Sequence[str]) -> list[str]:
    """Translate as no engine would, but so that each sentence stays one sentence."""
    return [f"EN {text}" for text in texts]


@dataclass
class Desk:
    """A folder with one pair; ``extension`` decides the format. ``asked`` holds what was to be translated."""

    folder: Path
    extension: str = "md"
    translate: Callable[[Sequence[str]], Sequence[str]] = fake
    asked: list[str] = field(default_factory=list)
    name: str = "a"

    @property
    def files(self) -> FilePair:
        stem = self.folder / self.name
        return FilePair(stem.with_suffix(f".de.{self.extension}"), stem.with_suffix(f".en.{self.extension}"))

    @property
    def lock(self) -> Path:
        return self.folder / ".translator.lock"

    def write(self, german: str | None = None, english: str | None = None) -> None:
        """Save what a person wrote; None leaves a file as it is."""
        for path, text in ((self.files.source, german), (self.files.target, english)):
            if text is not None:
                path.write_bytes(text.encode("utf-8"))

    def record(self, known: SyncResult | PairRecord) -> None:
        """Make the lock file say this about the pair."""
        record = PairRecord(self.files.target.name, known.segments, known.end)
        self.lock.write_text(dump_lock(Lock({self.files.source.name: record})), encoding="utf-8")

    def sync(self, options: SyncOptions = SyncOptions(), dry_run: bool = False) -> SyncResult:
        """Sync as the command does; raises what the command would report."""
        errors: list[TranslatorError] = []
        project = Project(config=self.folder / ".translator.toml")
        pairs = [self.files]
        done = list(sync_pairs(pairs, project, options, self._ask, lambda _, error: errors.append(error), dry_run))
        if errors:
            raise errors[0]
        return done[0].result

    def _ask(self, texts: Sequence[str]) -> Translations:
        self.asked += texts
        return Translations(self.translate(texts), "fake")

    @property
    def english(self) -> str:
        return self.files.target.read_bytes().decode("utf-8")


def bring(
    de: str,
    en: str | None,
    before: SyncResult | PairRecord | None = None,
    extension: str = "md",
    translate: Callable[[Sequence[str]], Sequence[str]] = fake,
    **options: bool,
) -> SyncResult:
    """Sync two texts in a folder of their own; ``before`` is the sync that was recorded last."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), extension, translate)
        desk.write(de, en)
        if before is not None:
            desk.record(before)
        return desk.sync(SyncOptions(**options))  # type: ignore[arg-type]  # flags by name
