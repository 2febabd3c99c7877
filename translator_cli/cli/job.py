"""Translating the inputs of one run: what ``translate``, ``summarize --bilingual`` and ``facts`` have in common."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from translator_cli.checks import CheckSettings
from translator_cli.cli.glossary import load_glossary
from translator_cli.cli.inputs import read_inputs
from translator_cli.cli.options import require_rules
from translator_cli.cli.messages import note
from translator_cli.cli.progress import Progress, WatchedTranslator
from translator_cli.cli.report import Report
from translator_cli.cli.values import CheckChoice, InputOptions, LanguageOptions, MessageOptions, SummaryChoice
from translator_cli.document import Bitext
from translator_cli.pipeline import Failure, Request, translate_documents
from translator_cli.pipeline.engines import Audience, EngineOptions, Engines
from translator_cli.summarize import SummaryOptions


@dataclass(frozen=True, slots=True)
class TranslationJob:
    """What to translate and how."""

    inputs: InputOptions = field(default_factory=InputOptions)
    languages: LanguageOptions = field(default_factory=LanguageOptions)
    summary: SummaryChoice = field(default_factory=SummaryChoice)
    checks: CheckChoice = field(default_factory=CheckChoice)
    engine: EngineOptions = field(default_factory=EngineOptions)
    messages: MessageOptions = field(default_factory=MessageOptions)


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
    return Request(job.languages.stated, job.languages.target, summary_options(job.summary), checks)


def audience_of(messages: MessageOptions) -> Audience:
    """Return who hears of models, memory and progress: a person at standard error."""
    say = partial(note, quiet=messages.quiet)
    detail = partial(note, quiet=not messages.verbose)
    if messages.quiet or not sys.stderr.isatty():
        return Audience(say, detail)
    progress = Progress()
    return Audience(say, detail, lambda translator: WatchedTranslator(translator, progress))


def translate_files(job: TranslationJob, report: Report) -> Iterator[Bitext]:
    """Yield the bitexts of the inputs that could be translated; count failures and errors found in ``report``."""
    request = request_of(job)
    with Engines(request.target, job.engine, audience_of(job.messages)) as engines:
        yield from translate_with(engines, request, job, report)


def translate_with(engines: Engines, request: Request, job: TranslationJob, report: Report) -> Iterator[Bitext]:
    """Yield the bitexts as ``translate_files`` does, with engines that are loaded already."""
    quiet = job.messages.quiet
    for outcome in translate_documents(read_inputs(job.inputs, quiet), request, engines):
        if isinstance(outcome, Failure):
            report.fail(outcome.name, outcome.error)
            continue
        report.done += 1
        if outcome.units and outcome.model is None and outcome.source_language == outcome.target_language:
            note(f"{outcome.document.name}: already in the target language; not translated", quiet)
        if job.checks.strict:
            report.findings += _errors(outcome)
        yield outcome


def _errors(bitext: Bitext) -> int:
    return sum(finding.severity == "error" for unit in bitext.units for finding in unit.findings)
