"""``translator-cli sync``: the English beside a German draft, kept up to date."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from translator_cli.cli import options as opt
from translator_cli.cli.messages import note, say
from translator_cli.cli.report import Report
from translator_cli.cli.values import CheckChoice, LanguageOptions, MessageOptions, take

if TYPE_CHECKING:
    from translator_cli.cli.progress import Progress
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project
    from translator_cli.pairs.sync import SyncedPair
    from translator_cli.pipeline.engines import Engines


class SyncChoice(NamedTuple):
    """What to do with English that is there, and whether to write anything; see ``SyncOptions``."""

    force: bool = False
    retranslate: bool = False
    accept: bool = False
    dry_run: bool = False
    undo: bool = False
    hook: bool = False
    languages: LanguageOptions = LanguageOptions()
    messages: MessageOptions = MessageOptions()


@click.command("sync", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--dry-run", is_flag=True, help="Write nothing; exit with 1 when a file would change."),
    opt.option("--accept", is_flag=True, help="The English is right as it stands: record that; translate nothing."),
    opt.option("--force", is_flag=True, help="Translate anew where a person's English no longer fits its German."),
    opt.option("--retranslate", is_flag=True, help="Translate all machine-made English anew, for a better model."),
    opt.option("--undo", is_flag=True, help="Put back the English that the last sync replaced; translate nothing."),
    opt.HOOK, opt.DISABLE, *opt.TEXT_NAMES, opt.GLOSSARY, opt.MODEL,
    opt.FAST, opt.BEAM, opt.THREADS, opt.DEVICE, opt.MEMORY, opt.ENCODING, opt.CONFIG, opt.QUIET, opt.VERBOSE,
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
    checks, messages = take(CheckChoice, parameters), choice.messages
    opt.require_rules(checks.disable)
    report = Report()
    pairs = wanted_pairs(files, project, report, choice.hook, messages.quiet)
    if choice.undo:
        _undo(pairs, project, choice, report)
        return report.exit_code
    with open_engines(project.target, take(EngineOptions, parameters), messages) as (engines, progress):
        for synced in _synced(pairs, project, choice, checks, (engines, progress), report):
            report.done += 1
            report.findings += synced.result.changed
            if synced.written:
                engines.learn(project.source, synced.result.edits)
            _tell(synced, choice)
    if not files and not choice.dry_run:
        forget_deleted(project.lock_path())
    return report.exit_code


def _undo(pairs: Sequence[FilePair], project: Project, choice: SyncChoice, report: Report) -> None:
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.undo import undo

    if choice.force or choice.retranslate or choice.accept or choice.dry_run:
        raise click.UsageError("--undo goes with none of --force, --retranslate, --accept and --dry-run")
    for files in pairs:
        try:
            undone = undo(files, project)
        except TranslatorError as error:
            report.fail(str(files.target), error)
            continue
        report.done += 1
        report.findings += 1
        when = undone.time.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        note(f"{files.target}: as it was before the sync of {when}", choice.messages.quiet)
        if undone.kept is not None:
            edited = ", with the edits since then," if undone.edited else ""
            kept = f"the version that this replaced{edited} is kept in {undone.kept}"
            note(f"{files.target}: {kept}", choice.messages.quiet)


def _synced(
    pairs: Sequence[FilePair],
    project: Project,
    choice: SyncChoice,
    checks: CheckChoice,
    engines: tuple[Engines, Progress],
    report: Report,
) -> Iterator[SyncedPair]:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.draft_language import DraftLanguage
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.cli.sentences import Sentences
    from translator_cli.pairs.sync import SyncOptions, sync_pairs

    glossary = load_glossary(checks.glossary)
    settings = CheckSettings(frozenset(checks.disable), glossary, project.source, project.target)
    sentences = Sentences(*engines, project, settings)
    flags = (choice.force, choice.retranslate, choice.accept)
    inspect = DraftLanguage(choice.languages, project, choice.messages.quiet).inspect
    options = SyncOptions(
        *flags, language=project.target, polish=sentences.polish, terms=settings.terms_of, inspect=inspect
    )
    return sync_pairs(pairs, project, options, sentences.translate, report.fail, choice.dry_run)


def _tell(synced: SyncedPair, choice: SyncChoice) -> None:
    """Say what changed, and what a person should look at."""
    quiet, files, result = choice.messages.quiet, synced.files, synced.result
    if result.changed:
        verb = "updated" if synced.written else "would be updated"
        copied = f"{len(result.copied)} in another language copied, " if result.copied else ""
        counts = f"{len(result.translated)} translated, {copied}{len(result.kept)} kept, {len(result.edited)}"
        note(f"{files.target}: {verb} ({counts} edited by hand, {len(result.removed)} removed)", quiet)
    elif choice.messages.verbose:
        note(f"{files.target}: up to date", quiet)
    for line in result.held:
        note(f"{files.source}:{line}: changed, but its English was edited by hand and was left as it is", quiet)
    for line in result.left_out if choice.accept else ():
        note(f"{files.source}:{line}: has no English; recorded as left out", quiet)
    for line in result.german:
        say(f"{files.source}:{line}: error: stays German; no translation kept what is not words [structure-mismatch]")
    for line, text in result.lost:  # never kept quiet: these are a person's words
        say(f"{files.target}:{line}: English edited by hand went with its German: {text}")
    if result.lost and synced.written:
        command = f"translator-cli sync --undo {shlex.quote(str(files.source))}"
        say(f"{files.target}: to put the old file back, run: {command}")
