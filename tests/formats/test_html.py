"""HTML pages: what is text, what stands in a sentence, and that a page stays a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator_cli.document import flatten
from translator_cli.formats import format_for, parse
from translator_cli.document.html_text import refer, resolve, with_language, without_tags
from translator_cli.files.read import decode
from translator_cli.inline.tag_pattern import TAG
from translator_cli.split import split


def contents(text: str) -> list[tuple[str, str]]:
    document = decode("page.html", text.encode())
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_text_right_behind_front_matter_begins_behind_it() -> None:
    assert contents("---\ntitle: Das Haus\n---\nDer Text.<br>") == [
        ("front-matter", "---\ntitle:"), ("value", "Das Haus"), ("front-matter", "---"), ("paragraph", "Der Text."),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "b.de.xhtml"])
def test_pages_are_known_by_their_name(name: str) -> None:
    assert format_for(name).name == "html"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("<stdin>", "\n<!DOCTYPE html><p>x", "html"),
        ("<stdin>", "<HTML><p>x", "html"),
        ("<stdin>", "<p>x", "plain"),
        ("a.txt", "<html>", "plain"),
    ],
)
def test_a_page_without_a_name_is_known_by_its_first_tag(name: str, text: str, expected: str) -> None:
    assert decode(name, text.encode()).format.name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Ein Satz.</p>", [("paragraph", "Ein Satz.")]),
        ("<h2>Titel</h2>\nText", [("heading", "Titel"), ("paragraph", "Text")]),
        ("<ul><li>eins<li>zwei</ul>", [("list-item", "eins"), ("list-item", "zwei")]),
        ("<blockquote><p>Zitat</p></blockquote>", [("quote", "Zitat")]),
        ("<table><tr><th>a</th><td>b</td></tr></table>", [("table-cell", "a"), ("table-cell", "b")]),
        ("<p>eins<br>zwei<br/>drei</p>", [("paragraph", word) for word in ("eins", "zwei", "drei")]),
        ("<p>Das ist <b>fett</b> hier.</p>", [("paragraph", "Das ist <b>fett</b> hier.")]),
        ("<p><b>Ganz fett.</b></p>", [("paragraph", "Ganz fett.")]),
        ("<p><b>Fett</b> und <i>schräg</i></p>", [("paragraph", "<b>Fett</b> und <i>schräg</i>")]),
        ("<a href=x><h3>Titel</h3></a>", [("heading", "Titel")]),
        ("<b>offen<p>Satz</b></p>", [("paragraph", "offen"), ("paragraph", "Satz")]),
        (
            "<nav>\n<a>Ort &amp; Zeit</a>\n|\n<a><b>Über</b> uns</a> <img src=a></nav>",
            [("paragraph", "Ort & Zeit"), ("paragraph", "<b>Über</b> uns")],
        ),
        ("<p><a>Ort</a> und <a>Zeit</a></p>", [("paragraph", "<a>Ort</a> und <a>Zeit</a>")]),
        ("<p><img src=a> Bild davor</p>", [("paragraph", "Bild davor")]),
        ("<p>f&uuml;r &lt;b&gt; &amp; R&amp;D&nbsp;x</p>", [("paragraph", "für &lt;b&gt; & R&D\u00a0x")]),
        ("<script>if (a<b) 'Text'</script><style>p{}</style><p>Text</p>", [("paragraph", "Text")]),
        ("<pre>eins\n<b>zwei</b></pre>", [("code", "<pre>eins\n<b>zwei</b></pre>")]),
        ("<div translate=no><p>Nein</p><div>nein</div></div><p>Ja</p>", [("paragraph", "Ja")]),
        ("Straße<!-- x -->Ein Satz", [("paragraph", "Straße"), ("paragraph", "Ein Satz")]),
        ("<!-- kein Text --><p></p> <img src=a>", []),
        ("<title>Titel</title><p>1 < 2 ist wahr", [("heading", "Titel"), ("paragraph", "1 < 2 ist wahr")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


def test_tags_belong_to_the_sentence_they_stand_in() -> None:
    text = "<p>Der <b>erste Satz.</b> <i>Der zweite</i> Satz.<sup>3</sup> Der dritte.</p>"
    document = decode("page.html", text.encode())
    assert [segment.text for segment in split(document, "de")] == [
        "Der <b>erste Satz.</b>",
        "<i>Der zweite</i> Satz.<sup>3</sup>",
        "Der dritte.",
    ]


def test_a_tag_over_a_line_break_keeps_its_end() -> None:
    assert flatten('Der <a href="x"\n   >Rat</a\n> tagt.') == 'Der <a href="x">Rat</a> tagt.'
    assert flatten("> a\n> b") == "> a b"


def test_tags_and_references_are_not_shown_and_offsets_follow() -> None:
    shown, places = without_tags("Der <b>Rat</b> &lt; 3")
    assert shown == "Der Rat < 3"
    assert [shown[places[index]] for index in (0, 7, 15, 20)] == ["D", "R", "<", "3"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<html lang="de">', '<html lang="en">'),
        ("<html lang=de-AT class='x' xml:lang='de'>", "<html lang=en class='x' xml:lang='en'>"),
        ("<p lang=de>x</p>", "<p lang=de>x</p>"),
        ('<link rel="canonical" hreflang="de" href="/de/">', '<link rel="canonical" hreflang="en" href="/de/">'),
        ('<link rel="alternate" hreflang="de" href="/de/">', '<link rel="alternate" hreflang="de" href="/de/">'),
        ('<meta name="language" content="de">', '<meta name="language" content="en">'),
        ('<meta name=DC.language content="de-DE">', '<meta name=DC.language content="en">'),
        ('<meta property="og:locale:alternate" content="de_DE">',) * 2,
        ('<meta name="keywords" content="de">',) * 2,
    ],
)
def test_a_page_says_what_language_it_is_in(page: str, expected: str) -> None:
    assert with_language(page, "en") == expected


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<a href='&amp;'>", "</a>", "<li>", "<pre>", "</pre>", "<!-- x -->",
     "<script>", "</script>", "<", ">", "&", "&uuml;", "&amp;", "&amp;lt;", "&lt;", "&#160;", "\u00a0", "\n", " ",
     "Wort", "ü.", "\r\n"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_page_gives_ordered_blocks_and_survives_a_round_trip(page: str) -> None:
    text = resolve(page)
    assert resolve(refer(text)) == text
    done = 0
    for block in parse(text, "html"):
        assert done <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        done = block.end


@pytest.mark.parametrize(
    "tag",
    [
        '<a href="{{ "/kalender/" | prepend: site.url }}">',
        '<a href="{% link "a.md" %}" title="x">',
        '<a title="{ x } {{ offen">',
    ],
)
def test_templates_with_quotes_stay_in_their_tag(tag: str) -> None:
    found = TAG.match(f"{tag}Kalender</a>")
    assert found is not None and found[0] == tag
