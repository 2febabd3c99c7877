"""Readers by kind: a German file and its English one (the same, where one file holds both) in, pairs out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from . import books, catalogues, dictionaries, keyed, lines, markup, pages, records, tables

Pair = tuple[str, str]
Extractor = Callable[[Path, Path, Mapping[str, Any]], Iterator[Pair]]

EXTRACTORS: dict[str, Extractor] = {
    "lines": lines.line_pairs,
    "treebank": lines.treebank_pairs,
    "archive": lines.archive_pairs,
    "columns": tables.column_pairs,
    "verses": tables.verse_pairs,
    "descriptions": tables.description_pairs,
    "po": catalogues.po_pairs,
    "mo": catalogues.mo_pairs,
    "keys": keyed.key_pairs,
    "json": records.json_pairs,
    "questions": records.question_pairs,
    "dialogues": records.dialogue_pairs,
    "countries": records.country_pairs,
    "ding": dictionaries.ding_pairs,
    "ding-examples": dictionaries.ding_examples,
    "wiktionary": dictionaries.wiktionary_pairs,
    "markup": markup.markup_pairs,
    "markdown": pages.markdown_pairs,
    "text": pages.text_pairs,
    "book": books.book_pairs,
}
