"""``translator-cli glossary``: terms out of finished translations."""

from __future__ import annotations

import sys

import click

from translator_cli.cli import options as opt
from translator_cli.cli.messages import note
from translator_cli.cli.report import Report
from translator_cli.cli.values import MessageOptions, take


@click.group("glossary", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Propose terms for a glossary out of finished translations."""


@command.command("extract")
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--least", type=click.IntRange(min=2), metavar="N", default=3,
               help="Sentences that a term and its translation must share."),
    opt.ENCODING, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def extract(files: tuple[str, ...], least: int, **parameters: object) -> int:
    """Print terms of finished drafts and their translations as CSV: source, target, note.

    FILEs are drafts, translations or folders; without any, all pairs below the current folder. Read what comes out
    before you use it with --glossary: these are proposals, counted in your own texts. No model is needed.
    """
    import csv

    from translator_cli.checks.extraction import as_rows, propose_terms
    from translator_cli.cli.paired import PairOptions, wanted_pairs
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.loading import load_pair, pair_bitext

    project, messages = take(PairOptions, parameters).project, take(MessageOptions, parameters)
    report, sentences = Report(), []
    for files_of_pair in wanted_pairs(files, project, report, False, messages.quiet):
        if not (files_of_pair.source.exists() and files_of_pair.target.exists()):
            continue
        try:
            bitext = pair_bitext(load_pair(files_of_pair, project), project)
        except TranslatorError as error:
            report.fail(str(files_of_pair.source), error)
            continue
        report.done += 1
        sentences += [(unit.source.flat, unit.target) for unit in bitext.units]
    proposals = propose_terms(sentences, least)
    if not proposals:
        note(
            f"no term is in {least} sentences or more of {len(sentences)}; --least sets another number", messages.quiet
        )
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for row in as_rows(proposals):
        writer.writerow(row)
    return report.exit_code
