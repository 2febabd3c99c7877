"""What a sentence and its document show: one slip is one finding, in reports and at the desk."""

from __future__ import annotations

import pytest

from translator_cli.checks import united
from translator_cli.document import Finding

LOST = Finding("name-missing", "warning", "Weber is missing", 4)
TWO_WAYS = Finding("inconsistent-name", "warning", "Weber is Veber elsewhere", 4)
SAID = Finding("repetition", "warning", "said twice", 9)


@pytest.mark.parametrize(
    ("alone", "of_document", "expected"),
    [
        pytest.param([], [SAID], [SAID], id="document-alone"),
        pytest.param([SAID], [SAID], [SAID], id="the-same-twice"),
        pytest.param([LOST], [TWO_WAYS], [TWO_WAYS], id="the-name-in-two-ways-says-more"),
        pytest.param([LOST], [TWO_WAYS._replace(offset=7)], [LOST, TWO_WAYS._replace(offset=7)], id="another-name"),
        pytest.param([LOST, SAID], [TWO_WAYS], [SAID, TWO_WAYS], id="others-stay"),
    ],
)
def test_one_slip_is_one_finding(alone: list[Finding], of_document: list[Finding], expected: list[Finding]) -> None:
    assert united(alone, of_document) == expected
