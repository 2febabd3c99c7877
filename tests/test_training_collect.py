"""Rebuilding the training corpus: the table of sources, the exclusion rule, cleaning, and the whole command."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from training.collect.__main__ import main
from training.collect.checkouts import MissingCheckout, commands, files_of
from training.collect.exclusion import Excluded
from training.collect.extract import EXTRACTORS
from training.collect.filters import reason_against
from training.collect.gather import Seen, collect
from training.collect.likeness import likeness
from training.collect.table import Source, UnknownSource, load_table
from training.prepare import read_pairs
from training.settings import DEFAULT_CONFIG

TABLE = load_table()
HELD_OUT = "Der Zug nach Jena fährt heute wegen des Sturms erst am späten Abend."


def a_source(**changed: object) -> Source:
    values: dict[str, object] = dict(
        name="news/x", licence="CC0", checkout="a/b", kind="lines", german=("*.de",), english=((".de", ".en"),),
        english_checkout="", published=1, options={},
    )  # fmt: skip
    return Source(**{**values, **changed})  # type: ignore[arg-type]


def test_each_source_has_tag_licence_reader_and_a_place_in_the_pins_or_none_that_could_be_pinned() -> None:
    for source in TABLE.sources:
        assert source.tag and source.licence and source.kind in EXTRACTORS, source.name
        assert source.german or "volumes" in source.options, source.name
        for name in source.checkouts:
            assert name in TABLE.pins or name.split("/")[0] in ("debian", "gutenberg"), name


def test_names_are_unique_and_no_pin_is_left_over() -> None:
    names = [source.name for source in TABLE.sources]
    assert len(names) == len(set(names))
    assert set(TABLE.pins) == {n for s in TABLE.sources for n in s.checkouts} & set(TABLE.pins)


@pytest.mark.parametrize("config", sorted(DEFAULT_CONFIG.parent.glob("config*.toml")), ids=lambda path: path.name)
def test_every_tag_of_a_mixture_is_collected_or_its_making_is_named(config: Path) -> None:
    settings = tomllib.loads(config.read_text("utf-8"))
    drawn = {tag for mixture in settings.get("mixture", {}).values() for tag in mixture}
    drawn |= set(settings.get("clean", {}).get("exclude_tags", ()))
    assert drawn <= TABLE.tags | set(TABLE.elsewhere)


def test_no_tag_is_both_collected_and_made_elsewhere() -> None:
    assert not TABLE.tags & set(TABLE.elsewhere)
    assert all(TABLE.elsewhere.values())


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["ding"], {"ding/words"}), (["ding/words"], {"ding/words"}), (["bible"], {"bible/one", "bible/two"})],
)
def test_sources_are_selected_by_name_and_tag(names: list[str], expected: set[str]) -> None:
    assert {source.name for source in TABLE.select(names)} == expected
    assert len(TABLE.select(["all"])) == len(TABLE.sources)


@pytest.mark.parametrize("name", ["aug-names", "nothing"])
def test_what_cannot_be_collected_is_refused_with_the_reason(name: str) -> None:
    with pytest.raises(UnknownSource, match=TABLE.elsewhere.get(name, "--list")):
        TABLE.select([name])


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(HELD_OUT, True, id="equal"),
        pytest.param(
            "der zug nach jena – fährt HEUTE, wegen des Sturms, erst am späten Abend!", True, id="written else"
        ),
        pytest.param("Nein: Zug nach Jena fährt heute wegen des Sturms nicht.", True, id="eight words"),
        pytest.param("Nein: Zug nach Jena fährt heute wegen des Regens nicht.", False, id="seven words"),
        pytest.param("Ja.", True, id="short line"),
        pytest.param("Ja, bitte.", False, id="short line in another"),
        pytest.param("Der ﬁnale Zug fährt nach Jena heute wegen des Sturms.", False, id="other order"),
    ],
)
def test_held_out_lines_and_eight_words_in_a_row(text: str, held: bool) -> None:
    assert Excluded.of([HELD_OUT, "Ja.", "", "  "]).holds(text) is held


def test_an_empty_text_is_not_held_out_and_compatibility_forms_are_one() -> None:
    assert not Excluded.of([""]).holds("")
    assert Excluded.of(["Finale"]).holds("ﬁnale")


def test_a_folder_without_held_out_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Excluded.in_folder(tmp_path)


GOOD = (
    "Der alte Mann wartet seit drei Stunden auf den Bus.",
    "The old man has been waiting for the bus for three hours.",
)


@pytest.mark.parametrize(
    ("german", "english", "reason"),
    [
        (*GOOD, None),
        ("Das Buch kostet 20 Dollar.", "The book costs $20.", None),
        ("Ja.", "", "empty"),
        ("Windows", "Windows", "identical"),
        ("12:30", "12.30", "no letters"),
        (GOOD[0], "He waits.", "length ratio"),
        ("Öffnen Sie {name} im Editor.", "Open {name} in the editor.", "code"),
        ("Im Jahr 1924 war das anders.", "It was different in 1942.", "numbers"),
        (GOOD[1], GOOD[1] + " ", "German is not German"),
        (GOOD[0], "Der alte Mann wartet seit 3 Stunden auf den Bus.", "English is not English"),
        ("wort " * 95, "word " * 95, "long"),
    ],
)
def test_why_a_pair_is_left_out(german: str, english: str, reason: str | None) -> None:
    assert reason_against(german, english, {}) == reason


def test_names_may_be_identical_where_the_source_says_so() -> None:
    assert reason_against("Jena", "Jena", {"names": True}) is None
    assert reason_against("Ein Wort", "one word", {"fewest_words": 5}) == "short"


def test_likeness_tells_translations_from_other_sentences() -> None:
    assert likeness(*GOOD) >= 0.4
    assert likeness(GOOD[0], "Our garden was full of yellow flowers and small birds.") < 0.2


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def test_a_source_is_read_cleaned_and_capped_alike_each_time(tmp_path: Path) -> None:
    german = [f"Das ist der Satz mit der Nummer {n}." for n in range(20)]
    english = [f"This is the sentence with number {n}." for n in range(20)]
    text = {
        "a/b/x.de": "\n".join([*german, german[0], "Ja", "Ja"]),
        "a/b/x.en": "\n".join([*english, english[0], "Yes", "Aye"]),
    }
    write(tmp_path, text)
    results = [collect(a_source(options={"cap": 5, "most_of_a_side": 1}), tmp_path, Excluded(), Seen()) for _ in "ab"]
    assert results[0].pairs == results[1].pairs and len(results[0].pairs) == 5
    assert results[0].dropped == {"duplicate": 1, "side repeated": 1, "cap": 16}
    assert results[0].pairs == sorted(results[0].pairs, key=lambda pair: [*german, "Ja"].index(pair[0]))


def test_files_without_english_and_left_out_ones_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"a/b/x.de": "", "a/b/x.en": "", "a/b/y.de": "", "a/b/old/z.de": "", "a/b/old/z.en": ""})
    source = a_source(german=("**/*.de",), options={"without": ["old/"]})
    assert [german.name for german, _ in files_of(source, tmp_path)] == ["x.de"]
    with pytest.raises(MissingCheckout, match="--how news/x"):
        list(files_of(source, tmp_path / "elsewhere"))


@pytest.mark.parametrize(("terms", "count"), [("CC BY-SA 4.0", 1), ("CC BY-ND 4.0", 0), ("NonCommercial", 0)])
def test_a_file_whose_own_terms_forbid_changes_is_left_out(tmp_path: Path, terms: str, count: int) -> None:
    write(tmp_path, {"a/b/c/po/de.po": "", "a/b/c/description.md": f"## License\n\n{terms}\n"})
    source = a_source(german=("*/po/de.po",), english=(), options={"licence_file": "../description.md"})
    assert len(list(files_of(source, tmp_path))) == count


def test_commands_clone_the_pinned_commit_and_unpack_packages() -> None:
    lines = commands(TABLE, TABLE.select(["ntrex", "ding", "docs/rust", "books/alice", "tor"]), Path("my folder"))
    text = "\n".join(lines)
    pin = TABLE.pins["MicrosoftTranslator/NTREX"]
    assert f"git -C 'my folder/MicrosoftTranslator/NTREX' checkout --quiet {pin}" in text
    assert "apt-get download trans-de-en" in text and "rust-lang/book" in text
    assert [line for line in lines if line.startswith("#") and "Gutenberg" in line]


def test_the_command_writes_what_prepare_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "checkouts"
    place = "MicrosoftTranslator/NTREX/NTREX-128/newstest2019-"
    write(
        folder,
        {
            place + "ref.deu.txt": f"{GOOD[0]}\n{HELD_OUT}\nWir kommen\tmorgen.\n",
            place + "src.eng.txt": f"{GOOD[1]}\nThe train to Jena leaves late.\nWe will come tomorrow.\n",
        },
    )
    write(tmp_path, {"held-out/newstest2019.de": HELD_OUT + "\n"})
    output = tmp_path / "out.tsv"
    arguments = ["ntrex", "pud", "--checkouts", str(folder), "--output", str(output), "--skip-missing"]
    assert main([*arguments, "--exclude", str(tmp_path / "held-out")]) == 0
    assert list(read_pairs([output])) == [("ntrex", *GOOD), ("ntrex", "Wir kommen morgen.", "We will come tomorrow.")]
    told = capsys.readouterr().err
    assert "ntrex/newstest2019                   2      1914  without: held out 1" in told
    assert "1 sources are not there" in told


def test_list_and_how_touch_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == main(["all", "--how"]) == 0
    out = capsys.readouterr().out
    assert "aug-names" in out and "git clone" in out


@pytest.mark.parametrize("arguments", [["--how"], ["nothing", "--list"], ["ntrex"]])
def test_wrong_use_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2
