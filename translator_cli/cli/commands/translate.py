"""``translator-cli translate``: the side-by-side view and every other form of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, make_view, output_format
from translator_cli.cli.report import Report

#: What the commands that translate on the way to something else leave at its default.
UNASKED: Mapping[str, Any] = {
    "checks": True, "disable": (), "glossary": None, "strict": False, "fast": False, "beam": 4, "threads": 0,
    "summarizer": "lexrank", "summary_sentences": 0, "summary_ratio": None, "verbose": False,
}  # fmt: skip


@click.command("translate", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.option("--format", "format", type=click.Choice(opt.FORMATS), help="Form of the result; default: terminal."),
    opt.LAYOUT, opt.OUTPUT, opt.WIDTH, opt.COLOR, opt.PAGER,
    opt.option("--review", is_flag=True, help="Only the weakest sentences, worst first."),
    opt.option("--watch", is_flag=True, help="Stay, and after each save show what changed; Ctrl-C ends."),
    opt.option("--strict", is_flag=True, help="Exit with 1 when a check finds an error."),
    opt.option("--check/--no-check", "checks", default=True, help="Check numbers, names, quotes and the like."),
    opt.DISABLE, opt.GLOSSARY, opt.MODEL,
    opt.option("--fast", is_flag=True, help="Greedy search: about twice as fast, a little worse (see docs/models)."),
    opt.BEAM, opt.THREADS, opt.MEMORY, opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(files: tuple[str, ...], **given: Any) -> int:
    """Translate FILEs (or standard input) and show source and translation side by side, with a summary.

    The result goes to standard output, notes and progress to standard error. In a pipe there are no colors, no boxes
    and no cut lines.
    """
    from translator_cli.cli.output import write
    from translator_cli.render import render

    report = Report()
    given["format"] = output_format(given["format"], given["output"])
    to_terminal = is_terminal(given["output"]) and given["format"] == "terminal"
    view = make_view(given["layout"], given["width"], given["color"], to_terminal, given["review"])
    view = replace(view, summary_first=given["pager"] and to_terminal)
    if given["watch"]:
        return _watch(files, given, view)
    bitexts = translate_files(files, given, report)
    write(render(bitexts, given["format"], view), given["output"], given["pager"], report)
    return report.exit_code


def _watch(files: tuple[str, ...], given: dict[str, Any], view: Any) -> int:
    if not files or "-" in files:
        raise click.UsageError("--watch needs the names of files")
    if given["format"] != "terminal" or given["output"] not in (None, "-"):
        raise click.UsageError("--watch shows the terminal view only; leave out --format and --output")
    from translator_cli.cli.watch import watch

    return watch(files, _request(given), given, view).exit_code


def translate_files(files: tuple[str, ...], given: dict[str, Any], report: Report) -> Iterator[Any]:
    """Yield the bitexts of the inputs that could be translated; count failures and findings in ``report``."""
    from translator_cli.cli.engine import Engines

    request = _request(given)
    with Engines(request.target, given) as engines:
        for bitext in translate_with(engines, request, files, given, report):
            if given["strict"]:
                report.findings += _errors(bitext.units)
            yield bitext


def translate_with(
    engines: Any, request: Any, files: Sequence[str], given: dict[str, Any], report: Report
) -> Iterator[Any]:
    """Yield the bitexts as ``translate_files`` does, with engines that are loaded already."""
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.pipeline import Failure, translate_documents

    documents = read_inputs(files, given["encoding"], given["input_format"], given["quiet"])
    for outcome in translate_documents(documents, request, engines):
        if isinstance(outcome, Failure):
            report.fail(outcome.name, outcome.error)
        else:
            report.done += 1
            engines.say_what_happened(outcome)
            yield outcome


def _request(given: dict[str, Any]) -> Any:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.pipeline import Request
    from translator_cli.summarize import SummaryOptions

    source = None if given["source"] == "auto" else given["source"]
    checks = None
    if given["checks"]:
        opt.require_rules(given["disable"])
        glossary = load_glossary(given["glossary"])
        checks = CheckSettings(frozenset(given["disable"]), glossary, source or "de", given["target"])
    summary = SummaryOptions(given["summarizer"], given["summary_sentences"], given["summary_ratio"])
    return Request(source, given["target"], summary, checks)


def _errors(units: Iterable[Any]) -> int:
    return sum(finding.severity == "error" for unit in units for finding in unit.findings)
