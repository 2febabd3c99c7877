"""Which values of front matter and attributes are translated is a setting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

DRAFT = '---\ntitle: Der Hund\nteaser_text: Der Hund schläft.\n---\n\n<Karte titel="Der Hund" title="Die Stadt" />\n'


@pytest.mark.parametrize(
    ("settings", "changed"),
    [
        pytest.param("", ["title: ", ' title="'], id="by-default"),
        pytest.param(
            'front-matter = ["teaser_text"]\nattributes = ["titel"]\n', ["teaser_text: ", 'titel="'], id="set"
        ),
    ],
)
def test_settings_name_what_is_translated(
    cli: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, changed: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".translator.toml").write_text(settings, encoding="utf-8")
    Path("d.md").write_text(DRAFT, encoding="utf-8")
    assert cli("-q", "--from", "de", "-o", "e.md", "d.md").code == 0
    old, new = DRAFT.split("\n"), Path("e.md").read_text("utf-8").split("\n")
    for line, english in zip(old, new, strict=True):
        assert (line != english) == any(part in line for part in changed)
