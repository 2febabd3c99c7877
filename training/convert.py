"""Step 6: write a checkpoint as a CTranslate2 model (int8 by default)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import TransformerSpec, common_spec, transformer_spec
from torch import Tensor, nn

from .model import CrossAttention, FeedForward, SelfAttention, Shape, Translator
from .settings import Work, load_config, parser


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().float().cpu().numpy().copy()  # quantisation works in place


def _norm(spec: common_spec.LayerNormSpec, norm: nn.LayerNorm) -> None:
    spec.gamma, spec.beta = _array(norm.weight), _array(norm.bias)


def _self_attention(spec: Any, block: SelfAttention) -> None:
    _norm(spec.layer_norm, block.norm)
    spec.linear[0].weight = _array(block.qkv.weight)
    spec.linear[1].weight = _array(block.out.weight)


def _cross_attention(spec: Any, block: CrossAttention) -> None:
    _norm(spec.layer_norm, block.norm)
    spec.linear[0].weight = _array(block.q.weight)
    spec.linear[1].weight = _array(block.kv.weight)
    spec.linear[2].weight = _array(block.out.weight)


def _feed_forward(spec: transformer_spec.FeedForwardSpec, block: FeedForward) -> None:
    _norm(spec.layer_norm, block.norm)
    spec.linear_0.weight = _array(block.up.weight)
    spec.linear_1.weight = _array(block.down.weight)


def build_spec(model: Translator) -> TransformerSpec:
    """CTranslate2 specification holding the weights of `model`."""
    shape = model.shape
    rotary = {"rotary_dim": 0, "rotary_interleave": False} if shape.rotary else {}
    encoder = transformer_spec.TransformerEncoderSpec(
        shape.encoder_layers, shape.heads, activation=common_spec.Activation.RELU, **rotary
    )
    decoder = transformer_spec.TransformerDecoderSpec(
        shape.decoder_layers, shape.heads, activation=common_spec.Activation.RELU, **rotary
    )
    embedding = _array(model.embedding.weight)
    encoder.embeddings[0].weight = decoder.embeddings.weight = embedding
    decoder.projection.weight = embedding
    _norm(encoder.layer_norm, model.encoder_norm)
    _norm(decoder.layer_norm, model.decoder_norm)
    for spec, layer in zip(encoder.layer, model.encoder, strict=True):
        _self_attention(spec.self_attention, layer.attention)
        _feed_forward(spec.ffn, layer.ffn)
    for spec, layer in zip(decoder.layer, model.decoder, strict=True):
        _self_attention(spec.self_attention, layer.attention)
        _cross_attention(spec.attention, layer.cross)
        _feed_forward(spec.ffn, layer.ffn)
    return TransformerSpec(encoder, decoder)


def save_model(model: Translator, vocabulary: Path, folder: Path, quantization: str | None) -> None:
    """Write `folder` (config.json, model.bin, shared_vocabulary.json)."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    tokens = [pieces.id_to_piece(i) for i in range(pieces.get_piece_size())]
    spec = build_spec(model)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.bos_token, spec.config.eos_token = tokens[2], tokens[3]
    spec.config.unk_token, spec.config.decoder_start_token = tokens[1], tokens[2]
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))


def load_model(checkpoint: Path, settings: dict[str, object], vocabulary_size: int) -> Translator:
    """Model (float32, CPU) from a file of `weights` written by the trainer or by `average`."""
    model = Translator(Shape.from_config(settings, vocabulary_size))
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    model.load_state_dict(state["weights"])
    return model.eval()


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--checkpoint", type=Path, required=True)
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("--quantization", default="int8")
    options = arguments.parse_args()
    work, config = Work(options.work_dir), load_config(options.config)
    model = load_model(options.checkpoint, config["model"], config["vocabulary"]["size"])
    save_model(model, work.vocabulary, options.output, options.quantization or None)
    print(
        json.dumps({"parameters": sum(p.numel() for p in model.parameters()), "ctranslate2": ctranslate2.__version__})
    )


if __name__ == "__main__":
    main()
