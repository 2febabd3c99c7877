"""Where to decode: on the processor's cores, or on a GPU that speaks CUDA."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from typing import Literal, NamedTuple

from translator_cli.errors import ModelError

DeviceName = Literal["auto", "cpu", "cuda"]

#: Computation types for CUDA, best first; which of them there are depends on the GPU.
_CUDA_TYPES = ("int8_float16", "float16", "int8_float32", "int8", "float32")
#: A driver of NVIDIA's makes one of these (the second under WSL).
_DRIVER = ("/dev/nvidiactl", "/dev/dxg")


class Device(NamedTuple):
    """``compute_type`` is CTranslate2's; ``batch_tokens`` 0 is what the package measured best with.

    ``streams`` is the number of batches decoded at once, 0 for one per thread; ``texts`` is how many are decoded and
    remembered together, 0 for what suits the threads.
    """

    name: Literal["cpu", "cuda"]
    compute_type: str
    streams: int = 0
    batch_tokens: int = 0
    texts: int = 0


CPU = Device("cpu", "int8")
#: Source tokens in a batch for CUDA, padding counted, and texts decoded together: a GPU wants much at once.
_CUDA_BATCH, _CUDA_TEXTS = 16384, 4096


def choose_device(
    wish: DeviceName, may_have: Callable[[], bool] | None = None, types: Callable[[], Collection[str]] | None = None
) -> Device:
    """Return the device for a wish; "auto" is CUDA where there is one.

    ``may_have`` says cheaply whether to look at all, ``types`` gives the computation types of the first CUDA device,
    none where there is no device. Raises ModelError when CUDA is asked for and not there.
    """
    if wish == "cpu" or wish == "auto" and not (may_have or _may_have_cuda)():
        return CPU
    found = (types or _cuda_types)()
    best = next((name for name in _CUDA_TYPES if name in found), None)
    if best is not None:
        # One stream fills a GPU, if the batches are large.
        return Device("cuda", best, 1, _CUDA_BATCH, _CUDA_TEXTS)
    if wish == "cuda":
        raise ModelError(
            "no CUDA device can be used here (is there a GPU with NVIDIA's driver, and may this process see it?); "
            "use --device cpu or --device auto"
        )
    return CPU


def _may_have_cuda() -> bool:
    """Whether it is worth 0.1 s to load the engine and ask it; a run out of the memory does without it."""
    return os.name == "nt" or any(os.path.exists(path) for path in _DRIVER)


def _cuda_types() -> Collection[str]:
    import ctranslate2  # 0.1 s and 20 MB: only when there may be a GPU

    try:
        if not ctranslate2.get_cuda_device_count():
            return ()
        return set(ctranslate2.get_supported_compute_types("cuda"))
    except (RuntimeError, ValueError):  # built without CUDA, or a driver that is too old
        return ()
