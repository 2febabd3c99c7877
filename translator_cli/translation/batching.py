"""Which texts are decoded together: padded batches of sentences of like length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

#: Source tokens in a batch, padding counted: less is slower, more is not faster (docs/benchmarks.md). A shortlist of
#: target words is the longer the more different words a batch holds, so packages that have one want smaller batches.
PLAIN, SHORTLISTED = 512, 256


def batches(lengths: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Yield lists of indices, longest first, whose padded size (count x longest) keeps within ``budget`` tokens.

    Empty sources (length 0) are left out. One source longer than the budget is a batch of its own.
    """
    batch: list[int] = []
    order = sorted((index for index, length in enumerate(lengths) if length), key=lambda i: (-lengths[i], i))
    for index in order:
        if batch and (len(batch) + 1) * lengths[batch[0]] > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def budget(lengths: Sequence[int], threads: int, largest: int) -> int:
    """Return the size of a batch in tokens: at most ``largest``, and less where there are few texts.

    Every thread of a small job then gets a batch, and none a second one for the remainder.
    """
    share = -(-sum(lengths) // threads)
    return min(largest, share + (max(lengths, default=0) if threads > 1 else 1))
