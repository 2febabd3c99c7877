"""``translator-cli edit``: a draft and its English at the terminal, for a person to put right."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse
from translator_cli.cli.messages import note, say
from translator_cli.cli.values import CheckChoice, LanguageOptions, MessageOptions, take
from translator_cli.errors import ExitCode, LanguageError

if TYPE_CHECKING:
    from translator_cli.checks import CheckSettings, Glossary
    from translator_cli.desk.screen.app import Term
    from translator_cli.desk.session import Session
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project


@click.command("edit", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(readable=False), metavar="FILE")
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--weakest", is_flag=True, help="Begin with the sentences that need a reader most."),
    opt.DISABLE, *opt.TEXT_NAMES, opt.GLOSSARY,
    opt.MODEL, opt.FAST, opt.BEAM, opt.THREADS, opt.DEVICE, opt.MEMORY, opt.ENCODING,
    opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(file: str, weakest: bool, **parameters: object) -> int:
    """Edit the English of a German draft, sentence by sentence.

    FILE is a draft or its translation. Both stand side by side with what the checks find; English that is missing is
    translated meanwhile and written when you save. '?' shows the keys. What you type survives a crash.
    """
    from translator_cli.cli.glossary import load_glossary
    from translator_cli.cli.paired import PairOptions

    refuse(not (sys.stdin.isatty() and sys.stderr.isatty()), "edit needs a terminal; 'check' and 'sync' do without")
    project, checks = take(PairOptions, parameters).project, take(CheckChoice, parameters)
    opt.require_rules(checks.disable)
    glossary = load_glossary(checks.glossary)
    return _edit(project.pair_of(Path(file)), project, checks, glossary, weakest, parameters)


def _edit(
    files: FilePair,
    project: Project,
    checks: CheckChoice,
    glossary: Glossary | None,
    weakest: bool,
    parameters: dict[str, object],
) -> int:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.engine_room import EngineRoom
    from translator_cli.cli.streams import ending_signals
    from translator_cli.desk.screen.app import DeskApp  # textual: 0.2 s

    settings = CheckSettings(frozenset(checks.disable), glossary, project.source, project.target)
    with EngineRoom(project, settings, parameters) as machine:
        open_session = partial(_session, files, project, settings, take(LanguageOptions, parameters))
        app = DeskApp(open_session, machine, partial(_terms, glossary), weakest, ending_signals())
        try:
            app.run(mouse=False)
        finally:
            if app.session is not None:
                app.session.close()
    messages = take(MessageOptions, parameters)
    for line in dict.fromkeys(machine.notes):
        note(line, messages.quiet)
    for work in app.session.homeless if app.session else ():  # never kept quiet: these are a person's words
        say(f"{files.target}: your English has no German any more: {work.text}")
    if app.failure is not None:
        raise app.failure
    return app.return_code or ExitCode.OK


def _session(files: FilePair, project: Project, settings: CheckSettings, languages: LanguageOptions) -> Session:
    from translator_cli.cli.draft_language import DraftLanguage
    from translator_cli.desk.journal import Journal, journal_path
    from translator_cli.desk.session import Session

    language = DraftLanguage(languages, project)
    journal = Journal(journal_path(files.target))
    try:
        session = Session(files, project, settings, journal, head=True, inspect=language.copied)
        if session.pending() and (found := language.other(session.loaded.source)):
            raise LanguageError(f"{files.source}: {found}; not translated (--from {project.source} overrules)")
        return session
    except BaseException:
        journal.close()
        raise


def _terms(glossary: Glossary | None, german: str) -> tuple[Sequence[Term], Sequence[Term]]:
    from translator_cli.checks.terms import find_terms

    terms = glossary.terms if glossary else ()
    here = dict.fromkeys(use.term for use in find_terms(german, glossary)) if glossary else ()
    return [(t.source, t.target, t.note) for t in terms], [(t.source, t.target, t.note) for t in here]
