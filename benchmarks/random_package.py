"""Write an Argos package with random weights, of the size of a full package, to time engines with.

Transformer base: 6 + 6 layers of width 512, feed-forward 2048, 8 heads, 32,000 tokens in one shared embedding, about 61
million parameters, stored as int8. Tokenizer and first tokens are those of the package that is given.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import click

LAYERS, WIDTH, INNER, HEADS, VOCABULARY = 6, 512, 2048, 8, 32_000


def write_package(tokenizer: Path, folder: Path, seed: int = 1) -> None:
    """Write the package to ``folder``; ``tokenizer`` is a ``sentencepiece.model``."""
    import sentencepiece

    pieces = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
    known = [pieces.id_to_piece(index) for index in range(pieces.get_piece_size())]
    tokens = [*known, *(f"\u2581w{index}" for index in range(VOCABULARY - len(known)))]
    spec = _spec(seed)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.unk_token = pieces.id_to_piece(pieces.unk_id())
    spec.config.bos_token = spec.config.decoder_start_token = pieces.id_to_piece(pieces.bos_id())
    spec.config.eos_token = pieces.id_to_piece(pieces.eos_id())
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    (folder / "model").mkdir(parents=True, exist_ok=True)
    spec.save(str(folder / "model"))
    shutil.copy(tokenizer, folder / "sentencepiece.model")
    about = {
        "package_version": "1.0", "argos_version": "1.9", "type": "translate", "name": "random-de_en",
        "from_code": "de", "from_name": "German", "to_code": "en", "to_name": "English",
    }  # fmt: skip
    (folder / "metadata.json").write_text(json.dumps(about), encoding="utf-8")


def _spec(seed: int) -> Any:
    import numpy
    from ctranslate2.specs import TransformerSpec

    generator = numpy.random.default_rng(seed)

    def matrix(rows: int, columns: int = WIDTH) -> Any:
        return generator.standard_normal((rows, columns), dtype=numpy.float32) * columns**-0.5

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = numpy.ones(WIDTH, numpy.float32), numpy.zeros(WIDTH, numpy.float32)

    def linear(layer: Any, rows: int, columns: int = WIDTH) -> None:
        layer.weight, layer.bias = matrix(rows, columns), numpy.zeros(rows, numpy.float32)

    spec = TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True)
    embedding = matrix(VOCABULARY)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight = embedding
    for stack in (spec.encoder, spec.decoder):
        norm(stack.layer_norm)
        for layer in stack.layer:
            _fill(layer, norm, linear)
    return spec


def _fill(layer: Any, norm: Any, linear: Any) -> None:
    attention = layer.self_attention
    norm(attention.layer_norm)
    linear(attention.linear[0], 3 * WIDTH)
    linear(attention.linear[1], WIDTH)
    if hasattr(layer, "attention"):
        norm(layer.attention.layer_norm)
        for place, rows in enumerate((WIDTH, 2 * WIDTH, WIDTH)):
            linear(layer.attention.linear[place], rows)
    norm(layer.ffn.layer_norm)
    linear(layer.ffn.linear_0, INNER)
    linear(layer.ffn.linear_1, WIDTH, INNER)


@click.command()
@click.option("--tokenizer", type=click.Path(exists=True, path_type=Path), help="Default: the starter's.")
@click.argument("folder", type=click.Path(path_type=Path))
def main(tokenizer: Path | None, folder: Path) -> None:
    """Write the package to FOLDER."""
    from translator_cli.models import STARTER_FOLDER

    write_package(tokenizer or STARTER_FOLDER / "sentencepiece.model", folder)


if __name__ == "__main__":
    main()
