"""Findings as lines, GitHub annotations and JSON."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Evidence, LocatedFinding
from translator_cli.errors import ConfigError
from translator_cli.render.findings import FINDING_FORMATS, render_findings

FINDING = LocatedFinding("a.en.md", 3, 7, "a.de.md", 4, "number-mismatch", "error", "3,5 became 35")


def test_text_is_what_editors_jump_to() -> None:
    assert list(render_findings([FINDING])) == ["a.en.md:3:7: error: 3,5 became 35 [number-mismatch]\n"]


def test_github_annotation() -> None:
    assert list(render_findings([FINDING._replace(severity="notice")], "github")) == [
        "::notice file=a.en.md,line=3,col=7,title=number-mismatch::3,5 became 35\n"
    ]


def test_github_values_are_escaped() -> None:
    finding = FINDING._replace(file="a,b:c%.md", message="100 %\n::error::x")
    assert list(render_findings([finding], "github")) == [
        "::error file=a%2Cb%3Ac%25.md,line=3,col=7,title=number-mismatch::100 %25%0A::error::x\n"
    ]


def test_json_has_the_published_keys_in_order() -> None:
    (line,) = render_findings([FINDING], "json")
    value = json.loads(line)
    assert list(value) == [
        "file",
        "line",
        "column",
        "source_file",
        "source_line",
        "rule",
        "severity",
        "message",
        "evidence",
    ]
    assert value["message"] == "3,5 became 35" and value["source_line"] == 4


@pytest.mark.parametrize("format", ["text", "github"])
def test_what_has_no_place_points_to_the_top(format: str) -> None:
    (line,) = render_findings([FINDING._replace(line=0, column=0)], format)
    assert "a.en.md:1:1:" in line or "line=1,col=1" in line


def test_explained_text_says_what_was_understood_and_how_to_silence_it() -> None:
    evidence = Evidence("source", "halb acht", "7:30 or 19:30"), Evidence("target", "8:30", "8:30 or 20:30")
    text = "".join(render_findings([FINDING._replace(evidence=evidence)], explain=True))
    assert text.splitlines() == [
        "a.en.md:3:7: error: 3,5 became 35 [number-mismatch]",
        "    in a.de.md: “halb acht”, understood as 7:30 or 19:30",
        "    in a.en.md: “8:30”, understood as 8:30 or 20:30",
        "    to silence it: <!-- translator-cli: ignore number-mismatch --> in the draft, or --disable number-mismatch",
    ]
    (line,) = render_findings([FINDING._replace(evidence=evidence)], "json", explain=True)
    assert json.loads(line)["evidence"][0] == {"side": "source", "words": "halb acht", "meaning": "7:30 or 19:30"}


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="text, github, json"):
        render_findings([], "xml")


@given(st.text(), st.text(), st.sampled_from(FINDING_FORMATS))
def test_each_finding_is_one_harmless_line(message: str, file: str, format: str) -> None:
    (line,) = render_findings([FINDING._replace(file=file, message=message)], format)
    assert len(line.splitlines()) == 1 and line.endswith("\n")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)
    line.encode("utf-8")
