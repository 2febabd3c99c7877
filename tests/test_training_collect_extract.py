"""The readers of the training sources, one small slice for each kind of file."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polib
import pytest

from training.collect.extract import EXTRACTORS
from training.collect.extract.books import chapters, modern_spelling
from training.collect.extract.lines import UnevenFiles, joined

Pairs = list[tuple[str, str]]


def read(folder: Path, kind: str, german: str, english: str = "", **options: Any) -> Pairs:
    """Read two texts as files whose ending is in the options (``end``)."""
    end = options.pop("end", ".txt")
    paths = [folder / f"german{end}", folder / f"english{end}"]
    for path, text in zip(paths, (german, english)):
        path.write_text(text, "utf-8")
    return list(EXTRACTORS[kind](paths[0], paths[1], options))


@pytest.mark.parametrize(
    ("german", "english", "options", "expected"),
    [
        ("Eins.\nZwei.\n", "One.\nTwo.\n", {}, [("Eins.", "One."), ("Zwei.", "Two.")]),
        ("Sie ging.\n", "He came. <sep> She left.\n", {"last_of": "<sep>"}, [("Sie ging.", " She left.")]),
        ('Ja , " so " .\n', "Yes , it 's so .\n", {"tokens": True}, [('Ja, "so".', "Yes, it's so.")]),
        ("Er kam. Sie ging.\n", "He came. She left.\n", {"sentences": True},
         [("Er kam.", "He came."), ("Sie ging.", "She left.")]),
        ("canary 1\nJa.\n", "CANARY 1\nYes.\n", {"without_lines_with": "canary"}, [("Ja.", "Yes.")]),
    ],
)  # fmt: skip
def test_lines(tmp_path: Path, german: str, english: str, options: Mapping[str, Any], expected: Pairs) -> None:
    assert read(tmp_path, "lines", german, english, **options) == expected


def test_lines_of_uneven_files_are_an_error_and_compressed_ones_are_read(tmp_path: Path) -> None:
    with pytest.raises(UnevenFiles, match="2 lines, its English 1"):
        read(tmp_path, "lines", "a\nb\n", "a\n")
    for name, text in (("x.de", "Größe"), ("x.en", "Size")):
        (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    assert list(EXTRACTORS["lines"](tmp_path / "x.de", tmp_path / "x.en", {})) == [("Größe", "Size")]


def test_lines_of_suites_leave_out_those_of_the_test_set(tmp_path: Path) -> None:
    for name, text in {
        "txt/sources/n.src.de": "Nachricht.\n",
        "txt-ts/sources/n.src.de": "Nachricht.\nProbe.\n",
        "txt-ts/system-outputs/n.hyp.X.en": "News.\nSample.\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    paths = tmp_path / "txt-ts/sources/n.src.de", tmp_path / "txt-ts/system-outputs/n.hyp.X.en"
    assert list(EXTRACTORS["lines"](*paths, {"only_suites": True})) == [("Probe.", "Sample.")]


def test_joined_writes_tokens_as_usual() -> None:
    assert joined("Das ( neue ) Haus @-@ Nummer 3 , bitte !") == "Das (neue) Haus-Nummer 3, bitte!"


def test_treebanks_are_paired_by_sentence_number(tmp_path: Path) -> None:
    german = "# sent_id = a1\n# text = Ja.\n1\tJa\n\n# sent_id = a2\n# text = Nein.\n"
    assert read(tmp_path, "treebank", german, "# sent_id = a2\n# text = No.\n") == [("Nein.", "No.")]


def test_archives(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as archive:
        for name, text in (("d/dev.pe", "Hallo ,\n"), ("d/dev.src", "Hello ,\n"), ("d/dev.mt", "x\n")):
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    options = {"german_end": ".pe", "english_end": ".src", "tokens": True}
    assert list(EXTRACTORS["archive"](tmp_path / "x.tar.gz", tmp_path / "x.tar.gz", options)) == [("Hallo,", "Hello,")]


def test_columns_also_in_a_zip_archive(tmp_path: Path) -> None:
    text = "Go.\tGeh.\tCC-BY\nRun!\tLauf!\nlonely\n"
    expected = [("Geh.", "Go."), ("Lauf!", "Run!")]
    assert read(tmp_path, "columns", text, german_column=1, english_column=0) == expected
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("deu.txt", text)
    options = {"german_column": 1, "english_column": 0, "member": "deu.txt"}
    assert list(EXTRACTORS["columns"](tmp_path / "x.zip", tmp_path / "x.zip", options)) == expected


def test_verses_are_paired_by_place(tmp_path: Path) -> None:
    head = "Book,Chapter,Verse,Text\n"
    german = f'{head}John,1,1,\nJohn,1,2,"Er war, am Anfang."\nJohn,1,3,Nur hier.\n'
    assert read(tmp_path, "verses", german, f"{head}John,1,2,He was there.\n") == [
        ("Text", "Text"),  # the head, which the filters leave out as identical
        ("Er war, am Anfang.", "He was there."),
    ]


def test_descriptions_are_paired_by_digest(tmp_path: Path) -> None:
    german = "Package: x\nDescription-md5: 1\nDescription-de: Ein Spiel\n Es ist\n lustig.\n .\n   - Liste\n Ende.\n"
    english = german.replace("-de: Ein Spiel", "-en: A game").replace("Es ist\n lustig.", "It is\n fun.")
    assert read(tmp_path, "descriptions", german, english.replace("Ende", "The end")) == [
        ("Ein Spiel", "A game"),
        ("Es ist lustig.", "It is fun."),
        ("Ende.", "The end."),
    ]
    assert read(tmp_path, "descriptions", german, english.replace("md5: 1", "md5: 2")) == []


PO = r"""
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "_Open the <b>file</b>"
msgstr "Die <b>Datei</b> ö_ffnen"

#, fuzzy
msgid "Guess"
msgstr "Rate"

msgctxt "menu"
msgid "One page"
msgid_plural "Many pages"
msgstr[0] "Eine Seite"
msgstr[1] "Viele Seiten"

msgid "First.\n\nSecond &amp; B<third>."
msgstr "Erstens.\n\nZweitens &amp; B<drittens>."

msgid "Nothing"
msgstr ""

#~ msgid "Old"
#~ msgstr "Alt"
"""
MESSAGES = [
    ("Die Datei öffnen", "Open the file"),
    ("Eine Seite", "One page"),
    ("Erstens.", "First."),
    ("Zweitens & drittens.", "Second & third."),
]


def test_catalogues_without_what_nobody_checked(tmp_path: Path) -> None:
    assert read(tmp_path, "po", PO) == [*MESSAGES[:2], ("Viele Seiten", "Many pages"), *MESSAGES[2:]]


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        ("D&atei", "&File", ("Datei", "File")),
        ("Für F&E", "For R&D", ("Für F&E", "For R&D")),
        ("Der Name a_b_c", "The name a_b_c", ("Der Name a_b_c", "The name a_b_c")),
        ("Salz & Brot", "Salt & bread", ("Salz & Brot", "Salt & bread")),
    ],
)
def test_marks_of_shortcuts_go_and_other_signs_stay(
    tmp_path: Path, german: str, english: str, expected: tuple[str, str]
) -> None:
    assert read(tmp_path, "po", f'msgid "{english}"\nmsgstr "{german}"\n') == [expected]


def test_compiled_catalogues(tmp_path: Path) -> None:
    polib.pofile(PO).save_as_mofile(str(tmp_path / "x.mo"))
    assert sorted(EXTRACTORS["mo"](tmp_path / "x.mo", tmp_path / "x.mo", {})) == MESSAGES


@pytest.mark.parametrize(
    ("end", "german", "english", "expected"),
    [
        (".yml", 'de:\n  a:\n    b: "Das \\"Haus\\""\n  c: Ja\n', "en:\n  a:\n    b: 'The house'\n  d: x\n  c: &x\n",
         [('Das "Haus"', "The house")]),
        (".yml", "de:\n  - x\n  a: >\n    y\n  b: Wort\n", "en:\n  b: word\n  a: z\n", [("Wort", "word")]),
        (".ftl", "# x\na = Eine\n    Zeile\nb =\n    .title = T\n-c = C\n", "a = A line\nb = B\n",
         [("Eine Zeile", "A line")]),
        (".xml", '<r><string name="a">Bitte\\n<b>jetzt</b></string></r>',
         '<r><string name="a">Please\\nnow</string></r>',
         [("Bitte jetzt", "Please now")]),
        (".lang", ";Good day\nGuten Tag {ok}\n\n;Same\nGleich\n", ";Good day\nGood day\n;Other\nOther\n",
         [("Guten Tag", "Good day")]),
    ],
)  # fmt: skip
def test_messages_by_key(tmp_path: Path, end: str, german: str, english: str, expected: Pairs) -> None:
    assert read(tmp_path, "keys", german, english, end=end) == expected


def test_trees_of_strings(tmp_path: Path) -> None:
    german = '{"de": {"a": {"name": "Bank", "terms": "x"}, "b": ["Tor"], "c": {"name": "nur hier"}}}'
    english = '{"en": {"a": {"name": "Bench", "terms": "y"}, "b": ["Gate"]}}'
    assert read(tmp_path, "json", german, english, only=["name"]) == [("Bank", "Bench")]
    assert read(tmp_path, "json", german, english)[-1] == ("Tor", "Gate")


def test_questions(tmp_path: Path) -> None:
    form = '{"data": [{"paragraphs": [{"context": "%s", "qas": [{"id": "1", "question": "%s"}]}]}]}'
    german = form % ("Der Hund schläft im Garten. Die Katze frisst 3 Mäuse.", "Wer schläft?")
    english = form % ("The dog is asleep in the garden. The cat eats 3 mice.", "Who sleeps?")
    assert read(tmp_path, "questions", german, english) == [
        ("Der Hund schläft im Garten.", "The dog is asleep in the garden."),
        ("Die Katze frisst 3 Mäuse.", "The cat eats 3 mice."),
        ("Wer schläft?", "Who sleeps?"),
    ]


def test_dialogues_turn_the_agent_around(tmp_path: Path) -> None:
    text = '{"d": [{"speaker": "customer", "source": "Hallo", "target": "Hi"},'
    text += ' {"speaker": "agent", "source": "Yes?", "target": "Ja?"}]}'
    assert read(tmp_path, "dialogues", text) == [("Hallo", "Hi"), ("Ja?", "Yes?")]


def test_countries(tmp_path: Path) -> None:
    text = (
        '[{"name": {"common": "Italy", "official": "R"}, "translations": {"deu": {"common": "Italien"}}}, {"name": {}}]'
    )
    assert read(tmp_path, "countries", text) == [("Italien", "Italy")]


DING = """# comment :: x
Haus {n}; Gebäude {n} [arch.] | Häuser {pl} | Da ist ein Haus. :: house; building | houses | There is a house.
Ameisenbär {m} [zool.] :: anteater
sich freuen {vr} (auf) :: to look forward /lf/ (to)
"""


def test_ding_gives_words_and_examples_apart(tmp_path: Path) -> None:
    assert read(tmp_path, "ding", DING) == [
        ("Haus", "house"),
        ("Gebäude", "building"),
        ("Häuser", "houses"),
        ("sich freuen", "to look forward"),
    ]
    assert read(tmp_path, "ding-examples", DING) == [("Da ist ein Haus.", "There is a house.")]


def test_wiktionary(tmp_path: Path) -> None:
    text = "# x :: y\nammeter {n} (device) :: Strommessgerät {n}, Amperemeter {n}\namiss {adj} SEE: wrong :: \n"
    assert read(tmp_path, "wiktionary", text) == [("Strommessgerät", "ammeter"), ("Amperemeter", "ammeter")]


@pytest.mark.parametrize(
    ("end", "german", "english", "expected"),
    [
        (".html", "<head><title>x</title></head><h1>Titel</h1><p>Ein &Uuml;ber<b>blick</b>.<br>Neu.<pre>code</pre>",
         "<h1>Title</h1><p>An overview. New.",
         [("Titel", "Title"), ("Ein Überblick.", "An overview."), ("Neu.", "New.")]),
        (".docbook", "<para>Mit &kate; und <guimenu>Datei</guimenu>.</para><screen>ls</screen>",
         "<para>With &kate; and <guimenu>File</guimenu>.</para>", [("Mit kate und Datei.", "With kate and File.")]),
        (".wml", "<define-tag pagetitle>Ei</define-tag>\n#use x\n<define-tag y>a</define-tag><p>Hallo <: x :>Welt.</p>",
         "<define-tag pagetitle>New</define-tag>\n<p>Hello world.</p>",
         [("Ei", "New"), ("Hallo Welt.", "Hello world.")]),
    ],
)  # fmt: skip
def test_markup(tmp_path: Path, end: str, german: str, english: str, expected: Pairs) -> None:
    assert read(tmp_path, "markup", german, english, end=end) == expected


def test_markup_of_another_structure_is_aligned_or_left_out(tmp_path: Path) -> None:
    german = "<p>Die Firma wurde 1984 in Jena gegründet.</p>"
    german += "<p>Nur auf Deutsch steht dieser ganze Absatz hier.</p><p>Sie hat 312 Mitarbeiter.</p>"
    english = "<p>The company was founded in Jena in 1984.</p><p>It has 312 employees.</p>"
    pairs = read(tmp_path, "markup", german, english)
    assert ("Die Firma wurde 1984 in Jena gegründet.", "The company was founded in Jena in 1984.") in pairs
    assert ("Sie hat 312 Mitarbeiter.", "It has 312 employees.") in pairs
    assert read(tmp_path, "markup", german, english, exact=True) == []


def test_markdown(tmp_path: Path) -> None:
    german = "---\ntitle: Anfang\nlayout: x\n---\n# Über *uns*\n\n{% if x %}Siehe [hier](a.md) mit `ls`.\n\n"
    german += "```\ncode\n```\n\n* Punkt\n"
    english = "---\ntitle: Start\n---\n# About *us*\n\nSee [here](b.md) with `ls`.\n\n* Item\n"
    assert read(tmp_path, "markdown", german, english) == [
        ("Anfang", "Start"),
        ("Über uns", "About us"),
        ("Siehe hier mit ls.", "See here with ls."),
        ("Punkt", "Item"),
    ]


def test_texts_are_aligned(tmp_path: Path) -> None:
    german = "Am Montag kamen 12 Gäste an .\n\nAlle waren müde . Das Hotel hieß Astoria .\n"
    english = "On Monday 12 guests arrived . All were tired . The hotel was called Astoria .\n"
    assert read(tmp_path, "text", german, english, tokens=True) == [
        ("Am Montag kamen 12 Gäste an.", "On Monday 12 guests arrived."),
        ("Alle waren müde.", "All were tired."),
        ("Das Hotel hieß Astoria.", "The hotel was called Astoria."),
    ]  # fmt: skip


BOOK = """Project Gutenberg's licence
*** START OF THIS PROJECT GUTENBERG EBOOK X ***

{0}

{1}
[Illustration: x]

{2}

End of the Project Gutenberg EBook
More licence
"""


def test_books_are_read_by_volume_chapter_and_sentence(tmp_path: Path) -> None:
    volumes = {
        "1": BOOK.format("Erstes Kapitel", "Im Jahr 1812 kam\nPeter nach Wien.",
                         "Zweites Kapitel\n\nEr sagte, daß er _blieb_."),
        "2": BOOK.format("Drittes Kapitel", "Zwei Theile blieben übrig.", ""),
        "7": BOOK.format("CHAPTER I", "In the year 1812\nPeter came to Vienna.",
                         "CHAPTER II\n\nHe said that he stayed.\n\nIII.\n\nTwo parts remained."),
    }  # fmt: skip
    for number, text in volumes.items():
        (tmp_path / number).mkdir()
        (tmp_path / number / "x.txt").write_text(text, "utf-8")
    assert list(EXTRACTORS["book"](tmp_path, tmp_path, {"volumes": ([1, 2], [7])})) == [
        ("Im Jahr 1812 kam Peter nach Wien.", "In the year 1812 Peter came to Vienna."),
        ("Er sagte, dass er blieb.", "He said that he stayed."),
        ("Zwei Teile blieben übrig.", "Two parts remained."),
    ]
    with pytest.raises(FileNotFoundError):
        list(EXTRACTORS["book"](tmp_path, tmp_path, {"volumes": ([8], [7])}))


def test_chapters_without_headings_are_one() -> None:
    assert chapters("Ein Satz.\n\n* * *\n\nNoch einer.") == [["Ein Satz.", "Noch einer."]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Er muß wissen, daß Thüren und Thiere theuer sind.", "Er muss wissen, dass Türen und Tiere teuer sind."),
        ("Das Gedächtniß existirt.", "Das Gedächtnis existiert."),
        ("Der Theil giebt Antheil und läßt nach.", "Der Teil gibt Anteil und lässt nach."),
        (
            "Thema, Theater, Thron, Gastwirt, Schafhirten, Irrtum",
            "Thema, Theater, Thron, Gastwirt, Schafhirten, Irrtum",
        ),
        ("Er irrt, verwirrt, fährt und klirrt.", "Er irrt, verwirrt, fährt und klirrt."),
    ],
)
def test_older_spelling(old: str, new: str) -> None:
    assert modern_spelling(old) == new
