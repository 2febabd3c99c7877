"""``translator-cli check``: findings on draft/translation pairs; no network, and no model unless asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import line_format
from translator_cli.cli.output import write
from translator_cli.cli.report import Report
from translator_cli.cli.values import CheckChoice, MessageOptions, OutputOptions, take
from translator_cli.document import SEVERITIES, Severity

if TYPE_CHECKING:
    from translator_cli.document import LocatedFinding
    from translator_cli.document.reading import Reader
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project


class FindingChoice(NamedTuple):
    """Which findings to look for, to show and to fail on."""

    severity: Severity = "notice"
    fail_on: Severity | Literal["never"] = "error"
    stale_only: bool = False
    explain: bool = False
    ask_model: bool = False
    hook: bool = False

    def is_shown(self, severity: Severity) -> bool:
        """Whether a finding is severe enough to be shown."""
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.severity)

    def is_fatal(self, severity: Severity) -> bool:
        """Whether a finding is severe enough to make the exit code 1."""
        return self.fail_on != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--format", "format", type=click.Choice(["text", "json", "github"]),
               help="text: file:line:col lines; json: one object per line; github: annotations. Default: text."),
    opt.option("--severity", type=click.Choice(SEVERITIES), default="notice", help="Minimum severity to show."),
    opt.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="error",
               help="Minimum severity that makes the exit code 1."),
    opt.option("--stale-only", is_flag=True, help="Check only whether each translation exists and is up to date."),
    opt.option("--model", "ask_model", is_flag=True,
               help="Also ask the model what seems to be missing, and about negations; slower."),
    opt.option("--explain", is_flag=True, help="Say below each finding what was understood, and how to silence it."),
    opt.HOOK, opt.DISABLE, *opt.TEXT_NAMES, opt.GLOSSARY,
    opt.OUTPUT, opt.ENCODING, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], **parameters: object) -> int:
    """Check German drafts against their English: NAME.de.EXT against NAME.en.EXT.

    Finds lost numbers, dates, names and quotations, omissions, German left over, and English that is older than its
    German. FILEs are either side of a pair or folders; without any, all pairs below the current folder. Exits with 1
    on errors (see --fail-on). The docs have a page on each rule: why, an example, how to silence it.
    """
    from translator_cli.cli.paired import PairOptions, wanted_pairs
    from translator_cli.render.findings import render_findings

    checks, output = take(CheckChoice, parameters), take(OutputOptions, parameters)
    choice, project = take(FindingChoice, parameters), take(PairOptions, parameters).project
    opt.require_rules(checks.disable)
    report = Report()
    pairs = wanted_pairs(files, project, report, choice.hook, take(MessageOptions, parameters).quiet)
    if choice.stale_only or not files and not choice.hook:
        pairs = tuple(dict.fromkeys([*pairs, *project.recorded_pairs()]))
    findings = _counted(_findings(pairs, project, choice, checks, report), choice, checks, report)
    form = line_format(output.format, output.output)
    write(render_findings(findings, form, choice.explain), output.output, False, report)
    return report.exit_code


def _counted(
    findings: Iterator[LocatedFinding], choice: FindingChoice, checks: CheckChoice, report: Report
) -> Iterator[LocatedFinding]:
    """Drop what is below ``--severity`` or switched off; count what reaches ``--fail-on``."""
    for finding in findings:
        if finding.rule in checks.disable:
            continue
        report.findings += choice.is_fatal(finding.severity)
        if choice.is_shown(finding.severity):
            yield finding


def _findings(
    pairs: Sequence[FilePair], project: Project, choice: FindingChoice, checks: CheckChoice, report: Report
) -> Iterator[LocatedFinding]:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.findings import check_pair

    glossary = load_glossary(checks.glossary)
    settings = CheckSettings(frozenset(checks.disable), glossary, project.source, project.target)
    reader = _reader(project) if choice.ask_model and not choice.stale_only else None
    for files in pairs:
        try:
            findings = check_pair(files, project, None if choice.stale_only else settings, reader)
        except TranslatorError as error:
            report.fail(files.named_in(error), error)
        else:
            report.done += 1
            yield from findings


def _reader(project: Project) -> Reader:
    """Return the best model at hand for the languages of the project; raises ModelError when there is none."""
    from translator_cli.errors import ModelError
    from translator_cli.models import choose_route
    from translator_cli.translation.reader import ModelReader  # ctranslate2 costs 0.1 s

    route = choose_route(project.source, project.target)
    if len(route) > 1:
        raise ModelError(f"no single model goes from {project.source} to {project.target}: --model needs one")
    return ModelReader(route[0])
