"""The proof sheet: escaped, self-contained, linked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from translator_cli.document import Bitext, Finding
from translator_cli.render import View, render

from .builder import Draft, report

VOID = {"meta", "br", "link"}


class Page(HTMLParser):
    """Collects what the tests ask for and fails on tags that do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.pairs: list[list[tuple[str | None, str]]] = []
        self.sources: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        self.sources += [value or "" for name, value in attrs if name in ("src", "srcset", "data", "action")]
        if tag == "div" and "pair" in (values.get("class") or "").split():
            self.pairs.append([])
        if tag == "p" and self.pairs:
            self.pairs[-1].append((values.get("lang"), ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.pairs and self.pairs[-1] and "p" in self.open:
            language, text = self.pairs[-1][-1]
            self.pairs[-1][-1] = (language, text + data)


def page(*bitexts: Bitext, view: View = View()) -> str:
    return "".join(render(bitexts, "html", view))


def test_page_loads_nothing() -> None:
    html = page(report())
    parsed = Page(html)
    assert parsed.sources == [] and all(link.startswith("#") for link in parsed.links)
    assert not re.search(r"@import|url\(|https?:", html)
    assert "default-src 'none'" in html and parsed.tags.isdisjoint({"link", "img", "iframe", "object"})


def test_policy_allows_this_script_and_no_other() -> None:
    import base64
    import hashlib

    html = page(report())
    script = html.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html


def test_pairs_carry_their_languages() -> None:
    pairs = Page(page(report())).pairs
    assert [("de", "Neuenfels baut eine Brücke"), ("en", "Neuenfels builds a bridge")] in pairs


def test_every_jump_has_a_place_to_land() -> None:
    second = Draft("b.txt").block("paragraph", ("Ja.", "Yes.")).bitext((0,))
    parsed = Page(page(report(), second))
    assert len(parsed.ids) == len(set(parsed.ids))
    assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids)


def test_findings_stand_at_their_words() -> None:
    html = page(report())
    assert '<mark class="error" title="2.200.112 is missing in the English">2.200.112</mark>' in html
    assert "<b>warning</b> “Neuenfels” is missing in the English <code>name-missing</code>" in html


def test_highlights_that_make_no_sense_are_left_out() -> None:
    findings = [Finding("x", "error", "m", offset, offset) for offset in (-1, 0, 0, 1, 2, 99)]
    draft = Draft().block("paragraph", ("Ja.", "")).change(findings=findings)
    assert page(draft.bitext()).count("<mark") == 2  # the word "Ja" once, the full stop once


def test_missing_translation_is_flagged() -> None:
    html = page(Draft().block("paragraph", ("Weg.", ""), ("Da.", "Here.")).bitext())
    assert 'class="pair flagged error"' in html and '<p class="missing">no translation</p>' in html


def test_without_a_model_there_is_one_column() -> None:
    html = page(Draft().block("paragraph", ("Ja.", "")).bitext((0,), model=None), view=View(summary_only=True))
    assert '<article id="d1" class="single">' in html and "no translation" not in html


@given(st.text(st.one_of(st.characters(), st.sampled_from("<>&\"'/\x00\x1b]")), min_size=1))
def test_any_text_is_escaped(text: str) -> None:
    nasty = f"<script>{text}</script><img src=x onerror={text}>\"'"
    draft = Draft(nasty).block("list-item", (nasty, nasty), marker=f"{nasty} ")
    draft.change(findings=[Finding(nasty, "error", nasty, 0, 0)], rank=2, note=nasty)
    html = page(draft.bitext((0,), note=nasty))
    parsed = Page(html)
    assert "img" not in parsed.tags and html.count("<script>") == 1
    html.encode("utf-8")


def test_no_documents_is_a_page_too() -> None:
    assert "<main>" in page()


def test_several_documents_have_a_table_of_contents() -> None:
    second = Draft("b & c.txt").block("paragraph", ("Ja.", "Yes.")).bitext((0,))
    html = page(report(), second)
    contents = html[html.index('<nav class="contents">') : html.index("</nav>")]
    assert '<a href="#d2">b &amp; c.txt</a></li>' in contents and contents.count("<li>") == 2
    assert '<a href="#d1">' in contents and "error" in contents
    assert "<nav" not in page(report())
