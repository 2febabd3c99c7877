"""Which words of a translation belong to which of its source, from the attention of the engine.

A step of the decoder attends to what helps it most, which for adverbs and short words is often the neighbor of the word
that it translates. So words compete: a source word that others claim with more attention is shared out first (weights
are balanced over columns and rows in turn, as Sinkhorn and Knopp do, 1967), and a source word that nobody names first
takes the word that claims the most of it.
"""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int, int]
#: A stretch of source characters and the target characters that are tied to it.
Tie = tuple[int, int, int, int]

_ROUNDS = 2
_FLOOR = 0.02  # attention that every pair has: none at all says little
_STRANGE = 0.02  # of a word to a sign
_SHARE = 0.4  # of the largest claim on a source word; less is no tie
_LEAST = 0.05  # of a claim on a source word that nobody names first


def ties_of(
    source: str,
    source_spans: Sequence[Span],
    target: str,
    target_spans: Sequence[Span],
    attention: Sequence[Sequence[float]],
) -> tuple[Tie, ...]:
    """Return the pairs of words that belong together; ``attention`` has a row for each token of the target."""
    rows, columns = words_of(target, target_spans), words_of(source, source_spans)
    if not rows or not columns:
        return ()
    ours, theirs = _stretches(source_spans, columns), _stretches(target_spans, rows)
    weights = [
        [sum(attention[row][column] for row in one for column in other) / len(one) + _FLOOR for other in columns]
        for one in rows
    ]
    _compare(weights, [source[start:end] for start, end in ours], [target[start:end] for start, end in theirs])
    for _ in range(_ROUNDS):
        _balance(weights)
    words = [source[start:end].strip() for start, end in ours]
    return tuple((*ours[column], *theirs[row]) for row, column in _pairs(weights, words))


def words_of(text: str, spans: Sequence[Span]) -> list[list[int]]:
    """Group the tokens of a text to words and runs of signs, by their spans."""
    groups: list[list[int]] = []
    before: bool | None = None  # whether the last token is of letters; None: it is a blank
    for index, (start, end) in enumerate(spans):
        piece = text[start:end]
        lettered = any(map(str.isalnum, piece)) if piece.strip() else None
        if groups and not piece[:1].isspace() and piece and (before is None or before == lettered):
            groups[-1].append(index)
        else:
            groups.append([index])
        before = lettered
    return groups


def _stretches(spans: Sequence[Span], groups: Sequence[Sequence[int]]) -> list[Span]:
    return [(spans[group[0]][0], spans[group[-1]][1]) for group in groups]


def _compare(weights: list[list[float]], ours: Sequence[str], theirs: Sequence[str]) -> None:
    """Add to the weight of equal words, and take from that of a word and a sign."""
    names, signs = [word.strip().lower() for word in ours], [any(map(str.isalnum, word)) for word in ours]
    for row, word in zip(weights, theirs, strict=True):
        name, sign = word.strip().lower(), any(map(str.isalnum, word))
        for column, other in enumerate(names):
            if sign != signs[column]:
                row[column] *= _STRANGE
            elif sign and name == other:
                row[column] += 1


def _balance(weights: list[list[float]]) -> None:
    """Let each source word, then each target word, share out one unit."""
    totals = [sum(column) for column in zip(*weights)]
    for row in weights:
        row[:] = [weight / total for weight, total in zip(row, totals)]
        whole = sum(row)
        row[:] = [weight / whole for weight in row]


def _pairs(weights: Sequence[Sequence[float]], words: Sequence[str]) -> list[tuple[int, int]]:
    """Pair each target word with the source word that it names, and each that is left with the best claim on it."""
    columns = list(zip(*weights))
    most = [max(column) for column in columns]
    named = [max(range(len(most)), key=claims.__getitem__) for claims in weights]
    pairs = [(row, column) for row, column in enumerate(named) if weights[row][column] >= _SHARE * most[column]]
    left = sorted(set(range(len(most))) - {column for _, column in pairs})
    pairs += [
        (columns[column].index(most[column]), column)
        for column in left
        if any(map(str.isalnum, words[column])) and most[column] > _LEAST
    ]
    return pairs
