"""``translator-cli summarize``: the most important sentences of a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, make_view, output_format
from translator_cli.cli.report import Report
from translator_cli.cli.values import (
    CheckChoice,
    DisplayOptions,
    InputOptions,
    LanguageOptions,
    MessageOptions,
    OutputOptions,
    SummaryChoice,
    take,
)

if TYPE_CHECKING:
    from translator_cli.document import Bitext


@click.command("summarize", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.TEXTS,
    opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.option("--bilingual", is_flag=True, help="Show each sentence with its translation as well."),
    opt.SOURCE, opt.TARGET, opt.FORMAT, opt.OUTPUT, opt.WIDTH, opt.COLOR,
    opt.MODEL, opt.FAST, opt.BEAM, opt.THREADS, opt.DEVICE, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(bilingual: bool, **parameters: object) -> int:
    """Show the most important sentences of FILEs (or standard input), in the order of the text.

    Sentences are picked, never rewritten. No model is needed unless --bilingual is given.
    """
    from translator_cli.cli.output import write
    from translator_cli.render import render

    report, output = Report(), take(OutputOptions, parameters)
    format = output_format(output.format, output.output)
    to_terminal = is_terminal(output.output) and format == "terminal"
    view = make_view(take(DisplayOptions, parameters), to_terminal)._replace(summary_only=True)
    bitexts = _bilingual(parameters, report) if bilingual else _monolingual(parameters, report)
    write(render(bitexts, format, view), output.output, False, report)
    return report.exit_code


def _monolingual(parameters: dict[str, object], report: Report) -> Iterator[Bitext]:
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.errors import Failure
    from translator_cli.pipeline import summarize_document
    from translator_cli.summarize import SummaryOptions

    choice = take(SummaryChoice, parameters)
    summary = SummaryOptions(choice.summarizer, choice.summary_sentences, choice.summary_ratio)
    source = take(LanguageOptions, parameters).stated
    for document in read_inputs(take(InputOptions, parameters), take(MessageOptions, parameters).quiet):
        if isinstance(document, Failure):
            report.fail(document.name, document.error)
        else:
            report.done += 1
            yield summarize_document(document, source, summary)


def _bilingual(parameters: dict[str, object], report: Report) -> Iterator[Bitext]:
    from translator_cli.cli.job import TranslationJob, translate_files

    job = take(TranslationJob, parameters)._replace(checks=CheckChoice(checks=False))
    return translate_files(job, report)
