"""Syncing: only what is new is translated, every word of a person stays, and a kill leaves no half."""

from __future__ import annotations

import fcntl
import os
import random
import signal
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.pairs.desk import Desk, bring, document, fake
from translator_cli.errors import InputError, OutputError
from translator_cli.pairs.lock import Lock, PairRecord, lock_path_for
from translator_cli.pairs.prints import fingerprint
from translator_cli.pairs.lock_text import write_lock
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.renames import record_for
from translator_cli.pairs.store import forget_deleted, load_lock, store
from translator_cli.pairs.sync import SyncResult
from translator_cli.split import split

DRAFT = """---
title: Der Hafen
---
# Der Hafen wächst

Die Stadt baut 42 neue Kräne. Das kostet 3,5 Millionen Euro. Der Rat stimmte zu.

- Erster Punkt der Liste
- Zweiter Punkt der Liste

```sh
ls -l
```

Am Ende sprach Frau Brandt. Sie dankte allen.
"""


@pytest.fixture(scope="module")
def first() -> SyncResult:
    return bring(DRAFT, None)


def test_a_first_sync_keeps_the_structure_and_translates_every_sentence(first: SyncResult) -> None:
    assert first.changed
    assert first.text == """---
title: EN Der Hafen
---
# EN Der Hafen wächst

EN Die Stadt baut 42 neue Kräne. EN Das kostet 3,5 Millionen Euro. EN Der Rat stimmte zu.

- EN Erster Punkt der Liste
- EN Zweiter Punkt der Liste

```sh
ls -l
```

EN Am Ende sprach Frau Brandt. EN Sie dankte allen.
"""
    assert first.translated == (2, 4, 6, 6, 6, 8, 9, 15, 15)
    assert {item.state for item in first.segments} == {"machine", "copied"}
    assert [item.model for item in first.segments if item.state == "machine"] == ["fake"] * 9


def test_a_second_sync_changes_nothing_and_translates_nothing(first: SyncResult) -> None:
    again = bring(DRAFT, first.text, first)
    assert not again.changed and again.translated == ()
    assert again.segments == first.segments


@pytest.mark.parametrize("english", [None, "", "\n\n"])
def test_a_translation_that_is_gone_or_empty_is_made_again(first: SyncResult, english: str | None) -> None:
    again = bring(DRAFT, english, first)
    assert again.text == first.text and again.segments == first.segments


def test_only_the_changed_sentence_is_translated(first: SyncResult, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(DRAFT.replace("42 neue", "43 neue"), first.text)
    desk.record(first)
    desk.sync()
    assert desk.asked == ["Die Stadt baut 43 neue Kräne."]
    assert desk.english == first.text.replace("42 neue", "43 neue")


@dataclass
class Case:
    """What was changed on each side, what the English must then be, and what must be reported."""

    de: Sequence[tuple[str, str]] = ()
    en: Sequence[tuple[str, str]] = ()
    want: Sequence[tuple[str, str]] = ()  # from the English as the person left it
    held: int = 0
    lost: int = 0
    left_out: int = 0
    translated: int = 0
    options: dict[str, bool] = field(default_factory=dict)


HAND = ("EN Das kostet 3,5 Millionen Euro.", "It will cost 3.5 million euros.")


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(Case(en=[HAND]), id="edited-english-stays"),
        pytest.param(
            Case(
                de=[("Der Rat stimmte zu.", "Der Rat lehnte ab.")],
                en=[HAND],
                want=[("EN Der Rat stimmte zu.", "EN Der Rat lehnte ab.")],
                translated=1,
            ),
            id="neighbor-of-an-edit-changes",
        ),
        pytest.param(Case(de=[("3,5 Millionen", "4,5 Millionen")], en=[HAND]), id="both-sides-changed-by-hand"),
        pytest.param(
            Case(
                de=[("Sie dankte allen.", "Sie dankte allen. Dann ging sie.")],
                en=[("EN Sie dankte allen.", "EN Sie dankte allen. Then she left.")],
            ),
            id="new-german-with-its-english-by-hand",
        ),
        pytest.param(
            Case(
                de=[("Der Rat stimmte zu.", "Der Rat stimmte zu. Niemand klagte.")],
                want=[("EN Der Rat stimmte zu.", "EN Der Rat stimmte zu. EN Niemand klagte.")],
                translated=1,
            ),
            id="new-sentence",
        ),
        pytest.param(
            Case(de=[("Das kostet 3,5 Millionen Euro. ", "")], want=[("EN Das kostet 3,5 Millionen Euro. ", "")]),
            id="deleted-sentence",
        ),
        pytest.param(
            Case(
                de=[("Das kostet 3,5 Millionen Euro. ", "")],
                en=[HAND],
                want=[("It will cost 3.5 million euros. ", "")],
                lost=1,
            ),
            id="deleted-sentence-of-an-edit",
        ),
        pytest.param(
            Case(de=[("- Zweiter Punkt der Liste\n", "")], want=[("- EN Zweiter Punkt der Liste\n", "")]),
            id="deleted-list-item",
        ),
        pytest.param(
            Case(
                de=[
                    ("# Der Hafen wächst\n\n", ""),
                    ("Sie dankte allen.\n", "Sie dankte allen.\n\n# Der Hafen wächst\n"),
                ],
                en=[("EN Der Hafen wächst", "The port grows")],
                want=[
                    ("# The port grows\n\n", ""),
                    ("EN Sie dankte allen.\n", "EN Sie dankte allen.\n\n# The port grows\n"),
                ],
            ),
            id="moved-heading-takes-its-edit-along",
        ),
        pytest.param(
            Case(de=[("# Der", "## Der")], en=[("EN Der Hafen wächst", "The port grows")], want=[("# The", "## The")]),
            id="structure-is-the-drafts",
        ),
        pytest.param(Case(en=[("title: EN Der Hafen", "title: The port")]), id="front-matter-by-hand"),
        pytest.param(
            Case(
                de=[("title: Der Hafen", "title: Der neue Hafen")],
                want=[("title: EN Der Hafen", "title: EN Der neue Hafen")],
                translated=1,
            ),
            id="front-matter-follows",
        ),
        pytest.param(
            Case(de=[("title: Der Hafen", "title: Neu")], en=[("title: EN Der Hafen", "title: The port")]),
            id="front-matter-on-both-sides",
        ),
        pytest.param(Case(de=[("ls -l", "ls -la")], want=[("ls -l", "ls -la")]), id="code-follows"),
        pytest.param(
            Case(en=[("EN Der Rat stimmte zu.", "EN Der Rat stimmte zu. An added remark.")]), id="added-sentence-stays"
        ),
        pytest.param(
            Case(en=[("\n- EN Erster", "\nA whole paragraph of mine. In two parts.\n\n- EN Erster")]),
            id="added-paragraph-stays",
        ),
        pytest.param(
            Case(en=[("EN Die Stadt", "First of all, a note. EN Die Stadt")]), id="added-at-a-paragraphs-start"
        ),
        pytest.param(
            Case(en=[("EN Sie dankte allen.\n", "EN Sie dankte allen.\n\nThe end of mine.\n")]), id="added-at-the-end"
        ),
        pytest.param(
            Case(en=[("EN Der Rat", "<!-- translator-cli: ignore number-mismatch -->\nEN Der Rat")]),
            id="added-comment-stays",
        ),
        pytest.param(Case(en=[(" EN Der Rat stimmte zu.", "")], left_out=1), id="taken-out-stays-out"),
        pytest.param(Case(en=[("- EN Erster Punkt der Liste\n", "")], left_out=1), id="list-item-taken-out-stays-out"),
        pytest.param(
            Case(
                en=[
                    (
                        "EN Das kostet 3,5 Millionen Euro. EN Der Rat stimmte zu.",
                        "It costs 3.5 million euros, to which the council agreed.",
                    )
                ]
            ),
            id="two-merged-into-one",
        ),
        pytest.param(
            Case(en=[("EN Das kostet 3,5 Millionen Euro.", "It costs a lot. It is 3.5 million euros.")]),
            id="one-split-in-two",
        ),
        pytest.param(
            Case(en=[("EN Die Stadt baut 42 neue Kräne. EN Das", "EN Die Stadt baut\n42 neue Kräne.\nEN Das")]),
            id="wrapped-anew-stays-wrapped",
        ),
        pytest.param(Case(de=[("Kräne. Das", "Kräne.\nDas")], en=[HAND]), id="draft-wrapped-anew"),
        pytest.param(
            Case(en=[HAND], de=[("Der Rat stimmte zu.", "Der Rat lehnte ab.")], options={"accept": True}),
            id="accept-changes-no-text",
        ),
        pytest.param(Case(en=[HAND], options={"retranslate": True}, translated=8), id="retranslate-spares-edits"),
    ],
)
def test_what_a_person_did(first: SyncResult, case: Case) -> None:
    de, en = DRAFT, first.text
    for old, new in case.de:
        assert old in de
        de = de.replace(old, new, 1)
    for old, new in case.en:
        assert old in en
        en = en.replace(old, new, 1)
    want = en
    for old, new in case.want:
        assert old in want
        want = want.replace(old, new, 1)
    done = bring(de, en, first, **case.options)  # type: ignore[arg-type]
    assert done.text == want
    assert done.changed == (want != en)
    assert (len(done.held), len(done.lost), len(done.left_out)) == (case.held, case.lost, case.left_out)
    assert len(done.translated) == case.translated
    again = bring(de, done.text, done)
    assert again.text == done.text
    assert again.segments == done.segments or case.options.get("accept")


@pytest.mark.parametrize(
    "added",
    [
        "<!-- by hand -->\n\n",
        "# A headline of mine\n\n",
        "Some words. And more.\n\n",
        "- a list\n- of mine\n\n",
    ],
)
def test_what_a_person_put_before_everything_stays(added: str) -> None:
    de = "# Titel\n\nEin Satz hier.\n"
    done = bring(de, None)
    en = added + done.text
    kept = bring(de, en, done)
    assert kept.text == en and not kept.changed
    later = bring(de.replace("Ein Satz", "Kein Satz"), en, kept)
    assert later.text == added + "# EN Titel\n\nEN Kein Satz hier.\n"


def test_an_edit_whose_german_changes_is_held_until_a_person_looks(first: SyncResult) -> None:
    en = first.text.replace(*HAND)
    edited = bring(DRAFT, en, first)
    changed = DRAFT.replace("3,5 Millionen", "9 Millionen")
    held = bring(changed, en, edited)
    assert held.text == en and held.held == (6,) and held.translated == ()
    still = bring(changed, en, held)
    assert still.held == (6,) and still.segments == held.segments
    # The German goes back: nothing is out of step any more.
    assert bring(DRAFT, en, held).held == ()
    # A person mends the English: it is in step.
    mended = bring(changed, en.replace("3.5 million", "9 million"), held)
    assert mended.held == () and "9 million" in mended.text
    # A person says that it fits.
    accepted = bring(changed, en, held, accept=True)
    assert accepted.text == en and bring(changed, en, accepted).held == ()
    # A person wants a new one; the old one is handed back.
    forced = bring(changed, en, held, force=True)
    assert "EN Das kostet 9 Millionen Euro." in forced.text
    assert forced.lost == ((6, "It will cost 3.5 million euros."),)


def test_english_that_is_not_there_cannot_be_accepted() -> None:
    with pytest.raises(InputError, match="has no English to accept"):
        bring(DRAFT, None, accept=True)


def test_a_held_edit_moves_along(first: SyncResult) -> None:
    en = first.text.replace(*HAND)
    edited = bring(DRAFT, en, first)
    changed = DRAFT.replace("3,5 Millionen", "9 Millionen")
    held = bring(changed, en, edited)
    moved = changed.replace("Das kostet 9 Millionen Euro. ", "").replace(
        "Sie dankte allen.", "Sie dankte allen. Das kostet 9 Millionen Euro."
    )
    done = bring(moved, en, held)
    assert "EN Sie dankte allen. It will cost 3.5 million euros." in done.text
    assert len(done.held) == 1


def test_a_translation_without_a_record_is_adopted() -> None:
    en = """---
title: The port
---
# The port is growing

The city is building 42 new cranes. That costs 3.5 million euros. The council agreed.

- First item of the list
- Second item of the list

```sh
ls -l
```

At the end Ms Brandt spoke. She thanked everyone.
"""
    done = bring(DRAFT, en)
    assert (done.text, done.changed, done.translated) == (en, False, ())
    assert {item.state for item in done.segments} == {"edited", "copied"}
    assert ("Das kostet 3,5 Millionen Euro.", "That costs 3.5 million euros.") in done.edits
    gap = bring(DRAFT, en.replace(" The council agreed.", ""))
    assert "EN Der Rat stimmte zu." in gap.text and len(gap.translated) == 1


def test_edits_are_given_for_the_memory_and_nothing_else(first: SyncResult) -> None:
    en = first.text.replace(*HAND).replace("EN Sie dankte allen.", "She thanked all. An addition of mine.")
    done = bring(DRAFT, en, first)
    assert done.edits == (("Das kostet 3,5 Millionen Euro.", "It will cost 3.5 million euros."),)
    assert bring(DRAFT, en, done).edits == done.edits


def test_the_line_breaks_of_the_translation_are_kept(first: SyncResult) -> None:
    windows = first.text.replace("\n", "\r\n")
    same = bring(DRAFT, windows, first)
    assert not same.changed
    done = bring(DRAFT.replace("42", "43"), windows, same)
    assert "\n" not in done.text.replace("\r\n", "") and "EN Die Stadt baut 43" in done.text


def test_a_new_translation_has_the_line_breaks_of_the_draft() -> None:
    done = bring(DRAFT.replace("\n", "\r\n"), None)
    assert "\n" not in done.text.replace("\r\n", "")


def test_sentences_that_a_splitter_joins_are_still_found() -> None:
    """English that ends in an abbreviation or without a full stop runs into the next sentence when split again."""

    def awkward(texts: Sequence[str]) -> list[str]:
        return [text.replace(".", "") + " in St." if "drei" in text else f"EN {text.rstrip('.')}" for text in texts]

    de = "Da war eins. Hier sind drei. Dort sind vier. Und fünf.\n"
    done = bring(de, None, extension="txt", translate=awkward)
    assert len(split(document("a.en.txt", done.text), "en")) < 4  # else this test tests nothing
    again = bring(de, done.text, done, extension="txt", translate=awkward)
    assert not again.changed and again.segments == done.segments and len(again.kept) == 4
    edited = done.text.replace("EN Und fünf", "And five")
    after = bring(de, edited, done, extension="txt", translate=awkward)
    assert after.text == edited and len(after.edited) == 1


def test_translations_must_be_as_many_as_sentences() -> None:
    with pytest.raises(ValueError, match="shorter"):
        bring("Eins. Zwei.\n", None, translate=lambda texts: ["only one"])


# Ten random rounds

NOUNS = "Hafen Rat Schule Brücke Zug Markt Wald Fluss Turm Garten Museum Bahnhof".split()
VERBS = "wächst schließt öffnet lacht bremst zögert glänzt wartet beginnt endet".split()


class Newsroom:
    """A draft and its translation under the hands of people who change both between syncs."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.count = 0
        self.blocks = [[self.sentence() for _ in range(self.random.randint(1, 5))] for _ in range(6)]
        self.by_hand: dict[str, str] = {}  # German sentence → the English a person gave it
        self.done = bring(self.draft(), None)
        self.loosened: set[str] = set()  # English whose German was changed or deleted in this round
        self.added: set[str] = set()  # English without German, which may go only with the sentence that it is beside

    def sentence(self) -> str:
        self.count += 1
        words = [self.random.choice(NOUNS) for _ in range(self.random.randint(1, 6))]
        return f"Der {' und der '.join(words)} {self.random.choice(VERBS)} zum {self.count}. Mal wieder."

    def draft(self) -> str:
        return "\n\n".join(" ".join(block) for block in self.blocks if block) + "\n"

    def place(self) -> tuple[list[str], int]:
        block = self.random.choice([block for block in self.blocks if block])
        return block, self.random.randrange(len(block))

    def change_draft(self) -> None:
        for _ in range(self.random.randint(0, 4)):
            kind = self.random.choice(("insert", "delete", "change", "move", "block", "move-block"))
            block, index = self.place()
            if kind == "insert":
                block.insert(index, self.sentence())
            elif kind == "block":
                self.blocks.insert(self.random.randrange(len(self.blocks)), [self.sentence(), self.sentence()])
            elif kind == "move-block":
                moved = self.blocks.pop(self.random.randrange(len(self.blocks)))
                self.blocks.insert(self.random.randint(0, len(self.blocks)), moved)
            elif kind == "move":
                sentence = block.pop(index)
                other, place = self.place() if any(self.blocks) else (block, 0)
                other.insert(place, sentence)
            elif sum(map(len, self.blocks)) > 4:
                text = self.by_hand.pop(block[index], None)
                self.loosened |= {text} if text else set()
                block[index : index + 1] = [self.sentence()] if kind == "change" else []

    def change_translation(self) -> str:
        text = self.done.text
        for _ in range(self.random.randint(0, 3)):
            block, index = self.place()
            sentence = block[index]
            old = self.by_hand.get(sentence, fake([sentence])[0])
            if text.count(old) != 1:
                continue  # not translated yet
            self.count += 1
            if self.random.random() < 0.25:  # English that has no German, in its sentence's paragraph or its own
                self.added.add(extra := f"An addition of {self.count} words in all.")
                text = text.replace(old, old + self.random.choice((" ", "\n\n")) + extra)
                continue
            number = sentence.partition(" zum ")[2].partition(".")[0]
            new = f"Written by hand{' with the rest of it' * (len(sentence) // 25)} no. {number}, {self.count}th edit."
            text = text.replace(old, new)
            self.by_hand[sentence] = new
        return text

    def english_of(self, german: str) -> str:
        """The English that is recorded for a sentence, as the text has it."""
        recorded = next(item for item in self.done.segments if item.present == fingerprint(german))
        segments = split(found := document("a.en.md", self.done.text), "en")
        for first, last in ((i, j) for i in range(len(segments)) for j in range(i, min(i + 5, len(segments)))):
            run = found.text[segments[first].start : segments[last].end]
            if fingerprint(run) == recorded.target:
                return run
        return found.text

    def round(self) -> None:
        self.loosened = set()
        text = self.change_translation()
        self.change_draft()
        self.done = bring(self.draft(), text, self.done)


@pytest.mark.parametrize("seed", range(25))
def test_an_edit_survives_ten_random_rounds(seed: int) -> None:
    room = Newsroom(seed)
    for _ in range(10):
        room.round()
        for german, english in room.by_hand.items():
            assert room.done.text.count(english) == 1, f"{german} lost {english}"
            assert english in room.english_of(german)
        handed_back = {text for _, text in room.done.lost}
        for english in room.loosened:
            assert english in room.done.text or any(english in text for text in handed_back)
        for english in tuple(room.added):
            assert room.done.text.count(english) == 1 or any(english in text for text in handed_back)
            room.added -= {english} if english not in room.done.text else set()
        again = bring(room.draft(), room.done.text, room.done)
        assert not again.changed and again.segments == room.done.segments


PIECES = [
    "# Titel\n\n", "Ein Satz. ", "Noch einer, mit z. B. 3,5 Euro! ", "\n\n", "- Punkt eins\n", "- Zwei. Mit Satz.\n",
    "  - tief\n", "> Zitat eins. Zitat zwei.\n", "```\ncode\n```\n\n", "| a | b |\n|---|---|\n| Ja. | Nein |\n\n",
    "1. erstens\n", "<!-- ein Kommentar -->\n", "<div>\nhtml\n</div>\n\n", "---\n\n", "**Fett.** normal. ",
    "[SentenceLink](https://x.example/a). ", "Wort\nWort. ", "Die Sozial-\nversicherung. ", "\t", "„Zitat“, sagte er. ",
    "[^1]: Fußnote. Mit zwei.\n", "- [ ] Aufgabe\n", "\u00a0", "    eingerückt\n\n", "Titel\n=====\n\n", "Ende",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_whatever_the_structure_nothing_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    newline = chance.choice(("\n", "\r\n"))
    de = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 14))).replace("\n", newline)
    done = bring(de, None)
    words = done.text.split(" ")
    words.insert(chance.randrange(len(words)), "By-hand.")
    en = " ".join(words)
    de += "".join(chance.choice(PIECES) for _ in range(3))
    after = bring(de, en, done)
    assert "By-hand." in after.text
    again = bring(de, after.text, after)
    assert "By-hand." in again.text and again.translated == ()


@pytest.mark.parametrize("extension", ["md", "txt"])
@pytest.mark.parametrize(
    "english",
    [
        "- a dash",
        "# a hash",
        "> a mark",
        "1. May it was",
        "2) two",
        "+ plus",
        "| a bar",
        "[^1]: a note",
        "*",
        "===",
        "",
        "```",
    ],
)
def test_english_that_looks_like_structure_does_not_become_structure(extension: str, english: str) -> None:
    de = "Der erste Satz.\n\nDer zweite Satz.\n"
    done = bring(de, None, extension=extension, translate=lambda texts: [english, "Two."])
    blocks = document(f"a.en.{extension}", done.text).blocks
    assert len(blocks) == 2 and not any(block.opaque for block in blocks)
    again = bring(de, done.text, done, extension=extension)
    assert not again.changed and again.edited == again.left_out == again.translated == ()


# Both files on disk


def recorded(folder: Path, done: SyncResult) -> tuple[Path, Path, Path]:
    source, target, lock = folder / "ä b.de.md", folder / "ä b.en.md", folder / ".translator.lock"
    source.write_text(DRAFT, encoding="utf-8")
    store(lock, FilePair(source, target), done.text.encode(), PairRecord(target.name, done.segments, done.end))
    return source, target, lock


def test_store_writes_both_files_and_leaves_nothing_else(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    assert target.read_text(encoding="utf-8") == first.text
    assert load_lock(lock) == Lock({"ä b.de.md": PairRecord("ä b.en.md", first.segments, first.end)})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".translator.lock", "ä b.de.md", "ä b.en.md"]


def test_store_without_change_writes_nothing(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    before = [path.stat().st_mtime_ns for path in (target, lock)]
    store(lock, FilePair(source, target), None, PairRecord(target.name, first.segments, first.end))
    assert [path.stat().st_mtime_ns for path in (target, lock)] == before


class Killed(BaseException):
    """Stands for a kill: nothing of ours catches it."""


@pytest.mark.parametrize("step", range(18))
def test_a_kill_at_any_step_leaves_old_or_new(
    tmp_path: Path, first: SyncResult, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    source, target, lock = recorded(tmp_path, first)
    draft = DRAFT.replace("42 neue", "43 neue").replace("Sie dankte allen.", "Sie dankte allen. Dann regnete es.")
    source.write_text(draft, encoding="utf-8")
    done = bring(draft, first.text, first)
    steps = iter(range(100))

    def counted(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **more: object) -> object:
            if next(steps) == step:
                raise Killed
            return real(*arguments, **more)

        monkeypatch.setattr(os, name, call)

    with monkeypatch.context() as patched:
        for name in ("replace", "fsync", "unlink"):
            counted(name)
        try:
            store(lock, FilePair(source, target), done.text.encode(), PairRecord(target.name, done.segments, done.end))
            finished = True
        except Killed:
            finished = False
        del patched
    monkeypatch.undo()
    found = target.read_text(encoding="utf-8")
    assert found in (first.text, done.text)
    assert not finished or found == done.text
    # Whatever is there, the next sync takes nothing for a person's work and ends where this one would have.
    record = load_lock(lock).get(source.name)
    assert record is not None
    after = bring(draft, found, record)
    assert (after.text, after.segments, after.edited) == (done.text, done.segments, ())
    assert len(after.translated) == (0 if found == done.text else 2)
    store(lock, FilePair(source, target), after.text.encode(), PairRecord(target.name, after.segments, after.end))
    assert not (tmp_path / ".translator.lock.new").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_real_kill_leaves_both_files_old_or_both_new(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    other = bring(DRAFT.replace("42 neue", "43 neue"), first.text, first)
    chance = random.Random(5)
    seen: set[str] = set()
    for turn in range(300):
        if turn >= 30 and len(seen) == 2:
            break
        child = os.fork()
        if child == 0:  # pragma: no cover
            for _ in range(20):
                for done in ((other, first), (first, other))[turn % 2]:
                    store(
                        lock,
                        FilePair(source, target),
                        done.text.encode(),
                        PairRecord(target.name, done.segments, done.end),
                    )
            os._exit(0)
        time.sleep(chance.random() / 15)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = {first.text: first, other.text: other}[target.read_text(encoding="utf-8")]
        assert load_lock(lock).get("ä b.de.md") == PairRecord(target.name, found.segments, found.end), turn
        seen.add(found.text)
    assert len(seen) == 2  # else the kills came too early to show anything


def test_forgetting_waits_for_a_sync_and_loses_none_of_its_records(tmp_path: Path, first: SyncResult) -> None:
    """It used to read the lock file, and to write it after another process had added to it."""
    lock = tmp_path / ".translator.lock"
    write_lock(Lock({"gone.de.md": PairRecord("gone.en.md")}), lock)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)  # another process is storing a pair
    thread = threading.Thread(target=forget_deleted, args=(lock,))
    thread.start()
    time.sleep(0.05)
    (tmp_path / "a.de.md").touch()
    write_lock(
        Lock({"gone.de.md": PairRecord("gone.en.md"), "a.de.md": PairRecord("a.en.md", first.segments, first.end)}),
        lock,
    )
    os.close(handle)
    thread.join()
    assert load_lock(lock).pairs == {"a.de.md": PairRecord("a.en.md", first.segments, first.end)}


class Editor:
    """A translator during whose work a person saves the English (and once the German)."""

    def __init__(self, desk: Desk, *english: str) -> None:
        self.desk, self.english = desk, list(english)

    def __call__(self, texts: Sequence[str]) -> list[str]:
        if self.english:
            self.desk.write(english=self.english.pop(0))
        return fake(texts)


def test_english_that_is_saved_while_it_is_translated_is_kept(tmp_path: Path, first: SyncResult) -> None:
    desk = Desk(tmp_path)
    desk.write(DRAFT.replace("42 neue", "43 neue"), first.text)
    desk.record(first)
    desk.translate = Editor(desk, first.text.replace(*HAND))
    done = desk.sync()
    assert desk.english == first.text.replace(*HAND).replace("42 neue", "43 neue")
    assert desk.asked == ["Die Stadt baut 43 neue Kräne."]
    assert len(done.edited) == 1 and desk.sync().changed is False


def test_english_that_appears_while_it_is_translated_is_not_overwritten(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "txt")
    desk.write("Ein Satz. Noch einer.\n")
    desk.translate = Editor(desk, "A sentence of mine. Another one.\n")
    desk.sync()
    assert desk.english == "A sentence of mine. Another one.\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_syncs_at_once_lose_no_record(tmp_path: Path, first: SyncResult) -> None:
    lock = tmp_path / ".translator.lock"
    names = [f"{child}-{number}" for child in range(3) for number in range(8)]
    children = []
    for child in range(3):
        children.append(os.fork())
        if children[-1] == 0:  # pragma: no cover
            for name in (name for name in names if name.startswith(f"{child}-")):
                target = tmp_path / f"{name}.en.md"
                store(
                    lock,
                    FilePair(tmp_path / f"{name}.de.md", target),
                    b"x",
                    PairRecord(target.name, first.segments, first.end),
                )
            os._exit(0)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert sorted(load_lock(lock).pairs) == [f"{name}.de.md" for name in sorted(names)]


def test_a_damaged_journal_is_ignored(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    (tmp_path / ".translator.lock.new").write_bytes(b'{"file": "x"')
    assert load_lock(lock).get("ä b.de.md") is not None


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    real = tmp_path / "elsewhere.md"
    target.replace(real)
    target.symlink_to(real)
    real.chmod(0o640)
    store(lock, FilePair(source, target), b"new\n", PairRecord(target.name, first.segments, first.end))
    assert target.is_symlink() and real.read_bytes() == b"new\n" and real.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, first: SyncResult) -> None:
    folder = tmp_path / "file"
    folder.write_bytes(b"")  # a file where a folder is wanted
    with pytest.raises(OutputError, match="cannot be written"):
        store(
            folder / ".translator.lock", FilePair(folder / "a.de.md", folder / "a.en.md"), b"x", PairRecord("a.en.md")
        )


def test_the_lock_is_at_the_projects_root(tmp_path: Path) -> None:
    draft = tmp_path / "texte" / "a.de.md"
    draft.parent.mkdir()
    assert lock_path_for(draft, tmp_path / ".translator.toml") == tmp_path / ".translator.lock"
    assert lock_path_for(draft, tmp_path / "elsewhere" / "x.toml") == draft.parent / ".translator.lock"
    assert lock_path_for(draft) == draft.parent / ".translator.lock"
    (tmp_path / ".git").mkdir()
    assert lock_path_for(draft) == tmp_path / ".translator.lock"


def test_the_record_of_a_renamed_draft_is_found(tmp_path: Path, first: SyncResult) -> None:
    source, target, lock = recorded(tmp_path, first)
    segments = split(document("a.de.md", DRAFT), "de")
    assert record_for(load_lock(lock), lock, tmp_path / "neu.de.md", segments) is None  # the old one is still there
    source.rename(tmp_path / "neu.de.md")
    target.rename(tmp_path / "neu.en.md")
    assert record_for(load_lock(lock), lock, tmp_path / "neu.de.md", segments) == PairRecord(
        "ä b.en.md", first.segments, first.end
    )
    others = split(document("a.de.md", "Ein ganz anderer Text. Mit drei Sätzen. Und Schluss.\n"), "de")
    assert record_for(load_lock(lock), lock, tmp_path / "neu.de.md", others) is None


def test_fingerprints_of_the_kept_are_those_of_the_file(first: SyncResult) -> None:
    assert first.segments[3].target == fingerprint("EN Der Hafen wächst")
