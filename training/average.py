"""Step 5b: average the weights of several snapshots into one checkpoint.

With `start.pt` among them the weights lie between the network that the run began with and the one it made
(Wortsman et al. 2022): for a run that was too short to settle, that is better than either.
"""

from __future__ import annotations

from pathlib import Path

import torch

from .settings import parser


def average(paths: list[Path], shares: list[float]) -> dict[str, object]:
    """Mean of the `weights` of checkpoints, each counting by its share; `tokens` is the largest."""
    total: dict[str, torch.Tensor] = {}
    tokens = 0
    for path, share in zip(paths, shares, strict=True):
        state = torch.load(path, map_location="cpu", weights_only=True)
        tokens = max(tokens, state["tokens"])
        for name, value in state["weights"].items():
            total[name] = total.get(name, torch.zeros_like(value)) + value * share / sum(shares)
    return {"weights": total, "tokens": tokens}


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("--share", type=float, action="append", help="of each checkpoint; default: alike")
    arguments.add_argument("checkpoints", type=Path, nargs="+")
    options = arguments.parse_args()
    torch.save(average(options.checkpoints, options.share or [1.0] * len(options.checkpoints)), options.output)


if __name__ == "__main__":
    main()
