"""What the options of a command say about pairs of files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from translator_cli.cli.declare import config_file
from translator_cli.cli.messages import note
from translator_cli.cli.report import Report
from translator_cli.cli.values import LanguageOptions
from translator_cli.pairs.naming import DEFAULT_PATTERN, FilePair
from translator_cli.pairs.project import Project, pairs_of


class PairOptions(NamedTuple):
    """The languages of a pair, how its files are named, and how the draft is encoded (None: recognize it)."""

    languages: LanguageOptions = LanguageOptions()
    pattern: str = DEFAULT_PATTERN
    encoding: str | None = None

    @property
    def project(self) -> Project:
        """The project that they describe; drafts are German unless ``--from`` says otherwise."""
        source = self.languages.stated or "de"
        return Project(source, self.languages.target, self.pattern, config_file(), self.encoding)


def wanted_pairs(
    files: Sequence[str], project: Project, report: Report, hook: bool, quiet: bool
) -> tuple[FilePair, ...]:
    """Return the pairs that files and folders belong to, without any all below this folder; say so if there are none.

    A ``hook`` is handed every file of a commit, so having nothing to do is no news to it.
    """
    pairs = pairs_of(files, project, report.fail, hook)
    if not pairs and not hook and not report.errors:
        where = ", ".join(files) or "this folder"
        draft = project.pattern.format(name="NAME", lang=project.source, ext="EXT")
        note(f"no pairs of files in {where}: a draft is named like {draft} (--pattern overrules)", quiet)
    return pairs
