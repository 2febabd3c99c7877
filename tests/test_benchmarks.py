"""The parts of the benchmarks that decide what is compared; timing itself is not tested."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import connections, forced, markdown, overnight, process, texts
from benchmarks.parts.reuse import by_line

LINES = ("Im Jahr 2018 kamen 12 Schiffe.", "Der Hafen war voll", "Niemand hatte gezählt!")


class Engine:
    """Answers each source with the forced length, and keeps the calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, int]] = []

    def translate_batch(self, source: list[list[str]], prefix: Any, *, asynchronous: bool, **options: Any) -> list[Any]:
        length = options["max_decoding_length"]
        assert asynchronous and options["min_decoding_length"] == length
        self.calls.append((len(source), length))
        return [Job((tokens, length)) for tokens in source]


class Job:
    def __init__(self, value: Any) -> None:
        self.value = value

    def result(self) -> Any:
        return self.value


def test_forced_lengths_are_those_of_the_longest_source_of_a_batch_and_results_keep_their_order() -> None:
    engine = Engine()
    sources = [["a"] * length for length in (3, 9, 4, 8)]
    found = forced._Forced(engine).translate_batch(sources, max_batch_size=18, batch_type="tokens", beam_size=4)
    assert [tokens for tokens, _ in found] == sources
    assert [length for _, length in found] == [4, 9, 4, 9]
    assert engine.calls == [(2, 9), (2, 4)]


@given(st.lists(st.integers(1, 100)), st.integers(0, 500))
def test_batches_hold_every_text_once_within_the_budget(lengths: list[int], budget: int) -> None:
    made = list(forced.cut(lengths, budget))
    assert sorted(index for batch in made for index in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * lengths[batch[0]] <= budget for batch in made if budget)


def test_a_repeated_text_has_no_sentence_twice() -> None:
    made = texts.varied_lines(LINES, 30)
    assert len(set(made)) == 30
    assert made[3] == "Im Jahr 2019 kamen 13 Schiffe."
    size = len(texts.varied_text(LINES, 5000).encode())
    assert 5000 <= size < 5200


def test_an_article_keeps_every_line_and_gives_headings_a_paragraph() -> None:
    text = texts.article(LINES)
    assert text.split("\n\n") == [LINES[0], LINES[1], LINES[2] + "\n"]


def test_units_go_back_to_the_lines_they_come_from() -> None:
    text = texts.article([*LINES, "Ende. Wirklich?"])
    starts = [text.index(part) for part in (*LINES, "Ende.", "Wirklich?")]
    units: list[dict[str, object]] = [{"start": start, "target": f"t{n}"} for n, start in enumerate(starts)]
    assert by_line([*LINES, "Ende. Wirklich?"], text, units) == ["t0", "t1", "t2", "t3 t4"]
    cut = texts.segments(["Eins. Zwei.", "Drei."])
    assert texts.join([number for number, _ in cut], [part for _, part in cut], 2) == ["Eins. Zwei.", "Drei."]


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="needs the usage of a single child")
def test_a_process_is_measured_to_its_end_and_a_failure_is_not_a_measurement() -> None:
    cost = process.run([sys.executable, "-c", "import time; print('[1]', flush=True); time.sleep(0.3)"])
    assert cost.answer == [1]
    assert cost.first < cost.wall - 0.2
    assert cost.peak > 5_000_000
    with pytest.raises(RuntimeError, match="exit code 3"):
        process.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_tables_are_markdown() -> None:
    made = markdown.table(["a", "b"], [["x", markdown.seconds(0.08412)], ["y", markdown.times(12.3)]])
    assert made.splitlines() == ["| a | b |", "| --- | ---: |", "| x | 0.084 s |", "| y | 12 × |"]


def test_cores_without_faults_take_what_the_words_take() -> None:
    world = overnight.World(articles=1_000, spread=0.0, slow=0.0, deaths=0.0, start=0.0, commit=0.0)
    assert overnight.handed_out(world, 0) == pytest.approx(world.ideal)
    assert overnight.settled(world, 0, 1) == pytest.approx(world.ideal)


def test_parts_that_are_handed_out_are_done_before_settled_ones_and_deaths_cost_time() -> None:
    world = overnight.World(articles=200_000, cores=100)
    assert world.ideal < overnight.handed_out(world, 1) < overnight.settled(world, 1, 100)
    assert overnight.handed_out(replace(world, deaths=20.0), 1) > overnight.handed_out(world, 1)
    assert overnight.handed_out(world, 1) == overnight.handed_out(world, 1)


def test_calls_to_the_network_are_told_apart() -> None:
    log = """
1 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
1 connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
1 connect(3, {sa_family=AF_UNIX, sun_path="/run/nscd"}, 110) = -1
2 bind(3, {sa_family=AF_INET6, sin6_port=htons(0), sin6_flowinfo=0, inet_pton(AF_INET6, "::", &sin6_addr)}, 28) = 0
2 bind(3, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, "::ffff:127.0.0.1", &sin6_addr)}, 28) = 0
"""
    assert connections.calls(log) == (2, {"connect 192.0.2.1:80": 1, "bind :::0": 1})
