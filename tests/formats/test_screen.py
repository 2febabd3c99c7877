"""Lines of Markdown that other tools read: never joined, never translated, but for the words in them for people."""

from __future__ import annotations

import pytest

from translator_cli.document import flatten, keep_breaks
from translator_cli.files.read import decode
from translator_cli.formats import parse
from translator_cli.formats.front_matter import DEFAULT_KEYS, TEXT_KEYS
from translator_cli.formats.markdown.references import explicit


def texts(draft: str) -> list[str]:
    return [draft[block.start : block.end] for block in parse(draft, "markdown") if not block.opaque]


CASES = [
    pytest.param(":::note[Ein Titel]\nText.\n:::\n", ["Ein Titel", "Text."], id="directive-with-label"),
    pytest.param("::: warning ACHTUNG\nText.\n:::\n", ["ACHTUNG", "Text."], id="container-with-title"),
    pytest.param("::: {.callout-note}\nText.\n:::\n", ["Text."], id="fenced-div"),
    pytest.param('!!! note "Ein Titel"\n    Text.\n\n    Mehr.\n\nEnde.\n', ["Ein Titel", "Text.", "Mehr.", "Ende."],
                 id="admonition"),
    pytest.param("!!! Hinweis\n    Text.\n", ["Text."], id="admonition-of-a-german-type"),
    pytest.param("!!!info Ein Titel\nText.\n!!!\nEnde.\n", ["Ein Titel", "Text.", "Ende."], id="admonition-of-retype"),
    pytest.param("!!! warning Ein Titel\nText.\n!!!\n", ["Ein Titel", "Text."], id="admonition-of-retype-with-a-blank"),
    pytest.param("!!!\nText.\n!!!\n", ["Text."], id="admonition-of-retype-without-a-title"),
    pytest.param(":::flex[--alignItems=center]\nText.\n:::\n", ["Text."], id="container-with-a-look"),
    pytest.param('=== "Reiter"\n    Text.\n', ["Reiter", "Text."], id="tab"),
    pytest.param("> [!NOTE]\n> Text.\n", ["Text."], id="alert"),
    pytest.param("> [!TIP] Ein Titel\n> Text.\n", ["Ein Titel", "Text."], id="alert-with-title"),
    pytest.param("Text.\n{: .klasse}\n", ["Text."], id="attributes-of-kramdown"),
    pytest.param("{{< bild\n  src=\"a.jpg\"\n>}}\nText.\n", ["Text."], id="shortcode-over-lines"),
    pytest.param("{% if x %}\nText.\n{% endif %}\n", ["Text."], id="template-tags"),
    pytest.param("{% highlight js %}\nvar x = 1;\n{% endhighlight %}\nText.\n", ["Text."], id="template-of-code"),
    pytest.param("import X from 'x';\n\nText.\n", ["Text."], id="import"),
    pytest.param("export const a = {\n  b: 1,\n};\n\nText.\n", ["Text."], id="export"),
    pytest.param('<Tabs>\n  <Tab title="Ein Titel">\n    Text **fett**.\n  </Tab>\n</Tabs>\n',
                 ["Ein Titel", "Text **fett**."],
                 id="components"),
    pytest.param('<Bild\n  src="a"\n  alt="Ein Bild"\n/>\nText.\n', ["Ein Bild", "Text."], id="tag-over-lines"),
    pytest.param("<details>\n<summary>Mehr</summary>\n\nText.\n\n</details>\n", ["Mehr", "Text."], id="details"),
    pytest.param("$$\na = b\n\nc\n$$\nText.\n", ["Text."], id="formula-over-lines"),
    pytest.param("Es gilt $$\na \\\\\nb\n$$ immer.\n", ["Es gilt $$\na \\\\\nb\n$$ immer."],
                 id="formula-in-a-paragraph"),
    pytest.param("Begriff\n:   Die Erklärung.\n", ["Begriff", "Die Erklärung."], id="definition-list"),
    pytest.param("Eingabe von\n\n    ~ $ curl Hund\n\nEnde.\n", ["Eingabe von", "Ende."], id="code-is-no-definition"),
    pytest.param("[^1]: Eine Notiz.\n\n    Ihr zweiter Absatz.\n", ["Eine Notiz.", "Ihr zweiter Absatz."],
                 id="footnote"),
    pytest.param("*[HTML]: Hyper Text\n\nText.\n", ["Text."], id="abbreviation"),
    pytest.param("[a]: https://a.example 'Ein Titel'\n", ["Ein Titel"], id="title-of-a-definition"),
    pytest.param("Text.\n[Bild]: ./bild.png\n[Seite]: https://a.example\n", ["Text."],
                 id="definitions-right-below-a-paragraph"),
    pytest.param("Sie sagte\n[Anna]: ja.\n", ["Sie sagte\n[Anna]: ja."], id="prose-that-looks-like-one"),
    pytest.param("<<<<<<< HEAD\n[a]: b.html\nUnser Text.\n=======\nIhr Text.\n>>>>>>> main\n",
                 ["Unser Text.", "Ihr Text."], id="conflict"),
    pytest.param("Ein Titel\n=======\n", ["Ein Titel"], id="seven-signs-underline-a-heading"),
    pytest.param('> [!div class="next"]\n> [Weiter zum Text](a.md)\n', ["[Weiter zum Text](a.md)"], id="div-of-docs"),
    pytest.param("{% raw %}\n## Titel\n\nText mit `{{ x }}`.\n{% endraw %}\n", ["Titel", "Text mit `{{ x }}`."],
                 id="raw-is-prose-without-templates"),
    pytest.param(":::{figure} bild.png\n:alt: Ein Bild\n:width: 3px\nText.\n:::\n", ["Text."],
                 id="directive-with-options"),
    pytest.param(":::{admonition} Ein Titel\n:class: tip\n\nText.\n:::\n", ["Ein Titel", "Text."],
                 id="directive-with-title-and-options"),
    pytest.param("(mein-abschnitt)=\n# Titel\n", ["Titel"], id="label-of-myst"),
    pytest.param("##Titel\nText.\n###Noch ein Titel\n", ["Titel", "Text.", "Noch ein Titel"],
                 id="headings-without-a-blank"),
    pytest.param("```\n:::note\n```\n", [], id="not-in-code"),
    pytest.param("2 + 2 = 4 {und mehr}\n", ["2 + 2 = 4 {und mehr}"], id="braces-in-prose"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "wanted"), CASES)
def test_what_is_translated(draft: str, wanted: list[str]) -> None:
    assert texts(draft) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("title: Der Hund", ["Der Hund"], id="bare"),
        pytest.param('title: "Der Hund: ein Tier" # gut', ["Der Hund: ein Tier"], id="quoted"),
        pytest.param("description: 'Er schläft'", ["Er schläft"], id="single-quotes"),
        pytest.param('title = "Der Hund"', ["Der Hund"], id="toml"),
        pytest.param("  - title: Der Hund", ["Der Hund"], id="in-a-list"),
        pytest.param("slug: der-hund", [], id="other-key"),
        pytest.param("title: >", [], id="over-lines"),
        pytest.param("title: [a, b]", [], id="list"),
        pytest.param("title: Der Hund\n  schläft", [], id="goes-on-below"),
        pytest.param("title: Der Hund\nslug: x", ["Der Hund"], id="next-key"),
    ],
)
def test_values_of_front_matter(line: str, wanted: list[str]) -> None:
    fence = "+++" if " = " in line else "---"
    assert texts(f"{fence}\n{line}\n{fence}\n") == wanted


@pytest.mark.parametrize(
    ("meta", "wanted"),
    [
        pytest.param("  - name: description\n    content: Ein Hund", ["Ein Hund"], id="description"),
        pytest.param("  - property: 'og:title'\n    content: 'Ein Hund'", ["Ein Hund"], id="title-for-others"),
        pytest.param("  - name: viewport\n    content: width=device-width", [], id="for-programs"),
        pytest.param("content: Ein Hund", ["Ein Hund"], id="alone"),
    ],
)
def test_the_contents_of_tags_in_front_matter_are_translated_where_a_setting_says_so(
    meta: str, wanted: list[str]
) -> None:
    draft = f"---\nmeta:\n{meta}\n---\n"
    assert texts(draft) == []
    token = TEXT_KEYS.set((*DEFAULT_KEYS, "content"))
    try:
        assert texts(draft) == wanted
    finally:
        TEXT_KEYS.reset(token)


def test_links_that_go_by_their_text_keep_their_target() -> None:
    draft = "Siehe [Haus] und [sic].\n\n[Haus]: https://haus.example\n"
    assert explicit(draft, "Siehe [Haus] und [sic].") == "Siehe [Haus][Haus] und [sic]."
    assert explicit("", "Siehe [Haus].") == "Siehe [Haus]."


def test_line_breaks_inside_tags_and_formulas_stay() -> None:
    source = 'Ein <a\n  href="x">Wort</a> und $a\nb$ hier.'
    assert keep_breaks(
        source, flatten(source).upper().replace('<A HREF="X">', '<a href="x">').replace("$A B$", "$a b$")
    ) == ('EIN <a\n  href="x">WORT</A> UND $a\nb$ HIER.')


def test_the_language_of_a_page_follows() -> None:
    page = (
        b'<html lang="de"><head><meta http-equiv="Content-Language" content="de"><meta property="og:locale" '
        b'content="de_DE"></head><body><p>Hallo.</p></body></html>'
    )
    document = decode("a.html", page)
    text = document.format.localize(document.text, "en")
    assert 'lang="en"' in text and text.count('content="en"') == 2
