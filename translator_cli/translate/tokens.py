"""Subword tokenizers of Argos packages: SentencePiece in batches, BPE as argostranslate does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from translator_cli.errors import ModelError
from translator_cli.models import Model
from translator_cli.models.argos import package_module


class Tokenizer(Protocol):
    """Text to subword tokens and back."""

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the tokens of each text; no tokens for an empty one."""

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of the tokens of one hypothesis."""

    def source_spans(self, text: str) -> list[tuple[int, int]]:
        """Return the characters that each token of ``encode`` stands for; empty when that is not known."""

    def target_spans(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        """Return the characters of ``decode``'s text that each token stands for; empty when that is not known."""


class _SentencePiece:
    """Calls the processor itself: argostranslate's ``decode`` turns every underscore into a blank."""

    def __init__(self, processor: Any, prefix: str) -> None:
        self._processor = processor
        self._prefix = prefix

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        pieces: list[list[str]] = self._processor.encode(list(texts), out_type=str)
        return pieces

    def decode(self, tokens: Sequence[str]) -> str:
        kept = [token for token in tokens if token != self._prefix]
        # A piece that is not in the vocabulary was copied from the source by the engine, blank marks included.
        return str(self._processor.decode(kept)).replace("\u2581", " ").strip()

    def source_spans(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = self._processor.encode_as_offset_mapping(text)["offsets"]
        return spans

    def target_spans(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        text = ""
        for token in tokens:
            shown = "" if token == self._prefix else token.replace("\u2581", " ")
            start, text = len(text), (text + shown).lstrip()
            spans.append((min(start, len(text)), len(text)))
        return spans if text.strip() == self.decode(tokens) else []  # not where bytes stand for a character


class _Bpe:
    def __init__(self, tokenizer: Any, prefix: str) -> None:
        self._tokenizer = tokenizer
        self._prefix = prefix

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        return [self._tokenizer.encode(text) if text.strip() else [] for text in texts]

    def decode(self, tokens: Sequence[str]) -> str:
        return str(self._tokenizer.decode([token for token in tokens if token != self._prefix])).strip()

    def source_spans(self, text: str) -> list[tuple[int, int]]:
        return []

    def target_spans(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        return []


def load_tokenizer(model: Model) -> Tokenizer:
    """Return the tokenizer of a package; raises ModelError when it is missing or damaged."""
    try:
        tokenizer = package_module().Package(model.path).tokenizer
        if hasattr(tokenizer, "lazy_processor"):
            return _SentencePiece(tokenizer.lazy_processor(), model.target_prefix)
        tokenizer.lazy_load()
    except (OSError, AttributeError, RuntimeError, ValueError, TypeError) as error:
        raise ModelError(
            f"the tokenizer in {model.path} is missing or damaged; "
            "run 'translator-cli models verify' and reinstall the package"
        ) from error
    return _Bpe(tokenizer, model.target_prefix)
