"""What counts as another structure in a document that was written anew."""

from __future__ import annotations

import pytest

from translator_cli.document import Block, Document
from translator_cli.document.format import Format
from translator_cli.document.structure import changed_blocks
from translator_cli.formats.markdown.landmarks import landmarks


def _paragraphs(text: str) -> list[Block]:
    """Take whatever stands between empty lines for a paragraph, as a parser does that misses something."""
    blocks: list[Block] = []
    for part in text.split("\n\n"):
        start = text.index(part, blocks[-1].end if blocks else 0)
        blocks.append(Block("paragraph", start, start + len(part)))
    return blocks


FORMAT = Format("x", parse=_paragraphs, guarded=True, landmarks=landmarks)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Eins.\n\nZwei\n[^1]: Notiz.", "One.\n\nTwo\n[^1]: Note.", set(), id="nothing"),
        pytest.param("Eins.\n\nZwei\n[^1]: Notiz.", "One.\n\nTwo [^1]: note.", {1}, id="a-note-is-no-line-any-more"),
        pytest.param("Eins.\n\nZwei\n[a]: https://a.example", "One.\n\nTwo", {1}, id="a-link-definition-is-gone"),
        pytest.param("Eins\n---\n\nZwei\n```\nx\n```", "One\n\nTwo\n```\nx\n```", {0}, id="a-rule-is-gone"),
        pytest.param("# Eins\n\nZwei\n\n# Drei", "# One\n\nTwo\n## More\n\n# Three", {0, 1, 2}, id="a-heading-came-in"),
        pytest.param("[^1]: A\n[^2]: B\n\nC", "[^2]: A\n[^1]: B\n\nC", {0}, id="another-order"),
        pytest.param("Am\n2. Mai", "On 2 May", set(), id="a-date-is-prose"),
        pytest.param("Text\r\r| a |\r|---|\r", "Text\r\r| a | |---|", {0}, id="carriage-returns"),
    ],
)
def test_lines_that_are_blocks_of_their_own_have_to_be_there(old: str, new: str, expected: set[int]) -> None:
    assert changed_blocks(Document("a.x", old, tuple(_paragraphs(old)), FORMAT), new) == expected
