"""Formats that are known but not read: taken for plain text they would come out broken, so they are refused."""

from __future__ import annotations

_PANDOC = "convert it to Markdown first (pandoc -t gfm)"
_TEXTS = "give the texts in it one by one with -e"


#: Extension → what it is, and a way.
_KNOWN: dict[str, tuple[str, str]] = {
    ".rst": ("reStructuredText", _PANDOC), ".adoc": ("AsciiDoc", _PANDOC), ".asciidoc": ("AsciiDoc", _PANDOC),
    ".asc": ("AsciiDoc", _PANDOC), ".tex": ("LaTeX", _PANDOC), ".latex": ("LaTeX", _PANDOC), ".bib": ("BibTeX", _TEXTS),
    ".org": ("Org", _PANDOC), ".textile": ("Textile", _PANDOC), ".wiki": ("wiki markup", _PANDOC),
    ".ipynb": ("a notebook", _PANDOC), ".rtf": ("RTF", _PANDOC), ".doc": ("an old Word document", "save it as .docx"),
    ".pages": ("a Pages document", "export it as .docx"), ".pdf": ("PDF", "take its text out first (pdftotext)"),
    ".csv": ("a table", _TEXTS), ".tsv": ("a table", _TEXTS), ".xls": ("a spreadsheet", _TEXTS),
    ".xlsx": ("a spreadsheet", _TEXTS), ".ods": ("a spreadsheet", _TEXTS), ".pptx": ("slides", _TEXTS),
    ".odp": ("slides", _TEXTS), ".json": ("JSON", _TEXTS), ".jsonl": ("JSON", _TEXTS), ".json5": ("JSON", _TEXTS),
    ".yaml": ("YAML", _TEXTS), ".yml": ("YAML", _TEXTS), ".toml": ("TOML", _TEXTS), ".ini": ("settings", _TEXTS),
    ".cfg": ("settings", _TEXTS), ".properties": ("messages of a program", _TEXTS), ".arb": ("messages", _TEXTS),
    ".strings": ("messages of a program", _TEXTS), ".resx": ("messages of a program", _TEXTS), ".xml": ("XML", _TEXTS),
    ".eml": ("an e-mail", "pipe its text in"), ".mbox": ("e-mails", "pipe their text in"),
    ".sbv": ("subtitles", "convert them to .srt"), ".ass": ("subtitles", "convert them to .srt"),
    ".ssa": ("subtitles", "convert them to .srt"), ".ttml": ("subtitles", "convert them to .srt"),
    ".vue": ("a component", _TEXTS), ".svelte": ("a component", _TEXTS), ".php": ("a program", _TEXTS),
    ".docx": ("a Word document", "save it as HTML"), ".odt": ("an OpenDocument text", "save it as HTML"),
    ".epub": ("an e-book", "translate the pages in it"), ".srt": ("subtitles", _TEXTS), ".vtt": ("subtitles", _TEXTS),
    ".po": ("messages of a program", _TEXTS), ".pot": ("messages of a program", _TEXTS),
    ".xlf": ("XLIFF", _TEXTS), ".xliff": ("XLIFF", _TEXTS), ".tmx": ("a translation memory", _TEXTS),
}  # fmt: skip


def refusal(extension: str, text: str = "") -> str:
    """Return why an input is not read and what to do, or "" where nothing speaks against plain text.

    ``extension`` counts where there is one, else what ``text`` begins with.
    """
    if not extension:
        from translator_cli.formats.beginnings import extension_of  # twenty patterns for texts without a name

        extension = extension_of(text)
    if extension not in _KNOWN:
        return ""
    kind, way = _KNOWN[extension]
    return f"{kind} is not read, so that nothing in it breaks; {way}, or overrule with --input-format plain"
