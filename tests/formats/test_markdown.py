"""Markdown: what is content, what is marker, and what is left alone."""

from __future__ import annotations

import pytest

from translator_cli.formats import parse

P, H, L, Q, C, V, M = "paragraph", "heading", "list-item", "quote", "table-cell", "value", "markup"
CASES = [
    pytest.param("# Titel #\n\nText.\n", [(H, "Titel"), (P, "Text.")], id="atx-heading"),
    pytest.param("Titel\n===\nText\n---\n", [(H, "Titel"), (H, "Text")], id="setext-heading"),
    pytest.param("###### A # B ##\n", [(H, "A # B")], id="hash-inside-heading"),
    pytest.param("#\n\nText", [(P, "Text")], id="empty-heading"),
    pytest.param("Eine Zeile\n  und noch eine\n", [(P, "Eine Zeile\n  und noch eine")], id="wrapped"),
    pytest.param("Straße 5  \nOrt\\\nLand\n", [(P, "Straße 5"), (P, "Ort"), (P, "Land")], id="hard-breaks"),
    pytest.param(
        "**Ort**<br>\nAltes Haus <br />\nSaal<BR><br>\nLinks",
        [(P, "**Ort**"), (P, "Altes Haus"), (P, "Saal"), (P, "Links")],
        id="tags-that-break-a-line",
    ),
    pytest.param(
        "[Altes<br>\nRathaus](a.md)<br>\n<b>Im<br>\nSaal</b>",
        [(P, "[Altes<br>\nRathaus](a.md)"), (P, "<b>Im<br>\nSaal</b>")],
        id="tags-inside-a-mark-do-not",
    ),
    pytest.param("- eins\n- zwei\n  weiter\n\n  mehr\n", [(L, "eins"), (L, "zwei\n  weiter"), (L, "mehr")], id="list"),
    pytest.param("1. a\n   - b\n     1) c\n", [(L, "a"), (L, "b"), (L, "c")], id="nested-list"),
    pytest.param("-\teins\n-\tzwei\n", [(L, "eins"), (L, "zwei")], id="tabs"),
    pytest.param("- [ ] offen\n- [x] fertig\n", [(L, "offen"), (L, "fertig")], id="task-list"),
    pytest.param("> a\n> b\nlazy\n>\n> c\n", [(Q, "a\n> b\nlazy"), (Q, "c")], id="quote-with-lazy-line"),
    pytest.param("> > tief\n> > unten\n", [(Q, "tief\n> > unten")], id="nested-quote"),
    pytest.param("> - a\n>   b\n> # T\n", [(L, "a\n>   b"), (H, "T")], id="list-and-heading-in-quote"),
    pytest.param(
        "| Ort | Zahl |\n|:----|-----:|\n| Köln | 1,5 |\n| a \\| b | |\n",
        [(C, "Ort"), (C, "Zahl"), (C, "Köln"), (C, "1,5"), (C, "a \\| b")],
        id="table",
    ),
    pytest.param("a | b\n--|--\n1 | 2\n\nText", [(C, "a"), (C, "b"), (C, "1"), (C, "2"), (P, "Text")], id="bare-table"),
    pytest.param("Text[^1].\n\n[^1]: Eine Notiz hier.\n", [(P, "Text[^1]."), (P, "Eine Notiz hier.")], id="footnote"),
    pytest.param(
        "---\ntitle: Ä\n---\n\nText\n",
        [("front-matter", "---\ntitle: Ä\n---"), (P, "Text")],
        id="yaml-front-matter",
    ),
    pytest.param("+++\nt = 1\n+++\nText", [("front-matter", "+++\nt = 1\n+++"), (P, "Text")], id="toml-front-matter"),
    pytest.param("---\n\nText\n", [("markup", "---"), (P, "Text")], id="rule-is-no-front-matter"),
    pytest.param("```py\nx = 1\n```\n\nText", [("code", "```py\nx = 1\n```"), (P, "Text")], id="fence"),
    pytest.param("~~~\nx\n\ny", [("code", "~~~\nx\n\ny")], id="unclosed-fence"),
    pytest.param("Text\n\n    x = 1\n\n    y\n", [(P, "Text"), ("code", "x = 1\n\n    y")], id="indented-code"),
    pytest.param("- a\n\n  ```\n  x\n  ```\n- b", [(L, "a"), ("code", "```\n  x\n  ```"), (L, "b")], id="list-fence"),
    pytest.param("<div>\nHallo\n</div>\n\nText", [(P, "Hallo"), (P, "Text")], id="html-block"),
    pytest.param(
        "<div>\n---\n[^1]: Eine Notiz.",
        [("markup", "---"), (P, "Eine Notiz.")],
        id="note-and-rule-between-tags",
    ),
    pytest.param(
        "<div>\n  Eine Liste:\n  - eins\n    weiter\n  - zwei\n  # Titel\n</div>\n\nText",
        [(P, "Eine Liste:"), (L, "eins\n    weiter"), (L, "zwei"), (H, "Titel"), (P, "Text")],
        id="list-and-heading-between-tags",
    ),
    pytest.param(
        "<td>\n```py\nx = 'Wort'\n```\nText <b>und</b>\n| a | b |\n|---|---|\n| 1 | 2 |\n</td>",
        [("code", "```py\nx = 'Wort'\n```"), (C, "Text <b>und</b>"), (C, "a"), (C, "b"), (C, "1"), (C, "2")],
        id="code-and-table-between-tags",
    ),
    pytest.param(
        "<p>Ein Satz am\n    3. Oktober, der\n        weitergeht.</p>",
        [(P, "Ein Satz am\n    3. Oktober, der\n        weitergeht.")],
        id="date-between-tags",
    ),
    pytest.param(
        "- Punkt\n        - zu tief\n          weiter\n  2. Mai",
        [(L, "Punkt"), (L, "zu tief\n          weiter\n  2. Mai")],
        id="item-too-deep-for-the-parser",
    ),
    pytest.param(
        "| a | b |\n| c | d |\nText\n|---|---|",
        [(C, "a"), (C, "b"), (C, "c"), (C, "d"), (P, "Text"), (M, "|---|---|")],
        id="table-without-its-rule",
    ),
    pytest.param(
        "- {{< kasten >}}\n  Text\n  geht weiter\n  +++\n  mehr",
        [(M, "{{< kasten >}}"), (L, "Text\n  geht weiter"), (M, "+++"), (L, "mehr")],
        id="template-in-an-item",
    ),
    pytest.param(
        "Zeile eins\nZeile zwei\n:   Erklärung",
        [(P, "Zeile eins\nZeile zwei"), (L, "Erklärung")],
        id="definition-of-two-lines",
    ),
    pytest.param(
        "Mehr steht hier: \n![Ein Bild](a.png)\nUnd so\n![weiter](b.png) geht es",
        [(P, "Mehr steht hier:"), (P, "![Ein Bild](a.png)"), (P, "Und so\n![weiter](b.png) geht es")],
        id="image-on-a-line-of-its-own",
    ),
    pytest.param(
        "- So geht es\n  ![[Bild 1.png]]\n  und weiter\n  ![das Rad](a.png)",
        [(L, "So geht es"), (M, "![[Bild 1.png]]"), (L, "und weiter"), (L, "![das Rad](a.png)")],
        id="embedded-and-last-images",
    ),
    pytest.param(
        "Man klickt auf\n![das Rad](a.png)\nund wartet.",
        [(P, "Man klickt auf\n![das Rad](a.png)\nund wartet.")],
        id="image-inside-a-sentence",
    ),
    pytest.param(
        "> ```\n> x\n\n::: hinweis\n\nText",
        [("code", "```\n> x"), (M, "::: hinweis"), (P, "Text")],
        id="fence-ends-with-its-quotation",
    ),
    pytest.param(
        "- ```\n  x\n\nText\n::: hinweis",
        [("code", "```\n  x"), (P, "Text"), (M, "::: hinweis")],
        id="fence-ends-with-its-item",
    ),
    pytest.param("> | a |\n> |---|\n>", [(C, "a")], id="table-with-an-empty-end"),
    pytest.param("> <!--\n> nie zu Ende", [(M, "<!--\n> nie zu Ende")], id="comment-without-an-end"),
    pytest.param("<!-- weg -->\n\nText", [("markup", "<!-- weg -->"), (P, "Text")], id="comment"),
    pytest.param(
        "[a]: http://b.example 'Titel'\n\n[a]",
        [("markup", "[a]: http://b.example '"), (V, "Titel"), (P, "[a]")],
        id="link-definition",
    ),
    pytest.param("Ein *a*, **b** und `c`.", [(P, "Ein *a*, **b** und `c`.")], id="inline-marks-stay"),
    pytest.param("a\n***\nb", [(P, "a"), ("markup", "***"), (P, "b")], id="rule"),
    pytest.param("{{< bild a.jpg >}}\n\nText", [("markup", "{{< bild a.jpg >}}"), (P, "Text")], id="shortcode"),
    pytest.param("$$\na = b  \nc\n$$\n", [("markup", "$$\na = b  \nc\n$$")], id="formula"),
    pytest.param(
        "[TOC]\n\n::: hinweis\n\nText\n\n:::\n",
        [("markup", "[TOC]"), ("markup", "::: hinweis"), (P, "Text"), ("markup", ":::")],
        id="directives",
    ),
    pytest.param("", [], id="empty"),
    pytest.param("\n \n", [], id="blank"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_blocks(text: str, expected: list[tuple[str, str]], newline: str) -> None:
    source = text.replace("\n", newline)
    blocks = parse(source, "markdown")
    assert [(block.kind, source[block.start : block.end].replace(newline, "\n")) for block in blocks] == expected
