"""The adapter that drives an Argos package through CTranslate2.

``argostranslate.package`` finds the tokenizer; batching and decoding are done here, because Argos' own ``translate``
joins the sentences of a paragraph, decodes 32 tokens at a time and needs torch to be imported.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from threading import Thread
from typing import Any

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.errors import ModelError
from translator_cli.models import Model
from translator_cli.models.digest import file_digest
from translator_cli.models.verify import require_fit
from translator_cli.translation import Decoding, Overlooked
from translator_cli.translation.alignment import Tie, ties_of
from translator_cli.translation.batching import PLAIN, SHORTLISTED, batches, budget
from translator_cli.translation.device import CPU, Device
from translator_cli.translation.loops import is_looping
from translator_cli.translation.tokens import Tokenizer, load_tokenizer

#: Decoding stops at this many target tokens for each source token, plus a constant for very short inputs.
LENGTH_FACTOR, LENGTH_MARGIN = 2, 24
#: A loop is decoded again with these before it is flagged.
UNLOOP = {"repetition_penalty": 1.2, "no_repeat_ngram_size": 3}


#: The hypotheses of one text, each with its ties.
Aligned = tuple[tuple[Hypothesis, tuple[Tie, ...]], ...]


class ArgosTranslator:
    """One package; loads the weights at construction and raises ModelError when they are damaged."""

    def __init__(
        self,
        model: Model,
        decoding: Decoding,
        decoded: Callable[[str], None] = lambda _: None,
        overlooked: Overlooked | None = None,
    ) -> None:
        """``overlooked``, if given, is asked of every hypothesis."""
        self._model = model
        self._overlooked = overlooked
        self._decoded = decoded
        self._decoding = decoding
        require_fit(model)
        self._tokenizer: Tokenizer = load_tokenizer(model)
        self._length_penalty = decoding.penalty_for(model)
        self._threads = decoding.device.streams or decoding.threads or available_cores()
        self._digest = Thread(target=_begin_digest, args=[model])
        self._digest.start()
        self._engine = load_engine(model, self._threads, decoding.device)
        self._use_vmap = (model.path / "model" / "vmap.txt").is_file()
        usual = SHORTLISTED if self._use_vmap else PLAIN
        self._batch_tokens = decoding.batch_tokens or decoding.device.batch_tokens or usual

    @cached_property
    def info(self) -> ModelInfo:
        """The package's identity; its digest was begun with the loading, 50 ms for a large package."""
        self._digest.join()
        return self._model.info

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Translate each different text once, longest first in padded batches, and put the results back in order."""
        unique = list(dict.fromkeys(texts))
        best = [candidates[0] for candidates in self._decode(unique, 1)]
        loops = [index for index, hypothesis in enumerate(best) if hypothesis.looping]
        retried = self._decode([unique[index] for index in loops], 1, **UNLOOP) if loops else ()
        for index, candidates in zip(loops, retried, strict=True):
            best[index] = best[index] if candidates[0].looping else candidates[0]
        by_text = dict(zip(unique, best, strict=True))
        return [by_text[text] for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return the ``count`` best hypotheses of the beam for each text."""
        return self._decode(texts, count)

    def knows(self, character: str) -> bool:
        """Whether a character is in the vocabulary."""
        return self._tokenizer.knows(character)

    def aligned(self, texts: Sequence[str], count: int) -> list[Aligned]:
        """Return hypotheses, each with the characters that its attention ties together; loops are decoded again."""
        found = self._align(texts, count)
        loops = [index for index, candidates in enumerate(found) if all(each.looping for each, _ in candidates)]
        retried = self._align([texts[index] for index in loops], count, **UNLOOP) if loops else ()
        for index, candidates in zip(loops, retried, strict=True):
            found[index] = candidates
        return found

    def _align(self, texts: Sequence[str], count: int, **options: Any) -> list[Aligned]:
        nothing: Aligned = ((Hypothesis("", None), ()),)
        found = [nothing] * len(texts)
        for index, result, limit in self._results(texts, count, return_attention=True, **options):
            hypotheses = self._hypotheses(texts[index], result, limit)
            pairs = zip(result.hypotheses, result.attention, strict=True)
            ties = [self._ties(texts[index], *pair) for pair in pairs]
            found[index] = tuple(zip(hypotheses, ties, strict=True))
        return found

    def _ties(self, text: str, tokens: Sequence[str], attention: Sequence[Sequence[float]]) -> tuple[Tie, ...]:
        source, target = self._tokenizer.source_spans(text), self._tokenizer.target_spans(tokens)
        if not source or not target:
            return ()
        rows = [weights[: len(source)] for weights in attention[: len(target)]]  # an end mark ties to nothing
        width = min(map(len, rows), default=0)
        return ties_of(text, source[:width], self._tokenizer.decode(tokens), target[: len(rows)], rows)

    def _decode(self, texts: Sequence[str], count: int, **options: Any) -> list[tuple[Hypothesis, ...]]:
        found: list[tuple[Hypothesis, ...]] = [(Hypothesis("", None),)] * len(texts)
        looks = self._overlooked is not None
        for index, result, limit in self._results(texts, count, return_attention=looks, **options):
            found[index] = self._hypotheses(texts[index], result, limit)
        return found

    def _results(self, texts: Sequence[str], count: int, **options: Any) -> Iterator[tuple[int, Any, int]]:
        """Yield index, CTranslate2's result and length limit of each text that has something to decode.

        They come batch by batch, so that the caller reads one while the engine decodes the next.
        """
        sources = self._tokenizer.encode(texts)
        pending = []
        lengths = [len(source) for source in sources]
        for batch in batches(lengths, budget(lengths, self._threads, self._batch_tokens)):
            limit = LENGTH_FACTOR * len(sources[batch[0]]) + LENGTH_MARGIN
            jobs = self._submit([sources[index] for index in batch], limit, count, options)
            pending.append((batch, limit, jobs))
        for batch, limit, jobs in pending:
            for index, job in zip(batch, jobs, strict=True):
                result = job.result()
                self._decoded(texts[index])
                yield index, result, limit

    def _submit(self, sources: list[list[str]], limit: int, count: int, options: dict[str, Any]) -> list[Any]:
        prefix = [[self._model.target_prefix]] * len(sources) if self._model.target_prefix else None
        jobs: list[Any] = self._engine.translate_batch(
            sources,
            target_prefix=prefix,
            asynchronous=True,
            beam_size=max(self._decoding.beam, count),
            num_hypotheses=count,
            length_penalty=self._length_penalty,
            max_input_length=0,
            max_decoding_length=limit,
            replace_unknowns=True,
            return_scores=True,
            use_vmap=self._use_vmap,
            **options,
        )
        return jobs

    def _hypotheses(self, source: str, result: Any, limit: int) -> tuple[Hypothesis, ...]:
        found = []
        for tokens, score in zip(result.hypotheses, result.scores, strict=True):
            length = len(tokens) + 1  # the end mark is scored too
            text = self._tokenizer.decode(tokens)
            # CTranslate2 divides the summed log-probability by length ** penalty; we publish the mean per token.
            mean = score * length**self._length_penalty / length
            hypothesis = Hypothesis(text, mean, truncated=len(tokens) >= limit)
            found.append(hypothesis._replace(looping=is_looping(source, text)))
        if self._overlooked is None:
            return tuple(found)
        pairs = zip(found, result.attention, strict=True)
        return tuple(each._replace(overlooked=self._unseen(source, each.text, looked)) for each, looked in pairs)

    def _unseen(self, source: str, target: str, attention: Sequence[Sequence[float]]) -> str:
        """Return what ``overlooked`` says to the attention of a hypothesis, a row for each token of its target."""
        if self._overlooked is None or not (spans := self._tokenizer.source_spans(source)):
            return ""
        masses = map(sum, zip(*attention))
        return self._overlooked(source, target, tuple((*span, mass) for span, mass in zip(spans, masses)))


def available_cores() -> int:
    """The cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin_digest(model: Model) -> None:
    with suppress(ModelError):  # whoever asks for it will be told
        file_digest(model.weights)


def load_engine(model: Model, threads: int, device: Device = CPU) -> Any:
    """Load the weights of a package; raises ModelError when they are damaged, or do not fit into the device."""
    import ctranslate2  # 0.1 s and 20 MB: only when something is to be decoded

    try:
        return ctranslate2.Translator(
            str(model.path / "model"),
            device=device.name,
            compute_type=device.compute_type,
            inter_threads=threads,
            intra_threads=1,
            max_queued_batches=-1,
        )
    except (RuntimeError, ValueError) as error:
        reason = str(error).splitlines()[0]
        if device.name == "cuda" and "CUDA" in reason:
            raise ModelError(f"the GPU cannot be used ({reason}); use --device cpu") from error
        raise ModelError(
            f"the model in {model.path} is damaged ({reason}); run 'translator-cli models verify' and reinstall it"
        ) from error
