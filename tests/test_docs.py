"""What the documentation says, held against the program."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.errors import ExitCode

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
HELP_BLOCK = re.compile(r"```text\n\$ translator-cli((?: [a-z]+)*) --help\n(.*?)```", re.DOTALL)


def help_blocks() -> list[tuple[str, str]]:
    return HELP_BLOCK.findall((ROOT / "docs" / "usage.md").read_text("utf-8"))


@pytest.mark.parametrize(("command", "text"), help_blocks(), ids=lambda value: value[:20])
def test_help_in_the_docs_is_what_the_program_prints(
    cli: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, command: str, text: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    outcome = cli(*command.split(), "--help")
    assert outcome.code == 0
    assert outcome.out == text


def test_the_man_page_is_what_the_help_texts_say_and_is_packaged() -> None:
    """``python docs/usage.py`` writes both."""
    spec = spec_from_file_location("manpage", ROOT / "docs" / "manpage.py")
    assert spec is not None and spec.loader is not None
    manpage = module_from_spec(spec)
    spec.loader.exec_module(manpage)
    assert (ROOT / "docs" / "translator-cli.1").read_text("utf-8") == manpage.page()
    assert "share/man/man1 =\n    docs/translator-cli.1\n" in (ROOT / "setup.cfg").read_text("utf-8")


def test_every_command_is_documented() -> None:
    from translator_cli.cli.commands import COMMANDS

    assert {command.split()[0] for command, _ in help_blocks() if command} == set(COMMANDS)


def test_readme_lists_the_exit_codes_of_the_program() -> None:
    table = re.findall(r"^\| (\d+) \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert [int(code) for code in table] == [int(code) for code in ExitCode]


def test_every_rule_has_a_section_in_the_docs() -> None:
    from translator_cli.checks import RULES

    text = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert [rule for rule in RULES if f"`{rule}`" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_named_options_exist(page: Path) -> None:
    """An option that the docs show after a command of ours is an option of that command."""
    from translator_cli.cli.commands import COMMANDS
    from translator_cli.cli.group import cli
    import click

    context = click.Context(cli)
    known = {"--help", "--version"}
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        subcommands = list(getattr(command, "commands", {}).values())
        for each in [command, *subcommands]:
            known |= {option for parameter in each.params for option in [*parameter.opts, *parameter.secondary_opts]}
    for line in re.findall(r"translator-cli [^\n`]*", page.read_text("utf-8")):
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]+", line.split("  #")[0]):
            assert option in known, f"{page.name}: {line}"
