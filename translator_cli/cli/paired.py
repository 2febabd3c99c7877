"""What the options of a command say about pairs of files."""

from __future__ import annotations

from dataclasses import dataclass

from translator_cli.cli.declare import config_file
from translator_cli.cli.values import LanguageOptions
from translator_cli.pairs.naming import DEFAULT_PATTERN
from translator_cli.pairs.project import Project


@dataclass(frozen=True, slots=True)
class PairOptions:
    """The languages of a pair, how its files are named, and how the draft is encoded (None: recognize it)."""

    languages: LanguageOptions = LanguageOptions()
    pattern: str = DEFAULT_PATTERN
    encoding: str | None = None

    @property
    def project(self) -> Project:
        """The project that they describe; drafts are German unless ``--from`` says otherwise."""
        source = self.languages.stated or "de"
        return Project(source, self.languages.target, self.pattern, config_file(), self.encoding)
