"""What the default command shows: the English that stands beside a draft, where there is one, else a translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from translator_cli.cli.draft_language import DraftLanguage
from translator_cli.cli.job import TranslationJob, open_engines, request_of, summary_options, translate_with
from translator_cli.cli.messages import note
from translator_cli.cli.report import Report
from translator_cli.document import Bitext, Summary
from translator_cli.errors import LanguageError, TranslatorError
from translator_cli.pairs.loading import load_pair
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.viewing import view_bitext
from translator_cli.pipeline import Request
from translator_cli.summarize import SummaryOptions, summarize


def own_or_translated(job: TranslationJob, project: Project, report: Report) -> Iterator[Bitext]:
    """Yield a bitext per input, in order: a draft with its own English as it stands, anything else translated."""
    own = {name: pair for name in job.inputs.files if (pair := _pair(name, project)) is not None}
    request = request_of(job)
    with open_engines(request.target, job.engine, job.messages) as (engines, progress):
        for name in job.inputs.files:
            if name in own:
                yield from _own(own[name], project, request, job, report)
            else:
                one = job._replace(inputs=job.inputs._replace(files=(name,)))
                yield from translate_with(engines, progress, request, one, report)


def _pair(name: str, project: Project) -> FilePair | None:
    """Return the pair whose draft an input is, where its translation is there."""
    pair = None if name == "-" else project.complete_pair(Path(name))
    return pair if pair is not None and pair.source == Path(name) else None


def _own(files: FilePair, project: Project, request: Request, job: TranslationJob, report: Report) -> Iterator[Bitext]:
    try:
        loaded = load_pair(files, project)
        if found := DraftLanguage(job.languages, project).other(loaded.source):
            raise LanguageError(f"{found}; 'translator-cli view' shows the pair anyway")
        bitext = view_bitext(loaded, project, request.checks)
    except TranslatorError as error:
        report.fail(files.named_in(error), error)
        return
    note(f"{files.source}: shown with the English in {files.target}; --fresh translates it anew", job.messages.quiet)
    report.done += 1
    if job.checks.strict:
        report.findings += sum(finding.severity == "error" for unit in bitext.units for finding in unit.findings)
    yield replace(bitext, summary=_summary(bitext, project.source, summary_options(job.summary)))


def _summary(bitext: Bitext, language: str, options: SummaryOptions) -> Summary:
    numbers = [number for number, unit in enumerate(bitext.units) if unit.source.text and unit.target]
    chosen = summarize(bitext.document, [bitext.units[number].source for number in numbers], language, options)
    return chosen._replace(units=tuple(numbers[index] for index in chosen.units))
