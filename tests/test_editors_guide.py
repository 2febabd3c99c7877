"""The worked example of the editor's guide, walked through."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

GUIDE = (Path(__file__).parent.parent / "docs" / "editors-guide.md").read_text(encoding="utf-8")
MARKDOWN = re.findall(r"^```markdown\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
CHECKS = re.findall(r"^\$ translator-cli check freibad\.de\.md\n((?:freibad.*\n)+)", GUIDE, re.MULTILINE)


def test_the_checks_say_what_the_guide_says(
    cli: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    draft, translation = Path("freibad.de.md"), Path("freibad.en.md")
    german, english = MARKDOWN
    draft.write_text(german, encoding="utf-8")
    translation.write_text(english, encoding="utf-8")
    assert cli("check", draft).out == CHECKS[0]
    translation.write_text(english.replace("8.30", "7.30"), encoding="utf-8")
    assert cli("check", draft) == Outcome(0, "", "")
    assert cli("sync", draft).code == 0
    german = german.replace("1,2", "1,4").replace("19.30 Uhr\n", "19.30 Uhr\n- Hunde sind nicht erlaubt\n")
    draft.write_text(german, encoding="utf-8")
    outcome = cli("check", draft)
    assert (outcome.code, outcome.out) == (1, CHECKS[1])


def test_the_hooks_of_the_guide_are_those_of_the_manifest() -> None:
    """The light way differs from the manifest in the language alone."""
    manifest = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    light = GUIDE.partition("### The light way")[2].partition("### ")[0]
    for key in ("id", "entry", "types_or", "always_run"):
        pattern = rf"^[ -]*{key}: (.*)$"
        assert re.findall(pattern, light, re.MULTILINE) == re.findall(pattern, manifest, re.MULTILINE)
