"""Whole files: what goes in comes out, and pysubs2 reads it."""

from __future__ import annotations

import re

import pysubs2
import pytest

from tests.formats.drafts.rewriting import rewritten, sentences, shouted
from tests.formats.drafts.subtitles import srt_drafts, vtt_drafts
from translator_cli.errors import InputError
from translator_cli.files.read import decode

DRAFTS = {**srt_drafts(), **vtt_drafts()}
ALL = pytest.mark.parametrize("name", DRAFTS)


def independent(data: bytes, name: str) -> list[tuple[int, int, str]]:
    """Read the cues with pysubs2: begin, end, words on one line without tags."""
    text = data.decode("cp1252" if name == "news.srt" else "utf-8-sig")
    file = pysubs2.SSAFile.from_string(text, name.rpartition(".")[2])
    return [(cue.start, cue.end, " ".join(cue.plaintext.split())) for cue in file]


@ALL
def test_a_sentence_replaced_by_itself_changes_no_byte(name: str) -> None:
    assert rewritten(decode(name, DRAFTS[name])) == DRAFTS[name]


@ALL
def test_in_capitals_times_and_number_of_cues_stay_and_the_words_are_the_same(name: str) -> None:
    before = independent(DRAFTS[name], name)
    after = independent(rewritten(decode(name, DRAFTS[name]), shouted), name)
    assert [cue[:2] for cue in after] == [cue[:2] for cue in before]
    assert " ".join(cue[2] for cue in after) == " ".join(cue[2] for cue in before).upper()


@ALL
def test_lines_without_words_stay_byte_for_byte(name: str) -> None:
    def kept(data: bytes) -> list[bytes]:
        return [line for line in data.splitlines() if b"-->" in line or not line.strip() or line.strip().isdigit()]

    assert kept(rewritten(decode(name, DRAFTS[name]), shouted)) == kept(DRAFTS[name])


@ALL
def test_two_lines_of_42_characters_at_most_where_the_words_fit(name: str) -> None:
    for _, _, text in independent(rewritten(decode(name, DRAFTS[name]), lambda sentence: "wort " * 4), name):
        assert len(text) <= 84
    written = rewritten(decode(name, DRAFTS[name]), lambda sentence: "wort " * 4).decode("cp1252")
    assert max(len(re.sub("<[^<>]*>", "", line)) for line in written.splitlines() if "wort" in line) <= 42


def test_sentences_are_joined_over_cues_and_a_silence_or_a_speaker_ends_them() -> None:
    assert sentences("lecture.srt", DRAFTS["lecture.srt"]) == [
        "Guten Morgen, und willkommen zur Vorlesung über verteilte Systeme.",
        "Heute sehen wir uns an, warum zwei Rechner, die nichts voneinander wissen, sich trotzdem auf einen Wert "
        "einigen können, z. B. auf die Nummer 42.",
        "Kommen wir zum Beweis.",
    ]
    assert sentences("interview.srt", DRAFTS["interview.srt"])[:2] == [
        "Wann haben Sie angefangen?", "Im Jahr 1998, glaube ich."
    ]  # fmt: skip


def test_marks_around_a_cue_are_kept_from_the_engine_and_stay_around_each_cue() -> None:
    assert sentences("film.srt", DRAFTS["film.srt"])[1:] == [
        "Es war einmal ein Fischer, der wohnte dicht an der See.",
        "BREMEN, 1952",
        r'Ich habe <x code="i1"/>nie<x code="i0"/> gesagt, dass ich komme!',
    ]
    written = rewritten(
        decode("film.vtt", DRAFTS["film.vtt"]), lambda sentence: "Once there lived a fisherman, close to the sea."
    )
    assert b"<i>Once there lived a fisherman,</i>" in written
    assert b"<i>close to the sea.</i>" in written


def test_webvtt_keeps_its_notes_styles_and_regions_and_states_the_new_language() -> None:
    written = rewritten(decode("news.vtt", DRAFTS["news.vtt"]), shouted)
    head, _, rest = written.decode().partition("\n1\n")
    assert head == DRAFTS["news.vtt"].decode().partition("\n1\n")[0].replace("Language: de", "Language: en")
    assert "CITY" not in rest and "STADTRAT" in rest


def test_a_line_of_the_text_is_a_cue() -> None:
    document = decode("lecture.srt", DRAFTS["lecture.srt"])
    assert document.position(document.text.index("einigen")) == (3, 61)


def test_a_cue_that_gets_no_word_is_not_left_empty() -> None:
    written = rewritten(decode("product.srt", DRAFTS["product.srt"]), lambda sentence: "Yes.")
    assert independent(written, "x.srt")[:2] == [(0, 3000, "Yes."), (3000, 5000, "…")]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param("a.srt", b"Kein Satz.\n", "a.srt: not SubRip: no line with two times and --> in it", id="srt"),
        pytest.param("a.vtt", b"00:00 --> 00:01\nEins\n", "a.vtt: not WebVTT: it does not begin with WEBVTT", id="vtt"),
    ],
)  # fmt: skip
def test_what_is_no_subtitle_file_is_refused_in_one_line(name: str, data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(name, data)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["lecture.srt", "lecture.vtt"])
def test_a_pipe_is_known_by_its_beginning(name: str) -> None:
    assert decode("<stdin>", DRAFTS[name]).format.name == name[-3:]


def test_the_time_is_linear_in_the_number_of_cues() -> None:
    cue = "{0}\n00:{1:02}:{2:02},000 --> 00:{1:02}:{2:02},900\nund dann noch ein paar Worte ohne Punkt\n\n"
    data = "".join(cue.format(at + 1, at // 60, at % 60) for at in range(3000)).encode()
    written = rewritten(decode("a.srt", data), shouted)
    assert written.count(b"-->") == 3000
