"""SubRip as programs and people write it."""

from __future__ import annotations

import pytest

from translator_cli.formats.subtitles.cues import cues_of

_TIME = "00:00:01,000 --> 00:00:02,000"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"1\n{_TIME}\nEins\n\n2\n{_TIME}\nZwei", [["Eins"], ["Zwei"]], id="plain"),
        pytest.param(f"{_TIME}\nEins\n\n{_TIME}\nZwei\n", [["Eins"], ["Zwei"]], id="without numbers"),
        pytest.param(f"1\n{_TIME}\nEins\n2\n{_TIME}\nZwei\n", [["Eins"], ["Zwei"]], id="without blank lines"),
        pytest.param(f"2 # slide\n{_TIME}\nEins\n", [["Eins"]], id="a remark beside the number"),
        pytest.param(f"1\n{_TIME}\nEins\n\nZwei\n\n2\n{_TIME}\nDrei", [["Eins", "Zwei"], ["Drei"]], id="gap"),
        pytest.param(f"1\n{_TIME} X1:100 Y1:20\nEins\n", [["Eins"]], id="position"),
        pytest.param(f"1\r\n{_TIME}\r\nEins\r\nund zwei\r\n", [["Eins\r\nund zwei"]], id="CRLF"),
        pytest.param(f"1\n{_TIME}\n\n2\n{_TIME}\nZwei", [[], ["Zwei"]], id="an empty cue"),
        pytest.param(f"1\n{_TIME}\n- Ja.\n- Nein.\n", [["Ja.", "Nein."]], id="two speakers"),
        pytest.param(f"1\n{_TIME}\n-5 Grad\n", [["-5 Grad"]], id="a minus is no dash"),
        pytest.param(f"1\n{_TIME}\n>> Guten Abend.\n", [["Guten Abend."]], id="arrows for a new speaker"),
        pytest.param(f"1\n{_TIME}\n<i>Eins</i>\n<i>zwei</i>\n", [["Eins</i>\n<i>zwei"]], id="italics line by line"),
        pytest.param(f"1\n{_TIME}\n<i>Nie</i> wieder\n", [["<i>Nie</i> wieder"]], id="italics on a word"),
        pytest.param(f"1\n{_TIME}\nnie <i>wieder</i>\n", [["nie <i>wieder</i>"]], id="italics on the last word"),
        pytest.param(f"1\n{_TIME}\n<i>Eins\n\n2\n{_TIME}\nzwei</i>\n", [["Eins"], ["zwei"]], id="italics over cues"),
        pytest.param(f"1\n{_TIME}\n" r"{\an8}<b>Eins</b>", [["Eins"]], id="position and bold"),
    ],
)  # fmt: skip
def test_the_words_of_a_cue_are_found(text: str, expected: list[list[str]]) -> None:
    cues = cues_of(text, False)
    assert [[slot.text for slot in cue.slots] for cue in cues] == expected
    for cue in cues:
        for slot in cue.slots:
            assert text[slot.start : slot.end] == slot.text
            start = slot.start - len(slot.before)
            assert text[start : slot.end + len(slot.after)] == slot.before + slot.text + slot.after


def test_an_empty_line_ends_a_cue_of_webvtt() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n\nNOTE\nNichts\n\n00:03.000 --> 00:04.000\nZwei\n"
    assert [[slot.text for slot in cue.slots] for cue in cues_of(text, True)] == [["Eins"], ["Zwei"]]
