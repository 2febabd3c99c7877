"""Give a model the translations that are there, and see what it attends to and how probable they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator_cli.document.reading import Reading
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

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        """Decode each target by force for its attention, and score it.

        Where the tokenizer cannot say which characters a token stands for, the attention is empty.
        """
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
            Reading(self._attention(source, tokens, result), tuple(zip(scored.tokens, scored.log_probs, strict=True)))
            for (source, _), tokens, result, scored in zip(pairs, targets, forced, self._scored(sources, targets))
        ]

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return the summed log-probability of each target, its end mark included."""
        return [sum(scored.log_probs) for scored in self._scored(*self._tokens(pairs))]

    def _tokens(self, pairs: Sequence[tuple[str, str]]) -> tuple[list[list[str]], list[list[str]]]:
        sources = self._tokenizer.encode([source for source, _ in pairs])
        targets = self._tokenizer.encode([target for _, target in pairs])
        return sources, [[*self._prefix, *tokens] for tokens in targets]

    def _scored(self, sources: list[list[str]], targets: list[list[str]]) -> list[Any]:
        scored: list[Any] = self._engine.score_batch(
            sources, targets, max_input_length=0, max_batch_size=BATCH_TOKENS, batch_type="tokens"
        )
        return scored

    def _attention(self, source: str, target: list[str], result: Any) -> tuple[tuple[int, int, float], ...]:
        spans = self._tokenizer.source_spans(source)
        rows = result.attention[0][: len(target)]
        return tuple(
            (start, end, sum(row[index] for row in rows if index < len(row)))
            for index, (start, end) in enumerate(spans)
        )
