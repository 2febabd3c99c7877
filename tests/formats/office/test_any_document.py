"""Whatever looks, breaks, links and objects stand in a paragraph: nothing is lost, and only words change."""

from __future__ import annotations

import io
import re
from functools import cache

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.drafts.archives import parts, with_part
from tests.formats.drafts.odt import odt_drafts
from tests.formats.drafts.rewriting import rewritten, shouted
from translator_cli.files.read import decode

_WORDS = st.sampled_from(
    ["Das Haus", " ist ", "alt.", " ", "Ein a & b < c", "nie", "Ja! Nein?", "", "z. B. ", "  ", "3 %"]
)
_PROPERTIES = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", '<w:color w:val="FF0000"/>'])
_OBJECTS = st.sampled_from([
    "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>",
    '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
    "<w:r><w:noBreakHyphen/></w:r>", '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="1" w:name="a"/>',
    '<w:bookmarkEnd w:id="1"/>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:r/>",
])  # fmt: skip
_ODT_OBJECTS = st.sampled_from([
    "<text:tab/>", "<text:line-break/>", "<text:s/>", '<text:s text:c="3"/>', '<text:bookmark-start text:name="a"/>',
    '<text:bookmark-end text:name="a"/>', "<text:page-number>1</text:page-number>", "<text:soft-page-break/>",
])  # fmt: skip


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _run(words: str, properties: str) -> str:
    inner = f"<w:t xml:space='preserve'>{_escaped(words)}</w:t>" if words else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


_RUNS = st.lists(st.one_of(st.builds(_run, _WORDS, _PROPERTIES), _OBJECTS), max_size=10).map("".join)
_LINK = _RUNS.map(lambda runs: f'<w:hyperlink w:anchor="a">{runs}</w:hyperlink>')
_PARAGRAPHS = st.lists(st.lists(st.one_of(_RUNS, _LINK), max_size=3).map("".join), min_size=1, max_size=3)


def _span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{_escaped(words)}</text:span>' if style else _escaped(words)


_PIECES = st.recursive(
    st.one_of(st.builds(_span, _WORDS, st.sampled_from(["", "T1", "T2", "T3", "Emphasis"])), _ODT_OBJECTS),
    lambda inner: st.lists(inner, max_size=3).map(
        lambda pieces: f'<text:span text:style-name="T1">{"".join(pieces)}</text:span>'
    ),
    max_leaves=8,
)
_ODT_PARAGRAPHS = st.lists(st.lists(_PIECES, max_size=8).map("".join), min_size=1, max_size=3)


@cache
def _empty_docx() -> bytes:
    data = io.BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def _with_body(data: bytes, part: str, pattern: str, body: str) -> bytes:
    def change(content: bytes) -> bytes:
        return re.sub(pattern, lambda match: match[1] + body + match[2], content.decode(), flags=re.DOTALL).encode()

    return with_part(data, part, change)


def _objects(xml: str, words: str) -> list[str]:
    """Return the tags of a part that are neither words nor looks, sorted: a range may end elsewhere."""
    tags = re.findall(r"<[^/!?][^<>]*>", re.sub(words, "", xml, flags=re.DOTALL))
    return sorted(re.sub(r"\s*/?>$", "", tag) for tag in tags)


@given(paragraphs=_PARAGRAPHS)
@settings(max_examples=30, deadline=None)
def test_word_documents(paragraphs: list[str]) -> None:
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    data = _with_body(_empty_docx(), "word/document.xml", r"(<w:body>).*?(<w:sectPr)", body)
    assert rewritten(decode("a.docx", data)) == data
    new = rewritten(decode("a.docx", data), shouted)
    looks = r"<w:rPr>.*?</w:rPr>|</?w:r\b[^<>]*>|</?w:t\b[^<>]*>|<w:proofErr[^<>]*>"
    before, after = (parts(content)["word/document.xml"].decode() for content in (data, new))
    assert _objects(after, looks) == _objects(before, looks)
    assert [paragraph.text.upper() for paragraph in docx.Document(io.BytesIO(new)).paragraphs] == [
        paragraph.text.upper() for paragraph in docx.Document(io.BytesIO(data)).paragraphs
    ]


@given(paragraphs=_ODT_PARAGRAPHS)
@settings(max_examples=30, deadline=None)
def test_open_document_texts(paragraphs: list[str]) -> None:
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    data = _with_body(odt_drafts()["contract.odt"], "content.xml", r"(<office:text>).*(</office:text>)", body)
    assert rewritten(decode("a.odt", data)) == data
    new = rewritten(decode("a.odt", data), shouted)
    looks = r"</?text:span\b[^<>]*>|<text:s\b[^<>]*>"
    before, after = (parts(content)["content.xml"].decode() for content in (data, new))
    before, after = (re.sub(r'fo:(?:language|country)="[^"]*"', "", xml) for xml in (before, after))
    assert _objects(after, looks) == _objects(before, looks)
    words = [re.sub(r"<[^<>]*>", "", re.sub(r"<text:s\b[^<>]*>", " ", xml)) for xml in (before, after)]
    assert "".join(words[1].split()) == "".join(words[0].upper().split()).replace("&AMP;", "&amp;").replace(
        "&LT;", "&lt;"
    )
