"""The command line: ``translator-cli``.

Options become frozen values here; the rest of the program never sees Click. This package only wires: one module for
each command, loaded when its command is called, so that ``--help`` loads nothing but Click.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextvars import copy_context

from translator_cli.cli.streams import deliver_swallowed_signals, end_on_signals, ignore_signals


def main() -> None:
    """Run the command line and leave with its exit code; the console script calls this."""
    import gc  # a run makes many small values that live to its end: looking through them over and over costs a tenth

    gc.set_threshold(200_000, 20, 100)
    try:
        deliver_swallowed_signals()
        end_on_signals()
        code = run(sys.argv[1:])
        ignore_signals()  # what is left takes a moment, and an interruption would only garble it
    except BaseException as error:  # a signal before or after everything that is caught in there
        ignore_signals()
        from translator_cli.cli.failures import exit_code_of

        code = exit_code_of(error)
    gc.freeze()  # the interpreter looks for garbage on its way out: for nothing, and a tenth of a short run
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run the command line on ``arguments`` and return the exit code; whatever goes wrong is one line and a code."""
    from translator_cli.cli.failures import exit_code_of
    from translator_cli.cli.group import invoke
    from translator_cli.cli.streams import prepare_home, prepare_streams

    prepare_streams()
    prepare_home()
    try:
        code = copy_context().run(invoke, arguments)  # what options set for their run ends with it
        sys.stdout.flush()
        return code
    except BaseException as error:  # the one place that maps errors to exit codes
        return exit_code_of(error)
