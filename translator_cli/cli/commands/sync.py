"""``translator-cli sync``: the English beside a German draft, kept up to date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.messages import note
from translator_cli.cli.report import Report

if TYPE_CHECKING:
    from translator_cli.cli.paired import Loaded, Sides
    from translator_cli.pairs.sync import Decision, SyncOptions, SyncResult

    Planned = tuple[Loaded, tuple[Decision, ...]]


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
def command(files: tuple[str, ...], **given: Any) -> int:
    """Create or update the English beside German drafts: NAME.en.EXT beside NAME.de.EXT.

    Only new and changed sentences are translated, every human edit stays, and what is gone from the draft goes. FILEs
    are drafts, translations or folders; without any, all pairs below the current folder. Exits with 1 when a file
    changed. What is recorded about each sentence stands in .translator.lock: commit it.
    """
    from translator_cli.cli.paired import Sides, wanted_pairs
    from translator_cli.pairs.sync import SyncOptions

    report, sides = Report(), Sides.of(given)
    pairs = wanted_pairs(files, sides, given["hook"], report)
    options = SyncOptions(given["force"], given["retranslate"], given["accept"], language=sides.target)
    _sync(pairs, sides, options, given, report)
    if not files and not given["dry_run"]:
        forget_deleted()
    return report.exit_code


def _sync(pairs: Sequence[Any], sides: Sides, options: SyncOptions, given: dict[str, Any], report: Report) -> None:
    from dataclasses import replace

    from translator_cli.cli.job import audience_of
    from translator_cli.cli.values import MessageOptions, take
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.sync import finish, pending
    from translator_cli.pipeline.engines import EngineOptions, Engines

    planned = _plan(pairs, sides, options, given, report)
    wanted = [text for _, decisions in planned for text in pending(decisions)]
    try:
        with Engines(sides.target, take(EngineOptions, given), audience_of(take(MessageOptions, given))) as engines:
            translations, model = _translate(wanted, engines, sides, given)
            texts = iter(translations)
            for loaded, decisions in planned:
                own = [next(texts) for _ in pending(decisions)]
                result = finish(loaded.match, decisions, own, replace(options, model=model))
                try:
                    _store(loaded, result, given, report)
                except TranslatorError as error:
                    report.fail(str(loaded.pair.target), error)
                else:
                    engines.learn(sides.source, result.edits)
    except TranslatorError as error:  # no model: nothing was written
        for loaded, _ in planned:
            report.fail(loaded.source.name, error)


def _plan(
    pairs: Sequence[Any], sides: Sides, options: SyncOptions, given: dict[str, Any], report: Report
) -> list[Planned]:
    from translator_cli.cli.paired import load_pair
    from translator_cli.errors import TranslatorError
    from translator_cli.pairs.sync import decide

    planned = []
    for pair in pairs:
        if pair.target.exists() and not pair.source.exists():
            continue  # an orphaned translation is the business of check
        try:
            loaded = load_pair(pair, sides, given["encoding"])
            planned.append((loaded, decide(loaded.match, options)))
        except TranslatorError as error:
            report.fail(str(pair.source), error)
    return planned


def _translate(texts: list[str], engines: Any, sides: Sides, given: dict[str, Any]) -> tuple[list[str], str]:
    """Translate what all pairs need in one go; returns the name and digest of the model as well."""
    from translator_cli.checks import CheckSettings
    from translator_cli.pipeline.choice import choose
    from translator_cli.cli.glossary import load_glossary

    opt.require_rules(given["disable"])
    if not texts:
        return [], ""
    translator = engines(sides.source)
    settings = CheckSettings(frozenset(given["disable"]), load_glossary(given["glossary"]), sides.source, sides.target)
    chosen = choose(translator, texts, settings)
    return [hypothesis.text for hypothesis, _, _ in chosen], f"{translator.info.name}:{translator.info.sha256[:16]}"


def _store(loaded: Loaded, result: SyncResult, given: dict[str, Any], report: Report) -> None:
    from translator_cli.pairs.lock import Entry, lock_key
    from translator_cli.pairs.sync import store

    if not given["dry_run"]:
        data = _encoded(loaded, result, given["target"]) if result.changed else None
        entry = Entry(lock_key(loaded.pair.target, loaded.lock_path), result.segments)
        store(loaded.lock_path, loaded.pair.source, loaded.pair.target, data, entry)
    report.done += 1
    report.findings += result.changed
    _tell(loaded, result, given)


def _encoded(loaded: Loaded, result: SyncResult, language: str) -> bytes:
    """Return the translation as bytes, in the encoding of the file that it replaces; raises InputError."""
    from translator_cli.errors import InputError

    source, target = loaded.source, loaded.target
    if source.format.write is not None:
        return source.format.write(source, result.replacements, language)
    encoding = target.encoding if target else source.encoding if source.format.keeps_encoding else "utf-8"
    try:
        return source.format.encode(result.text, encoding)
    except UnicodeEncodeError as error:
        character = result.text[error.start]
        raise InputError(
            f"cannot be written as {encoding} (character '{character}'); save it as UTF-8 first"
        ) from error


def _tell(loaded: Loaded, result: SyncResult, given: dict[str, Any]) -> None:
    """Say what changed, and what a person should look at."""
    quiet, name = given["quiet"], loaded.pair.target
    if result.changed:
        verb = "would be updated" if given["dry_run"] else "updated"
        counts = f"{len(result.translated)} translated, {len(result.kept)} kept, {len(result.edited)} edited by hand"
        note(f"{name}: {verb} ({counts}, {len(result.removed)} removed)", quiet)
    elif given["verbose"]:
        note(f"{name}: up to date", quiet)
    for line in result.held:
        note(f"{loaded.pair.source}:{line}: changed, but its English was edited by hand and was left as it is", quiet)
    for line in result.left_out if given["accept"] else ():
        note(f"{loaded.pair.source}:{line}: has no English; recorded as left out", quiet)
    for line, text in result.lost:
        note(f"{name}:{line}: English edited by hand went with its German: {text}", quiet)


def forget_deleted() -> None:
    """Take the pairs of which both files are gone out of the lock file."""
    from translator_cli.cli.paired import project_lock
    from translator_cli.pairs.stale import prune
    from translator_cli.pairs.sync import load_lock

    lock_path = project_lock()
    if lock_path.exists():
        lock = load_lock(lock_path)
        if (pruned := prune(lock, lock_path)) != lock:
            pruned.save(lock_path)
