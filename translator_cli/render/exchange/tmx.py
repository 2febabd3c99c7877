"""TMX 1.4: translation units for translation memories (OmegaT, Trados, memoQ, translate-toolkit).

Source: Translation Memory eXchange 1.4b, OSCAR/LISA 2005. The output holds no dates, so equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from translator_cli.document import Bitext, TranslationUnit
from translator_cli.render.labels import finding_line, model_label
from translator_cli.render.chunks import gather
from translator_cli.render.view import View
from translator_cli.render.exchange.xml import attribute, escape

#: The format of ``creationtoolversion``: what this writer produces, not the release of the program.
WRITER_VERSION = "1"


def tmx(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield one TMX document for all bitexts; sentences that were not translated are left out."""
    documents = iter(bitexts)
    first = next(documents, None)
    source = (first.source_language if first else None) or "*all*"
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        f'  <header creationtool="translator-cli" creationtoolversion="{WRITER_VERSION}" segtype="sentence"'
        f' o-tmf="translator-cli" adminlang="en" srclang="{attribute(source)}" datatype="plaintext"/>\n  <body>\n'
    )
    for bitext in chain([first] if first else [], documents):
        yield from gather(_document(bitext, source))
    yield "  </body>\n</tmx>\n"


def _document(bitext: Bitext, header_language: str) -> Iterator[str]:
    for index, unit in enumerate(bitext.units, 1):
        language = unit.language or bitext.source_language or "und"
        if unit.target.strip() and language != bitext.target_language:
            yield _unit(bitext, index, unit, language, header_language)


def _unit(bitext: Bitext, index: int, unit: TranslationUnit, language: str, header_language: str) -> str:
    own = "" if language == header_language or header_language == "*all*" else f' srclang="{attribute(language)}"'
    lines = [
        f'    <tu tuid="{attribute(bitext.document.name)}:{index}"{own}>',
        f'      <prop type="x-document">{escape(bitext.document.name)}</prop>',
        f'      <prop type="x-origin">{unit.origin}</prop>',
    ]
    lines += [f"      <note>{escape(finding_line(finding))}</note>" for finding in unit.findings]
    if unit.origin != "edited" and bitext.model is not None:
        lines.append(f'      <prop type="x-model">{escape(model_label(bitext.model))}</prop>')
    lines += [_variant(language, unit.source.flat), _variant(bitext.target_language, unit.target), "    </tu>\n"]
    return "\n".join(lines)


def _variant(language: str, text: str) -> str:
    return f'      <tuv xml:lang="{attribute(language)}"><seg>{escape(text)}</seg></tuv>'
