"""Step 5a, instead of a start from nothing: the weights of a package as the start of a larger network (`start.pt`).

    python -m training.grow --config FILE --work-dir FOLDER --package FOLDER

The larger network computes the same function as the packaged one (Net2Net, Chen et al. 2016; the zero branches as in
Wang et al. 2023, LEMON), so training goes on where the package stood.  New feed-forward units have random weights in
front and zeros behind; a new encoder layer is a copy of the layer below it whose branches end in zeros.
"""

from __future__ import annotations

import re
from pathlib import Path

import torch
from torch import Tensor

from .model import Shape, Translator
from .packaged import read_weights
from .settings import Work, load_config, parser

_LAYER = re.compile(r"encoder\.(\d+)\.(.+)")


def widened(weights: dict[str, Tensor], shape: Shape, generator: torch.Generator) -> dict[str, Tensor]:
    """The same function with `shape.ffn` feed-forward units in every layer."""
    result = dict(weights)
    for name, value in weights.items():
        missing = shape.ffn - value.shape[0 if name.endswith("up.weight") else -1]
        if name.endswith("up.weight") and missing:
            fresh = torch.randn(missing, value.shape[1], generator=generator) * shape.dim**-0.5
            result[name] = torch.cat([value, fresh])
        elif name.endswith("down.weight") and missing:
            result[name] = torch.cat([value, torch.zeros(value.shape[0], missing)], dim=1)
    return result


def below(layers: int, wanted: int) -> list[tuple[int, bool]]:
    """For each layer of the deeper encoder the layer it comes from and whether it is new; new ones spread evenly."""
    plan: list[tuple[int, bool]] = []
    for old in range(layers):
        plan.append((old, False))
        new = (old + 1) * (wanted - layers) // layers - old * (wanted - layers) // layers
        plan += [(old, True)] * new
    return plan


def deepened(weights: dict[str, Tensor], shape: Shape) -> dict[str, Tensor]:
    """The same function with `shape.encoder_layers` encoder layers."""
    parts: dict[int, dict[str, Tensor]] = {}
    result = {}
    for name, value in weights.items():
        if match := _LAYER.fullmatch(name):
            parts.setdefault(int(match[1]), {})[match[2]] = value
        else:
            result[name] = value
    for place, (old, new) in enumerate(below(len(parts), shape.encoder_layers)):
        for name, value in parts[old].items():
            ends = new and name.endswith(("out.weight", "down.weight"))
            result[f"encoder.{place}.{name}"] = torch.zeros_like(value) if ends else value.clone()
    return result


def grown(weights: dict[str, Tensor], shape: Shape, seed: int) -> dict[str, Tensor]:
    """Weights of a network of `shape` that computes what `weights` compute.  ValueError where it is not larger."""
    generator = torch.Generator().manual_seed(seed)
    result = deepened(widened(weights, shape, generator), shape)
    wanted = {name: value.shape for name, value in Translator(shape).state_dict().items()}
    if wrong := [name for name in wanted if name not in result or result[name].shape != wanted[name]]:
        raise ValueError(f"the package does not fit the configuration: {', '.join(wrong[:4])}")
    return {name: result[name] for name in wanted}


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--package", type=Path, required=True, help="Argos package folder to start from")
    options = arguments.parse_args()
    config, work = load_config(options.config), Work(options.work_dir)
    shape = Shape.from_config(config["model"], config["vocabulary"]["size"])
    weights = grown(read_weights(options.package / "model" / "model.bin"), shape, config["general"]["seed"])
    work.root.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": weights, "tokens": 0}, work.start)
    work.vocabulary.write_bytes((options.package / "sentencepiece.model").read_bytes())
    print(f"{sum(value.numel() for value in weights.values()) / 1e6:.1f} million weights")


if __name__ == "__main__":
    main()
