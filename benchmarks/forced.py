"""Make every system decode exactly as many tokens as the source has: for models whose weights are random.

A model with random weights never ends a sentence, so its speed says nothing unless the length is forced. CTranslate2
takes one length for a whole call, and the systems make calls of different sizes. So ``translate_batch`` is replaced,
for all of them alike, by one that cuts the texts of a call into batches as CTranslate2 does itself (longest first, up
to ``max_batch_size`` tokens with padding) and decodes each batch to the length of its longest source.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any


def install() -> None:
    """Replace the engine's class in this process, and stop calling random output a loop that is worth a retry."""
    import ctranslate2

    from translator_cli.translation import engine
    from translator_cli.translation.loops import is_looping

    original = ctranslate2.Translator

    def never_looping(source: str, target: str) -> bool:
        is_looping(source, target)  # its cost belongs to ours
        return False

    ctranslate2.Translator = lambda *arguments, **options: _Forced(original(*arguments, **options))
    setattr(engine, is_looping.__name__, never_looping)


class _Forced:
    """A ``ctranslate2.Translator`` with forced lengths."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def translate_batch(
        self,
        source: Sequence[Sequence[str]],
        target_prefix: Sequence[Sequence[str]] | None = None,
        *,
        max_batch_size: int = 0,
        batch_type: str = "examples",
        asynchronous: bool = False,
        **options: Any,
    ) -> list[Any]:
        """Submit batch by batch, then return results (or jobs) in the order of ``source``."""
        del batch_type  # all callers count tokens
        jobs: list[Any] = [None] * len(source)
        for batch in cut([len(tokens) for tokens in source], max_batch_size):
            length = max(len(source[index]) for index in batch)
            options.update(min_decoding_length=length, max_decoding_length=length)
            prefix = [target_prefix[index] for index in batch] if target_prefix else None
            texts = [source[index] for index in batch]
            made = self._engine.translate_batch(texts, prefix, asynchronous=True, **options)
            for index, job in zip(batch, made, strict=True):
                jobs[index] = job
        return jobs if asynchronous else [job.result() for job in jobs]


def cut(lengths: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Yield the indices of each batch, longest first; ``budget`` 0 is no limit."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        if batch and budget and (len(batch) + 1) * lengths[batch[0]] > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def main() -> None:
    """Run translator-cli with forced lengths."""
    from translator_cli.cli import run

    install()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
