"""Step 2: train the shared SentencePiece vocabulary.

The normaliser is our own: NFC composition, no-break and other exotic spaces, ligatures and
full-width forms become plain, all quotation marks become `"` or `'`.  Unlike NFKC it leaves
superscripts and fractions alone.
"""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path
from typing import Any

import sentencepiece

from .settings import Work, load_config, parser

_QUOTES = {'"': "“”„‟«»″〝〞", "'": "‘’‚‛‹›′`´"}
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_KEPT_COMPATIBILITY = ("<super>", "<sub>", "<fraction>", "<circle>", "<square>")


def normalisation_rules() -> dict[str, str]:
    """Map of character sequences to their replacement."""
    rules: dict[str, str] = {}
    for code in [*range(0xA0, 0x3000), *range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F)]:
        char = chr(code)
        decomposition = unicodedata.decomposition(char)
        if not decomposition or decomposition.startswith(_KEPT_COMPATIBILITY):
            continue
        plain = unicodedata.normalize("NFKC", char)
        if plain != char:
            rules[char] = plain
        parts = unicodedata.normalize("NFD", char)
        if not decomposition.startswith("<") and len(parts) > 1 and code < 0x250:
            rules[parts] = unicodedata.normalize("NFC", char)
    for plain, variants in _QUOTES.items():
        rules.update(dict.fromkeys(variants, plain))
    rules.update(dict.fromkeys(_SPACES, " "))
    rules.update(dict.fromkeys(_DROPPED, ""))
    rules.update({"\u2011": "-", "\u2010": "-", "\u2212": "-", "\u2026": "..."})
    return rules


def write_rules(path: Path) -> None:
    """Write the rules in SentencePiece's format: code points in hexadecimal."""

    def codes(text: str) -> str:
        return " ".join(f"{ord(c):X}" for c in text)

    lines = [f"{codes(k)}\t{codes(v)}\n" for k, v in sorted(normalisation_rules().items())]
    path.write_text("".join(lines), encoding="ascii")


def write_sample(corpus: Path, path: Path, weights: dict[str, float], count: int, seed: int) -> None:
    """A sample of both sides, drawn in proportion to the training mixture."""
    rng = random.Random(seed)
    with open(corpus, encoding="utf-8") as handle:
        rows = [line.rstrip("\n").split("\t") for line in handle]
    keys = [rng.random() ** (1.0 / max(weights.get(row[0], 0.0), 1e-9)) for row in rows]
    chosen = sorted(range(len(rows)), key=keys.__getitem__, reverse=True)[:count]
    with open(path, "w", encoding="utf-8") as handle:
        for index in chosen:
            handle.write(rows[index][1] + "\n" + rows[index][2] + "\n")


def train_vocabulary(work: Work, config: dict[str, Any]) -> None:
    """Unigram vocabulary with byte fallback and single digits."""
    settings = config["vocabulary"]
    sample, rules = work.root / "vocabulary-sample.txt", work.root / "normalisation.tsv"
    write_sample(work.corpus, sample, config["mixture"]["main"], settings["sample_lines"], config["general"]["seed"])
    write_rules(rules)
    sentencepiece.SentencePieceTrainer.train(
        input=str(sample),
        model_prefix=str(work.vocabulary.with_suffix("")),
        model_type="unigram",
        vocab_size=settings["size"],
        character_coverage=settings["character_coverage"],
        byte_fallback=True,
        split_digits=True,
        normalization_rule_tsv=str(rules),
        pad_id=0,
        unk_id=1,
        bos_id=2,
        eos_id=3,
        pad_piece="<pad>",
        num_threads=2,
        max_sentence_length=2000,
        input_sentence_size=0,
        shuffle_input_sentence=False,
        minloglevel=1,
    )


def main() -> None:
    """Command line entry."""
    options = parser(__doc__).parse_args()
    train_vocabulary(Work(options.work_dir), load_config(options.config))


if __name__ == "__main__":
    main()
