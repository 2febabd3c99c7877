"""What ``-o`` means: an output with its input's own format is the translated document, any other extension a form.

-o d.en.md d.md        the document in English
-o proof.html d.md     the proof sheet, because the input is no HTML
-o english/ docs/      every document below docs/, in the same tree
--format document      the document in a pipe
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from translator_cli.cli.declare import refuse
from translator_cli.formats import FORMATS, format_for, format_named, is_read
from translator_cli.render import OUTPUTS

DOCUMENT = "document"
_STANDARD = (None, "-")


class Destination(NamedTuple):
    """One place for the result: ``path`` "-" is standard output; ``folder`` takes a file for each input."""

    path: str
    form: str
    folder: bool = False


class Source(NamedTuple):
    """One input with the name that it has in a folder of outputs."""

    path: str
    name: str


def destinations(
    outputs: Sequence[str], form: str | None, files: Sequence[str], input_format: str, in_place: bool
) -> tuple[Destination, ...]:
    """Return where the result goes. Raises a usage error for what makes no sense or would overwrite an input."""
    refuse(len(outputs) > 1 and form is not None, "--format is for one result; name several by their extensions")
    refuse(in_place and bool(outputs), "--in-place writes over the inputs; leave out --output")
    refuse(in_place and form not in (None, DOCUMENT, "text"), "--in-place writes the documents; leave out --format")
    if in_place:
        refuse(not files or "-" in files, "--in-place needs the names of files")
        return (Destination("", DOCUMENT, folder=True),)
    found = tuple(_destination(output, form, files, input_format) for output in outputs or ("-",))
    refuse(sum(place.path == "-" for place in found) > 1, "standard output is named twice")
    inputs = {os.path.realpath(name) for name in files if name != "-"}
    for place in found:
        over = place.path != "-" and not place.folder and os.path.realpath(place.path) in inputs
        refuse(over, f"{place.path} is an input; to write over it, use --in-place")
    return found


def _destination(output: str, form: str | None, files: Sequence[str], input_format: str) -> Destination:
    if output == "-":
        return Destination("-", form or "terminal")
    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        refuse(form not in (None, DOCUMENT, "text"), f"{output} is a folder, which takes documents; leave out --format")
        return Destination(output, DOCUMENT, folder=True)
    form = form or _form_of(output, files, input_format)
    if form == DOCUMENT:
        refuse(len(files) != 1, f"{output} is one document; for several inputs name a folder: -o DIR/")
    return Destination(output, form)


def _form_of(output: str, files: Sequence[str], input_format: str) -> str:
    """Return the form that the extension of an output names, given the format of what goes in."""
    suffix = Path(output).suffix.lower()
    own = {_format_name(name, input_format) for name in files}
    if is_read(suffix) and format_for(output).name in own:
        return DOCUMENT
    named = next((form.name for form in OUTPUTS.values() if suffix in form.extensions), None)
    if named is None:
        known = ", ".join(extension for form in OUTPUTS.values() for extension in form.extensions)
        raise click.UsageError(
            f"no output format has the extension '{suffix}'; known are {known}, and that of the input"
        )
    return named


def _format_name(name: str, input_format: str) -> str:
    return (format_named(input_format) if input_format in FORMATS else format_for(name)).name


def sources(files: Sequence[str], places: Sequence[Destination]) -> list[Source]:
    """Return the inputs with their names; folders stand for the files below them where the result is a folder."""
    if not any(place.folder for place in places):
        return [Source(name, os.path.basename(name)) for name in files]
    found = [source for name in files for source in (_below(name) if os.path.isdir(name) else [_alone(name)])]
    names = [source.name for source in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    refuse(twice is not None, f"two inputs would become {twice}; name the folder that holds both")
    return found


def _alone(name: str) -> Source:
    return Source(name, os.path.basename(name))


def _below(folder: str) -> Iterator[Source]:
    """Yield the files in a format that is read, by name; hidden ones are left out."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(names):
            path = os.path.join(root, name)
            if not name.startswith(".") and is_read(Path(name).suffix.lower()):
                yield Source(path, os.path.relpath(path, folder))
