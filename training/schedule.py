"""What depends on progress: phase of the data, learning rate, step size, alignment weight.

Progress is the used share, 0 to 1, of the time until the deadline.
"""

from __future__ import annotations

from typing import Any

SHORT, MAIN, FINAL = 0, 1, 2


def phase(progress: float, settings: dict[str, Any]) -> int:
    """Data phase: short sentences, everything, news-like while the rate decays."""
    if progress < settings["short_until"]:
        return SHORT
    return FINAL if progress >= 1.0 - settings["decay_share"] else MAIN


def rate_factor(progress: float, step: int, settings: dict[str, Any]) -> float:
    """Warm-up by steps, then constant, then linear to zero."""
    warm = min(1.0, (step + 1) / settings["warmup_steps"])
    return warm * max(0.0, min(1.0, (1.0 - progress) / settings["decay_share"]))


def step_tokens(progress: float, settings: dict[str, Any]) -> float:
    """Target tokens in an optimiser step: grows linearly."""
    return settings["step_tokens"] + progress * (settings["step_tokens_late"] - settings["step_tokens"])


def align_weight(progress: float, settings: dict[str, Any]) -> float:
    """Weight of guided alignment: falls linearly to zero."""
    return settings["align_weight"] * max(0.0, 1.0 - progress / settings["align_until"])
