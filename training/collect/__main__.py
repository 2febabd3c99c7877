"""Rebuild the training corpus: German-English pairs by tag, out of folders that you have cloned or unpacked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .checkouts import MissingCheckout, commands, fetch, other_commits
from .exclusion import Excluded
from .gather import Result, Seen, collect
from .table import Source, Table, UnknownSource, load_table


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.collect", description=__doc__)
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="sources or tags of the table, or: all")
    parser.add_argument("--checkouts", type=Path, default=Path("checkouts"), help="where they lie (./checkouts)")
    parser.add_argument("--output", type=Path, help="tag, German, English, tab-separated; read by prepare.py --data")
    parser.add_argument(
        "--exclude",
        type=Path,
        metavar="FOLDER",
        help="held-out files: no pair with a side that equals one of their lines or shares eight words in a row",
    )
    parser.add_argument("--skip-missing", action="store_true", help="go on without the sources that are not there")
    parser.add_argument("--list", action="store_true", help="print the table: source, licence, where it comes from")
    parser.add_argument("--how", action="store_true", help="print the commands that fetch the sources")
    parser.add_argument("--fetch", action="store_true", help="run these commands first")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line entry."""
    parser = _parser()
    options = parser.parse_args(arguments)
    table = load_table()
    try:
        sources = table.select(options.sources)
    except UnknownSource as error:
        parser.error(str(error))
    if options.list:
        _list(table, sources or table.sources)
        return 0
    if not sources:
        parser.error("name at least one source or tag, or all (--list names them)")
    lines = commands(table, sources, options.checkouts)
    if options.how:
        print("\n".join(lines))
        return 0
    if options.fetch:
        fetch(lines)
    if not options.output:
        parser.error("--output is missing") if not options.fetch else None
        return 0
    return _run(table, sources, options)


def _list(table: Table, sources: Sequence[Source]) -> None:
    for source in sources:
        pins = ", ".join(f"{name} {table.pins.get(name, '')[:12]}".strip() for name in source.checkouts[:2])
        more = f" and {len(source.checkouts) - 2} more" if len(source.checkouts) > 2 else ""
        print(f"{source.name:30} {_known(source):>7} {source.licence}; {pins}{more}")
    for tag, reason in table.elsewhere.items():
        print(f"{tag:30} not collected: {reason}")


def _run(table: Table, sources: Sequence[Source], options: argparse.Namespace) -> int:
    excluded = Excluded.in_folder(options.exclude) if options.exclude else Excluded()
    if not options.exclude:
        print("Without --exclude nothing is held out: figures on test sets will mean nothing.", file=sys.stderr)
    for note in other_commits(table, sources, options.checkouts):
        print(note, file=sys.stderr)
    seen, missing = Seen(), 0
    print(f"{'source':30} {'pairs':>7} {'published':>9}", file=sys.stderr)
    with open(options.output, "w", encoding="utf-8", newline="\n") as handle:
        for source in sources:
            try:
                result = collect(source, options.checkouts, excluded, seen)
            except MissingCheckout as error:
                if not options.skip_missing:
                    raise SystemExit(str(error)) from None
                missing += 1
                continue
            handle.writelines(f"{source.tag}\t{german}\t{english}\n" for german, english in result.pairs)
            print(_line(result), file=sys.stderr, flush=True)
    if missing:
        print(f"{missing} sources are not there", file=sys.stderr)
    return 0


def _known(source: Source) -> str:
    return "?" if source.published is None else str(source.published)


def _line(result: Result) -> str:
    dropped = ", ".join(f"{reason} {count}" for reason, count in result.dropped.most_common())
    return f"{result.source.name:30} {len(result.pairs):7} {_known(result.source):>9}  without: {dropped or 'none'}"


if __name__ == "__main__":
    sys.exit(main())
