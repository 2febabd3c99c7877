"""A package, loaded for scoring and for decoding in bulk, without what the program does around it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import ctranslate2
import numpy as np
import sentencepiece

BATCH_TOKENS = 2_048


class Engine(NamedTuple):
    """A CTranslate2 model and its vocabulary."""

    translator: ctranslate2.Translator
    pieces: sentencepiece.SentencePieceProcessor

    @classmethod
    def load(cls, folder: Path, threads: int) -> Engine:
        """Load the Argos package in `folder`; `threads` batches are decoded at once."""
        translator = ctranslate2.Translator(str(folder / "model"), inter_threads=threads, intra_threads=1)
        return cls(translator, sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model")))

    def decode(self, texts: Sequence[str], **search: object) -> list[ctranslate2.TranslationResult]:
        """What the engine makes of the texts, in pieces."""
        return self.translator.translate_batch(
            self.pieces.encode(list(texts), out_type=str),
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
            use_vmap=True,
            **search,
        )

    def score(
        self,
        sources: Sequence[str],
        targets: Sequence[str],
        longest: int | None = None,
        batch_tokens: int = BATCH_TOKENS,
    ) -> list[np.ndarray]:
        """Log-probabilities of the target pieces and of the end, for each pair [pieces].

        Sides are cut to their first `longest` pieces.
        """
        source, target = (
            [row[:longest] for row in self.pieces.encode(list(side), out_type=str)] for side in (sources, targets)
        )
        results = self.translator.score_batch(source, target, max_batch_size=batch_tokens, batch_type="tokens")
        return [np.array(result.log_probs) for result in results]
