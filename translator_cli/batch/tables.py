"""Parquet: rows read from row groups, rows written; needs pyarrow, which the extra ``batch`` installs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from translator_cli.batch.places import open_to_read
from translator_cli.batch.values import Reading
from translator_cli.errors import ConfigError, InputError

_ROWS = 256  # read at a time


def require_parquet() -> Any:
    """Return the module ``pyarrow.parquet``. Raises ConfigError where pyarrow is not installed."""
    try:
        import pyarrow.parquet as parquet  # 50 MB of memory: only for archives that hold tables
    except ImportError as error:
        raise ConfigError("Parquet needs pyarrow; install it with: pip install 'translator-cli[batch]'") from error
    return parquet


def group_sizes(path: str, reading: Reading) -> list[int]:
    """Return the number of rows of each row group. Raises InputError for what has no text to translate."""
    with _opened(path) as file:
        if reading.text_field not in file.schema_arrow.names:
            raise InputError(f"{path}: no column '{reading.text_field}'; name the one with the text with --text-field")
        return [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]


def rows_of(path: str, group: int, reading: Reading, start: int = 0) -> Iterator[tuple[object, object]]:
    """Yield id and text of the rows of a group from row ``start`` on; an id is None where there is no such column."""
    with _opened(path) as file:
        columns = [name for name in (reading.text_field, reading.id_field) if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(_ROWS, row_groups=[group], columns=columns, use_threads=False):
            number += batch.num_rows
            if number <= start:
                continue
            fresh = batch.slice(max(0, start - (number - batch.num_rows)))
            texts = fresh.column(reading.text_field).to_pylist()
            ids = fresh.column(reading.id_field).to_pylist() if len(columns) == 2 else [None] * len(texts)
            yield from zip(ids, texts, strict=True)


def encoded(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return rows of the table ``data`` as a Parquet file."""
    parquet = require_parquet()
    import pyarrow as arrow  # see above

    text, whole = arrow.string(), arrow.int64()
    unit = {"start": whole, "end": whole, "source": text, "target": text, "score": arrow.float64(), "origin": text}
    finding = {"unit": whole, "rule": text, "severity": text, "message": text}
    columns = dict.fromkeys(("id", "where", "language", "model", "translation"), text)
    lists = {"units": arrow.struct(unit), "summary": whole, "findings": arrow.struct(finding)}
    schema = arrow.schema({**columns, **{name: arrow.list_(kind) for name, kind in lists.items()}})
    stream = arrow.BufferOutputStream()
    parquet.write_table(arrow.Table.from_pylist(list(rows), schema), stream)
    data: bytes = stream.getvalue().to_pybytes()
    return data


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    parquet = require_parquet()
    import pyarrow as arrow  # see above

    with open_to_read(path) as raw:
        try:
            file = parquet.ParquetFile(raw)
        except arrow.ArrowException as error:
            raise InputError(f"{path}: no Parquet file, or a damaged one") from error
        yield file
