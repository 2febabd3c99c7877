"""Held-out loss and quick BLEU of a checkpoint; appends to `metrics.jsonl`."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece
import torch
import torch.nn.functional as F

from .convert import load_model, save_model
from .model import Translator
from .settings import Work, load_config, parser


@torch.no_grad()
def held_out_loss(
    model: Translator, pieces: sentencepiece.SentencePieceProcessor, sources: list[str], targets: list[str]
) -> float:
    """Mean negative log-likelihood a target piece (natural logarithm)."""
    total, count = 0.0, 0
    for source, target in zip(sources, targets, strict=True):
        ids = torch.tensor([pieces.encode(source) + [3]])
        gold = torch.tensor(pieces.encode(target) + [3])
        inputs = torch.cat([torch.tensor([2]), gold[:-1]])[None]
        states, _ = model.decode(inputs, model.encode(ids))
        total += float(F.cross_entropy(states[0] @ model.embedding.weight.T, gold, reduction="sum"))
        count += len(gold)
    return total / count


def translate(folder: Path, pieces: sentencepiece.SentencePieceProcessor, lines: list[str]) -> list[str]:
    """Greedy translations."""
    translator = ctranslate2.Translator(str(folder), intra_threads=1, inter_threads=1)
    results = translator.translate_batch(
        [pieces.encode(line, out_type=str) for line in lines], beam_size=1, max_batch_size=1024, batch_type="tokens"
    )
    return [pieces.decode(result.hypotheses[0]) for result in results]


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--checkpoint", type=Path, required=True)
    arguments.add_argument("--held-out", type=Path, required=True)
    options = arguments.parse_args()
    os.nice(5)
    torch.set_num_threads(1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {(os.cpu_count() or 1) - 1})
    config, work = load_config(options.config), Work(options.work_dir)
    names = config["heldout"]
    sources, targets = (
        (options.held_out / f"{names['development']}.{language}")
        .read_text(encoding="utf-8")
        .splitlines()[: names["quick_lines"]]
        for language in (config["general"]["source"], config["general"]["target"])
    )
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work.vocabulary))
    model = load_model(options.checkpoint, config["model"], config["vocabulary"]["size"])
    folder = work.root / "validation-model"
    save_model(model, work.vocabulary, folder, "int8")
    output = translate(folder, pieces, sources)
    result = {
        "time": datetime.now().isoformat(timespec="seconds"),
        "checkpoint": options.checkpoint.name,
        "tokens": torch.load(options.checkpoint, weights_only=True)["tokens"],
        "dev_loss": round(held_out_loss(model, pieces, sources, targets), 4),
        "dev_bleu": round(sacrebleu.corpus_bleu(output, [targets]).score, 2),
    }
    with open(work.root / "metrics.jsonl", "a", encoding="utf-8") as handle:
        handle.write(json.dumps(result) + "\n")
    print(result, flush=True)
    for source, line in list(zip(sources, output, strict=True))[:60:12]:
        print("   ", source, "\n    ->", line, flush=True)


if __name__ == "__main__":
    main()
