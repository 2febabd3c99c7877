"""The beginning of a long pair is what the whole pair begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.bench import long_pair
from translator_cli.pairs.heads import load_head
from translator_cli.pairs.loading import load_pair
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import SyncOptions, Translations, decide, sync_pairs


def pair_in(folder: Path, german: str, english: str | None, suffix: str = "md") -> tuple[FilePair, Project]:
    files = FilePair(folder / f"a.de.{suffix}", folder / f"a.en.{suffix}")
    files.source.write_text(german, encoding="utf-8")
    if english is not None:
        files.target.write_text(english, encoding="utf-8")
    return files, Project(config=folder / ".translator.toml")


Sentence = tuple[str, str, str]


def texts(files: FilePair, project: Project) -> tuple[list[Sentence], list[Sentence]]:
    """Return action, German and English of the sentences that can be shown at once, and of all."""
    found = load_head(files, project)
    assert found is not None
    head, sure = found
    rows: list[list[Sentence]] = [
        [(decision.action, decision.text, decision.link.text) for decision in decide(loaded.match, SyncOptions())]
        for loaded in (head, load_pair(files, project))
    ]
    shown = [decision.end <= sure for decision in decide(head.match, SyncOptions())]
    return [row for row, there in zip(rows[0], shown) if there], rows[1]


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("synced", [False, True])
def test_the_beginning_is_what_the_whole_pair_begins_with(tmp_path: Path, suffix: str, synced: bool) -> None:
    german, english = long_pair()
    files, project = pair_in(tmp_path, german, english, suffix)
    if synced:
        list(sync_pairs([files], project, SyncOptions(), Translations, lambda name, error: None))
        files.source.write_text(german.replace("Antrag 4 ", "Vorschlag 4 "), encoding="utf-8")
    first, whole = texts(files, project)
    assert 100 < len(first) < 1000
    assert first == whole[: len(first)]


def test_a_beginning_without_english_waits_as_the_whole_does(tmp_path: Path) -> None:
    first, whole = texts(*pair_in(tmp_path, long_pair()[0], None))
    assert first == whole[: len(first)] and {action for action, _, _ in first} == {"translate"}


def test_what_is_open_where_the_text_is_cut_is_not_shown(tmp_path: Path) -> None:
    german, english = long_pair()
    code = "```\n" + "eine Zeile\n\n" * 5000 + "```\n\n"
    cut = german.index("Der Antrag 61 ")
    files, project = pair_in(tmp_path, german[:cut] + code + german[cut:], english)
    first, whole = texts(files, project)
    assert first == whole[: len(first)] and len(first) >= 60


@pytest.mark.parametrize(
    ("german", "english", "suffix"),
    [
        pytest.param("Kurz.\n", "Short.\n", "md", id="short"),
        pytest.param(long_pair()[0].replace("\n\n", " "), "One.\n", "md", id="one-paragraph"),
        pytest.param(long_pair()[0], long_pair()[1].replace("\n\n", " "), "md", id="english-in-one-paragraph"),
        pytest.param("<p>Ein Satz.</p>\n\n" * 9000, "<p>A sentence.</p>\n\n" * 9000, "html", id="page"),
    ],
)
def test_what_has_to_be_read_as_a_whole_has_no_beginning(
    tmp_path: Path, german: str, english: str, suffix: str
) -> None:
    assert load_head(*pair_in(tmp_path, german, english, suffix)) is None
