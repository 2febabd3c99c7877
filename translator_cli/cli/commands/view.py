"""``translator-cli view``: a draft beside the English that stands in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse, was_given
from translator_cli.cli.display import is_terminal, make_view, output_format
from translator_cli.cli.output import write
from translator_cli.cli.report import Report
from translator_cli.cli.values import CheckChoice, DisplayOptions, LanguageOptions, MessageOptions, OutputOptions, take

if TYPE_CHECKING:
    from translator_cli.checks import CheckSettings
    from translator_cli.document import Bitext, Document
    from translator_cli.pairs.naming import FilePair
    from translator_cli.pairs.project import Project
    from translator_cli.render.view import View


@click.command("view", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("--since", metavar="REVISION", help="Show beside each sentence that changed since what its German was."),
    opt.FORMAT, opt.LAYOUT, opt.OUTPUT, opt.WIDTH, opt.COLOR, opt.PAGER,
    opt.option("--review", is_flag=True, help="Show only the sentences with findings, worst first."),
    opt.option("--watch", is_flag=True, help="Stay open and show after each save what changed; Ctrl-C ends."),
    opt.option("--check/--no-check", "checks", default=True, help="Check numbers, names, quotes and the like."),
    opt.DISABLE, *opt.TEXT_NAMES,
    opt.GLOSSARY, opt.ENCODING, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], since: str | None, watch: bool, **parameters: object) -> int:
    """Show German drafts beside the English that stands in their files: NAME.de.EXT beside NAME.en.EXT.

    Nothing is translated. The marks tell who wrote each sentence; what is out of step, and what the checks find, stands
    below it; sentences that a person made one, or divided, are one row. FILEs are either side of a pair or folders;
    without any, all pairs below the current folder.
    """
    from translator_cli.cli.draft_language import DraftLanguage
    from translator_cli.cli.paired import PairOptions, wanted_pairs
    from translator_cli.render import render

    project, output = take(PairOptions, parameters).project, take(OutputOptions, parameters)
    display, messages = take(DisplayOptions, parameters), take(MessageOptions, parameters)
    format = output_format(output.format, output.output)
    refuse(display.review and format != "terminal", "--review shows the terminal view only; leave out --format and -o")
    settings = _settings(take(CheckChoice, parameters), project)
    elsewhere = format != "terminal" or output.output not in (None, "-")
    refuse(watch and elsewhere, "--watch shows the terminal view only; leave out --format and -o")
    refuse(watch and was_given("pager"), "--watch writes below what stands there; leave out --pager")
    report = Report()
    pairs = wanted_pairs(files, project, report, False, messages.quiet)
    tell = DraftLanguage(take(LanguageOptions, parameters), project, messages.quiet).tell
    view = make_view(display, is_terminal(output.output) and format == "terminal", since or "")
    if watch and pairs:
        return _watch(pairs, project, settings, view, messages.quiet).exit_code
    bitexts = _bitexts(pairs, project, settings, since, report, tell)
    write(render(bitexts, format, view), output.output, output.pager, report)
    return report.exit_code


def _watch(
    pairs: Sequence[FilePair], project: Project, settings: CheckSettings | None, view: View, quiet: bool
) -> Report:
    """Show the pairs, and again what changed when a draft, its English or what is recorded about them is saved."""
    from translator_cli.cli.watch import follow

    touched: dict[str, list[FilePair]] = {}
    for pair in pairs:
        for path in (pair.source, pair.target, project.lock_path(pair.source)):
            touched.setdefault(str(path), []).append(pair)

    def shown(saved: Sequence[str], report: Report) -> Iterator[Bitext]:
        wanted = dict.fromkeys(pair for name in saved for pair in touched[name])
        return _bitexts(list(wanted), project, settings, view.since or None, report)

    return follow(list(touched), shown, view, quiet)


def _settings(choice: CheckChoice, project: Project) -> CheckSettings | None:
    from translator_cli.checks import CheckSettings
    from translator_cli.cli.glossary import load_glossary

    opt.require_rules(choice.disable)
    if not choice.checks:
        return None
    return CheckSettings(frozenset(choice.disable), load_glossary(choice.glossary), project.source, project.target)


def _bitexts(
    pairs: Sequence[FilePair],
    project: Project,
    settings: CheckSettings | None,
    since: str | None,
    report: Report,
    tell: Callable[[Document], None] = lambda _: None,
) -> Iterator[Bitext]:
    from translator_cli.errors import InputError, TranslatorError
    from translator_cli.pairs.loading import load_pair
    from translator_cli.pairs.revision import german_since
    from translator_cli.pairs.viewing import view_bitext

    for files in pairs:
        try:
            if files.source.exists() and not files.target.exists():
                raise InputError(f"has no {files.target} yet; run: translator-cli sync {files.source}")
            loaded = load_pair(files, project)
            before = german_since(loaded, project, since) if since else None
            bitext = view_bitext(loaded, project, settings, before)
        except TranslatorError as error:
            report.fail(files.named_in(error), error)
            continue
        report.done += 1
        tell(loaded.source)
        yield bitext
