"""All weights of the network in one flat buffer, so that processes can share and sum them."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .muon import Block


def layout(model: nn.Module) -> tuple[list[Block], int]:
    """Blocks of the flat buffer in parameter order, and its size.

    Hidden matrices go to Muon; the parts of fused query/key/value weights are blocks of their
    own.  Embedding and layer norms go to Adam.
    """
    blocks, start = [], 0
    for name, parameter in model.named_parameters():
        rows, columns = parameter.shape if parameter.ndim == 2 else (1, parameter.numel())
        hidden = parameter.ndim == 2 and "embedding" not in name
        parts = rows // columns if name.endswith(("qkv.weight", "kv.weight")) else 1
        for _ in range(parts):
            blocks.append(Block(start, rows // parts, columns, hidden))
            start += rows // parts * columns
    return blocks, start


def pack(model: nn.Module) -> Tensor:
    """Copy of all weights as one float32 vector."""
    return torch.cat([p.detach().float().reshape(-1) for p in model.parameters()])


def attach(model: nn.Module, weights: Tensor, gradient: Tensor | None) -> None:
    """Make the parameters of `model` (and their gradients) views of flat buffers."""
    start = 0
    for parameter in model.parameters():
        end = start + parameter.numel()
        parameter.data = weights[start:end].view(parameter.shape)
        if gradient is not None:
            parameter.grad = gradient[start:end].view(parameter.shape)
        start = end


def unpack(model: nn.Module, weights: Tensor) -> dict[str, Tensor]:
    """State dictionary from a flat vector."""
    result, start = {}, 0
    for name, parameter in model.named_parameters():
        result[name] = weights[start : start + parameter.numel()].view(parameter.shape).clone().cpu()
        start += parameter.numel()
    return result
