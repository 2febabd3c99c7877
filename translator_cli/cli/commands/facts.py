"""``translator-cli facts``: every number, date, time and name with what the translation made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from translator_cli.cli import options as opt
from translator_cli.cli.display import is_terminal, use_color
from translator_cli.cli.report import Report

if TYPE_CHECKING:
    from translator_cli.document import Bitext
    from translator_cli.pairs.naming import Pair


@click.command("facts", context_settings={"help_option_names": ["-h", "--help"]})
@opt.FILES
@opt.options(
    opt.option("--lost", is_flag=True, help="Only what is lost or added."),
    opt.option("--format", "format", type=click.Choice(["text", "json"]), default="text",
               help="text: a line a fact; json: an object a line."),
    opt.SOURCE, opt.TARGET, opt.PATTERN, opt.OUTPUT, opt.COLOR, opt.MODEL, opt.MEMORY,
    opt.ENCODING, opt.INPUT_FORMAT, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(files: tuple[str, ...], **given: Any) -> int:
    """List every number, date, time and name of FILEs (or standard input) with its counterpart.

    A draft NAME.de.EXT that has its NAME.en.EXT beside it is compared with that, without a model; any other text is
    translated first. Exits with 1 when a fact is lost or added.
    """
    from translator_cli.cli.output import write

    report = Report()
    write(_lines(files, given, report), given["output"], False, report)
    return report.exit_code


def _lines(files: tuple[str, ...], given: dict[str, Any], report: Report) -> Iterator[str]:
    from translator_cli.checks.ledger import ledger
    from translator_cli.render.ledger import render_ledger

    to_terminal = is_terminal(given["output"])
    color = use_color(given["color"], to_terminal)
    for bitext in _bitexts(files, given, report):
        facts = list(ledger(bitext.units, bitext.source_language or "de", bitext.target_language))
        missing = [fact for fact in facts if fact.status != "kept"]
        report.findings += len(missing)
        yield from render_ledger(bitext, missing if given["lost"] else facts, given["format"], color, to_terminal)


def _bitexts(files: tuple[str, ...], given: dict[str, Any], report: Report) -> Iterator[Bitext]:
    from translator_cli.cli.paired import Sides
    from translator_cli.cli.commands.translate import UNASKED, translate_files

    sides = Sides.of(given)
    for name in files or ("-",):
        pair = _existing_pair(name, sides)
        if pair is None:
            yield from translate_files((name,) if files else (), {**UNASKED, **given}, report)
        else:
            yield from _paired(pair, sides, given, report)


def _existing_pair(name: str, sides: Any) -> Pair | None:
    from pathlib import Path

    from translator_cli.pairs.naming import pair_of, side_of

    path = Path(name)
    if side_of(path, sides.pattern, sides.source, sides.target) is None:
        return None
    pair = pair_of(path, sides.pattern, sides.source, sides.target)
    return pair if pair.source.exists() and pair.target.exists() else None


def _paired(pair: Pair, sides: Any, given: dict[str, Any], report: Report) -> Iterator[Bitext]:
    from translator_cli.pairs.align import aligned_units
    from translator_cli.cli.paired import load_pair
    from translator_cli.document import Bitext, Detection
    from translator_cli.errors import TranslatorError

    try:
        loaded = load_pair(pair, sides, given["encoding"])
    except TranslatorError as error:
        report.fail(str(pair.source), error)
        return
    report.done += 1
    units = tuple(aligned.unit for aligned in aligned_units(loaded.match))
    yield Bitext(loaded.source, Detection(sides.source, 1.0), sides.target, None, units)
