"""The page of the rules: complete, its figures those of the labelled set, its examples true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.labelled import cases
from translator_cli.checks import RULES, check_pair

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
#: German, English and the finding, in columns two blanks or more apart.
EXAMPLES = re.findall(r"^    (\S.*?) {2,}(\S.*?) {2,}(error|warning|notice)(?:: (.*))?$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if rule.scopes != ("files",)])
def test_every_rule_has_a_row_and_a_section_that_says_how_to_silence_it(rule: str) -> None:
    assert f"| [`{rule}`](#{rule}) | {RULES[rule].severity} |" in PAGE
    section = PAGE.partition(f"\n## {rule}\n")[2].partition("\n## ")[0]
    assert "**Why.**" in section
    assert f"ignore {rule} -->" in section and f"--disable {rule}`" in section


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if rule.scopes == ("files",)])
def test_rules_on_files_are_on_the_page(rule: str) -> None:
    assert f"`{rule}`" in PAGE.partition("\n## Files out of step\n")[2].partition("\n## ")[0]


def test_the_size_of_the_labelled_set_is_the_real_one() -> None:
    planted = [bool(case.rule) for case in cases()]
    found = re.search(r"holds (\d+) sentence pairs .*?: (\d+) correct .*?\s(\d+) with one planted", PAGE, re.DOTALL)
    assert found is not None
    assert [int(number) for number in found.groups()] == [len(planted), planted.count(False), planted.count(True)]


@pytest.mark.parametrize(("source", "target", "severity", "message"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_examples_are_true(source: str, target: str, severity: str, message: str) -> None:
    found = check_pair(source, target)
    assert any(one.severity == severity and one.message.startswith(message) for one in found), found


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 15
