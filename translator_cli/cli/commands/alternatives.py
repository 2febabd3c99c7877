"""``translator-cli alternatives``: other wordings for single sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, line_format
from translator_cli.cli.report import Report
from translator_cli.cli.values import OutputOptions, take

if TYPE_CHECKING:
    from translator_cli.cli.job import TranslationJob
    from translator_cli.document import Document, Segment
    from translator_cli.errors import TranslatorError
    from translator_cli.pipeline import Analysis


@click.command("alternatives", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, type=click.Path(readable=False), metavar="[FILE[:LINE]]...")
@opt.options(
    opt.TEXTS,
    opt.option("--count", type=click.IntRange(1, 12), metavar="N", default=5, help="Wordings per sentence, at most."),
    opt.option("--format", "format", type=click.Choice(["text", "json"]),
               help="text: one line per wording; json: one object per sentence. Default: text."),
    opt.SOURCE, opt.TARGET, opt.OUTPUT, opt.MODEL, opt.THREADS, opt.DEVICE, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(count: int, **parameters: object) -> int:
    """Show other wordings for the sentences in line LINE of FILE, or for the text of -e.

    The wordings differ in their words, not in a comma; the most probable stands first. Without LINE every sentence
    of FILE gets its wordings.
    """
    from translator_cli.cli.job import TranslationJob
    from translator_cli.cli.output import write

    report, output = Report(), take(OutputOptions, parameters)
    format = line_format(output.format, output.output)
    lines = _lines(take(TranslationJob, parameters), count, format, output, report)
    write(lines, output.output, False, report)
    return report.exit_code


def _lines(job: TranslationJob, count: int, format: str, output: OutputOptions, report: Report) -> Iterator[str]:
    from translator_cli.cli.job import open_engines, request_of
    from translator_cli.errors import Failure
    from translator_cli.pipeline.analysis import analyze_or_fail
    from translator_cli.pipeline.wordings import wordings
    from translator_cli.render.wordings import render_wordings

    request = request_of(job)
    with open_engines(job.languages.target, job.engine, job.messages) as (engines, progress):
        for document, line in _documents(job, report):
            analysis = analyze_or_fail(document, request, engines.only_source)
            if isinstance(analysis, Failure):
                report.fail(document.name, analysis.error)
                continue
            segments = _in_line(document, analysis.segments, line)
            if error := _reason(analysis, segments, line, request.target):
                report.fail(document.name, error)
                continue
            texts = [segment.flat for segment in segments]
            progress.expect(texts)
            translator = engines(analysis.detection.language or "de")
            found = wordings(translator, texts, count)
            progress.wipe()
            report.done += 1
            yield from render_wordings(document, zip(segments, found, strict=True), format, is_terminal(output.output))


def _documents(job: TranslationJob, report: Report) -> Iterator[tuple[Document, int]]:
    """Yield each document with the line that is asked for, 0 for all."""
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.errors import Failure

    places = [_place(name) for name in job.inputs.files]
    lines = [0] * len(job.inputs.texts) + [line for _, line in places] or [0]
    inputs = job.inputs._replace(files=tuple(name for name, _ in places))
    for document, line in zip(read_inputs(inputs, job.messages.quiet), lines, strict=True):
        if isinstance(document, Failure):
            report.fail(document.name, document.error)
        else:
            yield document, line


def _place(argument: str) -> tuple[str, int]:
    """Take ``FILE:LINE`` apart, unless there is a file of that very name."""
    import os

    name, colon, line = argument.rpartition(":")
    if colon and line.isdecimal() and int(line) and not os.path.lexists(argument):
        return name, int(line)
    return argument, 0


def _reason(analysis: Analysis, segments: Sequence[Segment], line: int, target: str) -> TranslatorError | None:
    """Return why there is nothing to say in other words."""
    from translator_cli.errors import InputError, LanguageError

    if analysis.detection.language == target:
        return LanguageError("already in the target language")
    return InputError(f"there is no sentence in line {line}") if line and not segments else None


def _in_line(document: Document, segments: Sequence[Segment], line: int) -> list[Segment]:
    """Return the segments that touch a line, counted from 1; all for 0."""
    if not line:
        return list(segments)
    return [
        segment
        for segment in segments
        if document.position(segment.start)[0] <= line <= document.position(segment.end)[0]
    ]
