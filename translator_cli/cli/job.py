"""Translating the inputs of one run: what ``translate``, ``summarize --bilingual`` and ``facts`` have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

from translator_cli.checks import CheckSettings
from translator_cli.cli.glossary import load_glossary
from translator_cli.cli.inputs import read_inputs
from translator_cli.cli.options import require_rules
from translator_cli.cli.messages import note, remind
from translator_cli.cli.progress import Progress, can_show_progress
from translator_cli.cli.report import Report
from translator_cli.cli.style import style_in_force
from translator_cli.cli.values import CheckChoice, InputOptions, LanguageOptions, MessageOptions, SummaryChoice
from translator_cli.document import Bitext, Document
from translator_cli.errors import Failure
from translator_cli.pipeline import Request, translate_documents
from translator_cli.pipeline.engines import Audience, EngineOptions, Engines
from translator_cli.summarize import SummaryOptions


class TranslationJob(NamedTuple):
    """What to translate and how."""

    inputs: InputOptions = InputOptions()
    languages: LanguageOptions = LanguageOptions()
    summary: SummaryChoice = SummaryChoice()
    checks: CheckChoice = CheckChoice()
    engine: EngineOptions = EngineOptions()
    messages: MessageOptions = MessageOptions()
    alternatives: int = 0


def summary_options(choice: SummaryChoice) -> SummaryOptions:
    """Return the choice as the stage wants it."""
    return SummaryOptions(choice.summarizer, choice.summary_sentences, choice.summary_ratio)


def request_of(job: TranslationJob) -> Request:
    """Return what the pipeline is asked for; raises a usage error for an unknown rule, InputError for the glossary."""
    checks = None
    if job.checks.checks:
        require_rules(job.checks.disable)
        glossary = load_glossary(job.checks.glossary)
        source = job.languages.stated or "de"
        checks = CheckSettings(frozenset(job.checks.disable), glossary, source, job.languages.target)
    languages, summary = job.languages, summary_options(job.summary)
    return Request(languages.stated, languages.target, summary, checks, job.alternatives, style_in_force())


@contextmanager
def open_engines(target: str, engine: EngineOptions, messages: MessageOptions) -> Iterator[tuple[Engines, Progress]]:
    """Give the engines and the progress bar that they move; what happens is told on standard error."""
    with Progress(can_show_progress() and not messages.quiet) as progress:

        def tell(speak: Callable[[str, bool], None], quiet: bool, message: str) -> None:
            progress.wipe()
            speak(message, quiet)

        audience = Audience(
            partial(tell, note, messages.quiet),
            partial(tell, remind, messages.quiet),
            partial(tell, note, not messages.verbose),
            progress.decoded,
            progress.recalled,
        )
        with Engines(target, engine, audience) as engines:
            yield engines, progress


def translate_files(job: TranslationJob, report: Report) -> Iterator[Bitext]:
    """Yield the bitexts of the inputs that could be translated; count failures and errors found in ``report``."""
    request = request_of(job)
    with open_engines(request.target, job.engine, job.messages) as (engines, progress):
        yield from translate_with(engines, progress, request, job, report)


def translate_with(
    engines: Engines, progress: Progress, request: Request, job: TranslationJob, report: Report
) -> Iterator[Bitext]:
    """Yield the bitexts as ``translate_files`` does, with engines that are loaded already."""
    quiet = job.messages.quiet
    progress.plan(job.inputs.files)
    documents = _counted(read_inputs(job.inputs, quiet), progress)
    for outcome in translate_documents(documents, request, engines, engines.only_source, memory=engines.clean_pairs):
        progress.wipe()
        if isinstance(outcome, Failure):
            report.fail(outcome.name, outcome.error)
            continue
        progress.finished(outcome.document.text)
        report.done += 1
        if surprise := _surprise(outcome):
            note(f"{outcome.document.name}: {surprise}", quiet)
        if job.checks.strict:
            report.findings += _errors(outcome)
        yield outcome


def _counted(inputs: Iterator[Document | Failure], progress: Progress) -> Iterator[Document | Failure]:
    for document in inputs:
        if isinstance(document, Document):
            progress.opened(document.name, document.text)
        yield document


def _surprise(bitext: Bitext) -> str:
    """Return what a person might not expect of this document, or ""."""
    if bitext.units and bitext.model is None and bitext.source_language == bitext.target_language:
        return "already in the target language; not translated"
    if bitext.units and bitext.source_language and not bitext.detection.confidence:
        language = bitext.source_language
        return f"too short to tell its language; taken for '{language}', the only one with a model (--from overrules)"
    return ""


def _errors(bitext: Bitext) -> int:
    return sum(finding.severity == "error" for unit in bitext.units for finding in unit.findings)
