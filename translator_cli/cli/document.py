"""``translate -o brief.en.docx brief.docx``: a container goes in, the same container comes out in English."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from translator_cli.cli.declare import refuse
from translator_cli.cli.report import Report

if TYPE_CHECKING:
    from translator_cli.cli.job import TranslationJob


def is_document(output: str | None) -> bool:
    """Whether the name of an output asks for a container (subtitles, an office document …)."""
    from translator_cli.formats import format_for

    return output not in (None, "-") and format_for(output or "").write is not None


def write_document(job: TranslationJob, output: str) -> int:
    """Translate the one input into a container of the same format and return the exit code."""
    from translator_cli.cli.job import translate_files
    from translator_cli.files.write import write_atomically
    from translator_cli.formats import format_for
    from translator_cli.render.document import document_bytes

    path, files = Path(output), job.inputs.files
    refuse(len(files) != 1 or files == ("-",), f"{path.name} is one document: name the one file that it is made from")
    refuse(path.exists() and path.samefile(files[0]), f"{output} is the input itself; name another file")
    report = Report()
    for bitext in translate_files(job, report):
        format = bitext.document.format
        if format is not format_for(output):
            raise click.UsageError(f"{path.name} cannot be made from {files[0]}: the formats differ")
        write_atomically(path, document_bytes(bitext))
    return report.exit_code
