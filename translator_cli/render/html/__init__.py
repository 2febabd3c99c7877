"""HTML: one self-contained proof sheet, two columns aligned by sentence, findings marked, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from translator_cli.document import Bitext
from translator_cli.render.html.article import Proof, article
from translator_cli.render.html.assets import SCRIPT, STYLE
from translator_cli.render.html.marks import escape
from translator_cli.render.labels import bilingual, findings_label
from translator_cli.render.chunks import gather
from translator_cli.render.view import View

__all__ = ["html"]

_TOOLS = """<div class="tools" hidden>
<span><kbd>j</kbd> <kbd>k</kbd></span>
<button type="button" data-previous aria-label="previous finding">←</button>
<span data-place>findings</span>
<button type="button" data-next aria-label="next finding">→</button>
<button type="button" data-filter aria-pressed="false">flagged only</button>
</div>
"""


def html(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield one page with an article for each bitext. All text is escaped and the page may load nothing."""
    documents = iter(bitexts)
    first = next(documents, None)
    yield _head(first.document.name if first else "no documents", ' class="wide"' if view.since else "")
    contents: list[str] = []
    for number, bitext in enumerate(chain([first] if first else [], documents), 1):
        yield from gather(article(Proof(bitext, number, bilingual(bitext), view.since), view.summary_only))
        contents.append(_entry(bitext, number))
    if len(contents) > 1:
        yield f'<nav class="contents"><h2>Contents</h2>\n<ol>\n{"".join(contents)}</ol></nav>\n'
    yield f"</main>\n{_TOOLS}<script>{SCRIPT}</script>\n</body>\n</html>\n"


def _entry(bitext: Bitext, number: int) -> str:
    """Return a document's line of the contents, which come last because the documents are made one by one.

    The page's script puts the list on top.
    """
    findings = findings_label(bitext.units)
    shown = f" <small>· {findings}</small>" if findings else ""
    return f'<li><a href="#d{number}">{escape(bitext.document.name)}</a>{shown}</li>\n'


def _head(title: str, wide: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main{wide}>\n"
    )


def _policy() -> str:
    """Return a policy under which the page runs its own script and nothing else, and loads nothing at all."""
    # only this format needs them, and the script never changes within a run
    from base64 import b64encode
    from hashlib import sha256

    digest = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
