"""JSON output: the published schema."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Bitext, Detection
from translator_cli.render import View, render

from .builder import Draft, report


def lines(*bitexts: Bitext) -> list[str]:
    return "".join(render(bitexts, "json", View())).splitlines()


def test_keys_stand_in_the_published_order() -> None:
    (line,) = lines(report())
    value = json.loads(line)
    assert list(value) == [
        "schema", "name", "source_language", "confidence", "target_language", "model", "languages", "format",
        "encoding", "note", "units", "summary",
    ]  # fmt: skip
    assert list(value["units"][0]) == [
        "index", "block", "line", "start", "end", "source", "target", "score", "origin", "findings", "column", "kind",
        "language", "rank", "note",
    ]  # fmt: skip
    assert list(value["units"][2]["findings"][0]) == [
        "rule",
        "severity",
        "message",
        "offset",
        "target_offset",
        "evidence",
    ]


def test_values_of_the_report() -> None:
    value = json.loads(lines(report())[0])
    assert (value["schema"], value["name"], value["source_language"]) == (1, "drafts/bericht.md", "de")
    assert value["model"] == {"name": "starter-de_en", "version": "1.0", "origin": "starter", "sha256": "ab" * 32}
    assert [unit["line"] for unit in value["units"]] == [5, 7, 8, 10, 11, 13, 19, 19]
    assert value["units"][6] | {"score": None, "origin": "copied", "language": "en"} == value["units"][6]
    assert value["summary"] == {"method": "lexrank", "units": [1, 2]}


def test_offsets_slice_the_source_and_lines_agree_with_positions() -> None:
    bitext = report()
    for unit in json.loads(lines(bitext)[0])["units"]:
        assert bitext.document.text[unit["start"] : unit["end"]] == unit["source"]
        assert bitext.document.position(unit["start"]) == (unit["line"], unit["column"])


def test_floats_are_rounded_and_finite() -> None:
    draft = Draft().block("paragraph", ("Ja.", "Yes.")).change(score=-0.123456)
    draft.block("paragraph", ("Nein.", "No.")).change(score=-math.inf)
    value = json.loads(lines(draft.bitext(detection=Detection("de", 0.987654, (("de", 0.987654),))))[0])
    assert [unit["score"] for unit in value["units"]] == [-0.1235, None]
    assert value["confidence"] == 0.9877


def test_summary_without_a_model_has_null_target_and_model() -> None:
    bitext = replace(Draft().block("paragraph", ("Ja.", "")).bitext((0,), model=None), target_language="")
    value = json.loads(lines(bitext)[0])
    assert value["model"] is None and value["target_language"] is None and value["units"][0]["target"] is None


def test_lost_translation_is_an_empty_string_not_null() -> None:
    value = json.loads(lines(Draft().block("paragraph", ("Ja.", "")).bitext())[0])
    assert value["units"][0]["target"] == ""


def test_umlauts_are_written_as_they_are() -> None:
    assert "Brücke" in lines(report())[0]


@given(st.text(st.one_of(st.characters(), st.sampled_from('\x1b\x85\u2028\u2029\ud800\u202e\n\r"\\')), min_size=1))
def test_every_document_is_one_line_that_gives_its_text_back(text: str) -> None:
    draft = Draft(text).block("paragraph", (text, text))
    out = "".join(render([draft.bitext(), draft.bitext()], "json", View()))
    out.encode("utf-8")
    first, second = out.splitlines()
    assert first == second and "\x1b" not in out
    value = json.loads(first)
    assert (value["name"], value["units"][0]["source"], value["units"][0]["target"]) == (text, text, text)


def test_empty_document_has_no_units() -> None:
    assert json.loads(lines(Draft().bitext())[0])["units"] == []


def test_same_input_gives_the_same_bytes() -> None:
    assert lines(report()) == lines(report())


def test_documentation_describes_every_field() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    value = json.loads(lines(report())[0])
    unit = value["units"][2]
    for field in [*value, *value["model"], *unit, *unit["findings"][0], *value["languages"][0], *value["summary"]]:
        assert f"`{field}`" in page, field
