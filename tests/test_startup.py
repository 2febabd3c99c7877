"""What a command must not load: import counts stand for start-up time, which no test can measure on a busy machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES

NEVER = {"torch", "stanza", "spacy", "minisbd", "transformers", "argostranslate.translate", "argostranslate.sbd"}
ENGINE = {"argostranslate", "ctranslate2", "sentencepiece"}
SUMMARY = {"sumy", "nltk"}
ALL = NEVER | ENGINE | SUMMARY | {"numpy", "rich", "langdetect", "sqlite3", "markdown_it", "charset_normalizer"}

PROBE = """
import json, sys
from translator_cli.cli import run
code = run(json.loads(sys.argv[1]))
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", PROBE, json.dumps(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr.splitlines()[0]
    return set(modules)


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
