"""What of a sentence a translation must hold besides words."""

from __future__ import annotations

import pytest

from translator_cli.inline import missing, signature


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("**Das** ist gut", "That is good", id="asterisks"),
        pytest.param("<b>Das</b> ist <em>gut</em>", "That is good", id="tags that mean the same"),
        pytest.param('<span class="look-12ab">Das</span> ist gut', "That is good", id="another look in an office text"),
    ],
)
def test_emphasis_may_go(source: str, target: str) -> None:
    assert missing(signature(source, False), signature(target, False)) == []
    assert missing(signature(source), signature(target)) != []


@pytest.mark.parametrize(
    "source",
    ["`Das` ist gut", '<span class="x">Das</span> ist gut', '<b class="x">Das</b> ist gut', "<sub>Das</sub> ist gut"],
)
def test_what_means_more_may_not(source: str) -> None:
    assert missing(signature(source, False), signature("That is good", False))
