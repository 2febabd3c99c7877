"""Monotone sentence alignment by length and anchors.

The model is Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1),
1993: a bead (1-1, 1-0, 0-1, 2-1, 1-2, 2-2, and here 1-3) costs minus the logarithm of its prior and of the chance
that its lengths differ as much as they do. Shared numbers, names, links and cognates (four equal first letters: Simard,
Foster and Isabelle, TMI 1992) lower the cost, the more so the rarer they are.

Long lists are aligned from coarse to fine, as in Thompson and Koehn, "Vecalign", EMNLP 2019: with each two neighbors
taken as one, and then in a narrow band around the path that was found. So time and memory grow with their length.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from translator_cli.pairs.align.costs import STEPS, UNKNOWN, Costs, Item, Side

__all__ = ["UNKNOWN", "Bead", "Item", "align_items"]

Bead = tuple[range, range]
_SMALL = 8_000  # cells that are searched without a band
_WIDTH = 5  # how far the band reaches around the coarse path, in items
_STEPS = tuple(STEPS)


def align_items(source: Sequence[Item], target: Sequence[Item]) -> list[Bead]:
    """Align two lists of items.

    Returns the beads in order as pairs of index ranges that cover both lists; a range may be empty, or hold two or
    three.
    """
    if not source or not target:
        return _one_sided(len(source), len(target))
    return _aligned(Side.of(source), Side.of(target))


def _one_sided(count: int, other: int) -> list[Bead]:
    return [(range(i, i + 1), range(0)) for i in range(count)] + [(range(0), range(j, j + 1)) for j in range(other)]


def _aligned(source: Side, target: Side) -> list[Bead]:
    rows, columns = len(source), len(target)
    if rows * columns <= _SMALL or min(rows, columns) < 2 * _WIDTH:
        bounds = [(0, columns)] * (rows + 1)
    else:
        bounds = _band(_aligned(source.halved(), target.halved()), rows, columns)
    return _trace(_search(Costs(source, target), bounds), bounds)


def _band(coarse: Sequence[Bead], rows: int, columns: int) -> list[tuple[int, int]]:
    """Return for each row the first and last column near a path that was found on items twice as large."""
    low, high = [columns] * (rows + 1), [0] * (rows + 1)
    low[0], high[rows] = 0, columns
    place = other = 0
    for left, right in coarse:
        stop, end = min(rows, place + 2 * len(left)), min(columns, other + 2 * len(right))
        for row in range(place, stop + 1):
            low[row], high[row] = min(low[row], other), max(high[row], end)
        place, other = stop, end
    return [
        (
            max(0, min(low[max(0, row - _WIDTH) : row + _WIDTH + 1]) - _WIDTH),
            min(columns, max(high[max(0, row - _WIDTH) : row + _WIDTH + 1]) + _WIDTH),
        )
        for row in range(rows + 1)
    ]


def _search(costs: Costs, bounds: Sequence[tuple[int, int]]) -> list[bytearray]:
    """Return for each cell of the band the number of the last step of the cheapest way there."""
    steps: list[bytearray] = []
    best: dict[int, list[float]] = {}
    for i, (low, high) in enumerate(bounds):
        row, taken = [math.inf] * (high - low + 1), bytearray(high - low + 1)
        best[i] = row
        best.pop(i - 3, None)
        # each step with the row of cells that it comes from, and the column of the first of these
        ways = [(number, step, best[i - step[0]], bounds[i - step[0]][0])
                for number, step in enumerate(_STEPS) if i - step[0] in best]  # fmt: skip
        for j in range(low, high + 1):
            cheapest = 0.0 if i == j == 0 else math.inf
            for number, step, before, start in ways:
                place = j - step[1] - start
                if not 0 <= place < len(before) or (way := before[place]) == math.inf or not costs.allows(i, j, step):
                    continue
                if (cost := way + costs.bead(i, j, step)) < cheapest:
                    cheapest, taken[j - low] = cost, number
            row[j - low] = cheapest
        steps.append(taken)
    return steps


def _trace(steps: Sequence[bytearray], bounds: Sequence[tuple[int, int]]) -> list[Bead]:
    i, j = len(bounds) - 1, bounds[-1][1]
    beads: list[Bead] = []
    while i or j:
        rows, columns = _STEPS[steps[i][j - bounds[i][0]]]
        beads.append((range(i - rows, i), range(j - columns, j)))
        i, j = i - rows, j - columns
    return beads[::-1]
