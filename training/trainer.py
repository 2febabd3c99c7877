"""Weights, optimiser, clock and checkpoints of one training run."""

from __future__ import annotations

import json
import os
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from . import schedule
from .flat import layout, pack, unpack
from .model import Shape, Translator
from .muon import MuonAdam
from .settings import Work
from .worker import ALIGN, LINKS, NLL, SEEN, TOKENS, Shared


class Trainer:
    """Weights, optimiser, clock and files of one run."""

    def __init__(self, work: Work, config: dict[str, Any], device: torch.device) -> None:
        self.work, self.config, self.settings = work, config, config["train"]
        torch.manual_seed(config["general"]["seed"])
        self.shape = Shape.from_config(config["model"], config["vocabulary"]["size"])
        self.model = Translator(self.shape)
        blocks, size = layout(self.model)
        self.weights = pack(self.model).to(device)
        self.average = self.weights.clone()
        self.optimiser = MuonAdam(blocks, size, device, self.settings["muon_momentum"], self.settings["muon_decay"])
        self.shared = self._share(size, device)
        self.elapsed = self.before = 0.0
        self.launched, self.total = time.time(), 1.0
        self.recent: dict[str, float] = {}

    def _share(self, size: int, device: torch.device) -> Shared:
        """Tensors common to all processes (in shared memory on CPUs)."""
        lock = torch.multiprocessing.get_context("spawn").Lock()
        workers = self.settings["workers"]
        tensors = [
            torch.zeros(size, dtype=torch.bfloat16, device=device),
            torch.zeros(size, device=device),
            torch.zeros(5, dtype=torch.float64),
            torch.zeros(workers, 2, 2, dtype=torch.int64),
            torch.zeros(1, dtype=torch.float64),
            torch.zeros(1, dtype=torch.int64),
        ]
        if device.type == "cpu":
            tensors = [t.share_memory_() for t in tensors]
        tensors[0].copy_(self.weights)
        half, gradient, sums, positions, progress, stop = tensors
        return Shared(half, gradient, sums, positions, progress, stop, lock)

    def start_clock(self, deadline: datetime) -> None:
        """Begin to count: time used before plus the time until the deadline is the whole."""
        self.launched, self.before = time.time(), self.elapsed
        self.total = self.before + deadline.timestamp() - self.launched
        self.tick()

    def tick(self) -> float:
        """Update and return the progress."""
        self.elapsed = self.before + time.time() - self.launched
        self.shared.progress[0] = self.elapsed / self.total
        return self.elapsed / self.total

    def step(self) -> None:
        """One optimiser step from the shared gradient."""
        with self.shared.lock:
            gradient, sums = self.shared.gradient.clone(), self.shared.sums.clone()
            self.shared.gradient.zero_()
            self.shared.sums[:SEEN] = 0
        gradient /= float(sums[TOKENS])
        norm = float(gradient.norm())
        gradient *= min(1.0, self.settings["clip_norm"] / (norm + 1e-9))
        factor = schedule.rate_factor(float(self.shared.progress), self.optimiser.steps, self.settings)
        self.optimiser.step(
            self.weights, gradient, factor * self.settings["muon_rate"], factor * self.settings["adam_rate"]
        )
        self.shared.half.copy_(self.weights)
        self.average.lerp_(self.weights, 1 - self.settings["average_decay"])
        self._note(sums, norm, factor)

    def _note(self, sums: Tensor, norm: float, factor: float) -> None:
        """Running means for the log."""
        fresh = {
            "loss": float(sums[NLL] / sums[TOKENS]),
            "norm": norm,
            "rate": factor,
            "align": float(sums[ALIGN] / max(1.0, float(sums[LINKS]))),
        }
        for key, value in fresh.items():
            self.recent[key] = 0.95 * self.recent.get(key, value) + 0.05 * value

    def log(self, **extra: float | str) -> None:
        """Append a line to `metrics.jsonl`."""
        line = {
            "time": datetime.now().isoformat(timespec="seconds"),
            "elapsed": round(self.elapsed),
            "step": self.optimiser.steps,
            "tokens": int(self.shared.sums[SEEN]),
            **{k: round(v, 4) for k, v in self.recent.items()},
            **extra,
        }
        with open(self.work.root / "metrics.jsonl", "a", encoding="utf-8") as handle:
            handle.write(json.dumps(line) + "\n")
        print(line, flush=True)

    def save(self, name: str, everything: bool = True) -> Path:
        """Write a checkpoint atomically."""
        state: dict[str, Any] = {"weights": unpack(self.model, self.average if not everything else self.weights)}
        state["tokens"] = int(self.shared.sums[SEEN])
        if everything:
            state |= {
                "flat": self.weights,
                "average": self.average,
                "elapsed": self.elapsed,
                "optimiser": self.optimiser.state(),
                "positions": self.shared.positions.clone(),
            }
        self.work.checkpoints.mkdir(parents=True, exist_ok=True)
        path = self.work.checkpoints / name
        torch.save(state, path.with_suffix(".new"))
        os.replace(path.with_suffix(".new"), path)
        return path

    def begin(self, path: Path) -> None:
        """Start from the weights of `path` (written by `grow`) with a fresh optimiser."""
        self.model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["weights"])
        self.weights.copy_(pack(self.model))
        self.average.copy_(self.weights)
        self.shared.half.copy_(self.weights)

    def load(self, path: Path) -> None:
        """Go on from a full checkpoint."""
        state = torch.load(path, map_location="cpu", weights_only=True)
        self.weights.copy_(state["flat"])
        self.average.copy_(state["average"])
        self.shared.half.copy_(self.weights)
        self.optimiser.load(state["optimiser"])
        self.shared.positions.copy_(state["positions"])
        self.shared.sums[SEEN] = state["tokens"]
        self.elapsed = state["elapsed"]
