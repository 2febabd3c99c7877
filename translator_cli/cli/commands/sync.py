"""``translator-cli sync``: the English beside a German draft, kept up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.messages import note, say
from translator_cli.cli.report import Report
from translator_cli.cli.values import CheckChoice, MessageOptions, take

if TYPE_CHECKING:
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project
    from translator_cli.pairs.sync import SyncedPair, Translations
    from translator_cli.pipeline.engines import Engines


@dataclass(frozen=True, slots=True)
class SyncChoice:
    """What to do with English that is there, and whether to write anything; see ``SyncOptions``."""

    force: bool = False
    retranslate: bool = False
    accept: bool = False
    dry_run: bool = False
    hook: bool = False


@click.command("sync", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--dry-run", is_flag=True, help="Write nothing; exit with 1 when a file would change."),
    opt.option("--accept", is_flag=True, help="The English is right as it stands: record that; translate nothing."),
    opt.option("--force", is_flag=True, help="Translate anew where a person's English no longer fits its German."),
    opt.option("--retranslate", is_flag=True, help="Translate all machine-made English anew, for a better model."),
    opt.HOOK, opt.DISABLE, opt.GLOSSARY, opt.MODEL,
    opt.FAST, opt.BEAM, opt.THREADS, opt.MEMORY, opt.ENCODING, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(files: tuple[str, ...], **parameters: object) -> int:
    """Create or update the English beside German drafts: NAME.en.EXT beside NAME.de.EXT.

    Only new and changed sentences are translated, every human edit stays, and what is gone from the draft goes. FILEs
    are drafts, translations or folders; without any, all pairs below the current folder. Exits with 1 when a file
    changed. What is recorded about each sentence stands in .translator.lock: commit it.
    """
    from translator_cli.cli.job import open_engines
    from translator_cli.cli.paired import PairOptions, wanted_pairs
    from translator_cli.pairs.store import forget_deleted
    from translator_cli.pipeline.engines import EngineOptions

    choice, project = take(SyncChoice, parameters), take(PairOptions, parameters).project
    checks, messages = take(CheckChoice, parameters), take(MessageOptions, parameters)
    opt.require_rules(checks.disable)
    report = Report()
    pairs = wanted_pairs(files, project, report, choice.hook, messages.quiet)
    with open_engines(project.target, take(EngineOptions, parameters), messages) as (engines, _):
        for synced in _synced(pairs, project, choice, checks, engines, report):
            report.done += 1
            report.findings += synced.result.changed
            if synced.written:
                engines.learn(project.source, synced.result.edits)
            _tell(synced, choice, messages)
    if not files and not choice.dry_run:
        forget_deleted(project.lock_path())
    return report.exit_code


def _synced(
    pairs: Sequence[FilePair],
    project: Project,
    choice: SyncChoice,
    checks: CheckChoice,
    engines: Engines,
    report: Report,
) -> Iterator[SyncedPair]:
    from translator_cli.pairs.sync import SyncOptions, sync_pairs

    def translate(texts: Sequence[str]) -> Translations:
        return _translate(texts, engines, project, checks)

    options = SyncOptions(choice.force, choice.retranslate, choice.accept, language=project.target)
    return sync_pairs(pairs, project, options, translate, report.fail, choice.dry_run)


def _translate(texts: Sequence[str], engines: Engines, project: Project, checks: CheckChoice) -> Translations:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.pairs.sync import Translations
    from translator_cli.pipeline.choice import choose

    glossary = load_glossary(checks.glossary)
    settings = CheckSettings(frozenset(checks.disable), glossary, project.source, project.target)
    translator = engines(project.source)
    chosen = choose(translator, texts, settings)
    model = f"{translator.info.name}:{translator.info.sha256[:16]}"
    return Translations([hypothesis.text for hypothesis, _, _ in chosen], model)


def _tell(synced: SyncedPair, choice: SyncChoice, messages: MessageOptions) -> None:
    """Say what changed, and what a person should look at."""
    quiet, files, result = messages.quiet, synced.files, synced.result
    if result.changed:
        verb = "updated" if synced.written else "would be updated"
        counts = f"{len(result.translated)} translated, {len(result.kept)} kept, {len(result.edited)} edited by hand"
        note(f"{files.target}: {verb} ({counts}, {len(result.removed)} removed)", quiet)
    elif messages.verbose:
        note(f"{files.target}: up to date", quiet)
    for line in result.held:
        note(f"{files.source}:{line}: changed, but its English was edited by hand and was left as it is", quiet)
    for line in result.left_out if choice.accept else ():
        note(f"{files.source}:{line}: has no English; recorded as left out", quiet)
    for line, text in result.lost:  # never kept quiet: these are a person's words
        say(f"{files.target}:{line}: English edited by hand went with its German: {text}")
