"""Optimiser step on flat buffers: Muon for hidden matrices, AdamW for everything else.

Muon (Keller Jordan 2024, https://kellerjordan.github.io/posts/muon/): Nesterov momentum whose
direction is orthogonalised by five Newton-Schulz iterations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

_A, _B, _C = 3.4445, -4.7750, 2.0315


def orthogonalise(matrices: Tensor, steps: int = 5) -> Tensor:
    """Nearest semi-orthogonal matrices, roughly; matrices [count, rows, columns]."""
    x = matrices.to(torch.bfloat16)
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.transpose(1, 2)
    x = x / (x.float().norm(dim=(1, 2), keepdim=True) + 1e-7).to(x.dtype)
    for _ in range(steps):
        gram = x @ x.transpose(1, 2)
        x = _A * x + (_B * gram + _C * (gram @ gram)) @ x
    return (x.transpose(1, 2) if tall else x).float()


@dataclass
class Block:
    """A run of equally shaped parameters inside the flat buffer."""

    start: int
    rows: int
    columns: int
    muon: bool

    @property
    def size(self) -> int:
        """Number of weights."""
        return self.rows * self.columns


class MuonAdam:
    """Both optimisers over one flat float32 buffer of weights.

    `split` names the parts of a fused weight (query, key, value), which are orthogonalised
    one by one.
    """

    def __init__(self, blocks: list[Block], size: int, device: torch.device, momentum: float, decay: float) -> None:
        self.blocks, self.momentum, self.decay = blocks, momentum, decay
        self.first = torch.zeros(size, device=device)
        self.second = torch.zeros(size, device=device)
        self.steps = 0
        self.groups: dict[tuple[int, int], list[Block]] = {}
        for block in blocks:
            if block.muon:
                self.groups.setdefault((block.rows, block.columns), []).append(block)

    def state(self) -> dict[str, Any]:
        """Everything needed to go on."""
        return {"first": self.first, "second": self.second, "steps": self.steps}

    def load(self, state: dict[str, Any]) -> None:
        """Restore from `state`."""
        self.first.copy_(state["first"])
        self.second.copy_(state["second"])
        self.steps = int(state["steps"])

    def step(self, weights: Tensor, gradient: Tensor, muon_rate: float, adam_rate: float) -> None:
        """Update `weights` in place from `gradient` (both flat, float32)."""
        self.steps += 1
        for (rows, columns), group in self.groups.items():
            directions = []
            for block in group:
                part = slice(block.start, block.start + block.size)
                fresh, memory = gradient[part], self.first[part]
                memory.lerp_(fresh, 1 - self.momentum)
                directions.append(torch.lerp(fresh, memory, self.momentum).view(rows, columns))
            updates = orthogonalise(torch.stack(directions))
            scale = max(1.0, rows / columns) ** 0.5
            for block, update in zip(group, updates, strict=True):
                part = weights[block.start : block.start + block.size]
                part.mul_(1 - muon_rate * self.decay)
                part.add_(update.reshape(-1), alpha=-muon_rate * scale)
        for block in self.blocks:
            if not block.muon:
                self._adam(slice(block.start, block.start + block.size), weights, gradient, adam_rate)

    def _adam(self, part: slice, weights: Tensor, gradient: Tensor, rate: float) -> None:
        """AdamW (Loshchilov & Hutter 2019) without decay, betas 0.9 and 0.98."""
        first, second, fresh = self.first[part], self.second[part], gradient[part]
        first.lerp_(fresh, 0.1)
        second.mul_(0.98).addcmul_(fresh, fresh, value=0.02)
        bias = (1 - 0.98**self.steps) ** 0.5 / (1 - 0.9**self.steps)
        weights[part].addcdiv_(first, second.sqrt().add_(1e-9), value=-rate * bias)
