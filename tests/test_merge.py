"""``translator-cli merge``: out as XLIFF, edited, and back into the document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.conftest import Outcome
from tests.formats.drafts.archives import parts
from tests.formats.drafts.docx import docx_drafts

Cli = Callable[..., Outcome]
DRAFT = "# Ein Titel\n\nDas ist **wichtig** für `alle`.\n\n- Der erste Punkt\n"


@pytest.fixture
def exported(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft's XLIFF file in the folder of the draft."""
    monkeypatch.chdir(tmp_path)
    Path("a.de.md").write_text(DRAFT, encoding="utf-8")
    assert cli("-q", "-o", "a.xlf", "a.de.md").code == 0
    return Path("a.xlf")


def edited(path: Path, *changes: tuple[str, str]) -> None:
    """Replace whole targets by what a person wrote."""
    text = path.read_text("utf-8")
    for source, target in changes:
        start = text.index("<target", text.index(source))
        start = text.index(">", start) + 1
        text = text[:start] + target + text[text.index("</target>", start) :]
    path.write_text(text, encoding="utf-8")


def test_what_a_person_wrote_in_the_editor_is_in_the_document(cli: Cli, exported: Path) -> None:
    text = exported.read_text("utf-8")
    assert '<source>Das ist <g id="1" ctype="bold">wichtig</g> für <x id="2"' in text
    edited(
        exported,
        ("Ein Titel", "A title"),
        ("Das ist", 'For <x id="2"/>, this <g id="1">matters</g>.'),
        ("Der erste", "The first point"),
    )
    assert cli("merge", "-q", exported).code == 0
    assert Path("a.en.md").read_text("utf-8") == "# A title\n\nFor `alle`, this **matters**.\n\n- The first point\n"


def test_a_translation_that_is_there_is_replaced_only_by_force(cli: Cli, exported: Path) -> None:
    Path("a.en.md").write_text("Mine.\n", encoding="utf-8")
    outcome = cli("merge", exported)
    assert (outcome.code, "a.en.md: is there already; --force replaces it" in outcome.err) == (6, True)
    assert Path("a.en.md").read_text("utf-8") == "Mine.\n"
    assert cli("merge", "-q", "--force", exported).code == 0
    assert Path("a.en.md").read_text("utf-8") != "Mine.\n"


def test_a_code_that_an_editor_lost_is_an_error_and_nothing_is_written(cli: Cli, exported: Path) -> None:
    edited(exported, ("Das ist", "This matters for all."))
    outcome = cli("merge", exported)
    assert (outcome.code, "a.de.md:3: its translation lacks 'alle' (code)" in outcome.err) == (3, True)
    assert not Path("a.en.md").exists()


def test_a_draft_that_changed_since_is_an_error(cli: Cli, exported: Path) -> None:
    Path("a.de.md").write_text(DRAFT.replace("erste", "zweite"), encoding="utf-8")
    outcome = cli("merge", exported)
    assert (outcome.code, "a.de.md:5: a sentence that the file does not have" in outcome.err) == (3, True)
    assert not Path("a.en.md").exists()


def test_a_missing_draft_is_named(cli: Cli, exported: Path) -> None:
    Path("a.de.md").unlink()
    outcome = cli("merge", exported)
    assert (outcome.code, "a.xlf: its document a.de.md is not here" in outcome.err) == (3, True)


def test_a_word_document_comes_back_as_one(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.de.docx").write_bytes(docx_drafts()["article.docx"])
    assert cli("-q", "-o", "b.xlf", "b.de.docx").code == 0
    edited(Path("b.xlf"), ("Die Linde blüht", 'In June<x id="1"/> the lime tree is in bloom.'))
    assert cli("merge", "-q", "b.xlf").code == 0
    assert docx.Document("b.en.docx").paragraphs[1].text.startswith("In June the lime tree is in bloom. ")
    assert parts(Path("b.en.docx").read_bytes())["word/document.xml"].count(b"<w:footnoteReference") == 1


def test_a_translation_memory_is_merged_by_its_sentences(cli: Cli, exported: Path) -> None:
    assert cli("-q", "-o", "a.tmx", "a.de.md").code == 0
    assert cli("merge", "-q", "-o", "c.md", "a.tmx").code == 0
    assert cli("merge", "-q", exported).code == 0
    assert Path("c.md").read_text("utf-8") == Path("a.en.md").read_text("utf-8")


def test_what_comes_back_is_recorded_as_a_persons_so_that_sync_keeps_it(cli: Cli, exported: Path) -> None:
    edited(exported, ("Der erste", "My own first point"))
    assert cli("merge", "-q", exported).code == 0
    assert Path(".translator.lock").read_text("utf-8").count('"state": "edited"') == 3
    merged = Path("a.en.md").read_text("utf-8")
    assert (cli("sync", "-q", "a.de.md").code, Path("a.en.md").read_text("utf-8")) == (0, merged)
    Path("a.de.md").write_text(DRAFT.replace("erste", "zweite"), encoding="utf-8")
    cli("sync", "-q", "a.de.md")
    assert "- My own first point\n" in Path("a.en.md").read_text("utf-8")


def test_a_document_that_is_written_elsewhere_is_not_recorded(cli: Cli, exported: Path) -> None:
    assert cli("merge", "-q", "-o", "c.md", exported).code == 0
    assert not Path(".translator.lock").exists()
