"""Pre-norm encoder-decoder transformer that maps one to one onto CTranslate2's TransformerSpec.

Linear layers have no bias, the embedding is shared by source, target and output (Press & Wolf
2017), self-attention uses rotary positions (Su et al. 2021, halves not interleaved), the
feed-forward network ReLU.  Batches hold sources of one length, so no padding mask is needed:
the target is padded on the right only, where causal attention never looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int
    dim: int
    heads: int
    ffn: int
    encoder_layers: int
    decoder_layers: int
    rotary: bool = True
    dropout: float = 0.0

    @classmethod
    def from_config(cls, settings: dict[str, Any], vocabulary: int) -> Shape:
        """Shape from the [model] section."""
        return cls(vocabulary=vocabulary, **settings)


def rotary_table(length: int, head_dim: int, like: Tensor) -> tuple[Tensor, Tensor]:
    """Cosine and signed sine, each [length, 1, 1, head_dim], in the type of `like`."""
    rate = 10000.0 ** (-torch.arange(0, head_dim, 2, device=like.device).float() / head_dim)
    angle = torch.arange(length, device=like.device).float()[:, None] * rate[None]
    cos, sin = torch.cat([angle.cos()] * 2, dim=1), torch.cat([-angle.sin(), angle.sin()], dim=1)
    return cos[:, None, None].to(like.dtype), sin[:, None, None].to(like.dtype)


def rotate(x: Tensor, table: tuple[Tensor, Tensor]) -> Tensor:
    """Apply rotary positions to x [batch, length, 2 (query, key), heads, head_dim]."""
    left, right = x.chunk(2, dim=-1)
    return torch.addcmul(x * table[0], torch.cat([right, left], dim=-1), table[1])


def sinusoids(length: int, dim: int, device: torch.device) -> Tensor:
    """Sinusoidal positions [length, dim] in CTranslate2's order (all sines, then all cosines)."""
    rate = 10000.0 ** (-torch.arange(dim // 2, device=device).float() / (dim // 2 - 1))
    angle = torch.arange(1, length + 1, device=device).float()[:, None] * rate[None]
    return torch.cat([angle.sin(), angle.cos()], dim=1)


def attend(q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
    """Attention of q to k and v, each [batch, heads, length, head_dim].

    On CPUs plain matrix products are used: for short sequences in bfloat16 they are four
    times as fast (both passes) as the fused kernel.
    """
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, is_causal=causal)
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3)
    if causal:
        scores = scores + torch.full(scores.shape[-2:], -1e4, dtype=q.dtype).triu(1)
    return scores.softmax(dim=-1) @ v


class SelfAttention(nn.Module):
    """Multi-head self-attention with its own layer norm, residual outside."""

    def __init__(self, shape: Shape, causal: bool) -> None:
        super().__init__()
        self.heads, self.causal = shape.heads, causal
        self.norm = nn.LayerNorm(shape.dim)
        self.qkv = nn.Linear(shape.dim, 3 * shape.dim, bias=False)
        self.out = nn.Linear(shape.dim, shape.dim, bias=False)

    def forward(self, x: Tensor, table: tuple[Tensor, Tensor] | None) -> Tensor:
        """x [batch, length, dim] -> same shape."""
        batch, length, dim = x.shape
        qkv = self.qkv(self.norm(x)).view(batch, length, 3, self.heads, dim // self.heads)
        qk, v = qkv[:, :, :2], qkv[:, :, 2].transpose(1, 2)
        if table is not None:
            qk = rotate(qk, table)
        q, k = qk.permute(2, 0, 3, 1, 4)
        mixed = attend(q, k, v, self.causal)
        return self.out(mixed.transpose(1, 2).reshape(batch, length, dim))


class CrossAttention(nn.Module):
    """Multi-head attention from target to source."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm = nn.LayerNorm(shape.dim)
        self.q = nn.Linear(shape.dim, shape.dim, bias=False)
        self.kv = nn.Linear(shape.dim, 2 * shape.dim, bias=False)
        self.out = nn.Linear(shape.dim, shape.dim, bias=False)

    def forward(self, x: Tensor, memory: Tensor, want_weights: bool) -> tuple[Tensor, Tensor | None]:
        """x [batch, target, dim], memory [batch, source, dim] -> output as x, and if wanted the
        logits of the first head's attention [batch, target, source]."""
        batch, length, dim = x.shape
        q = self.q(self.norm(x)).view(batch, length, self.heads, -1).transpose(1, 2)
        kv = self.kv(memory).view(batch, memory.shape[1], 2, self.heads, -1)
        k, v = kv.permute(2, 0, 3, 1, 4)
        mixed = attend(q, k, v, causal=False)
        logits = None
        if want_weights:
            logits = q[:, 0] @ k[:, 0].transpose(1, 2) * (dim // self.heads) ** -0.5
        return self.out(mixed.transpose(1, 2).reshape(batch, length, dim)), logits


class FeedForward(nn.Module):
    """Two-layer ReLU network."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(shape.dim)
        self.up = nn.Linear(shape.dim, shape.ffn, bias=False)
        self.down = nn.Linear(shape.ffn, shape.dim, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """x [batch, length, dim] -> same shape."""
        return self.down(F.relu(self.up(self.norm(x))))


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention, self.ffn = SelfAttention(shape, causal=False), FeedForward(shape)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, table: tuple[Tensor, Tensor] | None) -> Tensor:
        """x [batch, source, dim] -> same shape."""
        x = x + self.drop(self.attention(x, table))
        return x + self.drop(self.ffn(x))


class DecoderLayer(nn.Module):
    """Causal self-attention, attention to the source, feed-forward."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention, self.cross = SelfAttention(shape, causal=True), CrossAttention(shape)
        self.ffn, self.drop = FeedForward(shape), nn.Dropout(shape.dropout)

    def forward(
        self, x: Tensor, memory: Tensor, table: tuple[Tensor, Tensor] | None, want_weights: bool
    ) -> tuple[Tensor, Tensor | None]:
        """x [batch, target, dim] -> same shape, and the first head's attention logits."""
        x = x + self.drop(self.attention(x, table))
        mixed, logits = self.cross(x, memory, want_weights)
        x = x + self.drop(mixed)
        return x + self.drop(self.ffn(x)), logits


class Translator(nn.Module):
    """The whole network."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape, self.drop = shape, nn.Dropout(shape.dropout)
        self.embedding = nn.Embedding(shape.vocabulary, shape.dim)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(shape.dim), nn.LayerNorm(shape.dim)
        self.reset()

    def reset(self) -> None:
        """Initial weights: every residual branch starts at zero; small embeddings, or the tied
        output layer would at first predict the input token with great confidence."""
        nn.init.normal_(self.embedding.weight, std=0.02)
        for name, parameter in self.named_parameters():
            if name.endswith(("out.weight", "down.weight")):
                nn.init.zeros_(parameter)
            elif parameter.ndim == 2 and "embedding" not in name:
                nn.init.normal_(parameter, std=self.shape.dim**-0.5)

    def embed(self, ids: Tensor) -> tuple[Tensor, tuple[Tensor, Tensor] | None]:
        """ids [batch, length] -> [batch, length, dim] and the rotary table, if used."""
        x = self.drop(F.embedding(ids, self.embedding.weight) * self.shape.dim**0.5)
        if self.shape.rotary:
            return x, rotary_table(ids.shape[1], self.shape.dim // self.shape.heads, x)
        return x + sinusoids(ids.shape[1], self.shape.dim, ids.device).to(x.dtype), None

    def encode(self, source: Tensor) -> Tensor:
        """source ids [batch, source] -> memory [batch, source, dim]."""
        x, table = self.embed(source)
        for layer in self.encoder:
            x = layer(x, table)
        return self.encoder_norm(x)

    def decode(self, target: Tensor, memory: Tensor, want_weights: bool = False) -> tuple[Tensor, list[Tensor]]:
        """target ids [batch, target] -> states before the output layer, attention logits."""
        x, table = self.embed(target)
        attention = []
        for layer in self.decoder:
            x, logits = layer(x, memory, table, want_weights)
            if logits is not None:
                attention.append(logits)
        return self.decoder_norm(x), attention
