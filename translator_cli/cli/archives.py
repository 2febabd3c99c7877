"""An archive as the command line sees it: what it is made of, and with which settings."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from translator_cli.batch.archive import Archive
from translator_cli.batch.places import size_and_stamp
from translator_cli.batch.planning import make_plan
from translator_cli.batch.sources import Source, find_sources
from translator_cli.batch.tables import require_parquet
from translator_cli.batch.values import Plan, Reading
from translator_cli.batch.workshop import PipelineRecipe, Snapshot
from translator_cli.cli.messages import note
from translator_cli.cli.job import TranslationJob, request_of
from translator_cli.cli.text_keys import TextKeys
from translator_cli.errors import InputError
from translator_cli.files.read import read_bytes
from translator_cli.formats import format_for, is_read
from translator_cli.pipeline.engines import Engines
from translator_cli.pipeline.windows import LARGEST_WINDOW
from translator_cli.style import Style
from translator_cli.translation.device import choose_device
from translator_cli.translation.engine import available_cores

_KINDS = 5  # that are named


def _is_document(name: str) -> bool:
    """Whether a file is text that comes out as text."""
    return is_read(Path(name).suffix.lower()) and format_for(name).write is None


def _kind(name: str) -> str:
    """Return what the name of a file ends with."""
    return Path(name).suffix.lower() or "without an ending"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Everything that is known before the first word is translated."""

    sources: tuple[Source, ...]
    archive: Archive
    reading: Reading
    size: int
    recipe: PipelineRecipe
    job: dict[str, Any]
    quiet: bool

    @classmethod
    def of(
        cls, named: Sequence[str], archive: Archive, text_field: str, id_field: str, size: int, job: TranslationJob
    ) -> Undertaking:
        """Find the files, the model and people's edits. Raises InputError, ModelError."""
        if archive.form == "parquet":
            require_parquet()
        format = "plain" if job.inputs.input_format == "auto" else job.inputs.input_format
        reading = Reading(text_field, id_field, format)
        others = Counter[str]()
        sources = tuple(find_sources(named, _is_document, lambda name: others.update([_kind(name)])))
        if others:
            kinds = ", ".join(f"{count:,} {kind}" for kind, count in others.most_common(_KINDS))
            note(
                f"{others.total():,} files of kinds that batch does not read are left out: {kinds}", job.messages.quiet
            )
        engine = job.engine._replace(threads=1, memory=False, together=LARGEST_WINDOW)
        edits = archive.edits(lambda: _edits(job) if job.engine.memory else ())
        recipe = PipelineRecipe(request_of(job), engine, edits, format, TextKeys.in_force())
        return cls(
            sources,
            archive,
            reading,
            size,
            recipe,
            {"output": archive.form, **_job(job, recipe, reading, size)},
            job.messages.quiet,
        )

    @property
    def settings(self) -> str:
        """The digest of everything that decides what comes out of a part, beside its bytes."""
        return hashlib.sha256(json.dumps(self.job, sort_keys=True).encode()).hexdigest()

    def plan(self, keep: bool) -> Plan:
        """Return the plan, the kept one if no file has changed; ``keep`` says whether to keep a new one."""
        try:
            looks = [(source.path, source.name, *size_and_stamp(source.path)) for source in self.sources]
        except OSError as error:
            raise InputError(f"{error.filename}: cannot be read ({error.strerror})") from error
        signature = hashlib.sha256(json.dumps([looks, self.settings]).encode("utf-8", "replace")).hexdigest()
        found = self.archive.load_plan(signature)
        if found is None:
            found = make_plan(self.sources, self.reading, self.size, self.settings)
            if keep:
                self.archive.save_plan(found, signature)
        return found

    def own_workers(self) -> int:
        """Return how many workers suit this machine."""
        return 1 if choose_device(self.recipe.engine.device).name == "cuda" else available_cores()


def _edits(job: TranslationJob) -> list[tuple[str, str]]:
    from translator_cli.memory import open_memory

    with open_memory() as memory:
        return memory.edited(job.languages.stated or "de", job.languages.target)


def _job(job: TranslationJob, recipe: PipelineRecipe, reading: Reading, size: int) -> dict[str, Any]:
    """Return what all parts must have in common."""
    from importlib.metadata import version  # reads the installed metadata

    engines = Engines(job.languages.target, recipe.engine, memory=Snapshot(()))
    info = engines(job.languages.stated or "de").info
    request = recipe.request
    style = request.style or Style()
    options = [asdict(request.summary), style._asdict(), job.checks.checks, sorted(job.checks.disable)]
    glossary = read_bytes(job.checks.glossary).hex() if job.checks.glossary else ""
    parts = [*options, glossary, asdict(reading), recipe.edits, asdict(TextKeys.in_force())]
    digest = hashlib.sha256(json.dumps(parts).encode("utf-8", "replace")).hexdigest()
    return {
        "version": version("translator-cli"),
        "model": f"{info.name} {info.version} {info.sha256}",
        "device": recipe.engine.decoding.device.name,
        "languages": f"{job.languages.source} {job.languages.target}",
        "beam": recipe.engine.decoding.beam,
        "text_field": reading.text_field,
        "id_field": reading.id_field,
        "format": reading.format,
        "part_size": size,
        "edits": len(recipe.edits),
        "options": digest[:16],
    }
