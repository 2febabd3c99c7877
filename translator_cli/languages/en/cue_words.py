"""English cue words for Edmundson's method (Edmundson 1969), chosen by hand and not tuned on data.

``BONUS`` words announce a result, a decision or a judgment; ``STIGMA`` words an aside, an example or a hedge.
"""

from __future__ import annotations

BONUS: tuple[str, ...] = tuple("""
    achieved agreed announced ban cause central conclude concluded conclusion consequently crucial decided
    decision decisive demand demanded essential finally finding findings goal highest important increase
    increased key largest lowest main major mainly new overall plan planned planning problem reason record
    responsible result results revealed ruling showed shows significant significantly study success summary
    therefore thus verdict warned
    """.split())

STIGMA: tuple[str, ...] = tuple("""
    allegedly anecdote anyway apparently barely conceivably example hardly impossible incidentally instance
    kind maybe occasionally perhaps possibly presumably probably seemingly somehow sometimes somewhat somewhere
    supposedly unclear
    """.split())
