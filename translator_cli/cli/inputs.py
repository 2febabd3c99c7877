"""From the FILE arguments to documents and failures, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from translator_cli.cli.messages import note
from translator_cli.cli.values import InputOptions
from translator_cli.document import Document
from translator_cli.errors import TranslatorError
from translator_cli.pipeline import Failure


def read_inputs(inputs: InputOptions, quiet: bool = False) -> Iterator[Document | Failure]:
    """Read each file ("-": standard input; none: standard input unless that is a terminal), noting guesses."""
    from translator_cli.files.read import read

    input_format = None if inputs.input_format == "auto" else inputs.input_format
    for name in inputs.files or default_inputs():
        try:
            document = read(name, encoding=inputs.encoding, input_format=input_format)
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
