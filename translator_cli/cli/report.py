"""Count what went well and what failed, and derive the exit code from it."""

from __future__ import annotations

from collections.abc import Iterable

from translator_cli.cli.messages import say
from translator_cli.errors import ExitCode, TranslatorError


class Report:
    """What has happened to the inputs of one run."""

    def __init__(self, done: int = 0, findings: int = 0, errors: Iterable[TranslatorError] = ()) -> None:
        self.done = done
        self.findings = findings
        self.errors = list(errors)

    def fail(self, name: str, error: TranslatorError) -> None:
        """Record a failed input and say why on standard error; the others go on."""
        say(str(error) if str(error).startswith(f"{name}:") else f"{name}: {error}")
        self.errors.append(error)

    @property
    def exit_code(self) -> ExitCode:
        """0; the failure's own code when nothing worked; 5 when some inputs failed; 1 for findings."""
        if self.errors and self.done:
            return ExitCode.PARTIAL
        if self.errors:
            codes = {error.exit_code for error in self.errors}
            return codes.pop() if len(codes) == 1 else ExitCode.INPUT
        return ExitCode.FINDINGS if self.findings else ExitCode.OK
