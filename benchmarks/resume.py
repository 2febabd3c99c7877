"""What a batch with nothing to do costs: ``python -m benchmarks.resume``.

Makes an archive of many parts with a report for each, as if all were done, and gives the command again.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import machine
from benchmarks.process import Cost, middle, python, run


@click.command()
@click.option("--parts", default=20_000, show_default=True, help="Parts.")
@click.option("--rounds", default=3, show_default=True, help="Runs; the median counts.")
def main(parts: int, rounds: int) -> None:
    """Time it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        words = "Die Katze schläft auf dem Sofa. " * 34
        with open(folder / "a.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps({"id": number, "text": f"{number} {words}"}) + "\n" for number in range(parts))
        (folder / "one.jsonl").write_text("", "utf-8")
        batch = python("-m", "translator_cli", "batch", "-f", "de", "--no-memory", "--part-size", "1K", "-q")
        # Share 1 of as many as there are parts: it makes the plan, and one part.
        run([*batch, "--array", f"1/{parts}", str(folder / "a.jsonl"), str(folder / "out")])
        (report,) = (folder / "out" / "_reports").iterdir()
        plan = (folder / "out" / "_plan.jsonl").read_text("utf-8").splitlines()[1:]
        for line in plan:
            part = json.loads(line)
            (report.parent / f"{part['name']}-{part['key']}.json").write_bytes(report.read_bytes())
        run([*batch, str(folder / "one.jsonl"), str(folder / "empty")])
        costs: dict[str, list[Cost]] = {"empty": [], "out": []}
        for _ in range(rounds):
            costs["empty"].append(run([*batch, str(folder / "one.jsonl"), str(folder / "empty")]))
            costs["out"].append(run([*batch, str(folder / "a.jsonl"), str(folder / "out")]))
    click.echo(machine.describe("benchmarks.resume"))
    for what, found in (("an empty archive", costs["empty"]), (f"{len(plan):,} parts that are done", costs["out"])):
        cost = middle(found)
        click.echo(f"- {what}: {cost.wall:.1f} s, {cost.cpu:.1f} s of processor time, {cost.peak / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
