"""``--watch``: what is shown after a save, and how it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import Outcome
from translator_cli.cli.watch import saves

Cli = Callable[..., Outcome]


def test_only_saved_files_are_named_and_a_missing_one_is_waited_for(tmp_path: Path) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("eins", encoding="utf-8")
    two.write_text("zwei", encoding="utf-8")
    steps: Iterator[Callable[[], object]] = iter(
        [lambda: None, lambda: one.write_text("drei!", encoding="utf-8"), two.unlink, lambda: two.write_text("vier!!")]
    )

    def pause(_: float) -> None:
        next(steps)()

    seen = saves([str(one), str(two)], pause)
    assert [next(seen) for _ in range(3)] == [(str(one), str(two)), (str(one),), (str(two),)]


def play(monkeypatch: pytest.MonkeyPatch, draft: Path, *texts: str) -> None:
    """Save each text in turn, then press Ctrl-C."""

    def scripted(files: Sequence[str], pause: object) -> Iterator[tuple[str, ...]]:
        for text in texts:
            draft.write_text(text, encoding="utf-8")
            yield tuple(files)
        raise KeyboardInterrupt

    monkeypatch.setattr("translator_cli.cli.watch.saves", scripted)


def test_after_a_save_only_what_changed_is_shown(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = tmp_path / "draft.txt"
    first = "Der Rat hat am Montag eine neue Brücke beschlossen. Sie soll im Herbst fertig sein."
    play(monkeypatch, draft, first, first.replace("Herbst", "Winter"), first.replace("Herbst", "Winter") + "\n")
    outcome = cli("--watch", str(draft))
    assert outcome.code == 0 and "watching; Ctrl-C ends" in outcome.err
    start, second, third = outcome.out.split("draft.txt: ")
    assert "neue Brücke" in start and "Herbst" in start
    assert second.startswith("1 new or changed\n") and "Winter" in second and "neue Brücke" not in second
    assert third == "saved, nothing changed\n"


def test_what_is_gone_is_counted(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = tmp_path / "draft.txt"
    play(monkeypatch, draft, "Das ist ein guter Tag. Die Brücke ist neu.", "Das ist ein guter Tag.")
    assert "nothing new, 1 gone" in cli("--watch", "-q", str(draft)).out


def test_a_file_that_cannot_be_read_ends_the_watch(cli: Cli, tmp_path: Path) -> None:
    assert cli("--watch", str(tmp_path / "none.txt")).code == 3


@pytest.mark.parametrize("arguments", [(), ("-",), ("--format", "json", "x.txt"), ("-o", "x.html", "x.txt")])
def test_what_cannot_be_watched_is_a_usage_error(cli: Cli, arguments: tuple[str, ...]) -> None:
    assert cli("--watch", *arguments).code == 2
