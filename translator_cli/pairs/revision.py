"""What the German of a draft was at a git revision."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Then:
    """What the sentences of a draft were at another time, by where each starts now; ``changed`` were others.

    ``deleted`` are those that are no longer there, in order, each with the offset in the draft that it stood before.
    """

    texts: Mapping[int, str]
    changed: frozenset[int]
    deleted: tuple[tuple[int, Passage], ...] = ()

    def of(self, start: int, end: int) -> str | None:
        """Return what stood for ``[start, end)``: an empty string for nothing, None where it was the same."""
        starts = [place for place in self.texts if start <= place < end]
        if not self.changed.intersection(starts):
            return None
        # what is two sentences now and was one stands there once
        return " ".join(filter(None, dict.fromkeys(self.texts[place] for place in starts)))


def german_since(loaded: LoadedPair, project: Project, revision: str) -> Then:
    """Return what each sentence of a draft was at a revision.

    Raises InputError where git does not have the draft at that revision.
    """
    then = _document_at(loaded.files.source, revision, project.encoding)
    old, new = (_sentences(document, project) for document in (then, loaded.source))
    prints = [[fingerprint(passage.text) for passage in passages] for passages in (old, new)]
    texts = {passage.start: passage.flat for passage in new}
    changed: dict[int, str] = {}
    deleted: list[tuple[int, Passage]] = []
    done, other = 0, 0
    for i, j in (*common(*prints), (len(old), len(new))):
        end = new[j].start if j < len(new) else len(loaded.source.text)
        others, gone = _between(old[done:i], new[other:j], end)
        changed |= others
        deleted += gone
        done, other = i + 1, j + 1
    return Then(dict(sorted((texts | changed).items())), frozenset(changed), tuple(deleted))


def _between(old: list[Passage], new: list[Passage], end: int) -> tuple[dict[int, str], list[tuple[int, Passage]]]:
    """Return what each new passage was, and the old ones that are gone; ``end`` is where the next one starts."""
    items = [[Item(passage.flat, passage.kind) for passage in passages] for passages in (old, new)]
    changed: dict[int, str] = {}
    gone: list[tuple[int, Passage]] = []
    following = 0
    for rows, columns in align_items(*items):
        following = max(following, columns.stop)
        changed.update((new[column].start, " ".join(old[row].flat for row in rows)) for column in columns)
        if not columns:
            place = new[following].start if following < len(new) else end
            gone += [(place, old[row]) for row in rows]
    return changed, gone


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
