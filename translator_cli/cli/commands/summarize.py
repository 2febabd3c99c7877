"""``translator-cli summarize``: the most important sentences of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, make_view, output_format
from translator_cli.cli.report import Report


@click.command("summarize", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.option("--bilingual", is_flag=True, help="Show each sentence with its translation as well."),
    opt.SOURCE, opt.TARGET,
    opt.option("--format", "format", type=click.Choice(opt.FORMATS), help="Form of the result; default: terminal."),
    opt.OUTPUT, opt.WIDTH, opt.COLOR, opt.MODEL, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(files: tuple[str, ...], **given: Any) -> int:
    """Show the most important sentences of FILEs (or standard input), in the order of the text.

    Sentences are picked, never rewritten. No model is needed unless --bilingual is given.
    """
    from translator_cli.cli.output import write
    from translator_cli.render import render

    report = Report()
    given["format"] = output_format(given["format"], given["output"])
    view = make_view("auto", given["width"], given["color"], is_terminal(given["output"]))
    view = replace(view, summary_only=True)
    bitexts = _bilingual(files, given, report) if given["bilingual"] else _monolingual(files, given, report)
    write(render(bitexts, given["format"], view), given["output"], False, report)
    return report.exit_code


def _monolingual(files: tuple[str, ...], given: dict[str, Any], report: Report) -> Iterator[Any]:
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.pipeline import Failure, summarize_document
    from translator_cli.summarize import SummaryOptions

    source = None if given["source"] == "auto" else given["source"]
    summary = SummaryOptions(given["summarizer"], given["summary_sentences"], given["summary_ratio"])
    for document in read_inputs(files, given["encoding"], given["input_format"], given["quiet"]):
        if isinstance(document, Failure):
            report.fail(document.name, document.error)
        else:
            report.done += 1
            yield summarize_document(document, source, summary)


def _bilingual(files: tuple[str, ...], given: dict[str, Any], report: Report) -> Iterator[Any]:
    from translator_cli.cli.commands.translate import UNASKED, translate_files

    return translate_files(files, {**UNASKED, **given, "checks": False}, report)
