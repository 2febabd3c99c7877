"""The trials of the coverage-guided search hold for the inputs that it starts from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.guided import TRIALS, read_as, seed
from translator_cli.formats import FORMATS


@pytest.mark.parametrize("name", [*FORMATS, *TRIALS])
def test_each_reader_has_seeds_that_it_reads(tmp_path: Path, name: str) -> None:
    seed(tmp_path, name)
    files = list(tmp_path.iterdir())
    assert files
    for path in files:
        (TRIALS.get(name) or read_as(name))(path.read_bytes())


def test_a_trial_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator_cli.files.read.decode", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        read_as("plain")(b"x")
