"""Subword tokenizers of Argos packages: SentencePiece in batches, BPE as argostranslate does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from translator_cli.errors import ModelError
from translator_cli.models import Model
from translator_cli.models.argos import package_module

_BYTE = re.compile(r"<0x([0-9A-F]{2})>\Z")


class Tokenizer(Protocol):
    """Text to subword tokens and back."""

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the tokens of each text; no tokens for an empty one."""

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of the tokens of one hypothesis."""

    def knows(self, character: str) -> bool:
        """Whether a character is in the vocabulary, and not only its bytes."""

    def source_spans(self, text: str) -> list[tuple[int, int]]:
        """Return the characters that each token of ``encode`` stands for; empty when that is not known."""

    def target_spans(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        """Return the characters of ``decode``'s text that each token stands for; empty when that is not known."""


def _whole(tokens: Sequence[str]) -> Iterator[str]:
    """Yield the tokens without bytes that make no character: a decoder that stops half-way would leave U+FFFD."""
    held: list[str] = []
    for token in (*tokens, ""):
        if _BYTE.match(token):
            held.append(token)
            continue
        if held:
            text = bytes(int(byte[3:5], 16) for byte in held).decode("utf-8", "ignore")
            yield from (f"<0x{byte:02X}>" for byte in text.encode())
            held = []
        if token:
            yield token


def single_blanks(text: str) -> str:
    """Return ``text`` without a second blank in a row: some models write the mark of a word's start twice."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


class _SentencePiece:
    """Calls the processor itself: argostranslate's ``decode`` turns every underscore into a blank."""

    def __init__(self, processor: Any, prefix: str) -> None:
        self._processor = processor
        self._prefix = prefix
        self._known: dict[str, bool] = {}

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        pieces: list[list[str]] = self._processor.encode(list(texts), out_type=str)
        return pieces

    def decode(self, tokens: Sequence[str]) -> str:
        kept = list(_whole([token for token in tokens if token != self._prefix]))
        # A piece that is not in the vocabulary was copied from the source by the engine, blank marks included.
        return single_blanks(str(self._processor.decode(kept)).replace("\u2581", " ").strip())

    def knows(self, character: str) -> bool:
        if character not in self._known:
            pieces = self._processor.encode(character, out_type=str)
            unknown = self._processor.id_to_piece(self._processor.unk_id())
            # what the vocabulary's own normalization makes of a character is another one (half of "½", for example)
            strange = any(piece == unknown or _BYTE.match(piece) for piece in pieces)
            self._known[character] = not strange and self._processor.decode(pieces).strip() == character.strip()
        return self._known[character]

    def source_spans(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = self._processor.encode_as_offset_mapping(text)["offsets"]
        return spans

    def target_spans(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        text, held = "", b""
        for token in tokens:
            piece = "" if token == self._prefix else token.replace("\u2581", " ")
            if byte := _BYTE.match(piece):  # the last byte of a character stands for it
                held += bytes.fromhex(byte[1])
                piece = held.decode("utf-8", "ignore")
                held = b"" if piece else held
            start, text = len(text), single_blanks((text + piece).lstrip())
            spans.append((min(start, len(text)), len(text)))
        return spans if text.strip() == self.decode(tokens) else []


class _Bpe:
    def __init__(self, tokenizer: Any, prefix: str) -> None:
        self._tokenizer = tokenizer
        self._prefix = prefix

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        return [self._tokenizer.encode(text) if text.strip() else [] for text in texts]

    def decode(self, tokens: Sequence[str]) -> str:
        return str(self._tokenizer.decode([token for token in tokens if token != self._prefix])).strip()

    def knows(self, character: str) -> bool:
        return True  # its vocabulary is one of characters that the package's own normalization leaves

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
