"""How alike two names are."""

from __future__ import annotations


def edit_distance(one: str, other: str, most: int) -> int:
    """Return the number of letters to change, add, drop or swap with a neighbor; ``most`` + 1 when it is more.

    The optimal string alignment distance (Damerau 1964), with an early end.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row, last = row, [i], before
        for j, fellow in enumerate(other, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != fellow))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == fellow:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def misspelt(name: str, other: str) -> bool:
    """Whether ``other`` can be ``name`` with one letter wrong (two in a long name)."""
    if len(name) < 4 or name == other:
        return False
    most = 1 if len(name) < 8 else 2
    return edit_distance(name, other, most) <= most
