"""From the FILE arguments to documents and failures, one at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from translator_cli.cli.messages import note
from translator_cli.cli.values import InputOptions
from translator_cli.document import Document
from translator_cli.errors import Failure, InputError, TranslatorError


def read_inputs(inputs: InputOptions, quiet: bool = False) -> Iterator[Document | Failure]:
    """Read the texts of the command line, then each file ("-": standard input), noting guesses.

    Without either, standard input is read, unless that is a terminal.
    """
    from translator_cli.files.read import decode, read

    input_format = None if inputs.input_format == "auto" else inputs.input_format
    for number, text in enumerate(inputs.texts, 1):
        name = "<text>" if len(inputs.texts) == 1 else f"<text {number}>"
        yield decode(name, text.encode("utf-8", "replace"), encoding="utf-8", input_format=input_format)
    for name in inputs.files or (() if inputs.texts else default_inputs()):
        try:
            document = read(name, encoding=inputs.encoding, input_format=input_format)
        except TranslatorError as error:
            yield Failure("<stdin>" if name == "-" else name, _with_hint(name, error))
            continue
        if document.note:
            note(f"{document.name}: {document.note}", quiet)
        yield document


def _with_hint(name: str, error: TranslatorError) -> TranslatorError:
    """Where somebody gave a sentence for a file, tell how a sentence is given."""
    if " " not in name.strip() or os.path.lexists(name) or Path(name).suffix[1:].isalnum():
        return error
    import shlex  # most inputs are there

    return InputError(f"no such file; to translate the text itself, put -e before it: -e {shlex.quote(name)}")


def default_inputs() -> tuple[str, ...]:
    """Standard input, unless somebody sits there and would wait for ever."""
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no input: name a file, give a text with -e, or pipe one in")
    return ("-",)
