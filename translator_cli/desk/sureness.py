"""How sure the model was of its English, by what the translation memory keeps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from translator_cli.desk.rows import Row
from translator_cli.document import Hypothesis

#: The score of a machine's English (mean log-probability per token, at most 0), by its German and its English.
Scores = Mapping[tuple[str, str], float]

_NO_WORDS = re.compile(r"[\W_]+")


def scores_of(
    rows: Iterable[Row], sentence: Callable[[str], str], remembered: Mapping[str, Sequence[Hypothesis]]
) -> dict[tuple[str, str], float]:
    """Return the scores of the rows that hold, word for word, what the model is remembered to have said.

    ``sentence`` gives a row's German as the engine had it. The style of the house may have set other marks since.
    """
    scores: dict[tuple[str, str], float] = {}
    for row in rows:
        said = remembered.get(sentence(row.german), ()) if row.status in ("machine", "new") else ()
        wanted = _words(row.text) if said else ""
        score = next((each.score for each in said if _words(each.text) == wanted), None)
        if score is not None:
            scores[row.german, row.text] = score
    return scores


def _words(text: str) -> str:
    return _NO_WORDS.sub("", text).casefold()
