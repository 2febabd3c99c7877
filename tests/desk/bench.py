"""A folder with one pair, and desks on it that can be killed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from translator_cli.checks import CheckSettings
from translator_cli.desk.journal import Journal
from translator_cli.desk.session import Session
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project

GERMAN = "# Das Bad\n\nDas Bad öffnet am 3. Mai. Es kostet 4 Euro. Hunde dürfen nicht hinein.\n\n- Eintritt: 4 Euro\n"
ENGLISH = "# The pool\n\nThe pool opens on 3 May. It costs 4 euros. Dogs are not allowed.\n\n- Admission: 4 euros\n"


def long_pair(sentences: int = 2400) -> tuple[str, str]:
    """Return a German draft that takes a while to read, and its English: three sentences a paragraph."""

    def paragraphs(sentence: str) -> str:
        ends = ("\n\n" if number % 3 == 0 else " " for number in range(1, sentences + 1))
        return "".join(sentence.format(number) + end for number, end in enumerate(ends, start=1))

    return paragraphs("Der Antrag {} wurde am Montag angenommen."), paragraphs("Motion {} was passed on Monday.")


@dataclass
class Bench:
    """``open`` gives a new session; ``kill`` ends it as SIGKILL would: the lock goes, nothing is cleaned up."""

    folder: Path
    german: str = GERMAN
    english: str | None = ENGLISH
    sessions: list[tuple[Session, Journal]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.write("de", self.german)
        if self.english is not None:
            self.write("en", self.english)

    @property
    def files(self) -> FilePair:
        return FilePair(self.folder / "a.de.md", self.folder / "a.en.md")

    @property
    def project(self) -> Project:
        return Project(config=self.folder / ".translator.toml")

    def write(self, language: str, text: str) -> None:
        (self.folder / f"a.{language}.md").write_text(text, encoding="utf-8")

    def read(self) -> str:
        return self.files.target.read_text(encoding="utf-8")

    def open(self, head: bool = False) -> Session:
        journal = Journal(self.folder / "journal.jsonl")
        session = Session(self.files, self.project, CheckSettings(), journal, head)
        self.sessions.append((session, journal))
        return session

    def kill(self) -> None:
        import os

        os.close(self.sessions.pop()[1]._handle)
