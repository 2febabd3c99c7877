"""Captions in shortcodes, attribute lists and code cells: literal, unless a setting names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Outcome
from tests.formats.test_round_trip import written
from tests.translation.test_marked import Engine, shout, translated
from translator_cli.files.read import decode
from translator_cli.inline import signature
from translator_cli.inline.captions import CAPTIONS, named

SETTINGS = ("caption", "Alt", "title", "fig-cap", "fig-alt", "fig.subcap")

#: Each with what its captions are in capitals.
CASES = [
    pytest.param('{{< figure src="x.png" caption="Der Hund" alt="Ein Hund" >}}\n', ["Der Hund", "Ein Hund"],
                 id="shortcode"),
    pytest.param('{{< figure\n  src="x.png"\n  caption="Der Hund"\n>}}\n', ["Der Hund"], id="shortcode-over-lines"),
    pytest.param('Ein Satz {{< fn caption="Der Hund" >}} und mehr.\n', ["Ein Satz", "und mehr", "Der Hund"],
                 id="shortcode-in-a-sentence"),
    pytest.param("{% include a.html src='alt.png' caption='Der Hund' %}\n", ["Der Hund"], id="include"),
    pytest.param('{% render "a", caption: "Der Hund" %}\n', ["Der Hund"], id="colon"),
    pytest.param("![](x.png)\n{: caption=\"Der Hund\"}\n", ["Der Hund"], id="line-of-attributes"),
    pytest.param('![Ein Haus](x.png){#f fig-alt="Der Hund" width=3}\n', ["Ein Haus", "Der Hund"],
                 id="attributes-of-a-picture"),
    pytest.param('Ein [Haus]{.a title="Der Hund"} steht da.\n', ["Ein", "Haus", "Der Hund", "steht da"],
                 id="attributes-of-a-span"),
    pytest.param('::: {.callout-note title="Der Hund"}\nText hier.\n:::\n', ["Der Hund", "Text hier"],
                 id="fenced-div"),
    pytest.param(":::{figure} x.png\n:alt: Der Hund\n:width: 3px\n\nText hier.\n:::\n", ["Der Hund", "Text hier"],
                 id="option-of-a-directive"),
    pytest.param('```{r, fig.cap="Der Hund", echo=FALSE}\nplot(1, title="Nein")\n```\n', ["Der Hund"],
                 id="head-of-a-cell"),
    pytest.param("```{py}\n#| label: fig-cap\n#| fig-cap: Der Hund\n#| fig-alt: 'Ein Hund'\nf() # title: Nein\n```\n",
                 ["Der Hund", "Ein Hund"], id="options-of-a-cell"),
    pytest.param('```{r}\n#| fig-subcap:\n#|   - "Der Hund"\n#|   - Ein Hund\n```\n', ["Der Hund", "Ein Hund"],
                 id="list-of-options"),
    pytest.param("```{figure} x.png\n:alt: Der Hund\nNein.\n```\n", ["Der Hund"], id="option-of-a-fenced-directive"),
    pytest.param("```{r}\n#| fig-cap: >\n#|   Nein, nichts\n#| fig-alt: Ein Text,\n#|   der weitergeht\n```\n", [],
                 id="values-over-lines-stay"),
    pytest.param('```js\ntitle: "Nein"\n#| fig-cap: Nein\n```\n', [], id="code-is-no-cell"),
    pytest.param('{{< a caption="" >}} {{< b caption=$x >}} {{< c data-caption="nein" >}}\n', [], id="no-caption"),
    pytest.param('export const a = {title: "nein"};\n', [], id="no-template"),
]  # fmt: skip


@pytest.fixture
def named_captions() -> Iterator[None]:
    token = CAPTIONS.set(tuple(map(named, SETTINGS)))
    yield
    CAPTIONS.reset(token)


@pytest.mark.parametrize(("draft", "wanted"), CASES)
def test_captions_that_the_setting_names_are_translated_and_nothing_else(
    named_captions: None, draft: str, wanted: list[str]
) -> None:
    document = decode("a.md", draft.encode())
    expected = draft
    for words in wanted:
        expected = expected.replace(words, words.upper(), 1)
    assert written(document, Engine(shout)) == expected
    assert written(document, Engine()) == draft


@pytest.mark.parametrize(("draft", "wanted"), CASES)
def test_without_the_setting_captions_stay(draft: str, wanted: list[str]) -> None:
    shown = written(decode("a.md", draft.encode()), Engine(shout))
    for words in {"Der Hund", "Ein Hund"} & set(wanted):
        assert words in shown and words.upper() not in shown


@pytest.mark.parametrize(
    ("draft", "english", "wanted"),
    [
        pytest.param('{{< a caption="Er sagt \\"ja\\"." >}}', 'He says "yes".', "{{< a caption=\"He says 'yes'.\" >}}",
                     id="quotes"),
        pytest.param("```{r}\n#| fig-cap: Ein Wort\n```", "A word: one", '```{r}\n#| fig-cap: "A word: one"\n```',
                     id="yaml"),
    ],
)  # fmt: skip
def test_a_caption_ends_where_its_quotes_end(named_captions: None, draft: str, english: str, wanted: str) -> None:
    assert written(decode("a.md", draft.encode()), Engine(lambda text: english)) == wanted


def test_a_caption_in_a_sentence_ends_where_its_quotes_end(named_captions: None) -> None:
    engine = Engine(lambda text: text.replace("„", '"').replace("“", '"'))
    draft = 'Ein Satz ![Bild](x.png){fig-alt="Der „Hund“ hier"} und mehr.'
    assert translated(draft, engine).text == draft.replace("„Hund“", "'Hund'")


def test_a_caption_in_other_words_is_the_same_shortcode_where_captions_are_text(named_captions: None) -> None:
    german, english = 'Ein {{< a caption="Hund" >}} hier.', 'A {{< a caption="dog" >}} here.'
    assert signature(german) == signature(english)


def test_a_caption_in_other_words_is_another_shortcode_by_default() -> None:
    assert signature('Ein {{< a caption="Hund" >}}.') != signature('A {{< a caption="dog" >}}.')


DRAFT = """\
Der Hund schläft heute lange, und die Katze auch.

{{< figure src="hund.png" caption="Der Hund schläft im Haus." >}}

Wir sehen {{< bild caption="Die Katze schläft." >}} heute in der Stadt.
"""
CAPTION = "Der Hund schläft im Haus."


def test_sync_and_check_follow_the_setting(
    cli: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings, draft, english = Path(".translator.toml"), Path("a.de.md"), Path("a.en.md")
    draft.write_text(DRAFT, encoding="utf-8")
    assert cli("sync", "-q", draft).code == 1
    before = english.read_text("utf-8")
    assert CAPTION in before and "Die Katze schläft." in before
    assert cli("check", draft).code == 0

    settings.write_text('captions = ["caption"]\n', encoding="utf-8")
    assert cli("sync", "-q", draft).code == 1
    after = english.read_text("utf-8")
    assert CAPTION not in after and '{{< figure src="hund.png" caption="' in after
    assert cli("sync", "-q", "--retranslate", draft).code == 1
    after = english.read_text("utf-8")
    assert "Die Katze" not in after and '{{< bild caption="' in after
    assert cli("sync", "-q", draft).code == 0 and english.read_text("utf-8") == after
    assert cli("check", "-q", draft).code == 0

    english.write_text(after.replace("{{< bild", "{{< image"), encoding="utf-8")
    assert "structure-mismatch" in cli("check", draft).out
