"""``translator-cli translate``: the side-by-side view and every other form of a translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse, was_given
from translator_cli.cli.destinations import DOCUMENT, Destination, Source, destinations, sources
from translator_cli.cli.display import is_terminal, make_view
from translator_cli.cli.report import Report
from translator_cli.cli.values import DisplayOptions, take

if TYPE_CHECKING:
    from translator_cli.cli.job import TranslationJob
    from translator_cli.pairs.project import Project
    from translator_cli.render.view import View

#: The formats that have a place for other wordings.
SHOWS_ALTERNATIVES = ("terminal", "json")


@click.command("translate", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.TEXTS,
    opt.SOURCE, opt.TARGET, opt.PATTERN, opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.FORMAT, opt.LAYOUT, opt.OUTPUTS,
    opt.option("--in-place", is_flag=True, help="Write each translated document over its input."),
    opt.WIDTH, opt.COLOR, opt.PAGER,
    opt.option("--review", is_flag=True, help="Show only the weakest sentences, worst first."),
    opt.option("--watch", is_flag=True, help="Stay open and show after each save what changed; Ctrl-C ends."),
    opt.option("--fresh", is_flag=True, help="Translate a draft anew that has its English beside it."),
    opt.option("--strict", is_flag=True, help="Exit with 1 when a check finds an error."),
    opt.option("--check/--no-check", "checks", default=True, help="Check numbers, names, quotes and the like."),
    opt.option("--alternatives", type=click.IntRange(0, 12), metavar="N", default=0,
               help="Show N other wordings for each sentence, in the view and in JSON."),
    opt.DISABLE, *opt.TEXT_NAMES,
    opt.GLOSSARY, opt.MODEL, opt.FAST, opt.BEAM,
    opt.THREADS, opt.DEVICE, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET, opt.VERBOSE,
)  # fmt: skip
def command(
    watch: bool, fresh: bool, outputs: tuple[str, ...], format: str | None, pager: bool, in_place: bool,
    **parameters: object,
) -> int:  # fmt: skip
    """Translate FILEs (or standard input) and show source and translation side by side, with a summary.

    A draft NAME.de.EXT that has its NAME.en.EXT beside it is shown with that, as "view" does; --fresh translates it.
    The result goes to standard output, notes and progress to standard error. In a pipe there are no colors, no boxes
    and no cut lines. With -o, an output in the input's own format is the translated document, any other extension names
    a form of the result (proof.html, draft.xliff), and a folder takes the documents of several inputs.
    """
    from translator_cli.cli.job import TranslationJob

    job = take(TranslationJob, parameters)
    display = take(DisplayOptions, parameters)
    places = destinations(outputs, format, job.inputs.files, job.inputs.input_format, in_place)
    only = places[0] if len(places) == 1 else Destination("", DOCUMENT)
    refuse(
        job.alternatives > 0 and any(place.form not in SHOWS_ALTERNATIVES for place in places),
        f"--alternatives shows in {' and '.join(SHOWS_ALTERNATIVES)} only",
    )
    if display.review:
        _require_reviewable(only.form)
    to_terminal = is_terminal(only.path) and only.form == "terminal"
    view = make_view(display, to_terminal)
    if watch:
        _require_watchable(job, only)
        return _watch(job, view)
    inputs = sources(job.inputs.files, places)
    job = job._replace(inputs=job.inputs._replace(files=tuple(source.path for source in inputs)))
    # who names a model, or asks for its other wordings, wants to see what it says
    anew = fresh or not job.inputs.files or was_given("model") or job.alternatives > 0
    project = None if anew else _project(parameters)
    return _translate(job, project, places, inputs, view._replace(summary_first=pager and to_terminal), pager)


def _project(parameters: Mapping[str, object]) -> Project:
    from translator_cli.cli.paired import PairOptions

    return take(PairOptions, parameters).project


def _translate(
    job: TranslationJob, project: Project | None, places: Sequence[Destination], inputs: Sequence[Source], view: View,
    pager: bool,
) -> int:  # fmt: skip
    from translator_cli.cli.results import Results, write_results

    report = Report()
    if project is None or not any(project.complete_pair(Path(name)) for name in job.inputs.files if name != "-"):
        from translator_cli.cli.job import translate_files

        bitexts = translate_files(job, report)
    else:
        from translator_cli.cli.own_english import own_or_translated

        bitexts = own_or_translated(job, project, report)
    write_results(bitexts, Results(places, inputs, report, job.messages.quiet), view, pager)
    return report.exit_code


def _watch(job: TranslationJob, view: View) -> int:
    from translator_cli.cli.watch import watch

    return watch(job, view).exit_code


def _require_reviewable(format: str) -> None:
    refuse(format != "terminal", "--review shows the terminal view only; leave out --format and --output")
    summary = was_given("summary_sentences") or was_given("summary_ratio")
    refuse(summary, "--review shows no summary; leave out -n and --summary-ratio")


def _require_watchable(job: TranslationJob, place: Destination) -> None:
    files = job.inputs.files
    refuse(not files or "-" in files, "--watch needs the names of files")
    elsewhere = place.form != "terminal" or place.path != "-"
    refuse(elsewhere, "--watch shows the terminal view only; leave out --format and --output")
    refuse(was_given("strict"), "--watch ends when you end it, so it has no use for --strict")
    refuse(was_given("pager"), "--watch writes below what stands there; leave out --pager")
