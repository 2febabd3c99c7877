"""``translator-cli merge``: an edited XLIFF or TMX file goes back into its documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse
from translator_cli.cli.messages import note
from translator_cli.cli.report import Report

if TYPE_CHECKING:
    from translator_cli.formats.exchange import ExchangedDocument


@click.command("merge", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.SOURCE, opt.TARGET, opt.PATTERN,
    opt.option("-o", "--output", metavar="FILE", help="Write the document there; default: beside its draft."),
    opt.option("--force", is_flag=True, help="Replace a translation that is there already."),
    opt.ENCODING, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], **given: Any) -> int:
    """Put the translations of XLIFF 1.2, XLIFF 2 or TMX FILEs back into the documents that they name.

    "translator-cli -o a.xlf a.de.md" writes such a file, a translation editor changes it, "translator-cli merge a.xlf"
    makes a.en.md of it. The draft must still say what it said; a sentence without a translation stays as it is.
    """
    from translator_cli.errors import TranslatorError

    refuse(not files, "name an XLIFF or TMX file")
    report = Report()
    for name in files:
        try:
            _merge(Path(name), given, report)
        except TranslatorError as error:
            report.fail(name, error)
    return report.exit_code


def _merge(file: Path, given: dict[str, Any], report: Report) -> None:
    from translator_cli.errors import InputError
    from translator_cli.files.read import read_bytes
    from translator_cli.formats.exchange import read_exchange

    documents = read_exchange(read_bytes(str(file)))
    if not documents:
        raise InputError("holds no document")
    refuse(bool(given["output"]) and len(documents) > 1, f"{file.name} holds several documents; leave out --output")
    for exchanged in documents:
        _write(exchanged, file, given)
        report.done += 1


def _write(exchanged: ExchangedDocument, file: Path, given: dict[str, Any]) -> None:
    from translator_cli.cli.merging import draft_of, merged, merged_bytes
    from translator_cli.errors import OutputError
    from translator_cli.files.read import read
    from translator_cli.pairs.naming import counterpart
    from translator_cli.pipeline import analyze
    from translator_cli.render.labels import plural

    draft = draft_of(exchanged, file)
    stated = None if given["source"] == "auto" else given["source"]
    output = Path(given["output"] or counterpart(draft, given["pattern"], stated or "de", given["target"]))
    if output.exists() and not given["force"]:
        raise OutputError(f"{output}: is there already; --force replaces it")
    document = read(str(draft), encoding=given["encoding"])
    bitext = merged(document, analyze(document, stated).segments, exchanged, given["target"])
    _store(draft, output, merged_bytes(bitext), given)
    note(
        f"{output}: written ({plural(sum(unit.origin == 'edited' for unit in bitext.units), 'segment')})",
        given["quiet"],
    )


def _store(draft: Path, output: Path, data: bytes, given: dict[str, Any]) -> None:
    """Write the document, and where it is the English of a pair, what is recorded about it."""
    from translator_cli.cli.values import take
    from translator_cli.cli.paired import PairOptions
    from translator_cli.files.write import write_atomically

    project = take(PairOptions, given).project
    files = project.pair_of(draft) if project.has_pair(draft) else None
    if files is None or files.target.resolve() != output.resolve():
        write_atomically(output, data)
        return
    from translator_cli.pairs.returned import store_returned

    store_returned(files, data, project)
