"""Bytes in, a ``Document`` out: the only stage that opens inputs.

Newlines are kept exactly as they are; a byte order mark is taken off the text and remembered in ``Document.encoding``.
"""

from __future__ import annotations

import os
import sys

from translator_cli.document import Document
from translator_cli.errors import InputError
from translator_cli.formats import Format, format_for, format_named, is_read, parse
from translator_cli.formats.unread import refusal
from translator_cli.files.encoding import decode_bytes, printable
from translator_cli.files.limited import MAX_INPUT, read_up_to

__all__ = ["decode", "read", "read_bytes"]

STDIN_NAME = "<stdin>"
_ARCHIVE = b"PK\x03\x04"


def read(name: str, *, encoding: str | None = None, input_format: str | None = None) -> Document:
    """Read the file ``name`` ("-" is standard input) and return it decoded and divided into blocks.

    Raises InputError, with one line that names the file, when it is missing, unreadable or no text.
    """
    if name == "-":
        return decode(STDIN_NAME, _stdin_bytes(), encoding=encoding, input_format=input_format)
    return decode(name, read_bytes(name), encoding=encoding, input_format=input_format)


def decode(name: str, data: bytes, *, encoding: str | None = None, input_format: str | None = None) -> Document:
    """Return the bytes of an input as a ``Document``; ``input_format`` None or "auto" goes by the name,
    and where that says nothing by how the bytes begin.

    Raises InputError when the bytes are no text, or are not in the ``encoding`` that was asked for.
    """
    shown = printable(name)
    guessed = input_format in (None, "auto")
    chosen = format_for(name) if guessed else format_named(str(input_format))
    extension = os.path.splitext(name)[1].lower()
    if guessed and extension and not is_read(extension):
        _refuse_unread(shown, extension)
    if guessed and not extension and data.startswith(_ARCHIVE):
        chosen = _packed(shown, data)
    if chosen.read is not None and not chosen.textual:
        return _contained(shown, data, chosen)
    text, codec, note = decode_bytes(shown, data, encoding)
    if guessed:
        chosen = format_for(name, text)
        if not extension and chosen.name == "plain" and not name.startswith("<text"):
            _refuse_unread(shown, "", text[:20_000])
    if chosen.read is not None:
        return _contained(shown, text.encode("utf-8"), chosen, codec, note)
    text = chosen.resolve(text)
    return Document(shown, text, parse(text, chosen), chosen, codec, note)


def _packed(name: str, data: bytes) -> Format:
    """Return the format of an archive without a name. Raises InputError for one that is none we read."""
    from translator_cli.formats.office.recognition import extension_of  # only where an archive comes in

    try:
        extension = extension_of(data)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None
    if not is_read(extension):
        _refuse_unread(name, extension)
        raise InputError(f"{name}: a zip archive and no document; name the files in it")
    return format_for(f"archive{extension}")


def _refuse_unread(name: str, extension: str, text: str = "") -> None:
    """Raise InputError for a format that is known and not read."""
    if reason := refusal(extension, text):
        raise InputError(f"{name}: {reason}")


def _contained(name: str, data: bytes, format: Format, codec: str = "utf-8", note: str = "") -> Document:
    """Return what a container holds; its errors do not know the name of the file."""
    assert format.read is not None
    try:
        content = format.read(data)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None
    return Document(name, content.text, content.blocks, format, codec, note, content.payload)


def _stdin_bytes() -> bytes:
    """Return all of standard input, untouched by the platform's newline and encoding habits."""
    if sys.stdin is None:
        raise InputError(f"{STDIN_NAME}: standard input is closed; name a file")
    try:
        return read_up_to(sys.stdin.buffer, MAX_INPUT, STDIN_NAME)
    except OSError as error:
        raise InputError(f"{STDIN_NAME}: cannot be read ({error.strerror or error})") from None


def read_bytes(name: str) -> bytes:
    """Return the contents of a file. Raises InputError, with one sentence for every failure."""
    shown = printable(name)
    if os.path.isdir(name):
        raise InputError(f"{shown}: a directory; name the files in it")
    try:
        with open(name, "rb") as file:
            return read_up_to(file, MAX_INPUT, shown)
    except FileNotFoundError:
        raise InputError(f"{shown}: no such file") from None
    except PermissionError:
        raise InputError(f"{shown}: no permission to read it") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise InputError(f"{shown}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
