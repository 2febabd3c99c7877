"""Options: typed values from the edge on, flags that work or are refused, the ways in which a command can be named."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest

from tests.conftest import EXAMPLES, Outcome
from translator_cli.cli.commands import COMMANDS
from translator_cli.cli.job import TranslationJob
from translator_cli.cli.values import CheckChoice, InputOptions, MessageOptions, SummaryChoice, take
from translator_cli.models import Model
from translator_cli.pipeline.engines import EngineOptions
from translator_cli.translation import Decoding, Translator, load_translator

Cli = Callable[..., Outcome]
REPORT = EXAMPLES / "bericht.txt"


class Outer(NamedTuple):
    inputs: InputOptions = InputOptions()
    lost: bool = False


def test_values_are_built_by_name_and_what_is_not_asked_keeps_its_default() -> None:
    taken = take(Outer, {"files": ("a",), "encoding": "cp1252", "beam": 3, "lost": True})
    assert taken == Outer(InputOptions(("a",), (), "cp1252", "auto"), True)
    assert take(Outer, {}) == Outer()


def parameters_of(name: str) -> dict[str, click.Parameter]:
    command = importlib.import_module(f"translator_cli.cli.commands.{name}").command
    return {parameter.name or "": parameter for parameter in command.params}


@pytest.mark.parametrize("kind", [InputOptions, SummaryChoice, CheckChoice, MessageOptions, EngineOptions])
def test_every_value_of_translate_has_an_option_with_the_same_default(kind: type[InputOptions]) -> None:
    parameters = parameters_of("translate")
    context = click.Context(click.Command("x"))
    for name, value in kind()._asdict().items():
        if name == "together":  # batch sets it, nobody else
            continue
        default = parameters[name].get_default(context)
        assert value == (default if isinstance(default, bool | int | str) else _empty(value))


def _empty(value: object) -> object:
    return () if isinstance(value, tuple) else None


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_module_with_a_line_of_help(name: str) -> None:
    command = importlib.import_module(f"translator_cli.cli.commands.{name}").command
    assert command.name == name and COMMANDS[name].endswith(".")
    assert command.help


@pytest.mark.parametrize("path", sorted((Path(__file__).parent.parent / "translator_cli/cli").rglob("*.py")), ids=str)
def test_no_command_imports_another(path: Path) -> None:
    assert path.parent.name != "commands" or "cli.commands." not in path.read_text("utf-8").replace("``", "")


def test_any_is_rare_in_the_command_line() -> None:
    """Options are typed: a name of type Any that travels on is a mistake that no type checker sees."""
    texts = [path.read_text("utf-8") for path in (Path(__file__).parent.parent / "translator_cli/cli").rglob("*.py")]
    uses = sum(
        len(re.findall(r"\bAny\b", line)) for text in texts for line in text.splitlines() if "import" not in line
    )
    assert 1000 * uses / sum(text.count("\n") for text in texts) <= 5


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        pytest.param(("--watch", "--strict", "x.txt"), "--strict", id="watch-strict"),
        pytest.param(("--watch", "--pager", "x.txt"), "--pager", id="watch-pager"),
        pytest.param(("--review", "--format", "json", "x.txt"), "--review", id="review-json"),
        pytest.param(("--review", "-o", "x.html", "x.txt"), "--review", id="review-file"),
        pytest.param(("--review", "-n", "2", "x.txt"), "-n", id="review-summary"),
        pytest.param(("--threads", "100000", "x.txt"), "--threads", id="threads"),
        pytest.param(("sumarize", "x.txt"), "did you mean 'summarize'?", id="typo-of-a-command"),
    ],
)
def test_flags_that_do_not_go_together_are_a_usage_error(cli: Cli, arguments: tuple[str, ...], hint: str) -> None:
    outcome = cli(*arguments)
    assert outcome.code == 2 and hint in outcome.err


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.de.md").write_text("Am Montag kamen 25 Leute zum Bahnhof der Stadt.\n", encoding="utf-8")
    (tmp_path / "a.en.md").write_text("On Monday 52 people came to the station of the city.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["check", "facts"])
def test_the_extension_of_the_output_sets_the_form(cli: Cli, pair: Path, command: str) -> None:
    assert cli(command, "-o", "c.json", "a.de.md").code == 1
    rows = [json.loads(line) for line in (pair / "c.json").read_text("utf-8").splitlines()]
    assert {row["file"] for row in rows} <= {"a.de.md", "a.en.md"} and rows
    assert cli(command, "-o", "c.json", "--format", "text", "a.de.md").code == 1
    assert not (pair / "c.json").read_text("utf-8").startswith("{")


def test_verbose_names_model_time_and_speed(cli: Cli) -> None:
    outcome = cli("-v", "--format", "text", "--from", "de", stdin=b"Das ist gut. Das ist besser.")
    assert "translated 2 sentences (6 words) in " in outcome.err and "words a second" in outcome.err


def test_facts_honours_the_configuration(cli: Cli, pair: Path) -> None:
    (pair / ".translator.toml").write_text('memory = false\npattern = "{lang}-{name}.{ext}"\n')
    assert cli("facts", "-q", "a.de.md").code in (0, 1)  # no pair by this pattern: it is translated
    assert "entries  0\n" in cli("memory", "stats").out
    (pair / ".translator.toml").write_text('model = "nothing"\npattern = "{lang}-{name}.{ext}"\n')
    assert cli("facts", "-q", "a.de.md").code == 4


def spy_on_loading(monkeypatch: pytest.MonkeyPatch) -> list[Decoding]:
    """Return a list that gets the settings of each engine that is loaded from now on."""
    loaded: list[Decoding] = []

    def load(route: Sequence[Model], decoding: Decoding, *around: Any) -> Translator:
        loaded.append(decoding)
        return load_translator(route, decoding, *around)

    monkeypatch.setattr("translator_cli.pipeline.engines.load_translator", load)
    return loaded


def test_facts_loads_the_engine_and_says_so_once(cli: Cli, pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = spy_on_loading(monkeypatch)
    for name in ("x.txt", "y.txt"):
        (pair / name).write_text(f"In {name} steht, dass am Montag 25 Leute kamen.\n", encoding="utf-8")
    outcome = cli("facts", "x.txt", "y.txt")
    assert outcome.err.count("starter model") == 1 and len(loaded) == 1


def test_configured_beam_holds_for_a_bilingual_summary(cli: Cli, pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = spy_on_loading(monkeypatch)
    (pair / ".translator.toml").write_text("beam = 2\n")
    assert cli("summarize", "-q", "--bilingual", "--from", "de", "a.de.md").code == 0
    (pair / ".translator.toml").write_text("fast = true\n")
    assert cli("summarize", "-q", "--bilingual", "--from", "de", "--no-memory", "a.de.md").code == 0
    assert [decoding.beam for decoding in loaded] == [2, 1]


@pytest.mark.parametrize(
    ("arguments", "same"),
    [
        pytest.param(("-q", "facts", "a.de.md"), ("facts", "-q", "a.de.md"), id="flag"),
        pytest.param(("--format", "json", "facts", "a.de.md"), ("facts", "--format", "json", "a.de.md"), id="value"),
        pytest.param(("--format=json", "check", "a.de.md"), ("check", "--format=json", "a.de.md"), id="equals"),
        pytest.param(("-qn1", "summarize", "a.de.md"), ("summarize", "-qn1", "a.de.md"), id="short"),
        pytest.param(("help", "facts"), ("facts", "--help"), id="help"),
        pytest.param(("help",), ("--help",), id="help-alone"),
        pytest.param(("help", "models", "install"), ("models", "install", "--help"), id="help-of-a-subcommand"),
        pytest.param(("-V",), ("--version",), id="version"),
    ],
)
def test_a_command_can_stand_after_its_options(
    cli: Cli, pair: Path, arguments: tuple[str, ...], same: tuple[str, ...]
) -> None:
    first, second = cli(*arguments), cli(*same)
    assert first == second and first.out


def test_a_file_named_like_a_command_is_read_after_another_file(cli: Cli, pair: Path) -> None:
    (pair / "facts").write_text("Das ist ein guter Tag für alle.\n", encoding="utf-8")
    outcome = cli("-q", "--format", "json", "a.de.md", "facts")
    assert [json.loads(line)["name"] for line in outcome.out.splitlines()] == ["a.de.md", "facts"]


def test_a_job_has_no_secrets_from_the_type_checker() -> None:
    job = take(TranslationJob, {"target": "fr", "beam": 2, "quiet": True})
    assert (job.languages.target, job.engine.decoding.beam, job.messages.quiet) == ("fr", 2, True)
    assert take(TranslationJob, {"fast": True}).engine.decoding.beam == 1
