"""Write the results of one run of ``translate`` to where they go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translator_cli.cli.destinations import DOCUMENT, Destination, Source
from translator_cli.cli.messages import note, say
from translator_cli.cli.output import write
from translator_cli.cli.report import Report
from translator_cli.document import Bitext
from translator_cli.errors import OutputError, TranslatorError
from translator_cli.files.write import write_atomically
from translator_cli.render import View, render
from translator_cli.render.document import written


@dataclass(slots=True)
class Tally:
    """How many documents were written, and how many would not have changed."""

    written: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return f"{self.written} written, {self.unchanged} unchanged"


@dataclass(slots=True)
class Results:
    """Takes bitexts as they come and writes each to the folders and documents that want it."""

    places: Sequence[Destination]
    sources: Sequence[Source]
    report: Report
    quiet: bool = False
    tally: Tally = field(default_factory=Tally)

    def pass_on(self, bitexts: Iterable[Bitext]) -> Iterator[Bitext]:
        """Yield the bitexts again, each written as a document before that."""
        documents = [place for place in self.places if place.form == DOCUMENT and place.path != "-"]
        for bitext in bitexts:
            for place in documents:
                try:
                    self._document(place, bitext)
                except TranslatorError as error:
                    self.report.done -= 1
                    self.report.fail(bitext.document.name, error)
            yield bitext

    def _document(self, place: Destination, bitext: Bitext) -> None:
        result = written(bitext)
        path = Path(self._path(place, bitext.document.name))
        for line in result.german:
            say(f"{bitext.document.name}:{line}: error: not translated; its structure would break [structure-mismatch]")
        if path.is_file() and path.read_bytes() == result.data:
            self.tally.unchanged += 1
            return
        _make_folder(path.parent)
        write_atomically(path, result.data)
        self.tally.written += 1

    def _path(self, place: Destination, name: str) -> str:
        if not place.folder:
            return place.path
        source = next(source for source in self.sources if source.path == name)
        return os.path.join(place.path, source.name) if place.path else source.path


def _make_folder(folder: Path) -> None:
    """Make a folder with those above it. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: the folder cannot be made ({error.strerror})") from error


def _without_containers(bitexts: Iterator[Bitext], report: Report) -> Iterator[Bitext]:
    """Yield what is text; subtitles, office documents and the like go to standard output as the bytes that they are."""
    for bitext in bitexts:
        format = bitext.document.format
        if format.write is None:
            yield bitext
        elif sys.stdout.isatty() and not format.textual:
            report.done -= 1
            report.fail(
                bitext.document.name, OutputError(f"{format.name} cannot be shown at a terminal; name a file with -o")
            )
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(written(bitext).data)
            sys.stdout.buffer.flush()


def write_results(bitexts: Iterator[Bitext], results: Results, view: View, pager: bool) -> None:
    """Write everything: documents one by one, reports whole, standard output as it comes."""
    passed = results.pass_on(bitexts)
    reports = [place for place in results.places if not (place.form == DOCUMENT and place.path != "-")]
    held = list(passed) if len(reports) > 1 else None
    for place in reports:
        chosen = iter(held) if held is not None else passed
        if place.form == DOCUMENT:
            chosen = _without_containers(chosen, results.report)
        chunks = render(chosen, place.form, view)
        write(chunks, place.path, pager and place.path == "-", results.report)
    if not reports:
        for _ in passed:
            pass
    if any(place.folder for place in results.places):
        note(str(results.tally), results.quiet)
