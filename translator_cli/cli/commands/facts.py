"""``translator-cli facts``: every number, date, time and name with what the translation made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, line_format, use_color
from translator_cli.cli.report import Report
from translator_cli.cli.values import DisplayOptions, OutputOptions, SummaryChoice, take

if TYPE_CHECKING:
    from translator_cli.cli.job import TranslationJob
    from translator_cli.document import Bitext
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project


@click.command("facts", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.TEXTS,
    opt.option("--lost", is_flag=True, help="Show only what is lost or added."),
    opt.option("--format", "format", type=click.Choice(["text", "json"]),
               help="text: one line per fact; json: one object per line. Default: text."),
    opt.SOURCE, opt.TARGET, opt.PATTERN, opt.OUTPUT, opt.COLOR,
    opt.MODEL, opt.FAST, opt.BEAM, opt.THREADS, opt.DEVICE, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(lost: bool, **parameters: object) -> int:
    """List every number, date, time and name of FILEs (or standard input) with its counterpart.

    A draft NAME.de.EXT that has its NAME.en.EXT beside it is compared with that, without a model; any other text is
    translated first. Exits with 1 when a fact is lost or added.
    """
    from translator_cli.cli.output import write
    from translator_cli.cli.paired import PairOptions
    from translator_cli.cli.job import TranslationJob

    report, output = Report(), take(OutputOptions, parameters)
    job = take(TranslationJob, parameters)._replace(summary=SummaryChoice(summary_sentences=0))
    project = take(PairOptions, parameters).project
    bitexts = _bitexts(job, project, report)
    write(_lines(bitexts, lost, output, take(DisplayOptions, parameters), report), output.output, False, report)
    return report.exit_code


def _lines(
    bitexts: Iterator[Bitext], lost: bool, output: OutputOptions, display: DisplayOptions, report: Report
) -> Iterator[str]:
    from translator_cli.checks.ledger import ledger
    from translator_cli.render.ledger import render_ledger

    to_terminal = is_terminal(output.output)
    color, format = use_color(display.color, to_terminal), line_format(output.format, output.output)
    for bitext in bitexts:
        facts = list(ledger(bitext.units, bitext.source_language or "de", bitext.target_language))
        missing = [fact for fact in facts if fact.status != "kept"]
        report.findings += len(missing)
        yield from render_ledger(bitext, missing if lost else facts, format, color, to_terminal)


def _bitexts(job: TranslationJob, project: Project, report: Report) -> Iterator[Bitext]:
    """Yield a bitext per input, in order; the engine is loaded once, for the first input that needs it."""
    from pathlib import Path

    from translator_cli.cli.job import open_engines, request_of, translate_with

    request = request_of(job)
    with open_engines(request.target, job.engine, job.messages) as (engines, progress):
        for one in _single(job):
            pair = project.complete_pair(Path(*one.inputs.files))
            if pair is not None:
                yield from _paired(pair, project, report)
            else:
                yield from translate_with(engines, progress, request, one, report)


def _single(job: TranslationJob) -> Iterator[TranslationJob]:
    """Yield the job for each file on its own."""
    if not job.inputs.files or job.inputs.texts:
        yield job._replace(inputs=job.inputs._replace(files=()))
    for name in job.inputs.files:
        yield job._replace(inputs=job.inputs._replace(files=(name,), texts=()))


def _paired(files: FilePair, project: Project, report: Report) -> Iterator[Bitext]:
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.loading import load_pair, pair_bitext

    try:
        loaded = load_pair(files, project)
    except TranslatorError as error:
        report.fail(files.named_in(error), error)
        return
    report.done += 1
    yield pair_bitext(loaded, project)
