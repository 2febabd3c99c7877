"""``translator-cli check``: findings on draft/translation pairs; no model, no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import line_format
from translator_cli.cli.output import write
from translator_cli.cli.report import Report
from translator_cli.document import SEVERITIES

if TYPE_CHECKING:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.paired import Loaded, Sides
    from translator_cli.document import LocatedFinding
    from translator_cli.pairs.naming import Pair


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
    opt.HOOK, opt.DISABLE, opt.GLOSSARY, opt.OUTPUT, opt.ENCODING, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], **given: Any) -> int:
    """Check German drafts against their English: NAME.de.EXT against NAME.en.EXT.

    Finds lost numbers, dates, names and quotations, omissions, German left over, and English that is older than its
    German. FILEs are either side of a pair or folders; without any, all pairs below the current folder. Exits with 1
    on errors (see --fail-on). The docs have a page on each rule: why, an example, how to silence it.
    """
    from translator_cli.cli.paired import Sides, wanted_pairs
    from translator_cli.render.findings import render_findings

    opt.require_rules(given["disable"])
    report, sides = Report(), Sides.of(given)
    pairs = wanted_pairs(files, sides, given["hook"], report)
    if given["stale_only"] or not files and not given["hook"]:
        pairs = list(dict.fromkeys([*pairs, *_known_pairs()]))
    findings = _counted(_findings(pairs, sides, given, report), given, report)
    write(render_findings(findings, line_format(given["format"], given["output"])), given["output"], False, report)
    return report.exit_code


def _counted(findings: Iterator[LocatedFinding], given: dict[str, Any], report: Report) -> Iterator[LocatedFinding]:
    """Drop what is below ``--severity`` or switched off; count what reaches ``--fail-on``."""
    shown = SEVERITIES.index(given["severity"])
    fatal = -1 if given["fail_on"] == "never" else SEVERITIES.index(given["fail_on"])
    for finding in findings:
        if finding.rule in given["disable"]:
            continue
        report.findings += SEVERITIES.index(finding.severity) <= fatal
        if SEVERITIES.index(finding.severity) <= shown:
            yield finding


def _known_pairs() -> Iterator[Pair]:
    """The pairs in the lock file: a deleted file is named by nobody, yet its counterpart must be found."""
    from translator_cli.cli.paired import project_lock
    from translator_cli.pairs.stale import recorded_pairs
    from translator_cli.pairs.sync import load_lock

    lock_path = project_lock()
    yield from recorded_pairs(load_lock(lock_path), lock_path)


def _findings(pairs: Sequence[Pair], sides: Sides, given: dict[str, Any], report: Report) -> Iterator[LocatedFinding]:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.cli.paired import load_pair
    from translator_cli.errors import TranslatorError

    glossary = load_glossary(given["glossary"])
    settings = CheckSettings(frozenset(given["disable"]), glossary, sides.source, sides.target)
    for pair in pairs:
        report.done += 1
        if not (pair.source.exists() and pair.target.exists()):
            yield from _missing_files(pair, report)
            continue
        try:
            loaded = load_pair(pair, sides, given["encoding"])
        except TranslatorError as error:
            report.done -= 1
            report.fail(str(pair.source), error)
        else:
            yield from _pair_findings(loaded, settings, given["stale_only"])


def _missing_files(pair: Pair, report: Report) -> Iterator[LocatedFinding]:
    """Find what is to be said of a pair with less than two files; one with none is an error of the caller's."""
    from translator_cli.cli.declare import config_file
    from translator_cli.errors import InputError
    from translator_cli.pairs.lock import lock_key
    from translator_cli.pairs.stale import missing_files
    from translator_cli.pairs.sync import load_lock, lock_path_for

    lock_path = lock_path_for(pair.source, config_file())
    lock = load_lock(lock_path)
    if not pair.source.exists() and not pair.target.exists():
        if lock.get(lock_key(pair.source, lock_path)) is None:
            report.done -= 1
            report.fail(str(pair.source), InputError("no such file, and no translation of it"))
        return
    yield from missing_files([pair], lock, lock_path)


def _pair_findings(loaded: Loaded, settings: CheckSettings, stale_only: bool) -> Iterator[LocatedFinding]:
    from translator_cli.pairs.align import aligned_units, locate
    from translator_cli.checks import check
    from translator_cli.checks.ignore import ignored
    from translator_cli.pairs.stale import stale

    assert loaded.target is not None  # the caller saw both files
    found = list(stale(loaded.match, loaded.entry, ignored(loaded.source).covers))
    if not stale_only:
        units = aligned_units(loaded.match)
        checked = check(loaded.source, [aligned.unit for aligned in units], settings)
        found += [
            locate(replace(aligned, unit=unit), finding, loaded.source, loaded.target)
            for aligned, unit in zip(units, checked, strict=True)
            for finding in unit.findings
        ]
    yield from sorted(found, key=lambda finding: (finding.line, finding.column))
