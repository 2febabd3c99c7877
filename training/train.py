"""Step 5: train until a deadline; stop and start again at any time.

On CPUs several one-thread processes add gradients of micro-batches to a shared sum; the first
one applies an optimiser step whenever enough tokens have come together and never waits for the
others (a late gradient counts in the next step), so a busy core slows training but does not
stall it.  On a GPU there is one process.  Weights are float32, passes run in bfloat16.

Writes `checkpoints/last.pt` (everything needed to go on), `stable.pt` (the same, from just
before the rate decays: go on from it to train longer), `weights-<tokens>.pt` (snapshots) and
`metrics.jsonl`.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import torch

from . import schedule
from .batches import Corpus
from .settings import Work, load_config, parser
from .trainer import Trainer
from .worker import SEEN, TOKENS, Gradients, claim_core, contribute, data, help_out

LOG_SECONDS = 20


def validate(trainer: Trainer, options: Any) -> None:
    """Snapshot the averaged weights and measure them in a process of low priority."""
    tokens = int(trainer.shared.sums[SEEN])
    path = trainer.save(f"weights-{tokens // 1000:06d}k.pt", everything=False)
    if options.held_out:
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "training.validate",
                *(word for path in options.config for word in ("--config", str(path))),
                "--work-dir",
                str(options.work_dir),
                "--held-out",
                str(options.held_out),
                "--checkpoint",
                str(path),
            ]
        )


class Routine:
    """What the first process does now and then between steps."""

    def __init__(self, trainer: Trainer, options: Any) -> None:
        self.trainer, self.options, self.settings = trainer, options, trainer.settings
        self.logged = self.saved = time.time()
        self.validated = trainer.elapsed
        self.stable = self._decaying()

    def _decaying(self) -> bool:
        return float(self.trainer.shared.progress) >= 1 - self.settings["decay_share"]

    def after_step(self) -> None:
        """Log, save and validate when it is time."""
        now = time.time()
        if not self.stable and self._decaying():
            self.stable = True
            self.trainer.save("stable.pt")
        if now - self.logged > LOG_SECONDS:
            self.logged = now
            self.trainer.log()
        if now - self.saved > self.settings["save_seconds"]:
            self.saved = now
            self.trainer.save("last.pt")
        if self.trainer.elapsed - self.validated > self.settings["validate_seconds"]:
            self.validated = self.trainer.elapsed
            validate(self.trainer, self.options)


def run(trainer: Trainer, options: Any, device: torch.device) -> None:
    """The loop of the first process."""
    settings, shared = trainer.settings, trainer.shared
    routine = Routine(trainer, options)
    gradients = Gradients(trainer.shape, settings, device, len(shared.half))
    for batch in data(shared, Corpus(trainer.work.encoded, trainer.settings["back_translated"]), trainer.config, 0):
        contribute(shared, gradients, batch)
        if float(shared.sums[TOKENS]) < schedule.step_tokens(float(shared.progress), settings):
            continue
        progress = trainer.tick()
        trainer.step()
        routine.after_step()
        if progress >= 1.0:
            break
    shared.stop[0] = 1
    trainer.save("last.pt")
    validate(trainer, options)


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument(
        "--deadline",
        type=datetime.fromisoformat,
        required=True,
        help="local time (ISO 8601) at which the rate has reached zero",
    )
    arguments.add_argument("--resume", type=Path, help="full checkpoint; default: last.pt if there is one")
    arguments.add_argument("--held-out", type=Path, help="folder of development sets, for validation")
    options = arguments.parse_args()
    config, work = load_config(options.config), Work(options.work_dir)
    random.seed(config["general"]["seed"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if device.type == "cuda":
        config["train"]["workers"] = 1
    claim_core(0, config["train"])
    trainer = Trainer(work, config, device)
    resume = options.resume or work.checkpoints / "last.pt"
    if resume.exists():
        trainer.load(resume)
    elif work.start.exists():
        trainer.begin(work.start)
    trainer.start_clock(options.deadline)
    spawn = torch.multiprocessing.get_context("spawn")
    for number in range(1, config["train"]["workers"]):
        spawn.Process(
            target=help_out, daemon=True, args=(trainer.shared, trainer.shape, config, work.encoded, number)
        ).start()
    run(trainer, options, device)


if __name__ == "__main__":
    main()
