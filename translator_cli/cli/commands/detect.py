"""``translator-cli detect``: which language a text is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from translator_cli.cli import options as opt
from translator_cli.cli.output import write_row
from translator_cli.cli.report import Report
from translator_cli.cli.values import InputOptions, MessageOptions, take

if TYPE_CHECKING:
    from translator_cli.document import Document


@click.command("detect", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.TEXTS,
    opt.option("--blocks", is_flag=True, help="One line per paragraph: name:line."),
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(blocks: bool, **parameters: object) -> int:
    """Print 'name<TAB>language<TAB>confidence' for each of FILEs (or standard input).

    The language is an ISO 639-1 code, or 'unsure'. The confidence is the share of the text in that language.
    """
    from translator_cli.cli.inputs import read_inputs
    from translator_cli.errors import Failure

    report = Report()
    for document in read_inputs(take(InputOptions, parameters), take(MessageOptions, parameters).quiet):
        if isinstance(document, Failure):
            report.fail(document.name, document.error)
        else:
            report.done += 1
            _print(document, blocks)
    return report.exit_code


def _print(document: Document, blocks: bool) -> None:
    from translator_cli.detect import detect

    detection = detect(document)
    if not blocks:
        write_row(document.name, detection.language or "unsure", f"{detection.confidence:.2f}")
        return
    for block, language in zip(document.blocks, detection.blocks, strict=True):
        if not block.opaque:
            write_row(f"{document.name}:{document.position(block.start)[0]}", language or "unsure")
