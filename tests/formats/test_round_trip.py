"""A document whose sentences are not changed comes out byte for byte; one that is shouted differs in words alone."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translation.test_marked import Engine
from translator_cli.document import Document, replace_spans
from translator_cli.document.format import Place
from translator_cli.document.structure import changed_blocks
from translator_cli.files.read import decode
from translator_cli.split import split
from translator_cli.translation.marked import MarkupTranslator

DATA = Path(__file__).parent.parent / "data/markdown"
EXAMPLES = [
    example
    for name in ("commonmark-examples.json", "gfm-examples.json")
    for example in json.loads((DATA / name).read_text("utf-8"))
]
_LETTER = re.compile(r"[^\W\d_]")


def shout(text: str) -> str:
    """Return words in capitals; stand-ins are in capitals already."""
    return _LETTER.sub(lambda match: match[0].upper() if len(match[0].upper()) == 1 else match[0], text)


def written(document: Document, engine: Engine) -> str:
    """Return a document translated sentence by sentence, without wrapping anything anew."""
    segments = split(document, "de")
    answers = MarkupTranslator(engine).translate([document.sentence(segment.flat) for segment in segments])
    edits = []
    for segment, answer in zip(segments, answers, strict=True):
        place = Place(
            document.blocks[segment.block].kind, segment.flat, document.text[segment.start - 1 : segment.start]
        )
        same = answer.text in (segment.flat, document.sentence(segment.flat))
        edits.append((segment.start, segment.end, segment.text if same else document.format.inert(answer.text, place)))
    changed = changed_blocks(document, replace_spans(document.text, edits))
    kept = {segment.start for segment in segments if segment.block in changed}
    return replace_spans(document.text, [edit for edit in edits if edit[0] not in kept])


@pytest.mark.parametrize("part", range(7))
def test_the_examples_of_the_specification_come_out_as_they_went_in(part: int) -> None:
    for example in EXAMPLES[part::7]:
        document = decode("a.md", example.encode())
        assert written(document, Engine()) == document.text


@pytest.mark.parametrize("part", range(7))
def test_only_words_change_in_the_examples_of_the_specification(part: int) -> None:
    for example in EXAMPLES[part::7]:
        document = decode("a.md", example.encode())
        _only_words_differ(document, written(document, Engine(shout)))


def _only_words_differ(document: Document, text: str) -> None:
    assert not changed_blocks(document, text)
    if "]:" in document.text:
        return  # what a link says and what it goes by are two after translation
    assert _words(text) == _words(document.text)


def _words(text: str) -> str:
    return re.sub(r"\W|_", "", re.sub(r"&#?\w+;", lambda match: html.unescape(match[0]), text).casefold())


_LINE = st.sampled_from(
    ["# Der Titel", "Ein **Satz** mit `Code` und [Link](a.md).", "- Ein Punkt", "  - Noch einer", "> Ein Zitat", "", ""]
    + [":::note[Ein Titel]", ":::", "!!! note \"Ein Titel\"", "    Ein Text darin.", "{: .klasse}", "---"]
    + ["| Ort | Zahl |", "|---|---|", "| Köln | 1 |", "$$", "x^2", "```", "<div>", "</div>", "{{< bild a.jpg >}}"]
    + ["<Tab title=\"Ein Titel\">"]
    + ["</Tab>", "[a]: https://a.example 'Ein Titel'", "[^1]: Eine Notiz.", "Siehe [a] und[^1].", "import X from 'x'"]
    + ["Begriff", ":   Die Erklärung", "- [ ] Offen", "Zeile mit Umbruch  ", "Ein Pfeil → und 😀.", "1. Eins"]
    + ["<!-- nichts -->", "> <div>", "> - Im Zitat", "        - Zu tief", "+++", "- {{< kasten >}}", "2. Zwei", "-->"]
    + ["<details><summary>Mehr</summary>", "</details>", "> [^2]: Im Zitat", "<br>", "<pre>", "</pre>", "- [ ] ```"]
)  # fmt: skip


@given(st.lists(_LINE, max_size=12).map("\n".join))
def test_what_drafts_are_made_of_comes_out_as_it_went_in(text: str) -> None:
    document = decode("a.md", text.encode())
    assert written(document, Engine()) == document.text
    _only_words_differ(document, written(document, Engine(shout)))


_TAG = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<td>", "</td>", "<!-- x -->", "<code>a</code>"]
    + ["<img alt='Ein Bild'>"]
    + ["Ein Satz.", "Noch einer hier.", " ", "\n", "&lt;", "<pre>a  b</pre>", "<a href='x' title='Ein Titel'>", "</a>"]
    + ["<h1>", "</h1>", "<span translate='no'>", "</span>", "<script>x</script>", "Straße"]
    + ["<input placeholder=\"Ein Wort\">"]
)  # fmt: skip


@given(st.lists(_TAG, max_size=14).map("".join))
def test_a_page_comes_out_as_it_went_in(text: str) -> None:
    document = decode("a.html", text.encode())
    assert written(document, Engine()) == document.text
    assert not changed_blocks(document, written(document, Engine(shout)))
