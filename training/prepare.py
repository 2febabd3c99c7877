"""Step 1: clean the pairs, add augmented ones, write `corpus.tsv` (tag, source, target)."""

from __future__ import annotations

import lzma
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from . import augment, clean, copies, formats, letters, words
from .augment import Pair
from .settings import Work, load_config, parser

NEWS_LIKE = tuple("news kd bt wmtref wmtsys ntrex wmtsuite-de wmtsuite mlqe-pe pud flores-dev cdt".split())
DICTIONARIES = ("dict", "ding")
SHORT = ("tatoeba", "tatoeba2", "chat")
JOINED = ("news", "kd", "wmtref", "ntrex", "cdt", "xquad", "debnews")


class Line(NamedTuple):
    """A cleaned pair; `number` is its place in the data files, from 0."""

    number: int
    tag: str
    source: str
    target: str


def read_pairs(paths: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """Yield tag, source, target of every line of the files, one file after the other."""
    for path in paths:
        opener: Callable[..., Any] = lzma.open if path.suffix == ".xz" else open
        with opener(path, "rt", encoding="utf-8", newline="\n") as handle:
            for line in handle:
                parts = line.rstrip("\n").split("\t")
                if len(parts) == 3:
                    yield parts[0], parts[1], parts[2]


def usable_lines(paths: Sequence[Path], settings: dict[str, Any]) -> Iterator[Line]:
    """Cleaned pairs that are worth training on, in file order."""
    for number, (tag, source, target) in enumerate(read_pairs(paths)):
        if tag in settings["exclude_tags"]:
            continue
        source, target = clean.squeeze(source), clean.clean_target(target)
        if tag in DICTIONARIES and words.is_held_out(source):
            continue
        if tag == "chat":
            target = clean.restore_case(target)
        if clean.is_usable(source, target, settings["max_words"], settings["max_char_ratio"]):
            yield Line(number, tag, source, target)


def load_clean(
    paths: Sequence[Path], settings: dict[str, Any], scores: np.ndarray | None = None
) -> dict[str, list[Pair]]:
    """Usable pairs by tag, in file order; with `scores`, without those that an earlier model doubts."""
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for line in usable_lines(paths, settings):
        if scores is None or line.number >= len(scores) or not scores[line.number] < settings["doubtful_below"]:
            pairs[line.tag].append((line.source, line.target))
    return pairs


def make(count: int, pool: list[Pair], change: Callable[[Pair], Pair | None], rng: random.Random) -> list[Pair]:
    """Apply `change` to shuffled pairs until `count` results exist or the pool is used up."""
    results: list[Pair] = []
    for index in rng.sample(range(len(pool)), len(pool)):
        changed = change(pool[index])
        if changed is not None:
            results.append(changed)
        if len(results) >= count:
            break
    return results


def join_some(pairs: dict[str, list[Pair]], count: int, rng: random.Random) -> list[Pair]:
    """Two to four sentences of one tag as one line."""
    joined = []
    tags = [tag for tag in JOINED if len(pairs[tag]) > 4]
    for _ in range(count if tags else 0):
        rows = pairs[rng.choice(tags)]
        joined.append(augment.join_pairs(rng.sample(rows, rng.choice([2, 2, 2, 3, 4]))))
    return joined


def word_pairs(pairs: dict[str, list[Pair]], counts: dict[str, int], rng: random.Random) -> dict[str, list[Pair]]:
    """Dictionary entries alone, in lists and in sentences, frequent words more often."""
    entries = [p for tag in DICTIONARIES for p in pairs[tag] if max(map(len, p)) <= 30 and p[0][-1] not in ".!?…"]
    if len(entries) <= 6:
        return {}
    texts = [pair for tag, rows in pairs.items() if tag not in DICTIONARIES for pair in rows]
    german = words.frequencies(pair[0] for pair in texts)
    chances = list(accumulate(words.weights(entries, german, words.together(entries, texts))))

    def draw(count: int) -> list[Pair]:
        return rng.choices(entries, cum_weights=chances, k=count)

    return {
        "aug-words": draw(counts["words"]),
        "aug-dict": [augment.dictionary_list(draw(rng.randint(3, 6))) for _ in range(counts["dictionary_lists"])],
        "aug-carriers": [words.in_sentence(entry, rng) for entry in draw(counts["carriers"])],
    }


def augmented(
    pairs: dict[str, list[Pair]], counts: dict[str, int], back_translated: list[str], rng: random.Random
) -> dict[str, list[Pair]]:
    """All augmented pairs by their new tag; their German is human."""
    pool = [pair for tag in NEWS_LIKE if tag not in back_translated for pair in pairs[tag]]
    names = sorted({n for pair in pool for n in augment.shared_names(pair)})
    short = [pair for tag in SHORT for pair in pairs[tag]]
    return {
        **word_pairs(pairs, counts, rng),
        "aug-numbers": make(counts["numbers"], pool, lambda p: augment.replace_numbers(p, rng), rng),
        "aug-names": make(counts["names"], pool, lambda p: augment.replace_names(p, names, rng), rng),
        "aug-joined": join_some(pairs, counts["joined"], rng),
        "aug-formats": [formats.format_sentence(rng) for _ in range(counts["formats"])],
        "aug-letters": [letters.letter_line(rng) for _ in range(counts["letters"])],
        "aug-copies": make(counts["copies"], pool, lambda p: copies.instead_of_names(p, rng), rng)
        + [copies.carried(rng) for _ in range(counts["copies"] // 8)],
        "aug-around": make(counts["around"], short + pool, lambda p: copies.around(p, rng), rng),
        "aug-capitals": make(counts["capitals"], pool, augment.capitals, rng),
        "aug-lower": make(counts["lower"], short + pool, augment.lower_source, rng),
        "aug-umlauts": make(counts["umlauts"], pool, augment.spell_umlauts, rng)
        + make(counts["bare_umlauts"], short + pool, augment.flatten_umlauts, rng),
        "aug-titles": make(counts["titles"], pool, augment.title_case, rng),
        "aug-unpunctuated": make(counts["unpunctuated"], pool, augment.drop_full_stop, rng),
    }


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__, data=True)
    arguments.add_argument("--scores", action="store_true", help="leave out the pairs that score.py doubts")
    options = arguments.parse_args()
    config = load_config(options.config)
    work = Work(options.work_dir)
    work.root.mkdir(parents=True, exist_ok=True)
    pairs = load_clean(options.data, config["clean"], np.load(work.scores) if options.scores else None)
    rng = random.Random(config["general"]["seed"])
    extra = augmented(pairs, config["augment"], config["train"]["back_translated"], rng)
    used = set(config["mixture"]["main"]) | set(config["mixture"]["final"])
    with open(work.corpus, "w", encoding="utf-8") as handle:
        for tag, rows in {**pairs, **extra}.items():
            print(f"{tag:18} {len(rows):8}" + ("" if tag in used else "  (not drawn)"), flush=True)
            if tag in used:
                handle.writelines(f"{tag}\t{s}\t{t}\n" for s, t in rows)


if __name__ == "__main__":
    main()
