"""CTranslate2 on segments that are cut into tokens beforehand: as fast as the engine gets on this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

#: Same search as the others, so that the outputs can be compared.
SEARCH: dict[str, Any] = {"beam_size": 4, "length_penalty": 0.2, "replace_unknowns": True}


def load(package: Path, options: dict[str, Any]) -> Callable[[Sequence[str]], list[str]]:
    """Return the engine with ``options`` inter, intra and batch; tokens in, tokens out, joined by blanks."""
    import ctranslate2

    engine = ctranslate2.Translator(
        str(package / "model"), compute_type="int8", inter_threads=options["inter"], intra_threads=options["intra"]
    )
    search = SEARCH | {"use_vmap": has_shortlist(package)} | options.get("search", {})

    def translate(texts: Sequence[str]) -> list[str]:
        sources = [text.split(" ") for text in texts]
        results = engine.translate_batch(sources, max_batch_size=options["batch"], batch_type="tokens", **search)
        return [" ".join(result.hypotheses[0]) for result in results]

    return translate


def has_shortlist(package: Path) -> bool:
    """Whether the package tells which target words a source word allows (``vmap.txt``)."""
    return (package / "model" / "vmap.txt").is_file()


def tokenizer(package: Path) -> Any:
    """The SentencePiece processor of a package."""
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
