"""Every format of one report, byte for byte."""

from __future__ import annotations

import pytest

from .golden import CASES, FOLDER, produce


@pytest.mark.parametrize("name", CASES)
def test_output_is_as_agreed(name: str) -> None:
    assert produce(name) == (FOLDER / name).read_bytes().decode("utf-8")


def test_no_file_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(CASES)
