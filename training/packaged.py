"""Read the weights of a CTranslate2 model back into the trainer's names: the only thing a package keeps of a run.

The file is read as `ModelSpec._serialize` of CTranslate2 writes it (binary version 6): a name, the shape, the
type and the bytes of each variable, and then names for variables that are stored once.  int8 weights have one scale a
row, `weight = stored / scale`, so a weight comes back within half a step of what was trained.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
_VERSION = 6
#: The trainer's names for CTranslate2's, in the order in which they are replaced.
_NAMES = (
    ("self_attention/linear_0", "attention.qkv"),
    ("self_attention/linear_1", "attention.out"),
    ("self_attention/layer_norm", "attention.norm"),
    ("attention/linear_0", "cross.q"),
    ("attention/linear_1", "cross.kv"),
    ("attention/linear_2", "cross.out"),
    ("attention/layer_norm", "cross.norm"),
    ("ffn/linear_0", "ffn.up"),
    ("ffn/linear_1", "ffn.down"),
    ("ffn/layer_norm", "ffn.norm"),
    ("encoder/layer_norm", "encoder_norm"),
    ("decoder/layer_norm", "decoder_norm"),
    ("decoder/embeddings", "embedding"),
    ("layer_", ""),
    ("gamma", "weight"),
    ("beta", "bias"),
    ("/", "."),
)


class _Reader:
    """Takes values off a byte string from the front."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def number(self, kind: str) -> int:
        """One unsigned number: `B` 1, `H` 2 or `I` 4 bytes."""
        (value,) = struct.unpack_from("<" + kind, self.data, self.at)
        self.at += struct.calcsize("<" + kind)
        return int(value)

    def text(self) -> str:
        """A name with its length in front and a zero byte behind."""
        return self.take(self.number("H"))[:-1].decode("utf-8")

    def take(self, count: int) -> bytes:
        """The next bytes."""
        self.at += count
        return self.data[self.at - count : self.at]


def read_variables(path: Path) -> dict[str, NDArray[Any]]:
    """All arrays of `model.bin` by CTranslate2's names.  ValueError for another version of the format."""
    reader = _Reader(path.read_bytes())
    if (version := reader.number("I")) != _VERSION:
        raise ValueError(f"{path}: binary version {version}, not {_VERSION}")
    reader.text(), reader.number("I")  # name and revision of the specification
    variables = {}
    for _ in range(reader.number("I")):
        name = reader.text()
        shape = [reader.number("I") for _ in range(reader.number("B"))]
        kind = _TYPES[reader.number("B")]
        variables[name] = np.frombuffer(reader.take(reader.number("I")), dtype=kind).reshape(shape)
    return variables


def trainer_name(name: str) -> str:
    """The trainer's name: `decoder/layer_0/attention/linear_0/weight` -> `decoder.0.cross.q.weight`."""
    for theirs, ours in _NAMES:
        if theirs in name and not ("cross" in ours and "self_" in name):
            name = name.replace(theirs, ours)
    return name


def read_weights(path: Path) -> dict[str, Tensor]:
    """float32 weights of `model.bin` by the trainer's names."""
    variables = read_variables(path)
    weights = {}
    for name, value in variables.items():
        if value.ndim == 0 or name.endswith("_scale"):
            continue
        full = value.astype(np.float32)
        if (scale := variables.get(f"{name}_scale")) is not None:
            full = full / scale.reshape(-1, 1)
        weights[trainer_name(name)] = torch.from_numpy(full.copy())
    return weights
