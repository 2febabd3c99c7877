"""Write the man page from the help texts: ``python docs/manpage.py`` from the top of the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click

from translator_cli.cli.commands import COMMANDS
from translator_cli.cli.group import EPILOG, NAME, cli

PAGE = Path(__file__).with_name("translator-cli.1")


def page() -> str:
    """Return the page in the man macros of troff."""
    context = click.Context(cli, info_name=NAME)
    lines = [
        f'.TH TRANSLATOR\\-CLI 1 "" "translator\\-cli {version(NAME)}" "User Commands"',
        ".SH NAME",
        r"translator\-cli \- translate German drafts to English offline, side by side, with a summary and checks",
        ".SH SYNOPSIS",
        r".B translator\-cli",
        "[OPTIONS] [COMMAND] [FILE]...",
        ".SH DESCRIPTION",
        *_paragraphs(cli.help or ""),
    ]
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        lines += _section(name, command, context)
    lines += [".SH EXAMPLES AND EXIT STATUS", ".nf", *map(_escaped, _verbatim(EPILOG)), ".fi"]
    lines += [".SH FILES", _escaped("~/.config/translator-cli/config.toml, .translator.toml, .translator.lock")]
    return "\n".join(lines) + "\n"


def _section(name: str, command: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, parent, info_name=name, help_option_names=["-h", "--help"])
    yield f".SH {_escaped(name.upper())}"
    yield rf".B translator\-cli {_escaped(name)}"
    yield _escaped(" ".join(command.collect_usage_pieces(context)))
    yield ".PP"
    yield from _paragraphs(command.help or "")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            yield from _subcommand(inner, command, context)
    yield from _options(command, context)


def _subcommand(name: str, group: click.Group, context: click.Context) -> Iterator[str]:
    command = group.get_command(context, name)
    assert command is not None
    inner = click.Context(command, context, info_name=name)
    yield ".TP"
    yield f".B {_escaped(' '.join([name, *command.collect_usage_pieces(inner)]))}"
    yield from _paragraphs(command.help or "")
    for option, text in _records(command, inner):
        if option != "-h, --help":
            yield _escaped(f"{option}: {text}")


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option, text in _records(command, context):
        yield ".TP"
        yield rf"\fB{_escaped(option)}\fR"
        yield _escaped(text)


def _records(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record is not None:
            yield record


def _paragraphs(text: str) -> Iterator[str]:
    for index, paragraph in enumerate(re.split(r"\n\s*\n", text.strip())):
        if index:
            yield ".PP"
        yield _escaped(" ".join(paragraph.split()))


def _verbatim(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line != "\b")


def _escaped(text: str) -> str:
    """Return text that troff prints as it is: backslashes, hyphens, and dots or quotes at the start of a line."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
