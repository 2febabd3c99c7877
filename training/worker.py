"""One training process: computes gradients of micro-batches and adds them to a shared sum."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from . import schedule
from .batches import PAD, Batch, Corpus, Sampler, stream
from .flat import attach
from .loss import TiedCrossEntropy, alignment_loss
from .model import Shape, Translator

# Indices into Shared.sums
TOKENS, NLL, ALIGN, LINKS, SEEN = range(5)


@dataclass
class Shared:
    """Tensors all processes see.  `half` [weights] bfloat16 is what the forward pass uses,
    `gradient` [weights] float32 the running sum, guarded by `lock`; `sums` float64 [5] counts
    tokens and losses since the last step and all tokens seen; `positions` [workers, 2, 2] the
    state of the samplers; `progress` [1]; `stop` [1]."""

    half: Tensor
    gradient: Tensor
    sums: Tensor
    positions: Tensor
    progress: Tensor
    stop: Tensor
    lock: Any


class Gradients:
    """Computes the gradient of a micro-batch on this process's copy of the network."""

    def __init__(self, shape: Shape, settings: dict[str, Any], device: torch.device, size: int) -> None:
        self.settings, self.device = settings, device
        self.model = Translator(shape).to(device, torch.bfloat16)
        self.weights = torch.empty(size, dtype=torch.bfloat16, device=device)
        self.gradient = torch.zeros(size, dtype=torch.bfloat16, device=device)
        attach(self.model, self.weights, self.gradient)

    def compute(self, batch: Batch, progress: float) -> tuple[float, float, int]:
        """Fill `gradient` (of summed losses); return negative log-likelihood, alignment loss
        and number of links."""
        self.gradient.zero_()
        source, inputs, labels, links = (
            torch.from_numpy(a).to(self.device) for a in (batch.source, batch.inputs, batch.labels, batch.links)
        )
        weight = schedule.align_weight(progress, self.settings)
        states, attention = self.model.decode(inputs, self.model.encode(source), weight > 0)
        real = (labels != PAD).reshape(-1).nonzero()[:, 0]
        loss, plain = TiedCrossEntropy.apply(
            states.reshape(-1, states.shape[-1])[real],
            self.model.embedding.weight,
            labels.reshape(-1)[real],
            self.settings["label_smoothing"],
        )
        guided = 0.0
        if weight > 0:
            extra = alignment_loss(attention, links)
            guided = float(extra.detach())
            loss = loss + weight * extra
        loss.backward()
        return float(plain.detach()), guided, int((links >= 0).sum())


def data(shared: Shared, corpus: Corpus, config: dict[str, Any], number: int) -> Iterator[Batch]:
    """Micro-batches for ever, following the phases; saves the samplers' positions."""
    seed, settings = config["general"]["seed"], config["train"]
    samplers = [
        Sampler(corpus.weights(config["mixture"][name]), (seed, number, i)) for i, name in enumerate(("main", "final"))
    ]
    for sampler, position in zip(samplers, shared.positions[number], strict=True):
        sampler.seek(*position.tolist())
    while True:
        now = schedule.phase(float(shared.progress), settings)
        which = 1 if now == schedule.FINAL else 0
        longest = settings["short_pieces"] if now == schedule.SHORT else None
        rounds = stream(corpus, samplers[which], settings["micro_tokens"], longest, (seed, number, now))
        for groups in rounds:
            for rows in groups:
                yield corpus.batch(rows)
                if schedule.phase(float(shared.progress), settings) != now:
                    break
            shared.positions[number, which] = torch.tensor(samplers[which].state())
            if schedule.phase(float(shared.progress), settings) != now:
                break


def contribute(shared: Shared, gradients: Gradients, batch: Batch) -> None:
    """Compute one micro-batch and add it to the shared sums."""
    gradients.weights.copy_(shared.half)
    nll, guided, links = gradients.compute(batch, float(shared.progress))
    with shared.lock:
        shared.gradient.add_(gradients.gradient)
        shared.sums += torch.tensor([batch.tokens, nll, guided, links, batch.tokens], dtype=torch.float64)


def claim_core(number: int, settings: dict[str, Any]) -> None:
    """One core and a priority for this process, where the system allows it.

    Linux weighs sessions before processes (autogroups), so each process gets a session of its
    own and the session gets the priority too.
    """
    torch.set_num_threads(settings["threads"])
    if settings["workers"] == 1:
        return
    with contextlib.suppress(OSError, AttributeError):
        os.sched_setaffinity(0, {number})
        os.setpriority(os.PRIO_PROCESS, 0, settings["nice"][number])
    with contextlib.suppress(OSError, AttributeError):
        os.setsid()
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(settings["nice"][number]))


def help_out(shared: Shared, shape: Shape, config: dict[str, Any], encoded: Path, number: int) -> None:
    """Main function of the processes other than the first."""
    claim_core(number, config["train"])
    parent = os.getppid()
    gradients = Gradients(shape, config["train"], torch.device("cpu"), len(shared.half))
    for batch in data(shared, Corpus(encoded, config["train"]["back_translated"]), config, number):
        if shared.stop or os.getppid() != parent:
            return
        contribute(shared, gradients, batch)
        while float(shared.sums[TOKENS]) > 60_000 and not shared.stop:
            time.sleep(0.05)  # the first process is busy elsewhere: let it catch up
