"""What a text without a name begins with, where that tells a format that is known and not read."""

from __future__ import annotations

import csv
import re

_LINES = 20  # of a table; fewer are looked at where there are fewer
_FEWEST_ROWS = 3
#: What a text begins with, and the extension that it should have.
_BEGINNINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?:\s|%[^\n]*\n)*\\(?:documentclass|usepackage|(?:sub)*section\*?\{|chapter\*?\{|begin\{document\})"
        ),
        ".tex",
    ),
    (re.compile(r"\s*(?:\{\s*\"|\[\s*[\[{\"])[\s\S]*[\]}]\s*\Z"), ".json"),
    (re.compile(r"\s*\{\s*\"[^\"\n]{1,80}\"\s*:"), ".json"),
    (re.compile(r"\s*<\?xml(?![^>]*\?>\s*(?:<!--[\s\S]{0,5000}?-->\s*)?<(?:!DOCTYPE )?html)", re.IGNORECASE), ".xml"),
    (re.compile(r"(?:#[^\n]*\n|\s)*msgid \""), ".po"),
    (re.compile(r"WEBVTT\b"), ".vtt"),
    (re.compile(r"\s*1\s*\n\d\d:\d\d:\d\d,\d{3} -->"), ".srt"),
    (re.compile(r"\s*\d:\d\d:\d\d\.\d{3},\d:\d\d:\d\d\.\d{3}\s*\n"), ".sbv"),
    (re.compile(r"\s*\[Script Info\]"), ".ass"),
    (re.compile(r"<\?php\b"), ".php"),
    (re.compile(r"\s*#\+(?:title|author|options|language|date):", re.IGNORECASE), ".org"),
    (
        re.compile(r"(?:\s|//[^\n]*\n)*=[ ]\w[^\n=]*\n(?:\s*\n|:[\w-]+:|[\s\S]{0,20000}^==+[ ]\w)", re.MULTILINE),
        ".adoc",
    ),
    (re.compile(r"\s*([=~#*^])\1{2,}[ \t]*\n[^\n]*\w[^\n]*\n\1{3,}[ \t]*\n"), ".rst"),
    (re.compile(r"(?:[\s\S]{0,20000}\n)??\.\.[ ][\w-]+::(?:\s|\Z)"), ".rst"),
    (re.compile(r"\s*@(?:article|book|inproceedings|misc|phdthesis|techreport|online)\s*\{", re.IGNORECASE), ".bib"),
    (
        re.compile(r"(?:\s|[;#][^\n]*\n)*\[[\w. :-]{1,60}\][ \t]*\n(?:\s|[;#][^\n]*\n)*[\w.-]+[ \t]*=[^\n]*(?:\n|\Z)"),
        ".ini",
    ),
    (re.compile(r"(?:%YAML|---\s*\n(?:[\w-]+:[^\n]*\n[ \t]+[\w-]+:[ ])(?![\s\S]*\n(?:---|\.\.\.)\s*\n))"), ".yaml"),
    (re.compile(r"(?:#[^\n]*\n)*[a-z][\w-]*:[ \t]*\n(?:[ ]{2,}(?:-[ ])?[a-z][\w-]*:[ \t]*[^\n]*\n){2}"), ".yaml"),
    (
        re.compile(r"(?:(?:From|To|Subject|Date|Received|Message-ID|MIME-Version): [^\n]*\n(?:[ \t][^\n]*\n)*){3}"),
        ".eml",
    ),
)


def extension_of(text: str) -> str:
    """Return the extension (".tex") that a text should have by how it begins, or "" where nothing is sure."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return next((kind for pattern, kind in _BEGINNINGS if pattern.match(text)), "") or _table(text)


def _table(text: str) -> str:
    """Return the extension of a table: every line has as many separators, none of them with a blank behind it."""
    lines = text.strip("\n").split("\n")[:_LINES]
    if len(lines) < _FEWEST_ROWS or not all(line.strip() for line in lines):
        return ""
    for separator, fewest, extension in (("\t", 1, ".tsv"), (";", 1, ".csv"), (",", 2, ".csv")):
        if not all(line.count(separator) >= fewest for line in lines):
            continue
        rows = list(csv.reader(lines, delimiter=separator))
        loose = any(cell.startswith(" ") for row in rows for cell in row[1:])
        if len({len(row) for row in rows}) == 1 and len(rows[0]) > fewest and not loose:
            return extension
    return ""
