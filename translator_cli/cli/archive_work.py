"""Working on an archive: who does it, what is missing, the closing report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from translator_cli.batch.crew import Crew
from translator_cli.batch.driving import Patience, run
from translator_cli.batch.serving import Worker
from translator_cli.batch.values import Plan
from translator_cli.cli.archive_progress import PartProgress
from translator_cli.cli.archives import Undertaking
from translator_cli.cli.messages import note, say
from translator_cli.errors import ExitCode

_SHOWN = 5  # doubled ids


@dataclass(frozen=True, slots=True)
class Hands:
    """Who does the work: ``workers`` 0 is one per core; without an ``address`` they are processes of this machine.

    ``time_limit`` is in seconds for each thousand words of a document, 0 for none.
    """

    workers: int = 0
    address: str | None = None
    time_limit: float = 0.0


def work(undertaking: Undertaking, hands: Hands, share: tuple[int, int]) -> int:
    """Do what is missing of a share, and report on it; returns the exit code."""
    archive = undertaking.archive
    archive.prepare()
    archive.pin(undertaking.job)
    archive.keep_edits(undertaking.recipe.edits)
    plan = undertaking.plan(keep=True)
    if stale := archive.put_aside(plan):
        note(f"{stale} parts of changed input moved to {archive.store}/_stale", undertaking.quiet)
    done = archive.committed()
    mine = plan.parts[share[0] - 1 :: share[1]]
    missing = [part for part in mine if part.stem not in done]
    progress = PartProgress(len(missing), sum(part.words for part in missing), undertaking.quiet)
    if missing:
        with progress, _crew(undertaking, hands) as (crew, workers):
            run(missing, crew, workers, progress.done, Patience(hands.time_limit))
    return _close(undertaking, replace(plan, parts=tuple(mine)), len(missing), progress)


@contextmanager
def _crew(undertaking: Undertaking, hands: Hands) -> Iterator[tuple[Crew, int]]:
    """Give the engine and the number of workers."""
    worker = Worker(undertaking.archive, undertaking.reading, undertaking.recipe)
    if hands.address is None:
        from translator_cli.batch.local import Processes  # one engine or the other

        yield Processes(worker), hands.workers or undertaking.own_workers()
        return
    from translator_cli.batch.cluster import joined  # see above

    here = hands.workers or undertaking.own_workers()
    with joined(hands.address, worker, here, undertaking.job["device"] == "cuda") as crew:
        yield crew, hands.workers or crew.cores


def _close(undertaking: Undertaking, plan: Plan, fresh: int, progress: PartProgress) -> int:
    rejected = undertaking.archive.rejected({part.stem for part in plan.parts})
    count = sum(rejected.values())
    sys.stdout.write(
        f"{len(plan.parts):,} parts, {fresh:,} of them done now{progress.summary}; {plan.documents:,} documents, "
        f"{plan.words:,} words, {plan.repeated:,} repeated, {count:,} rejected\n"
    )
    for reason, number in sorted(rejected.items(), key=lambda item: -item[1]):
        say(f"{number:,} rejected: {reason}")
    if plan.doubled:
        say(f"{len(plan.doubled):,} ids occur more than once, such as {', '.join(plan.doubled[:_SHOWN])}")
    return ExitCode.PARTIAL if count else ExitCode.OK
