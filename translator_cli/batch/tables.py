"""Parquet: rows read from row groups, rows written; needs pyarrow, which the extra ``batch`` installs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from translator_cli.batch.places import open_to_read, size_and_stamp
from translator_cli.batch.values import Reading
from translator_cli.errors import ConfigError, InputError

_ROWS = 256  # read at a time
#: Bytes that are read ahead of a column; without a limit all of a row group would be, which may be all of a file.
_BUFFER = 1 << 20


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


@dataclass(slots=True)
class _Place:
    """How far a row group has been read: ``batch``, None at the end, begins with row ``number``."""

    batches: Iterator[Any]
    batch: Any = None
    number: int = 0

    @classmethod
    def at_start(cls, path: str, group: int, reading: Reading) -> _Place:
        """Open a row group."""
        batches = _batches(path, group, reading)
        return cls(batches, next(batches, None))

    def go_on(self) -> None:
        """Read the next batch."""
        self.number += self.batch.num_rows
        self.batch = next(self.batches, None)


#: Where reading stopped last, at most one place. Parts come in order and a row group can be read from its start only,
#: so without this a file of one group, as most programs write it, would be read as often as it has parts.
_left: dict[tuple[object, ...], _Place] = {}


def rows_of(path: str, group: int, reading: Reading, start: int = 0) -> Iterator[tuple[object, object]]:
    """Yield id and text of the rows of a group from row ``start`` on; an id is None where there is no such column."""
    key = path, size_and_stamp(path), group, reading
    place = _left.pop(key, None)  # nobody else goes on there meanwhile
    if place is None or place.number > start:
        place = _Place.at_start(path, group, reading)
    try:
        while place.batch is not None:
            fresh = place.batch.slice(max(0, start - place.number))
            texts = fresh.column(reading.text_field).to_pylist()
            has_ids = reading.id_field in fresh.schema.names
            ids = fresh.column(reading.id_field).to_pylist() if has_ids else [None] * len(texts)
            yield from zip(ids, texts, strict=True)
            place.go_on()
    finally:
        _left.clear()
        if place.batch is not None:
            _left[key] = place


def _batches(path: str, group: int, reading: Reading) -> Iterator[Any]:
    """Yield the rows of a group, some at a time."""
    import pyarrow as arrow  # see above

    with _opened(path) as file:
        columns = [name for name in (reading.text_field, reading.id_field) if name in file.schema_arrow.names]
        try:
            yield from file.iter_batches(_ROWS, row_groups=[group], columns=columns, use_threads=False)
        except (arrow.ArrowException, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # of the disk or the network, not of what is in the file
            raise InputError(f"{path}: no Parquet file, or a damaged one") from error


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
    try:
        table = arrow.Table.from_pylist(list(rows), schema)
    except UnicodeEncodeError:  # half a character, such as of a file's name; a table holds whole ones
        table = arrow.Table.from_pylist([_whole(row) for row in rows], schema)
    parquet.write_table(table, stream)
    data: bytes = stream.getvalue().to_pybytes()
    return data


def _whole(value: Any) -> Any:
    """Return a value with its half characters spelled out."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    return [_whole(each) for each in value] if isinstance(value, list) else value


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    parquet = require_parquet()
    import pyarrow as arrow  # see above

    with open_to_read(path) as raw:
        try:
            file = parquet.ParquetFile(raw, buffer_size=_BUFFER, pre_buffer=False)
        except arrow.ArrowException as error:
            raise InputError(f"{path}: no Parquet file, or a damaged one") from error
        yield file
