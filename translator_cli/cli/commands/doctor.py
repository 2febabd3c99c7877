"""``translator-cli doctor``: is everything in place that a translation needs?"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from translator_cli.cli.output import write_row
from translator_cli.errors import ExitCode


@click.command("doctor", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--config", "config_file", type=click.Path(), metavar="FILE", help="Look at FILE as the configuration.")
def command(as_json: bool, config_file: str | None) -> int:
    """Check versions, models, memory, lock file, settings, hooks and terminal; exit 4 when something is broken.

    Writes nothing and uses no network.
    """
    from translator_cli.cli.doctor import examine

    rows = list(examine(Path(), Path(config_file) if config_file else None))
    broken = any(row.state == "problem" for row in rows)
    if as_json:
        found = {"schema": 1, "ok": not broken, "checks": [asdict(row) for row in rows]}
        sys.stdout.write(f"{json.dumps(found)}\n")
    else:
        for row in rows:
            write_row(row.state, row.subject, row.text)
    return ExitCode.MODEL if broken else ExitCode.OK
