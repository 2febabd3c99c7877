"""Archives that were made to do harm, or are broken."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.formats.drafts.archives import packed, parts
from translator_cli.errors import InputError
from translator_cli.formats.office import archive as limits
from translator_cli.formats.office.archive import Archive

PLAIN = packed({"mimetype": b"application/epub+zip", "a.xml": b"<a/>"})


def _encrypted() -> bytes:
    data = bytearray(PLAIN)
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def _twice() -> bytes:
    result = io.BytesIO()
    with ZipFile(result, "w") as file:
        file.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a", "2")
    return result.getvalue()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda: packed({"a": b"0" * 20_000_000}), "its part a unpacks to 200 times its size", id="bomb"),
        pytest.param(lambda: packed({str(n): b"" for n in range(10_001)}), "an archive of 10,001 parts", id="parts"),
        pytest.param(_encrypted, "encrypted; save it without a password first", id="encrypted"),
        pytest.param(_twice, "an archive that holds a part twice", id="twice"),
        pytest.param(lambda: PLAIN[:-30], "not a whole zip archive", id="cut off"),
        pytest.param(lambda: b"Kein Archiv.", "not a whole zip archive", id="no archive"),
        pytest.param(lambda: b"", "not a whole zip archive", id="empty"),
    ],
)
def test_it_is_refused_in_one_line(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(InputError) as caught:
        Archive.of(make())
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_damaged_part_and_a_missing_one_are_named() -> None:
    data = bytearray(packed({"a": bytes(range(256)) * 8}))
    data[60] ^= 0xFF
    archive = Archive.of(bytes(data))
    with pytest.raises(InputError, match="its part a is damaged"):
        archive.read("a")
    with pytest.raises(InputError, match="its part b is missing"):
        archive.read("b")


def test_the_whole_may_not_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 10)
    with pytest.raises(InputError, match="unpacks to more than"):
        Archive.of(PLAIN)


def test_other_parts_keep_order_method_and_time() -> None:
    source = io.BytesIO()
    with ZipFile(source, "w") as file:
        file.writestr("mimetype", "x")
        file.writestr("a.xml", "<a/>", ZIP_DEFLATED)
    new = Archive.of(source.getvalue()).with_parts({"a.xml": b"<b/>"})
    assert parts(new) == {"mimetype": b"x", "a.xml": b"<b/>"}
    with ZipFile(io.BytesIO(new)) as after, ZipFile(source) as before:
        assert [(i.compress_type, i.date_time) for i in after.infolist()] == [
            (i.compress_type, i.date_time) for i in before.infolist()
        ]
