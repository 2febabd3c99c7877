"""The command line: ``translator-cli``.

Options become frozen values here; the rest of the program never sees Click. This package only wires: one module for
each command, loaded when its command is called, so that ``--help`` loads nothing but Click.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from translator_cli.errors import ExitCode, TranslatorError


def main() -> None:
    """Run the command line and leave with its exit code; the console script calls this."""
    import gc  # a run makes many small values that live to its end: looking through them over and over costs a tenth

    gc.set_threshold(200_000, 20, 100)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command line on ``arguments`` and return the exit code. The one place that maps errors to codes."""
    from translator_cli.cli.group import cli
    from translator_cli.cli.output import prepare_streams, silence_stdout

    prepare_streams()
    try:
        result = cli.main(list(arguments), prog_name="translator-cli", standalone_mode=False)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else ExitCode.OK
    except TranslatorError as error:
        click.echo(f"translator-cli: {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("translator-cli: interrupted", err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough, as in "| head"
        silence_stdout()
        return ExitCode.OK
