"""Which sentence of a draft belongs to which sentence of its translation.

``beads`` aligns two lists of items, ``passages`` two documents by block and then by sentence, ``match`` uses what was
recorded at the last sync (``recorded`` finds it) so that only what changed has to be guessed, and ``units`` turns the
answer into translation units and findings with file positions.
"""

from translator_cli.pairs.align.links import SentenceLink, Match
from translator_cli.pairs.align.match import match_pair
from translator_cli.pairs.align.passages import Passage
from translator_cli.pairs.align.units import AlignedUnit, aligned_units, locate

__all__ = [
    "AlignedUnit",
    "Match",
    "Passage",
    "SentenceLink",
    "aligned_units",
    "locate",
    "match_pair",
]
