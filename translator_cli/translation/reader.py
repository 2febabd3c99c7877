"""Give a model the translations that are there, and see what it attends to and how probable they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator_cli.document.reading import Attention, Probabilities
from translator_cli.models import Model
from translator_cli.translation.engine import available_cores, load_engine
from translator_cli.translation.tokens import Tokenizer, load_tokenizer

#: Tokens of a batch, source and target alike; larger ones are no faster.
BATCH_TOKENS = 1024


class ModelReader:
    """Keeps the ``Reader`` protocol with an Argos package; raises ModelError when it is damaged."""

    def __init__(self, model: Model, threads: int = 0) -> None:
        self._tokenizer: Tokenizer = load_tokenizer(model)
        self._engine = load_engine(model, threads or available_cores())
        self._prefix = [model.target_prefix] if model.target_prefix else []

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Score each target, in batches."""
        scored: list[Any] = self._engine.score_batch(
            *self._tokens(pairs), max_input_length=0, max_batch_size=BATCH_TOKENS, batch_type="tokens"
        )
        return [tuple(zip(each.tokens, each.log_probs, strict=True)) for each in scored]

    def attention(self, pairs: Sequence[tuple[str, str]]) -> list[Attention]:
        """Decode each target by force, in batches."""
        sources, targets = self._tokens(pairs)
        forced: list[Any] = self._engine.translate_batch(
            sources,
            target_prefix=targets,
            beam_size=1,
            max_input_length=0,
            max_decoding_length=max(map(len, targets), default=0) + 1,
            return_attention=True,
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
        )
        return [
            self._looked_at(source, tokens, result)
            for (source, _), tokens, result in zip(pairs, targets, forced, strict=True)
        ]

    def _tokens(self, pairs: Sequence[tuple[str, str]]) -> tuple[list[list[str]], list[list[str]]]:
        sources = self._tokenizer.encode([source for source, _ in pairs])
        targets = self._tokenizer.encode([target for _, target in pairs])
        return sources, [[*self._prefix, *tokens] for tokens in targets]

    def _looked_at(self, source: str, target: list[str], result: Any) -> Attention:
        spans = self._tokenizer.source_spans(source)
        sums = [sum(column) for column in zip(*result.attention[0][: len(target)])]
        return tuple((start, end, mass) for (start, end), mass in zip(spans, sums))
