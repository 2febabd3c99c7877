"""Bytes to text: byte order marks, UTF-8, a named codec or a guess; bytes that are not text are refused."""

from __future__ import annotations

import codecs
import re

from translator_cli.errors import InputError

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF, not text; export it as text first"),
    (b"PK\x03\x04", "a zip archive, not text; what is read of these has the ending .docx, .odt or .epub"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, not text; export it as text first"),
    (b"{\\rtf", "an RTF document, not plain text; save it as plain text first"),
    (b"\x89PNG", "an image, not text"),
    (b"\xff\xd8\xff", "an image, not text"),
    (b"GIF8", "an image, not text"),
    (b"\x1f\x8b", "compressed, not text; unpack it first"),
    (b"BZh", "compressed, not text; unpack it first"),
    (b"\xfd7zXZ", "compressed, not text; unpack it first"),
    (b"7z\xbc\xaf", "compressed, not text; unpack it first"),
    (b"\x7fELF", "a program, not text"),
)
# Backspace, tab, newline, vertical tab, form feed, carriage return, DOS end of file and escape do occur in texts.
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_BLANKS = 20  # Latin text has a blank in every so many bytes at least; read as UTF-16 it is Chinese without any
_TELLING = 40  # bytes from which that says something: a letter of UTF-16 may have the byte of a blank, too ("Ġ")
_UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def printable(name: str) -> str:
    """Return ``name`` on one line, fit to be written anywhere: controls and undecodable bytes are escaped."""
    return name if name.isprintable() else re.sub(_UNPRINTABLE, lambda match: ascii(match[0])[1:-1], name)


def decode_bytes(name: str, data: bytes, encoding: str | None = None) -> tuple[str, str, str]:
    """Return ``(text, codec, note)``; the note is a sentence on a guess, else empty.

    Raises InputError when the data are no text or do not fit ``encoding``.
    """
    if encoding is not None:
        return _decode_as(name, data, encoding)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name}: {what}")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            if codec == "utf-16" and _looks_latin(data):
                raise InputError(f"{name}: begins with the mark of UTF-16, but what follows is not UTF-16; damaged?")
            return _checked(name, data, codec), codec, ""
    _refuse_binary(name, data)
    try:
        return data.decode("utf-8"), "utf-8", ""
    except UnicodeDecodeError as error:
        from translator_cli.files.guess import guess_codec  # patterns, for nothing where the text is UTF-8

        guess = guess_codec(data)
        if guess is None:
            raise InputError(_not_text(name, "UTF-8", data, error.start)) from None
    note = f"not UTF-8; read as {guess}, which is a guess (--encoding sets it)"
    return data.decode(guess), guess, note


def _looks_latin(data: bytes) -> bool:
    """Whether bytes that begin with the mark of UTF-16 are letters and blanks of one byte each."""
    if len(data) < _TELLING or b"\0" in data or data.count(b" ") <= len(data) // _BLANKS:
        return False
    return sum(byte < 0x80 and chr(byte).isalpha() for byte in data[:1000]) > min(len(data), 1000) // 2


def _decode_as(name: str, data: bytes, encoding: str) -> tuple[str, str, str]:
    """Decode with the codec the user named; "utf-8" takes a byte order mark off as well."""
    try:
        codec = codecs.lookup(encoding).name
        if codec == "utf-8" and data.startswith(codecs.BOM_UTF8):
            codec = "utf-8-sig"
        return _checked(name, data, codec), codec, ""
    except (LookupError, ValueError):  # codecs that are not of text, such as hex, raise the first as well
        raise InputError(f"{name}: unknown encoding {encoding!r}; try utf-8, cp1252 or latin-1") from None


def _checked(name: str, data: bytes, codec: str) -> str:
    """Decode strictly; text with NULs or half characters (possible in UTF-7 or UTF-16) is refused."""
    try:
        text = data.decode(codec)
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(_not_text(name, codec.upper().replace("-SIG", ""), data, error.start)) from None
    except ValueError:
        raise InputError(f"{name}: not {codec} text; try another --encoding") from None
    if "\0" in text:
        raise InputError(f"{name}: not text (a NUL character at offset {text.index(chr(0))})")
    return text


def _refuse_binary(name: str, data: bytes) -> None:
    """Raise InputError on NUL bytes, or on more than one control byte in twenty."""
    nul = data.find(0)
    if nul >= 0:
        halves = (data[::2].count(0), data[1::2].count(0))
        wide = "utf-16-le" if halves[1] > len(data) // 4 else "utf-16-be" if halves[0] > len(data) // 4 else ""
        hint = f"; if it is UTF-16, try --encoding {wide}" if wide else ""
        raise InputError(f"{name}: not text (a NUL byte at offset {nul}){hint}")
    if (len(data) - len(data.translate(None, _CONTROLS))) * 20 > len(data):
        raise InputError(f"{name}: not text (control characters all through)")


def _not_text(name: str, codec: str, data: bytes, offset: int) -> str:
    byte = f"byte 0x{data[offset]:02x} at offset {offset}" if offset < len(data) else "cut off at the end"
    return f"{name}: not {codec} text ({byte}); try --encoding"
