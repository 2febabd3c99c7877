"""What the German of a draft was at a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

from translator_cli.document import Document
from translator_cli.errors import InputError
from translator_cli.files.read import decode
from translator_cli.pairs.align import Passage
from translator_cli.pairs.align.beads import Item, align_items
from translator_cli.pairs.align.passages import passages_of
from translator_cli.pairs.align.sequences import common
from translator_cli.pairs.loading import LoadedPair
from translator_cli.pairs.prints import fingerprint
from translator_cli.pairs.project import Project
from translator_cli.split import split


def german_since(loaded: LoadedPair, project: Project, revision: str) -> dict[int, str]:
    """Return for each sentence that changed since a revision (by its start) what it was: nothing for a new one.

    Raises InputError where git does not have the draft at that revision.
    """
    then = _document_at(loaded.files.source, revision, project.encoding)
    old, new = (_sentences(document, project) for document in (then, loaded.source))
    prints = [[fingerprint(passage.text) for passage in passages] for passages in (old, new)]
    changed: dict[int, str] = {}
    done, other = 0, 0
    for i, j in (*common(*prints), (len(old), len(new))):
        changed |= _between(old[done:i], new[other:j])
        done, other = i + 1, j + 1
    return changed


def _between(old: list[Passage], new: list[Passage]) -> dict[int, str]:
    items = [[Item(passage.flat, passage.kind) for passage in passages] for passages in (old, new)]
    return {
        new[column].start: " ".join(old[row].flat for row in rows)
        for rows, columns in align_items(*items)
        for column in columns
    }


def _sentences(document: Document, project: Project) -> list[Passage]:
    return [passage for passage in passages_of(document, split(document, project.source)) if not passage.opaque]


def _document_at(draft: Path, revision: str, encoding: str | None) -> Document:
    # "--end-of-options" keeps a revision from being taken for one of git's options
    command = ["git", "-C", str(draft.parent), "show", "--end-of-options", f"{revision}:./{draft.name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise InputError(f"git is needed for --since and cannot be run ({error.strerror})") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["unknown"]
        raise InputError(f"not known to git at {revision} ({reason[-1].removeprefix('fatal: ')})")
    return decode(draft.name, done.stdout, encoding=encoding)
