"""A model of the two files under the hands of people, against the real thing.

Hypothesis makes up what people do: they change, merge, split, swap, move, delete and insert on both sides, turn
paragraphs into lists, change line breaks, rename the files, leave conflict markers, lose the lock file, run sync in two
windows, kill it. After every sync each
sentence that a person wrote is in the file, or was printed and is in a version that ``--undo`` can bring back; and a
second sync changes nothing. ``TRANSLATOR_CLI_SEQUENCES`` sets how many sequences are tried (100; the long run 10,000).
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.pairs.desk import Desk, fake
from translator_cli.errors import InputError
from translator_cli.pairs.backup import versions
from translator_cli.pairs.project import Project
from translator_cli.pairs.undo import undo

SEQUENCES = int(os.environ.get("TRANSLATOR_CLI_SEQUENCES", "100"))
NOUNS = "Hafen Rat Schule Brücke Zug Markt Wald Fluss".split()
VERBS = "wächst schließt öffnet lacht bremst zögert".split()
SEEDS = st.integers(0, 10**6)
SHAPES = {
    "md": (
        "# {}\n", "- {}\n- {}\n", "> {} {}\n", "| {} | {} |\n|---|---|\n| {} | {} |\n", "{}\n=====\n", "# {} #\n",
        "```\ncode\n```\n", "1. {}\n2. {} {}\n", "- {}\n\n  {} {}\n",
    ),
    "txt": ("- {}\n- {}\n", "{}\n{}\n", "{}\t{}\n"),
    "html": (
        "<h2>{}</h2>\n", "<ul>\n<li>{}</li>\n<li>{}</li>\n</ul>\n", "<p>{}</p><p>{} {}</p>\n",
        "<table><tr><td>{}</td><td>{}</td></tr></table>\n", "<div>\n<p>{}</p>\n</div>\n",
    ),
}  # fmt: skip
PAGE = '<!DOCTYPE html>\n<html lang="de">\n<head><title>Titel</title></head>\n<body>\n{}</body>\n</html>\n'


class Killed(BaseException):
    """Stands for a kill: nothing of ours catches it."""


class Newsroom(RuleBasedStateMachine):
    """One pair of files; ``written`` holds every sentence that a person wrote into the English."""

    @initialize(seed=SEEDS, extension=st.sampled_from(sorted(SHAPES)))
    def start(self, seed: int, extension: str) -> None:
        self.random = random.Random(seed)
        self.folder = Path(tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
        self.desk = Desk(self.folder, extension, lambda texts: fake(texts))
        self.number = 0
        self.written: set[str] = set()
        self.printed: list[str] = []
        blocks = [self.block() for _ in range(4)]
        self.desk.write(PAGE.format("".join(blocks)) if extension == "html" else "\n".join(blocks))
        self.sync()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    # What people write

    def sentence(self) -> str:
        self.number += 1
        words = [self.random.choice(NOUNS) for _ in range(self.random.randint(1, 4))]
        return f"Der {' und der '.join(words)} {self.random.choice(VERBS)} mit Nr{self.number}x."

    def mine(self) -> str:
        """A sentence of a person's, in English, unlike any other."""
        self.number += 1
        text = f"By hand{' and some more' * self.random.randint(0, 3)} word{self.number}w."
        self.written.add(f"word{self.number}w")
        return text

    def block(self, sentence: Callable[[], str] | None = None) -> str:
        make = sentence or self.sentence
        plain = "<p>{} {}</p>\n" if self.desk.extension == "html" else "{} {} {}\n"
        shape = self.random.choice((plain, plain, *SHAPES[self.desk.extension]))
        return shape.format(*(make() for _ in range(shape.count("{}"))))

    def lines(self, text: str) -> list[str]:
        return text.splitlines(keepends=True)

    def body(self, lines: list[str]) -> tuple[int, int]:
        """Where a person of sense writes into a page: between its body tags."""
        starts = [number for number, line in enumerate(lines) if line.startswith("<body")]
        stops = [number for number, line in enumerate(lines) if line.startswith("</body")]
        return (starts[0] + 1 if starts else 0), (stops[-1] if stops else len(lines))

    # The draft

    def german(self) -> str:
        return self.desk.files.source.read_bytes().decode("utf-8")

    @rule(seed=SEEDS)
    def change_german(self, seed: int) -> None:
        self.random.seed(seed)
        words = self.german().split(" ")
        places = [number for number, word in enumerate(words) if word in VERBS]
        if places:
            words[self.random.choice(places)] = self.random.choice(VERBS)
            self.desk.write(" ".join(words))

    @rule(seed=SEEDS)
    def insert_german_sentence(self, seed: int) -> None:
        self.random.seed(seed)
        parts = self.german().split("x. ")
        if len(parts) > 1:
            place = self.random.randrange(1, len(parts))
            parts[place] = f"{self.sentence()} {parts[place]}"
            self.desk.write("x. ".join(parts))

    @rule(seed=SEEDS)
    def change_german_blocks(self, seed: int) -> None:
        """Insert, delete, move or swap blocks, or take one twice."""
        self.random.seed(seed)
        lines = self.lines(self.german())
        start, stop = self.body(lines)
        blocks = "".join(lines[start:stop]).split("\n\n" if self.desk.extension != "html" else "\n")
        place, other = self.random.randrange(len(blocks)), self.random.randrange(len(blocks))
        what = self.random.choice(("insert", "delete", "move", "swap", "twice"))
        if what == "insert":
            blocks.insert(place, self.block().rstrip("\n"))
        elif what == "delete":
            del blocks[place]
        elif what == "move":
            blocks.insert(other, blocks.pop(place))
        elif what == "swap":
            blocks[place], blocks[other] = blocks[other], blocks[place]
        else:
            blocks.insert(other, blocks[place])
        middle = ("\n\n" if self.desk.extension != "html" else "\n").join(blocks)
        self.desk.write("".join(lines[:start]) + middle + "".join(lines[stop:]))

    @rule(seed=SEEDS)
    def delete_german_sentence(self, seed: int) -> None:
        self.random.seed(seed)
        parts = self.german().split("x. ")
        if len(parts) > 2:
            del parts[self.random.randrange(1, len(parts) - 1)]
            self.desk.write("x. ".join(parts))

    @rule()
    def change_line_breaks(self) -> None:
        text = self.german()
        self.desk.write(text.replace("\r\n", "\n") if "\r" in text else text.replace("\n", "\r\n"))

    @precondition(lambda self: self.desk.extension == "md")
    @rule()
    def change_front_matter(self) -> None:
        text = self.german()
        rest = text.split("---\n", 2)[2] if text.startswith("---\n") else text
        self.number += 1
        self.desk.write(f"---\ntitle: Titel {self.number}\n---\n{rest}")

    # The English

    def edit(self, change: Callable[[list[str]], None]) -> None:
        """Change the lines of the English as an editor does; words that a person takes out are not ours to keep."""
        lines = self.lines(self.desk.english) or ["\n"]
        change(lines)
        self.desk.write(english="".join(lines))
        self.written = {word for word in self.written if word in self.desk.english}

    @rule(seed=SEEDS)
    def rewrite_english(self, seed: int) -> None:
        """Give a sentence, or two as one, or one as two, another wording."""
        self.random.seed(seed)

        def change(lines: list[str]) -> None:
            text = "".join(lines)
            starts = [number for number in range(len(text)) if text.startswith("EN Der ", number)]
            if starts:
                start = self.random.choice(starts)
                end = text.find("x.", start)
                if self.random.random() < 0.3 and text[end + 2 :].startswith(" EN "):
                    end = text.find("x.", end + 2)
                if end > 0 and "\n" not in text[start:end]:
                    new = " ".join(self.mine() for _ in range(self.random.choice((1, 1, 1, 2))))
                    lines[:] = self.lines(text[:start] + new + text[end + 2 :])

        self.edit(change)

    @rule(seed=SEEDS)
    def add_english(self, seed: int) -> None:
        self.random.seed(seed)

        def change(lines: list[str]) -> None:
            start, stop = self.body(lines)
            place = self.random.randint(start, stop)
            page = self.desk.extension == "html"
            block = self.block(self.mine)
            lines.insert(place, block if page else f"\n{block}\n")

        self.edit(change)

    @rule(seed=SEEDS)
    def add_english_sentence(self, seed: int) -> None:
        self.random.seed(seed)

        def change(lines: list[str]) -> None:
            places = [number for number, line in enumerate(lines) if "x. " in line]
            if places:
                place = self.random.choice(places)
                lines[place] = lines[place].replace("x. ", f"x. {self.mine()} ", 1)

        self.edit(change)

    @rule(seed=SEEDS)
    def move_english(self, seed: int) -> None:
        """Move, swap, take out or wrap lines."""
        self.random.seed(seed)

        def change(lines: list[str]) -> None:
            start, stop = self.body(lines)
            if stop - start < 2:
                return
            place, other = (self.random.randrange(start, stop) for _ in range(2))
            what = self.random.choice(("move", "swap", "delete", "wrap", "list"))
            if what == "move":
                lines.insert(other, lines.pop(place))
            elif what == "swap":
                lines[place], lines[other] = lines[other], lines[place]
            elif what == "delete":
                del lines[place]
            elif what == "wrap":
                lines[place] = lines[place].replace("x. ", "x.\n")
            elif not lines[place].startswith(("-", "<", "\n", "\r", "|", "`")):
                lines[place] = f"- {lines[place]}"

        self.edit(change)

    @rule()
    def change_english_line_breaks(self) -> None:
        text = self.desk.english
        self.desk.write(english=text.replace("\r\n", "\n") if "\r" in text else text.replace("\n", "\r\n"))

    # The machine

    def sync(self) -> None:
        done = self.desk.sync()
        self.printed += [text for _, text in done.lost]
        self.settle()

    def settle(self) -> None:
        """Hold the two promises."""
        self.nothing_is_lost()
        before = self.desk.english, self.desk.lock.read_bytes()
        again = self.desk.sync()
        assert not again.changed and not again.translated
        assert (self.desk.english, self.desk.lock.read_bytes()) == before

    def nothing_is_lost(self) -> None:
        english = self.desk.english
        gone = {word for word in self.written if word not in english}
        kept = [version.data.decode("utf-8") for version in versions(self.desk.lock, self.desk.files.target.name)]
        for word in gone:
            assert any(word in text for text in self.printed), f"{word} is gone and was not printed"
            assert any(word in text for text in kept), f"{word} is gone and in no version"
        self.written -= gone

    @rule()
    def run_sync(self) -> None:
        self.sync()

    @rule(seed=SEEDS)
    def a_morning_at_the_desk(self, seed: int) -> None:
        """A dozen changes on both sides with a few syncs between."""
        chance = random.Random(seed)
        changes = (
            self.change_german, self.insert_german_sentence, self.delete_german_sentence, self.change_german_blocks,
            self.rewrite_english, self.add_english, self.add_english_sentence, self.move_english,
        )  # fmt: skip
        for _ in range(12):
            chance.choice(changes)(seed=chance.randrange(10**6))
            if chance.random() < 0.25:
                self.sync()
        self.sync()

    @rule(seed=SEEDS)
    def sync_while_a_person_saves(self, seed: int) -> None:
        real = self.desk.translate

        def translate(texts: object) -> list[str]:
            self.desk.translate = real
            self.add_english_sentence(seed)
            return fake(texts)  # type: ignore[arg-type]

        self.desk.translate = translate
        self.sync()
        self.desk.translate = real

    @rule(seed=SEEDS)
    def sync_in_two_windows(self, seed: int) -> None:
        real = self.desk.translate

        def translate(texts: object) -> list[str]:
            self.desk.translate = real
            self.printed += [text for _, text in self.desk.sync().lost]
            return fake(texts)  # type: ignore[arg-type]

        self.desk.translate = translate
        self.sync()
        self.desk.translate = real

    @rule(step=st.integers(0, 12))
    def kill_sync(self, step: int) -> None:
        """Kill it at the n-th write to the disk; what it printed before does not count."""
        names = ("replace", "fsync", "unlink")
        real = {name: getattr(os, name) for name in names}
        left = step

        def counted(name: str) -> Callable[..., object]:
            def call(*arguments: object, **more: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    raise Killed
                return real[name](*arguments, **more)

            return call

        before = self.desk.english
        for name in names:
            setattr(os, name, counted(name))
        try:
            self.desk.sync()
        except Killed:
            pass
        finally:
            for name in names:
                setattr(os, name, real[name])
        after = self.desk.english
        if after != before:  # the report may not have been printed, but the version before is kept
            kept = [version.data.decode("utf-8") for version in versions(self.desk.lock, self.desk.files.target.name)]
            assert before in kept
            self.written = {word for word in self.written if word in after}

    @rule()
    def take_back(self) -> None:
        before = self.desk.english
        try:
            found = undo(self.desk.files, Project(config=self.folder / ".translator.toml"))
        except InputError:
            return
        assert found.kept is not None and found.kept.read_bytes().decode("utf-8") == before
        self.written = {word for word in self.written if word in self.desk.english}

    @rule()
    def lose_the_lock(self) -> None:
        """As after a merge that took the other side of it."""
        self.desk.lock.unlink(missing_ok=True)

    @rule(seed=SEEDS)
    def rename_the_pair(self, seed: int) -> None:
        """Both files get another name, and now and then Markdown becomes plain text; the record has the old name."""
        chance = random.Random(seed)
        before = self.desk.files
        self.number += 1
        self.desk.name = f"b{self.number}"
        if self.desk.extension == "md" and chance.random() < 0.3:
            self.desk.extension = "txt"
        before.source.rename(self.desk.files.source)
        before.target.rename(self.desk.files.target)

    @rule(seed=SEEDS, german=st.booleans())
    def merge_with_a_conflict(self, seed: int, german: bool) -> None:
        """What git leaves behind is refused and stays as it is, until a person has chosen a side."""
        path = self.desk.files.source if german else self.desk.files.target
        whole = path.read_bytes()
        lines = whole.splitlines(keepends=True)
        place = random.Random(seed).randint(0, len(lines))
        end = b"\r\n" if b"\r\n" in whole else b"\n"
        marks = end.join((b"<<<<<<< HEAD", b"ours", b"=======", b"theirs", b">>>>>>> other", b""))
        if place and not lines[place - 1].endswith(b"\n"):
            marks = end + marks
        path.write_bytes(b"".join(lines[:place]) + marks + b"".join(lines[place:]))
        before = self.desk.files.source.read_bytes(), self.desk.files.target.read_bytes()
        with pytest.raises(InputError, match="conflict"):
            self.desk.sync()
        assert (self.desk.files.source.read_bytes(), self.desk.files.target.read_bytes()) == before
        path.write_bytes(whole)

    @invariant()
    def no_half_file_is_left(self) -> None:
        if hasattr(self, "folder"):
            assert self.desk.files.source.exists() and self.desk.files.target.exists()


@pytest.mark.timeout(0)
def test_no_word_of_a_person_is_lost() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Newsroom,
        settings=settings(
            max_examples=SEQUENCES, stateful_step_count=12, deadline=None, derandomize=SEQUENCES == 100,
            suppress_health_check=list(HealthCheck), database=None,
        ),
    )  # fmt: skip
