"""The house style in the commands, with the built-in model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FakeTranslator, Outcome
from translator_cli.checks import CheckSettings
from translator_cli.cli.sentences import Sentences
from translator_cli.document import Hypothesis
from translator_cli.files.read import decode
from translator_cli.pairs.project import Project
from translator_cli.pipeline.engines import EngineOptions, Engines
from translator_cli.style import Style
from translator_cli.translation.recall import NoMemory, RecallingTranslator

DRAFT = """# Die Wahl

Sie sagte: „Das ist ein Haus.“ Der Rat – so heißt es – ist heute da.

- Eintritt: 4 Euro

| Größe | Preis |
|---|---|
| B | 12 |
"""


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.de.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_sync_and_translate_write_good_english_typography(cli: Callable[..., Outcome], draft: Path) -> None:
    assert cli("sync", "-q", draft).code == 1
    english = draft.with_name("a.en.md").read_text(encoding="utf-8")
    assert english.count("“") == english.count("”") == 1 and '"' not in english
    assert " – " in english and " - " not in english
    assert "\n- A" in english and "\n| B | 12 |\n" in english
    assert cli("-q", "-n", "0", "--layout", "target", "--from", "de", draft).out.count("“") == 1


def test_the_configuration_asks_for_another_style(cli: Callable[..., Outcome], draft: Path) -> None:
    Path(".translator.toml").write_text('[style]\nquotes = "british"\ndashes = "em"\n', encoding="utf-8")
    cli("sync", "-q", draft)
    english = draft.with_name("a.en.md").read_text(encoding="utf-8")
    assert "‘" in english and "—" in english and "“" not in english
    assert "style.quotes = 'british'" in cli("config", "show", "sync").out


def test_a_draft_in_straight_marks_stays_so(cli: Callable[..., Outcome], draft: Path) -> None:
    draft.write_text(DRAFT.replace("„", '"').replace("“", '"').replace("–", "-"), encoding="utf-8")
    cli("sync", "-q", draft)
    english = draft.with_name("a.en.md").read_text(encoding="utf-8")
    assert english.count('"') == 2 and "–" not in english


def test_what_a_person_wrote_elsewhere_is_not_touched() -> None:
    class Remembering(FakeTranslator):
        def translate(self, texts: object) -> list[Hypothesis]:
            return [Hypothesis('"x" - y', origin="memory"), Hypothesis('"x" - y')]

    engines = Engines("en", EngineOptions(memory=False))
    engine = Remembering()
    engines._translators["de"] = RecallingTranslator(engine.info, lambda: engine, NoMemory(), "", ("de", "en"))
    sentences = Sentences(engines, None, Project(), CheckSettings(), Style())
    document = decode("a.md", "„A“ – b. „C“ – d.".encode())
    made = sentences.translate(["„A“ – b.", "„C“ – d."])
    polished = [sentences.polish(document, *pair) for pair in zip(["„A“ – b.", "„C“ – d."], made.texts)]
    assert polished == ['"x" - y', "“X” – y"]
