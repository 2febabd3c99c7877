"""``translator-cli batch``: an archive, on all cores, resumable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

import click

from translator_cli.cli import options as opt
from translator_cli.cli.declare import refuse
from translator_cli.errors import ExitCode

Form = Literal["jsonl", "parquet"]
_ADDRESS = re.compile(r"[\w.:\[\]-]+:\d{1,5}")
_SIZE = re.compile(r"(\d+)([KM]?)", re.IGNORECASE)


class BatchChoice(NamedTuple):
    """What to do: ``array`` is the share of this task, (I, N); ``workers`` 0 is one per core."""

    workers: int = 0
    address: str | None = None
    time_limit: float = 60.0
    array: tuple[int, int] = (1, 1)
    plan: bool = False
    text_field: str = "text"
    id_field: str = "id"
    output: Form = "jsonl"
    part_size: int = 256 << 10


def _share(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int]:
    """Return I and N of "I/N", 1 ≤ I ≤ N."""
    first, slash, last = (value or "1/1").partition("/")
    if not (slash and first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last)):
        raise click.BadParameter(f"'{value}' is not I/N with I from 1 to N, such as 3/100", ctx, param)
    return int(first), int(last)


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the address of a cluster."""
    if value is not None and value != "local" and not _ADDRESS.fullmatch(value):
        raise click.BadParameter(f"'{value}' is not HOST:PORT, such as 10.0.0.1:6379, and not 'local'", ctx, param)
    return value


def _size(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Return bytes; K and M are powers of 1,024."""
    found = _SIZE.fullmatch(value)
    size = int(found[1]) << {"": 0, "K": 10, "M": 20}[found[2].upper()] if found else 0
    if not 1 << 10 <= size <= 64 << 20:
        raise click.BadParameter(f"'{value}' is not a size from 1K to 64M, such as 256K", ctx, param)
    return size


@click.command("batch", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", nargs=-1, required=True, type=click.Path(readable=False), metavar="SRC...")
@click.argument("destination", type=click.Path(file_okay=False), metavar="DST")
@opt.options(
    opt.option("--workers", type=click.IntRange(0, 1024), metavar="N", default=0,
               help="Processes, each with one thread; 0: one per core."),
    opt.option("--address", callback=_address, metavar="HOST:PORT|local",
               help="Work on the Ray cluster there; local: try out Ray here. Needs the extra [ray]."),
    opt.option("--array", callback=_share, metavar="I/N", help="Do share I of N only; for tasks of a job array."),
    opt.option("--plan", is_flag=True, help="Translate for two seconds, say what all of it will take, write nothing."),
    opt.option("--text-field", metavar="NAME", default="text", help="Field or column that holds the text."),
    opt.option("--id-field", metavar="NAME", default="id", help="Field or column that holds the id."),
    opt.option("--output", type=click.Choice(["jsonl", "parquet"]), default="jsonl",
               envvar="TRANSLATOR_CLI_BATCH_OUTPUT", help="Format of data/; parquet needs the extra [batch]."),
    opt.option("--part-size", callback=_size, metavar="SIZE", default="256K",
               help="Bytes of input that are translated together."),
    opt.option("--time-limit", type=click.FloatRange(min=0), metavar="SECONDS", default=60.0,
               help="Time allowed per thousand words of a document, rounded up; 0: no limit."),
    opt.SOURCE, opt.TARGET, opt.SUMMARY_SENTENCES, opt.SUMMARY_RATIO, opt.SUMMARIZER,
    opt.option("--check/--no-check", "checks", default=True, help="Check numbers, names, quotes and the like."),
    opt.DISABLE, opt.GLOSSARY, opt.MODEL, opt.FAST, opt.BEAM, opt.DEVICE,
    opt.option("--memory/--no-memory", default=True, help="Use what people wrote before, from the user's memory."),
    opt.INPUT_FORMAT, *opt.TEXT_NAMES, opt.CONFIG, opt.QUIET,
)  # fmt: skip
def command(sources: tuple[str, ...], destination: str, **parameters: object) -> int:
    """Translate an archive: folders, files or patterns of text, Markdown, HTML, JSON lines and Parquet.

    SRC and DST may be addresses such as s3://bucket/2024, with the extra [batch].

    DST gets data/ (one line of JSON for each document), rejected/ (what could not be translated, and why), repeated/
    (documents with the text of an earlier one) and _reports/ (a part counts when its report is there). The same
    command again does what is missing. Exits with 5 when documents were rejected.
    """
    from translator_cli.batch.places import is_private

    alone = [name for name in (*sources, destination) if is_private(name)]
    refuse(bool(alone), f"{''.join(alone[:1])}: memory is seen by one process only, and workers are others")
    inside = [name for name in sources if _lies_in(destination, name)]
    refuse(bool(inside), f"DST lies in {''.join(inside[:1])}, and would be read as well; name a folder outside of it")
    return _run(sources, destination, parameters)


def _lies_in(destination: str, source: str) -> bool:
    from pathlib import Path

    from translator_cli.batch.places import is_address, local_path

    if is_address(destination) or is_address(source):
        return f"{destination.rstrip('/')}/".startswith(f"{source.rstrip('/')}/")
    return Path(local_path(destination)).resolve().is_relative_to(Path(local_path(source)).resolve())


def _run(sources: tuple[str, ...], destination: str, parameters: Mapping[str, object]) -> int:
    from translator_cli.batch.archive import Archive
    from translator_cli.batch.stores import store_at
    from translator_cli.cli.archive_plan import show_plan
    from translator_cli.cli.archive_work import Hands, work
    from translator_cli.cli.archives import Undertaking
    from translator_cli.cli.job import TranslationJob
    from translator_cli.cli.values import take

    choice, job = take(BatchChoice, parameters), take(TranslationJob, parameters)
    archive = Archive(store_at(destination), choice.output)
    undertaking = Undertaking.of(sources, archive, choice.text_field, choice.id_field, choice.part_size, job)
    if choice.plan:
        show_plan(undertaking, choice.workers)
        return ExitCode.OK
    hands = Hands(choice.workers, choice.address, choice.time_limit)
    return work(undertaking, hands, choice.array)
