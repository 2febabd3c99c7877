"""Step 5b: average the weights of several snapshots (uniformly) into one checkpoint."""

from __future__ import annotations

from pathlib import Path

import torch

from .settings import parser


def average(paths: list[Path]) -> dict[str, object]:
    """Mean of the `weights` of checkpoints; `tokens` is the largest."""
    total: dict[str, torch.Tensor] = {}
    tokens = 0
    for path in paths:
        state = torch.load(path, map_location="cpu", weights_only=True)
        tokens = max(tokens, state["tokens"])
        for name, value in state["weights"].items():
            total[name] = total.get(name, torch.zeros_like(value)) + value / len(paths)
    return {"weights": total, "tokens": tokens}


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("checkpoints", type=Path, nargs="+")
    options = arguments.parse_args()
    torch.save(average(options.checkpoints), options.output)


if __name__ == "__main__":
    main()
