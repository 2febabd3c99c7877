"""The whole recipe on a few hundred made-up pairs: the configuration for a GPU, with everything in it small.

One process, dropout, a few seconds of training until a deadline, going on from the last checkpoint, growing a package.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import torch

from training import align, average, convert, encode, formats, grow, package, prepare, train, vocabulary
from training.model import Shape, Translator
from training.settings import Work, load_config

CONFIGS = [Path(__file__).parents[1] / "config-gpu.toml", Path(__file__).with_name("tiny.toml")]
STARTER = Path(__file__).parents[2] / "translator_cli" / "starter"
Run = Callable[..., None]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """A work folder with the data of a run in it."""
    work = Work(tmp_path_factory.mktemp("work"))
    rng = random.Random(1)
    pairs = [("news", *formats.format_sentence(rng)) for _ in range(300)]
    entries = [("dict", f"Wort{chr(97 + i)}", f"word{chr(97 + i)}") for i in range(20)]
    data = work.root / "pairs.tsv"
    data.write_text("".join("\t".join(row) + "\n" for row in [*pairs, *entries]), encoding="utf-8")
    return work


@pytest.fixture
def run(work: Work, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call a step's command line."""

    def call(step: Callable[[], None], *words: object) -> None:
        configs = [word for path in CONFIGS for word in ("--config", path)]
        monkeypatch.setattr(sys, "argv", [str(w) for w in ("step", *configs, "--work-dir", work.root, *words)])
        step()

    return call


def deadline(seconds: float) -> str:
    """The time in so many seconds."""
    return (datetime.now() + timedelta(seconds=seconds)).isoformat()


def tokens(work: Work) -> list[int]:
    """Tokens at each line of the log."""
    return [json.loads(line)["tokens"] for line in (work.root / "metrics.jsonl").read_text().splitlines()]


def test_the_recipe_from_pairs_to_a_package(work: Work, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "LOG_SECONDS", 0)
    run(prepare.main, "--data", work.root / "pairs.tsv")
    for step in (vocabulary.main, encode.main, align.main):
        run(step)
    run(train.main, "--deadline", deadline(3))
    first = tokens(work)
    assert first[-1] > first[0] > 0
    run(train.main, "--deadline", deadline(2))
    assert tokens(work)[-1] > first[-1]
    assert (work.checkpoints / "stable.pt").exists()
    run(convert.main, "--checkpoint", work.checkpoints / "last.pt", "--output", work.root / "model")
    run(package.main, "--model", work.root / "model", "--output", work.root / "package")
    assert (work.root / "package" / "model" / "vmap.txt").exists()


def test_a_grown_network_computes_what_the_small_one_does(work: Work, run: Run) -> None:
    config = load_config(CONFIGS)
    small = Shape.from_config(config["model"], config["vocabulary"]["size"])
    torch.manual_seed(2)
    network = Translator(small).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    larger = Shape(small.vocabulary, small.dim, small.heads, 96, 3, small.decoder_layers)
    other = Translator(larger).eval()
    other.load_state_dict(grow.grown(network.state_dict(), larger, seed=1))
    source, target = torch.randint(4, small.vocabulary, (2, 7)), torch.randint(4, small.vocabulary, (2, 5))
    with torch.no_grad():
        expected, found = (net.decode(target, net.encode(source))[0] for net in (network, other))
    assert torch.allclose(expected, found, atol=1e-5)
    with pytest.raises(ValueError, match="does not fit"):
        grow.grown(network.state_dict(), Shape(small.vocabulary, 64, 2, 96, 3, 1), seed=1)


def test_an_average_counts_by_shares(tmp_path: Path) -> None:
    for name, value in (("a", 0.0), ("b", 10.0)):
        torch.save({"weights": {"w": torch.tensor([value])}, "tokens": int(value)}, tmp_path / name)
    found = average.average([tmp_path / "a", tmp_path / "b"], [3.0, 1.0])
    assert found == {"weights": {"w": torch.tensor([2.5])}, "tokens": 10}


def test_the_starter_can_be_read_back() -> None:
    weights = grow.read_weights(STARTER / "model" / "model.bin")
    assert weights["embedding.weight"].shape[1] == weights["encoder.0.attention.out.weight"].shape[0]
    assert all(torch.isfinite(value).all() for value in weights.values())
