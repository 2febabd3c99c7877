"""From an exception to one line on standard error and an exit code."""

from __future__ import annotations

import io
import os

import click

from translator_cli.cli.messages import say
from translator_cli.cli.streams import Terminated, silence_stdout
from translator_cli.errors import ExitCode, TranslatorError

#: Set to anything, it shows where an internal error came from.
TRACEBACK = "TRANSLATOR_CLI_TRACEBACK"


def exit_code_of(error: BaseException) -> int:
    """Say what went wrong and return the exit code; only a ``SystemExit`` goes on."""
    if isinstance(error, TranslatorError):
        say(str(error))
        return error.exit_code
    if isinstance(error, click.ClickException):
        return _click_error(error)
    if isinstance(error, KeyboardInterrupt | click.Abort):
        say("interrupted")
        return ExitCode.INTERRUPTED
    if isinstance(error, Terminated):
        say("terminated")
        return ExitCode.TERMINATED
    if isinstance(error, BrokenPipeError):  # the reader has seen enough, as in "| head"
        silence_stdout()
        return ExitCode.OK
    if isinstance(error, OSError):
        return _system_error(error)
    if not isinstance(error, Exception):
        raise error
    signal = _signal_behind(error)
    return _internal_error(error) if signal is None else exit_code_of(signal)


def _signal_behind(error: Exception) -> KeyboardInterrupt | Terminated | None:
    """Return the signal that became ``error`` in a library that catches everything and raises its own exception."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, KeyboardInterrupt | Terminated):
        cause = cause.__cause__ or cause.__context__
    return cause


def _click_error(error: click.ClickException) -> int:
    """Print what Click has to say; an option's value is quoted in it, so it is made safe."""
    from translator_cli.render.safety import printable

    text = io.StringIO()
    error.show(text)
    click.echo(printable(text.getvalue()), nl=False, err=True)
    return error.exit_code


def _system_error(error: OSError) -> int:
    """Name the file that the system refused; without a name it is the output: inputs name their own errors."""
    reason = error.strerror or type(error).__name__
    if error.filename is not None:
        say(f"{os.fsdecode(error.filename)}: {reason}")
        return ExitCode.INPUT
    silence_stdout()
    say(f"standard output cannot be written ({reason})")
    return ExitCode.OUTPUT


def _internal_error(error: Exception) -> int:
    if os.environ.get(TRACEBACK):
        import traceback  # seldom wanted

        from translator_cli.render.safety import printable

        click.echo(printable("".join(traceback.format_exception(error))), nl=False, err=True)
    say(
        f"internal error ({type(error).__name__}: {error}); this is a bug in translator-cli: "
        f"please report it with what {TRACEBACK}=1 shows"
    )
    return ExitCode.INTERNAL
