"""``translator-cli detect``: which language a text is in."""

from __future__ import annotations

import sys

import click

from translator_cli.cli import options as opt
from translator_cli.cli.report import Report


@click.command("detect", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.option("--blocks", is_flag=True, help="One line for each paragraph: name:line."),
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], blocks: bool, encoding: str | None, input_format: str, quiet: bool) -> int:
    """Print 'name<TAB>language<TAB>confidence' for each of FILEs (or standard input).

    The language is an ISO 639-1 code, or 'unsure'. The confidence is the share of the text in that language.
    """
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.detect import detect
    from translator_cli.pipeline import Failure
    from translator_cli.render.safety import one_line

    report = Report()
    for document in read_inputs(files, encoding, input_format, quiet):
        if isinstance(document, Failure):
            report.fail(document.name, document.error)
            continue
        report.done += 1
        found = detect(document)
        name = one_line(document.name)
        if blocks:
            for block, language in zip(document.blocks, found.blocks, strict=True):
                if not block.opaque:
                    sys.stdout.write(f"{name}:{document.position(block.start)[0]}\t{language or 'unsure'}\n")
        else:
            sys.stdout.write(f"{name}\t{found.language or 'unsure'}\t{found.confidence:.2f}\n")
    return report.exit_code
