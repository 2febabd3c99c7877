"""The exceptions that stages raise, and the exit codes they stand for.

    TranslatorError             base of all; its message is one line that says what failed and what to do
    ├── InputError       3      cannot be read, or is not text
    │   └── LanguageError       readable, but not in a language that can be translated
    ├── ModelError       4      model missing or damaged, or no such device; the message says what mends it
    ├── ConfigError      2      a setting is wrong or unknown
    └── OutputError      6      the result cannot be written

A stage raises; only the command line turns an exception into an exit code.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """What the process returns; the README documents the same list."""

    OK = 0
    FINDINGS = 1  # check found something, or sync changed a file
    USAGE = 2  # Click's own code for a wrong option
    INPUT = 3
    MODEL = 4
    PARTIAL = 5  # several inputs, some failed
    OUTPUT = 6  # the result cannot be written
    INTERNAL = 70  # a bug; the number is sysexits.h's EX_SOFTWARE
    INTERRUPTED = 130  # 128 + SIGINT, as shells report it
    TERMINATED = 143  # 128 + SIGTERM


class TranslatorError(Exception):
    """Base of every error that a user can meet; ``str()`` is the sentence to print."""

    exit_code: ExitCode = ExitCode.INPUT


class Failure(NamedTuple):
    """An input that could not be processed, and why; it travels in the place of the document."""

    name: str
    error: TranslatorError


class InputError(TranslatorError):
    """An input cannot be read or is not text."""

    exit_code = ExitCode.INPUT


class LanguageError(InputError):
    """An input is in a language that cannot be translated."""


class ModelError(TranslatorError):
    """A translation model is missing, damaged or unusable."""

    exit_code = ExitCode.MODEL


class ConfigError(TranslatorError):
    """A configuration file or environment variable holds a wrong or unknown setting."""

    exit_code = ExitCode.USAGE


class OutputError(TranslatorError):
    """The result cannot be written."""

    exit_code = ExitCode.OUTPUT
