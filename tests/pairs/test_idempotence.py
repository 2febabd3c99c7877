"""A second sync changes nothing, whatever a person did, and a person's words survive changes around them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.pairs.desk import Desk

TABLE = "Vorher steht ein Satz.\n\n| Ort | Preis |\n|---|---|\n| Bad | frei |\n\nDer Rat stimmte zu. Niemand klagte.\n"
PAGE = """<!DOCTYPE html>
<html lang="de">
<head><title>Der Hafen</title></head>
<body>
<p>Die Stadt baut Kräne. Das kostet viel.</p>
<table>
<tr><td>Bad</td><td>frei</td></tr>
</table>
<p>Der Rat stimmte zu.</p>
</body>
</html>
"""
ONE_LINE = "<html><head><title>Titel</title></head><body><p>Ein Satz.</p><p>Noch einer.</p></body></html>"
MINE = "My own words."


def case(id: str, extension: str, german: str, *edits: tuple[str, str]) -> object:
    return pytest.param(extension, german, edits, id=id)


@pytest.mark.parametrize(
    ("extension", "german", "edits"),
    [
        case("paragraph-after-a-table", "md", TABLE, ("EN frei |\n", f"EN frei |\n\n{MINE}\n")),
        case("row-in-a-table", "md", TABLE, ("| EN Bad", f"| {MINE} | 1 |\n| EN Bad")),
        case(
            "column-in-a-table",
            "md",
            TABLE,
            ("EN Preis |\n|---|---|\n", f"EN Preis | {MINE} |\n|---|---|---|\n"),
            ("EN frei |", "EN frei | much |"),
        ),
        case(
            "paragraph-after-a-closed-heading",
            "md",
            "# Titel #\n\nEin Satz.\n",
            ("EN Titel #\n", f"EN Titel #\n\n{MINE}\n"),
        ),
        case(
            "paragraph-after-a-setext-heading", "md", "Titel\n=====\n\nEin Satz.\n", ("=====\n", f"=====\n\n{MINE}\n")
        ),
        case(
            "intro-before-an-empty-bullet",
            "md",
            "Ein Satz.\n\n- \n- Punkt\n",
            ("EN Ein Satz.\n", f"EN Ein Satz.\n\n{MINE}\n"),
        ),
        case(
            "block-moved",
            "md",
            "Eins.\n\nZwei.\n\nDrei.\n",
            ("EN Eins.\n\n", ""),
            ("EN Drei.\n", f"EN Drei.\n\nEN Eins.\n\n{MINE}\n"),
        ),
        case(
            "sentences-swapped",
            "md",
            "Der Hafen. Die Stadt.\n\nDrei.\n",
            ("EN Der Hafen. EN Die Stadt.", f"EN Die Stadt. EN Der Hafen. {MINE}"),
        ),
        case(
            "repeated-paragraph-edited",
            "md",
            "Foto: dpa.\n\nEin Satz.\n\nFoto: dpa.\n",
            ("EN Ein Satz.\n\nEN Foto: dpa.", f"EN Ein Satz.\n\n{MINE}"),
        ),
        case(
            "paragraph-to-list",
            "md",
            "Der Hafen. Die Stadt.\n\nDrei.\n",
            ("EN Der Hafen. EN Die Stadt.", f"- EN Der Hafen.\n- EN Die Stadt.\n- {MINE}"),
        ),
        case(
            "list-to-paragraph",
            "md",
            "- Eins\n- Zwei\n\nDrei.\n",
            ("- EN Eins\n- EN Zwei", f"EN Eins and EN Zwei. {MINE}"),
        ),
        case("code-added", "md", "Eins.\n\nZwei.\n", ("EN Eins.", f"EN Eins.\n\n```\n{MINE}\n```")),
        case("front-matter-added", "md", "Eins.\n\nZwei.\n", ("EN Eins.", f"---\ntitle: {MINE}\n---\nEN Eins.")),
        case(
            "reference-added",
            "md",
            "Eins.\n\nZwei.\n",
            ("EN Zwei.\n", f"EN Zwei.\n\n[r]: https://x.example '{MINE}'\n"),
        ),
        case(
            "windows-line-breaks",
            "md",
            "Eins.\n\nZwei.\n",
            ("EN Eins.\n\nEN Zwei.\n", f"EN Eins.\r\n\r\n{MINE}\r\n\r\nEN Zwei.\r\n"),
        ),
        case(
            "mixed-line-breaks",
            "md",
            "Eins.\n\nZwei.\n",
            ("EN Eins.\n\nEN Zwei.\n", f"EN Eins.\r\n\r\n{MINE}\n\nEN Zwei.\n"),
        ),
        case(
            "one-sentence-a-line",
            "txt",
            "Der Hafen wächst. Die Stadt baut. Der Rat stimmt zu.\n",
            ("EN Der Hafen wächst. EN Die Stadt baut. EN", f"EN Der Hafen wächst.\nEN Die Stadt baut.\n{MINE}\nEN"),
        ),
        case("paragraph-split", "txt", "Der Hafen wächst. Die Stadt baut.\n", ("wächst. ", f"wächst.\n\n{MINE} ")),
        case(
            "dash-list", "txt", "Der Hafen wächst.\n\nDie Stadt baut.\n", ("EN Der Hafen", f"- {MINE}\n- EN Der Hafen")
        ),
        case("first-in-the-body", "html", PAGE, ("<body>\n", f"<body>\n<p>{MINE}</p>\n")),
        case("before-the-doctype", "html", PAGE, ("<!DOCTYPE", f"<!-- {MINE} -->\n<!DOCTYPE")),
        case("paragraph-after-a-table", "html", PAGE, ("</table>\n", f"</table>\n<p>{MINE}</p>\n")),
        case("row-in-a-table", "html", PAGE, ("<tr>", f"<tr><td>{MINE}</td><td>1</td></tr>\n<tr>")),
        case("at-the-end", "html", PAGE, ("</body>", f"<p>{MINE}</p>\n</body>")),
        case("other-language-tag", "html", PAGE, ('lang="en"', 'lang="en-GB"'), ("EN Das kostet viel.", MINE)),
        case("one-line-page", "html", ONE_LINE, ("<p>EN Noch", f"<p>{MINE}</p><p>EN Noch")),
        case("first-in-a-one-line-page", "html", ONE_LINE, ("<body>", f"<body><p>{MINE}</p>")),
    ],
)
@pytest.mark.parametrize("change", ["none", "first", "last", "insert"])
def test_a_second_sync_changes_nothing(
    extension: str, german: str, edits: Sequence[tuple[str, str]], change: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, extension)
    desk.write(german)
    desk.sync()
    english = desk.english
    for old, new in edits:
        assert old in english
        english = english.replace(old, new, 1)
    desk.write(english=english)
    if change != "none":
        desk.write(changed(german, change))
    done = desk.sync()
    assert desk.english == english or change != "none"
    assert desk.english.count(MINE) == 1
    settled = desk.english, desk.lock.read_bytes()
    again = desk.sync()
    assert (desk.english, desk.lock.read_bytes()) == settled
    assert not again.changed and not done.lost
    assert desk.english.count("<body") == english.count("<body")


def changed(german: str, change: str) -> str:
    """Change a word of the first or last sentence of a draft, or put a sentence in the middle of it."""
    sentences = german.split(".")
    if change == "insert":
        middle = (len(sentences) - 1) // 2
        return ".".join((*sentences[:middle], f"{sentences[middle]}. Ein neuer Satz", *sentences[middle + 1 :]))
    place = 0 if change == "first" else len(sentences) - 2
    words = sentences[place].split(" ")
    return ".".join((*sentences[:place], " ".join((*words[:-1], f"neuer {words[-1]}")), *sentences[place + 1 :]))


@pytest.mark.parametrize(
    ("german", "old", "new", "now"),
    [
        pytest.param(
            "Eins.\n\nZwei.\n", "EN Eins.", f"```\n{MINE}\n```", "- Eins.\n\nZwei.\n", id="code-for-a-sentence"
        ),
        pytest.param(
            "```\nls -l\n```\n\nZwei.\n",
            "```\nls -l\n```",
            MINE,
            "- ```\n  ls -l\n  ```\n\nZwei.\n",
            id="sentence-for-code",
        ),
    ],
)
def test_code_is_not_the_english_of_a_sentence(german: str, old: str, new: str, now: str, tmp_path: Path) -> None:
    """It stays a block of its own: inside the mark of a list item a fence would swallow what follows."""
    desk = Desk(tmp_path, "md")
    desk.write(german)
    desk.sync()
    assert old in desk.english
    desk.write(english=desk.english.replace(old, new))
    desk.sync()
    desk.write(now)
    desk.sync()
    assert f"\n{new}\n\n" in f"\n{desk.english}" and desk.english.endswith("\n\nEN Zwei.\n")
    settled = desk.english, desk.lock.read_bytes()
    assert not desk.sync().changed
    assert (desk.english, desk.lock.read_bytes()) == settled
