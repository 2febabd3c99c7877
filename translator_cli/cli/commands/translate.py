"""``translator-cli translate``: the side-by-side view and every other form of a translation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse, was_given
from translator_cli.cli.document import is_document, write_document
from translator_cli.cli.display import is_terminal, make_view, output_format
from translator_cli.cli.report import Report
from translator_cli.cli.values import DisplayOptions, OutputOptions, take

if TYPE_CHECKING:
    from translator_cli.cli.job import TranslationJob
    from translator_cli.render.view import View

#: The formats that have a place for other wordings.
SHOWS_ALTERNATIVES = ("terminal", "json")


@click.command("translate", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.TEXTS,
    opt.SOURCE, opt.TARGET, opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.FORMAT, opt.LAYOUT, opt.OUTPUT, opt.WIDTH, opt.COLOR, opt.PAGER,
    opt.option("--review", is_flag=True, help="Show only the weakest sentences, worst first."),
    opt.option("--watch", is_flag=True, help="Stay open and show after each save what changed; Ctrl-C ends."),
    opt.option("--strict", is_flag=True, help="Exit with 1 when a check finds an error."),
    opt.option("--check/--no-check", "checks", default=True, help="Check numbers, names, quotes and the like."),
    opt.option("--alternatives", type=click.IntRange(0, 12), metavar="N", default=0,
               help="Show N other wordings for each sentence, in the view and in JSON."),
    opt.DISABLE, opt.GLOSSARY, opt.MODEL, opt.FAST, opt.BEAM, opt.THREADS, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(watch: bool, **parameters: object) -> int:
    """Translate FILEs (or standard input) and show source and translation side by side, with a summary.

    The result goes to standard output, notes and progress to standard error. In a pipe there are no colors, no boxes
    and no cut lines.
    """
    from translator_cli.cli.job import TranslationJob

    job = take(TranslationJob, parameters)
    output, display = take(OutputOptions, parameters), take(DisplayOptions, parameters)
    if output.output and not output.format and is_document(output.output):
        return write_document(job, output.output)
    format = output_format(output.format, output.output)
    refuse(
        job.alternatives > 0 and format not in SHOWS_ALTERNATIVES,
        f"--alternatives shows in {' and '.join(SHOWS_ALTERNATIVES)} only",
    )
    if display.review:
        _require_reviewable(format)
    to_terminal = is_terminal(output.output) and format == "terminal"
    view = make_view(display, to_terminal)
    if watch:
        _require_watchable(job, output, format)
        return _watch(job, view)
    return _translate(job, output, format, replace(view, summary_first=output.pager and to_terminal))


def _translate(job: TranslationJob, output: OutputOptions, format: str, view: View) -> int:
    from translator_cli.cli.output import write
    from translator_cli.cli.job import translate_files
    from translator_cli.render import render

    report = Report()
    write(render(translate_files(job, report), format, view), output.output, output.pager, report)
    return report.exit_code


def _watch(job: TranslationJob, view: View) -> int:
    from translator_cli.cli.watch import watch

    return watch(job, view).exit_code


def _require_reviewable(format: str) -> None:
    refuse(format != "terminal", "--review shows the terminal view only; leave out --format and --output")
    summary = was_given("summary_sentences") or was_given("summary_ratio")
    refuse(summary, "--review shows no summary; leave out -n and --summary-ratio")


def _require_watchable(job: TranslationJob, output: OutputOptions, format: str) -> None:
    files = job.inputs.files
    refuse(not files or "-" in files, "--watch needs the names of files")
    elsewhere = format != "terminal" or output.output not in (None, "-")
    refuse(elsewhere, "--watch shows the terminal view only; leave out --format and --output")
    refuse(was_given("strict"), "--watch ends when you end it, so it has no use for --strict")
    refuse(was_given("pager"), "--watch writes below what stands there; leave out --pager")
