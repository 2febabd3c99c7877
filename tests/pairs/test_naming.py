"""Which file is the translation of which."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from translator_cli.errors import ConfigError, InputError
from translator_cli.pairs.naming import DEFAULT_PATTERN, FilePair, counterpart, find_pairs, pair_of, side_of


@pytest.mark.parametrize(
    ("pattern", "source", "target"),
    [
        pytest.param(DEFAULT_PATTERN, "artikel.de.md", "artikel.en.md", id="default"),
        pytest.param(DEFAULT_PATTERN, "texte/mein text.de.txt", "texte/mein text.en.txt", id="blank-in-the-name"),
        pytest.param(DEFAULT_PATTERN, "/tmp/Größe.de.md", "/tmp/Größe.en.md", id="umlaut"),
        pytest.param(DEFAULT_PATTERN, "v1.2.de.md", "v1.2.en.md", id="dots-in-the-name"),
        pytest.param(DEFAULT_PATTERN, "de.de.md", "de.en.md", id="a-name-that-is-a-language"),
        pytest.param(DEFAULT_PATTERN, "x.en.de.md", "x.en.en.md", id="two-languages-the-last-counts"),
        pytest.param(DEFAULT_PATTERN, "a.de/b.de.md", "a.de/b.en.md", id="folder-with-a-language"),
        pytest.param("{lang}/{name}.{ext}", "content/de/start.md", "content/en/start.md", id="folder"),
        pytest.param("{lang}/{name}.{ext}", "de/politik/wahl.md", "en/politik/wahl.md", id="folder-tree"),
        pytest.param("{name}_{lang}.{ext}", "a_b_de.txt", "a_b_en.txt", id="underscore"),
        pytest.param("{name}/{lang}.{ext}", "start/de.md", "start/en.md", id="file-named-by-language"),
        pytest.param("{name}.{lang}", "notiz.de", "notiz.en", id="no-extension"),
        pytest.param("{name}.{lang}.md", "notiz.de.md", "notiz.en.md", id="fixed-extension"),
    ],
)
def test_each_side_leads_to_the_other(pattern: str, source: str, target: str) -> None:
    pair = FilePair(Path(source), Path(target))
    assert counterpart(pair.source, pattern) == pair.target
    assert counterpart(pair.target, pattern) == pair.source
    assert pair_of(pair.source, pattern) == pair_of(pair.target, pattern) == pair
    assert side_of(pair.source, pattern, "de", "en") == "source"
    assert side_of(pair.target, pattern, "de", "en") == "target"


@pytest.mark.parametrize("name", ["artikel.md", "artikel.fr.md", "de.md", ".de.md", "artikel.de", "artikelde.md"])
def test_a_name_that_is_no_side_of_a_pair_says_how_to_name_it(name: str) -> None:
    assert side_of(Path(name), DEFAULT_PATTERN, "de", "en") is None
    with pytest.raises(InputError, match=r"NAME\.de\."):
        counterpart(Path(name))


@pytest.mark.parametrize(
    "pattern",
    [
        "{name}.{ext}",
        "{lang}.{ext}",
        "{name}.{lang}.{lang}",
        "{name}.{sprache}.md",
        "x",
        "{name}{name}{lang}",
    ],
)
def test_a_pattern_that_cannot_work_is_refused(pattern: str) -> None:
    with pytest.raises(ConfigError, match="must hold"):
        counterpart(Path("a.de.md"), pattern)


def test_other_languages() -> None:
    assert counterpart(Path("a.fr.md"), source="fr", target="es") == Path("a.es.md")
    assert counterpart(Path("a.DE.md")) == Path("a.en.md")


def test_from_inside_a_folder_that_the_pattern_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    fill(tmp_path, "de/abc/wahl.md", "en/abc/wahl.md", "de/README.md")
    monkeypatch.chdir(tmp_path / "de" / "abc")
    pattern = "{lang}/{name}.{ext}"
    assert pair_of(Path("wahl.md"), pattern) == FilePair(Path("wahl.md"), Path("../../en/abc/wahl.md"))
    assert find_pairs(Path("."), pattern) == (FilePair(Path("wahl.md"), Path("../../en/abc/wahl.md")),)
    monkeypatch.chdir(tmp_path)
    assert pair_of(Path("en/abc/wahl.md"), pattern) == FilePair(Path("de/abc/wahl.md"), Path("en/abc/wahl.md"))


def test_a_home_folder_that_is_named_like_a_language_makes_no_pairs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "de/project/README.md")
    monkeypatch.chdir(tmp_path / "de" / "project")
    assert side_of(Path("README.md"), "{lang}/{name}.{ext}", "de", "en") is None


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n", encoding="utf-8")


def test_a_folder_is_searched_for_both_halves(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "a.de.md",
        "a.en.md",
        "b.de.md",
        "c.en.md",
        "texte/ö ö.de.md",
        "d.md",
        "strings.en.json",
        ".hidden/e.de.md",
        ".f.de.md",
        "node_modules/g.de.md",
    )
    assert [pair.source.relative_to(tmp_path).as_posix() for pair in find_pairs(tmp_path)] == [
        "a.de.md",
        "b.de.md",
        "c.de.md",
        "texte/ö ö.de.md",
    ]


def test_what_git_ignores_is_skipped(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    fill(tmp_path, "a.de.md", "build/b.de.md", "neu/ä.de.md")
    (tmp_path / ".gitignore").write_text("/build/\n", encoding="utf-8")
    assert [pair.source.name for pair in find_pairs(tmp_path)] == ["a.de.md", "ä.de.md"]
    assert [pair.source.name for pair in find_pairs(tmp_path / "neu")] == ["ä.de.md"]


def test_a_file_that_is_deleted_but_tracked_is_not_found(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    fill(tmp_path, "a.de.md", "a.en.md")
    subprocess.run(["git", "-C", str(tmp_path), "add", "."], check=True)
    (tmp_path / "a.en.md").unlink()
    (pair,) = find_pairs(tmp_path)
    assert pair.source.exists() and not pair.target.exists()


def test_without_git_a_folder_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    fill(tmp_path, "a.de.md", ".hidden/b.de.md")
    assert [pair.source.name for pair in find_pairs(tmp_path)] == ["a.de.md"]
