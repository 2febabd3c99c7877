"""Processor time and peak memory of one large document, without the model: reading, checking and putting it together.

    python -m benchmarks.large FOLDER [MEGABYTES]…

joins the Markdown files of a folder (and, apart, the HTML files), over and over, to documents of so many megabytes (1
and 10), and takes each through all of ``translate`` with an engine that gives back what it gets, in a process of its
own.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from translator_cli.document import Bitext, Hypothesis, ModelInfo
from translator_cli.files.read import decode
from translator_cli.pipeline import Request, translate_documents
from translator_cli.render.document import written

_SUFFIXES = {"markdown": (".md", ".mdx", ".qmd"), "html": (".html", ".htm")}
_BODY = re.compile(r".*?<body[^>]*>|</body>.*", re.DOTALL | re.IGNORECASE)


class _Echo:
    """An engine that gives back what it gets."""

    info = ModelInfo("echo", "1", "path", "0" * 64)

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        return [Hypothesis(f"{text} x", -0.1) for text in texts]

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        return [(hypothesis,) for hypothesis in self.translate(texts)]


def document_of(folder: Path, kind: str, megabytes: float) -> bytes:
    """Return a document of this size made of the folder's files."""
    texts = [
        file.read_text(encoding="utf-8", errors="replace")
        for file in sorted(folder.iterdir())
        if file.suffix in _SUFFIXES[kind]
    ]
    texts = [_BODY.sub("", text) if kind == "html" else text.split("---\n", 2)[-1] for text in texts]
    parts, size = [], 0.0
    for text in cycle(texts):
        parts.append(text)
        size += len(text.encode()) / 1e6
        if size >= megabytes:
            break
    whole = "\n\n".join(parts)
    return (f"<!DOCTYPE html><html lang=de><body>{whole}</body></html>" if kind == "html" else whole).encode()


def measure(folder: Path, kind: str, megabytes: float) -> str:
    """Translate such a document in this process; return its size, what it took and the most memory."""
    data = document_of(folder, kind, megabytes)
    start = time.process_time()
    document = decode(f"large.{'html' if kind == 'html' else 'md'}", data)
    bitext = next(iter(translate_documents([document], Request(source="de"), lambda language: _Echo())))
    if not isinstance(bitext, Bitext):
        raise bitext.error
    written(bitext)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"| {kind} | {len(data) / 1e6:.1f} MB | {len(bitext.units):,} | {seconds:.1f} s | {peak:.0f} MB |"


def main(arguments: Sequence[str]) -> None:
    """Print a table: each kind and size in a process of its own."""
    if arguments[0] == "--one":
        print(measure(Path(arguments[1]), arguments[2], float(arguments[3])))
        return
    print("| format | size | sentences | CPU time | peak memory |\n|---|--:|--:|--:|--:|", flush=True)
    for kind in _SUFFIXES:
        for megabytes in arguments[1:] or ("1", "10"):
            command = [sys.executable, "-m", "benchmarks.large", "--one", arguments[0], kind, megabytes]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
