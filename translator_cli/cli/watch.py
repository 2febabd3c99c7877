"""``--watch``: the whole view once, then after each save the sentences that changed."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import sleep

import click

from translator_cli.cli.messages import note
from translator_cli.cli.report import Report
from translator_cli.cli.job import TranslationJob, open_engines, request_of, translate_with
from translator_cli.document import Bitext, Finding, TranslationUnit
from translator_cli.render.safety import one_line
from translator_cli.render.view import View

#: Seconds between two looks at the files.
PAUSE = 0.3
Sentences = Counter[tuple[str, str, tuple[Finding, ...]]]


#: Makes bitexts of files, given their names, and puts what went wrong into the report.
Shown = Callable[[Sequence[str], Report], Iterable[Bitext]]


def watch(job: TranslationJob, view: View) -> Report:
    """Show the translation of the job's files, then what changes in it, until Ctrl-C; the engine stays loaded.

    Returns at once when none of the files could be translated to begin with.
    """
    request = request_of(job)
    with open_engines(request.target, job.engine, job.messages) as (engines, progress):

        def translated(files: Sequence[str], report: Report) -> Iterable[Bitext]:
            turn = job._replace(inputs=job.inputs._replace(files=tuple(files)))
            return translate_with(engines, progress, request, turn, report)

        return follow(job.inputs.files, translated, view, job.messages.quiet)


def follow(files: Sequence[str], shown: Shown, view: View, quiet: bool) -> Report:
    """Show what ``shown`` makes of the files, then after each save what changed in it, until Ctrl-C."""
    report = Report()
    known: dict[str, Sentences] = {}
    try:
        for turn, saved in enumerate(saves(files, sleep)):
            for bitext in shown(saved, report):
                known[bitext.document.name] = _show(bitext, known.get(bitext.document.name), view)
            if not report.done:
                break
            if turn == 0:
                note("watching; Ctrl-C ends", quiet)
    except KeyboardInterrupt:
        report.errors.clear()  # they were told, and this is how a watch ends
    return report


def saves(files: Sequence[str], pause: Callable[[float], None]) -> Iterator[tuple[str, ...]]:
    """Yield all files, then forever those that were saved; a file that is being replaced is waited for."""
    states = {name: _state(name) for name in files}
    yield tuple(files)
    while True:
        pause(PAUSE)
        now = {name: _state(name) for name in files}
        saved = tuple(name for name in files if now[name] is not None and now[name] != states[name])
        states.update((name, now[name]) for name in saved)
        if saved:
            yield saved


def _state(name: str) -> tuple[int, int] | None:
    try:
        found = os.stat(name)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _show(bitext: Bitext, before: Sentences | None, view: View) -> Sentences:
    from translator_cli.render import render

    now = Counter(map(_sentence, bitext.units))
    if before is not None:
        left = Counter(before)
        changed = []
        for index, unit in enumerate(bitext.units):
            if left[_sentence(unit)] > 0:
                left[_sentence(unit)] -= 1
            else:
                changed.append(index)
        view = view._replace(only=tuple(changed))
        click.echo(
            f"\n{time.strftime('%H:%M:%S')} {one_line(bitext.document.name)}: {_change(len(changed), left.total())}"
        )
    for piece in render([bitext], "terminal", view):
        click.echo(piece, nl=False)
    return now


def _sentence(unit: TranslationUnit) -> tuple[str, str, tuple[Finding, ...]]:
    return unit.source.flat, unit.target, unit.findings


def _change(changed: int, gone: int) -> str:
    if not changed:
        return f"nothing new, {gone} gone" if gone else "saved, nothing changed"
    return f"{changed:,} new or changed"
