"""What a command must not load: import counts stand for start-up time, which no test can measure on a busy machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import EXAMPLES

NEVER = {"torch", "stanza", "spacy", "minisbd", "transformers", "argostranslate.translate", "argostranslate.sbd"}
ENGINE = {"argostranslate", "ctranslate2", "sentencepiece"}
SUMMARY = {"sumy", "nltk"}
ALL = NEVER | ENGINE | SUMMARY | {"numpy", "rich", "langdetect", "sqlite3", "markdown_it", "charset_normalizer"}

#: Counts what a run compiles by what passes through the one function of ``re`` that all others call.
PROBE = """
import dataclasses, json, re, sys
compiled, made = set(), []
compile_one, make_one = re._compile, dataclasses._process_class
def compile_and_count(pattern, flags):
    compiled.add((repr(pattern), int(flags)))
    return compile_one(pattern, flags)
def make_and_count(kind, *settings):
    made.append(kind.__qualname__)
    return make_one(kind, *settings)
re._compile, dataclasses._process_class = compile_and_count, make_and_count
from translator_cli.cli import run
code = run(json.loads(sys.argv[1]))
print(json.dumps([code, sorted(sys.modules), len(compiled), len(made)]), file=sys.stderr)
"""
SOURCE = """Im Jahr 2018 kamen 12 Schiffe nach Emden. „Das war ein gutes Jahr“, sagte Karla Wendt am Dienstag.

Die Stadt zahlte 3,5 Millionen Euro, mehr als geplant. Niemand hatte das erwartet, und der Rat schwieg."""
TARGET = """In 2018, 12 ships came to Emden. "That was a good year," Karla Wendt said on Tuesday.

The city paid 3.5 million euros, more than planned. Nobody had expected it, and the council was silent."""


class Run(NamedTuple):
    """What a run has loaded: modules, patterns compiled, dataclasses made."""

    modules: set[str]
    patterns: int
    dataclasses: int

    @property
    def own(self) -> int:
        """The number of our own modules."""
        return sum(name.partition(".")[0] == "translator_cli" for name in self.modules)


def probe(*arguments: str) -> Run:
    command = [sys.executable, "-c", PROBE, json.dumps(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    code, modules, patterns, dataclasses = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr.splitlines()[0]
    return Run(set(modules), patterns, dataclasses)


def loaded_by(*arguments: str) -> set[str]:
    return probe(*arguments).modules


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        pytest.param(["--help"], ALL, id="help"),
        pytest.param(["translate", "--help"], ALL, id="translate-help"),
        pytest.param(["--version"], ALL, id="version"),
        pytest.param(["detect", "FILE"], ALL - {"langdetect"}, id="detect"),
        pytest.param(["summarize", "FILE"], NEVER | ENGINE | {"rich", "sqlite3"}, id="summarize"),
        pytest.param(["-q", "-n", "0", "FILE"], NEVER | SUMMARY | {"rich"}, id="translate-to-a-pipe"),
        pytest.param(["check", "FOLDER"], NEVER | ENGINE | SUMMARY | {"rich", "numpy"}, id="check"),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], unwanted: set[str], tmp_path: Path) -> None:
    places = {"FILE": str(EXAMPLES / "bericht.txt"), "FOLDER": str(tmp_path)}
    modules = loaded_by(*(places.get(argument, argument) for argument in arguments))
    assert modules & unwanted == set()


def test_a_second_run_does_not_load_the_engine() -> None:
    arguments = ["-q", "-n", "0", str(EXAMPLES / "bericht.txt")]
    assert "ctranslate2" in loaded_by(*arguments)
    assert loaded_by(*arguments) & (NEVER | ENGINE) == set()


def test_a_date_is_no_reason_to_load_the_parser_of_markdown(tmp_path: Path) -> None:
    """ "04.05.2018" looks like a version until one looks closely."""
    (tmp_path / "text.de.txt").write_text("Der Text ist vom 04.05.2018, um 11:11 Uhr.\n", encoding="utf-8")
    (tmp_path / "text.en.txt").write_text("The text is of May 4, 2018, at 11:11.\n", encoding="utf-8")
    assert "markdown_it" not in loaded_by("check", str(tmp_path / "text.de.txt"))


@pytest.mark.parametrize(
    ("arguments", "modules", "patterns", "dataclasses"),
    [
        pytest.param(["--help"], 10, 20, 0, id="help"),
        pytest.param(["detect", "TEXT"], 50, 45, 3, id="detect"),
        pytest.param(["summarize", "TEXT"], 110, 105, 5, id="summarize"),
        pytest.param(["check", "PAIR"], 184, 215, 4, id="check"),
        pytest.param(["-q", "TEXT"], 230, 270, 9, id="recalled"),
    ],
)
def test_a_short_text_costs_few_modules_patterns_and_dataclasses(
    arguments: list[str], modules: int, patterns: int, dataclasses: int, tmp_path: Path
) -> None:
    """Each takes a fraction of a millisecond, and they come by the hundred.

    Where one of these numbers has to grow, look first whether what was added can wait until it is needed: an import in
    the function that needs it, ``RarePattern`` or ``functools.cache`` for a pattern, ``NamedTuple`` for a value.
    """
    files = {"TEXT": tmp_path / "text.txt", "PAIR": tmp_path / "text.de.txt"}
    files["TEXT"].write_text(SOURCE, encoding="utf-8")
    files["PAIR"].write_text(SOURCE, encoding="utf-8")
    (tmp_path / "text.en.txt").write_text(TARGET, encoding="utf-8")
    words = [str(files.get(argument, argument)) for argument in arguments]
    if "-q" in words:
        probe(*words)
    run = probe(*words)
    assert run.own <= modules
    assert run.patterns <= patterns
    assert run.dataclasses <= dataclasses
