"""Whether a draft is in the language that its name says, before anything is made of it, and what of it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from translator_cli.cli.messages import note
from translator_cli.cli.values import LanguageOptions
from translator_cli.document import Detection, Document, Segment
from translator_cli.errors import LanguageError

if TYPE_CHECKING:
    from translator_cli.pairs.align import Passage
    from translator_cli.pairs.project import Project

#: The share of a draft in another language from which on its name is not believed; below it the draft is a mixed one.
SURE = 0.8


@dataclass(slots=True)
class DraftLanguage:
    """Looks at drafts; a language that the user states holds, and a few letters say nothing."""

    languages: LanguageOptions
    project: Project
    quiet: bool = False
    _last: tuple[Document, Detection] | None = field(default=None, init=False)

    def other(self, document: Document) -> str:
        """Return what to say of a draft that is plainly in another language than its name says, else "".

        Where all else is in the language of the translation already, a single passage in that of the draft makes it
        a draft.
        """
        from translator_cli.render.labels import language_name

        if self.languages.stated is not None or self._short(document):
            return ""
        detection, source, target = self._detected(document), self.project.source, self.project.target
        if detection.language in (None, source) or detection.confidence < SURE:
            return ""
        if detection.language == target and source in detection.blocks:
            return ""
        return f"is in {language_name(detection.language)}, though its name says {language_name(source)}"

    def tell(self, document: Document) -> None:
        """Say of a draft that is shown and not translated that it is in another language."""
        if found := self.other(document):
            note(f"{document.name}: {found}", self.quiet)

    def inspect(self, document: Document) -> Callable[[Passage], bool]:
        """Look at a draft that is to be translated, and return what tells which of its sentences are copied.

        It raises LanguageError for one in another language, and says so where a draft is too short to tell.
        """
        from translator_cli.render.labels import language_name

        if found := self.other(document):
            raise LanguageError(f"{found}; not translated (--from {self.project.source} overrules)")
        if self.languages.stated is None and self._short(document):
            name = language_name(self.project.source)
            note(f"{document.name}: too short to tell its language; taken for {name}, as its name says", self.quiet)
        return self.copied(document)

    def copied(self, document: Document) -> Callable[[Passage], bool]:
        """Return what tells which sentences are copied, because they are in another language than the draft."""
        from translator_cli.pipeline.analysis import is_copied, stated

        found, source, target = self._detected(document), self.project.source, self.project.target
        if self.languages.stated is not None:
            found = stated(found, source)
        elif self._short(document):  # its name says more than a guess at a few letters
            found = stated(Detection(None, 0.0, (), ()), source)
        elif found.language != target:
            found = Detection(source, 0.0, (), found.blocks)
        copied = is_copied(document, found, source, target)
        return lambda passage: copied(Segment(passage.start, passage.text, passage.block))

    def _short(self, document: Document) -> bool:
        from translator_cli.detect import too_short_to_tell

        return too_short_to_tell(document.text)

    def _detected(self, document: Document) -> Detection:
        from translator_cli.detect import detect  # only where something is translated or shown

        if self._last is None or self._last[0] is not document:
            self._last = document, detect(document)
        return self._last[1]
