"""The Spark recipe of docs/scale.md in local mode: ``python -m benchmarks.spark``. Needs pyspark[sql] and Java."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import click

from benchmarks import machine


def english(frames: Iterator[Any]) -> Iterator[Any]:
    """Translate the columns id and text of pandas' frames; the model is loaded once for each task."""
    import pandas

    from translator_cli.batch.records import made
    from translator_cli.batch.values import Reading, Record, Rejected, Row
    from translator_cli.batch.workshop import PipelineRecipe
    from translator_cli.pipeline import Request
    from translator_cli.pipeline.engines import EngineOptions

    options = EngineOptions(threads=1, memory=False, together=4096)
    translate = PipelineRecipe(Request(source="de"), options).open()
    for frame in frames:
        found = [made(str(id), id, text, Reading()) for id, text in zip(frame["id"], frame["text"])]
        done: list[Row | Rejected] = [each for each in found if not isinstance(each, Record)]
        done += translate([each for each in found if isinstance(each, Record)])
        rows = [
            (each.id, each.columns["translation"], None) if isinstance(each, Row) else (each.id, None, each.reason)
            for each in done
        ]
        yield pandas.DataFrame(rows, columns=["id", "translation", "rejected"])


@click.command()
@click.option("--articles", "count", default=200, show_default=True, help="Articles; one more has no words.")
def main(count: int) -> None:
    """Translate with two tasks at a time."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else the first python3 of the path
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    articles = [(str(number), f"Die {number}. Katze schläft auf dem Sofa.") for number in range(count)]
    frame = spark.createDataFrame([*articles, ("bad", "a" * 200_000)], "id string, text string").repartition(4)
    start = time.perf_counter()
    rows = frame.mapInPandas(english, "id string, translation string, rejected string").collect()
    click.echo(machine.describe("benchmarks.spark"))
    once = len({row.id for row in rows}) == len(rows) == count + 1
    rejected = [(row.id, row.rejected) for row in rows if row.rejected]
    click.echo(
        f"- {len(rows)} rows in {time.perf_counter() - start:.0f} s; every id once: {once}; rejected: {rejected}"
    )
    sys.exit(not once)


if __name__ == "__main__":
    main()
