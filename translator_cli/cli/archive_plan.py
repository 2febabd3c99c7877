"""What ``batch --plan`` says: words, parts, disk, hours."""

from __future__ import annotations

import sys

from translator_cli.batch.sampling import sample
from translator_cli.cli.archives import Undertaking

_MANY_CORES = (1, 16, 100, 1_000)


def show_plan(undertaking: Undertaking, workers: int) -> None:
    """Say what all of it will take; writes nothing but that."""
    plan = undertaking.plan(keep=False)
    tried = sample(plan, undertaking.reading, undertaking.recipe.open())
    cores = sorted({workers or undertaking.own_workers(), *_MANY_CORES})
    lines = [
        f"{plan.documents:,} documents, {plan.words:,} words in {len(plan.parts):,} parts of {plan.bytes:,} bytes",
        f"{plan.repeated:,} repeated documents, {len(plan.doubled):,} ids more than once",
        f"{tried.disk(plan) / 1e6:,.1f} MB on disk",
        f"{tried.speed:,.0f} words/s on one core, measured for {tried.seconds:.1f} s on {tried.words:,} words",
    ]
    for number in cores if tried.speed else ():
        hours = plan.words / tried.speed / min(number, max(1, len(plan.parts))) / 3600
        lines.append(f"{hours:,.2f} hours on {number:,} cores")
    sys.stdout.write("\n".join(lines) + "\n")
