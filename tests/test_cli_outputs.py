"""What ``-o`` means: documents, forms, folders, several results; never over an input by accident."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Cli = Callable[..., Outcome]
DRAFT = "---\ntitle: Der Hund\n---\n\n# Der Hund\n\nDer **Hund** schläft in `Haus`.\n\n- Die Stadt ist groß.\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "d.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_an_output_with_the_format_of_the_input_is_the_document(cli: Cli, draft: Path) -> None:
    done = cli("-q", "-o", "d.en.md", "d.md")
    assert (done.code, done.out) == (0, "")
    text = Path("d.en.md").read_text("utf-8")
    assert text.startswith("---\ntitle: The dog\n---\n\n# The dog\n\n") and "`Haus`" in text and "**" in text


@pytest.mark.parametrize("form", ["document", "text"])
def test_a_pipe_gets_the_document_by_name(cli: Cli, draft: Path, form: str) -> None:
    assert cli("-q", "--format", form, "d.md").out.startswith("---\ntitle: The dog\n---\n")


def test_several_outputs_come_from_one_run(cli: Cli, draft: Path) -> None:
    done = cli("-q", "-o", "d.en.md", "-o", "d.html", "-o", "d.json", "-o", "-", "d.md")
    assert done.code == 0 and "The dog" in done.out
    assert Path("d.en.md").read_text("utf-8").startswith("---\n")
    assert Path("d.html").read_text("utf-8").startswith("<!doctype html>")
    assert json.loads(Path("d.json").read_text("utf-8"))["name"] == "d.md"


def test_a_folder_mirrors_a_tree_and_leaves_what_is_unchanged(cli: Cli, draft: Path) -> None:
    for name in ("docs/a.md", "docs/sub/b.html", "docs/c.png", "docs/.hidden/d.md"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            "<p>Der Hund schläft.</p>\n" if name.endswith("html") else "Der Hund schläft.\n", encoding="utf-8"
        )
    done = cli("-o", "out/", "docs")
    assert done.code == 0 and "2 written, 0 unchanged" in done.err
    assert sorted(str(path) for path in Path("out").rglob("*.*")) == ["out/a.md", "out/sub/b.html"]
    assert "dog" in Path("out/sub/b.html").read_text("utf-8")
    assert "0 written, 2 unchanged" in cli("-o", "out/", "docs").err


def test_in_place_writes_over_the_input(cli: Cli, draft: Path) -> None:
    assert cli("-q", "--in-place", "d.md").code == 0
    assert "# The dog" in draft.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("-o", "d.md", "d.md"), "is an input; to write over it, use --in-place", id="over-an-input"),
        pytest.param(("-o", "./d.md", "--format", "html", "d.md"), "is an input", id="over-an-input-by-another-name"),
        pytest.param(("-o", "d.docx.bak", "d.md"), "no output format has the extension", id="unknown-extension"),
        pytest.param(("-o", "e.md", "d.md", "d.md"), "for several inputs name a folder", id="two-into-one"),
        pytest.param(("-o", "a.json", "-o", "b.tmx", "--format", "html", "d.md"), "one result", id="format-for-two"),
        pytest.param(("--in-place",), "needs the names of files", id="in-place-without-files"),
        pytest.param(("--in-place", "-o", "x.md", "d.md"), "leave out --output", id="in-place-and-output"),
        pytest.param(("-o", "out/", "--format", "json", "d.md"), "takes documents", id="folder-of-reports"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(cli: Cli, draft: Path, arguments: tuple[str, ...], message: str) -> None:
    done = cli(*arguments)
    assert done.code == 2 and message in " ".join(done.err.split())
    assert draft.read_text("utf-8") == DRAFT
