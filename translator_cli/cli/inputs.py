"""From the FILE arguments to documents and failures, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from translator_cli.document import Document
from translator_cli.errors import TranslatorError
from translator_cli.cli.output import note
from translator_cli.pipeline import Failure


def read_inputs(
    files: Sequence[str], encoding: str | None, input_format: str, quiet: bool = False
) -> Iterator[Document | Failure]:
    """Read each file ("-": standard input; none: standard input unless that is a terminal), noting guesses."""
    from translator_cli.files.read import read

    for name in files or default_inputs():
        try:
            document = read(name, encoding=encoding, input_format=None if input_format == "auto" else input_format)
        except TranslatorError as error:
            yield Failure("<stdin>" if name == "-" else name, error)
            continue
        if document.note:
            note(f"{document.name}: {document.note}", quiet)
        yield document


def default_inputs() -> tuple[str, ...]:
    """Standard input, unless somebody sits there and would wait for ever."""
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no input: name a file, or pipe a text in")
    return ("-",)
