"""Training loss: smoothed cross-entropy through the tied output layer, and guided alignment."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

CHUNK = 1024  # rows of logits held at a time


class TiedCrossEntropy(torch.autograd.Function):
    """Sum over rows of the label-smoothed cross-entropy of softmax(states @ embedding.T).

    Works in chunks of rows and computes the gradient during the forward pass, so that the
    logits [rows, vocabulary] never exist as a whole (as in Liger-Kernel, Hsu et al. 2024).
    """

    @staticmethod
    def forward(ctx: Any, states: Tensor, embedding: Tensor, labels: Tensor, smoothing: float) -> tuple[Tensor, Tensor]:
        """states [rows, dim], embedding [vocabulary, dim], labels [rows] ->
        (loss to train on, plain negative log-likelihood), both summed over rows."""
        total = torch.zeros((), dtype=torch.float32, device=states.device)
        plain = torch.zeros_like(total)
        grad_states = torch.empty_like(states)
        grad_embedding = torch.zeros_like(embedding, dtype=torch.float32)
        for start in range(0, len(labels), CHUNK):
            part, gold = states[start : start + CHUNK], labels[start : start + CHUNK, None]
            logits = part @ embedding.T
            grad = logits.float().softmax(dim=-1)
            nll = -grad.gather(1, gold).clamp_min(1e-30).log().sum()
            plain += nll
            total += nll
            if smoothing:  # mean of the log-probabilities = mean logit - log-sum-exp
                total += smoothing * (
                    logits.gather(1, gold).float().sum() - logits.mean(dim=-1, dtype=torch.float32).sum()
                )
            grad.sub_(smoothing / embedding.shape[0])
            grad.scatter_add_(1, gold, torch.full_like(gold, smoothing - 1, dtype=grad.dtype))
            grad = grad.to(states.dtype)
            grad_states[start : start + CHUNK] = grad @ embedding
            grad_embedding += grad.T @ part
        ctx.save_for_backward(grad_states, grad_embedding.to(embedding.dtype))
        ctx.mark_non_differentiable(plain)
        return total, plain

    @staticmethod
    def backward(ctx: Any, scale: Tensor, _: Tensor) -> tuple[Tensor, Tensor, None, None]:
        """Scale the stored gradients."""
        grad_states, grad_embedding = ctx.saved_tensors
        return grad_states * scale.to(grad_states.dtype), grad_embedding * scale.to(grad_embedding.dtype), None, None


def alignment_loss(logits: list[Tensor], links: Tensor) -> Tensor:
    """Guided alignment (Chen et al. 2016): cross-entropy between one attention head and a
    word aligner.  logits: per layer [batch, target, source]; links [batch, target] source
    index of each target token, -1 for none.  Summed over tokens, averaged over layers."""
    flat = links.reshape(-1)
    losses = [
        F.cross_entropy(layer.reshape(len(flat), -1).float(), flat, ignore_index=-1, reduction="sum")
        for layer in logits
    ]
    return torch.stack(losses).mean()
