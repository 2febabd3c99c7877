"""Whether a draft is in the language that its name says, before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable

from translator_cli.cli.messages import note
from translator_cli.cli.values import LanguageOptions
from translator_cli.document import Document
from translator_cli.errors import LanguageError

#: The share of a draft in another language from which on its name is not believed; below it the draft is a mixed one.
SURE = 0.8


def in_other_language(document: Document, languages: LanguageOptions, assumed: str) -> str:
    """Return what to say of a draft that is plainly in another language than ``assumed``, else "".

    A language that the user states holds, and a few letters say nothing.
    """
    from translator_cli.detect import detect, too_short_to_tell  # only where something is translated or shown
    from translator_cli.render.labels import language_name

    if languages.stated is not None or too_short_to_tell(document.text):
        return ""
    detection = detect(document)
    if detection.language in (None, assumed) or detection.confidence < SURE:
        return ""
    found, named = language_name(detection.language), language_name(assumed)
    return f"is in {found}, though its name says {named}"


def teller(languages: LanguageOptions, assumed: str, quiet: bool) -> Callable[[Document], None]:
    """Return what says of a draft that is shown and not translated that it is in another language."""

    def tell(document: Document) -> None:
        if found := in_other_language(document, languages, assumed):
            note(f"{document.name}: {found}", quiet)

    return tell


def inspector(languages: LanguageOptions, assumed: str, quiet: bool) -> Callable[[Document], None]:
    """Return what looks at a draft before it is translated.

    It raises LanguageError for one in another language, and says so where a draft is too short to tell.
    """

    def inspect(document: Document) -> None:
        from translator_cli.detect import too_short_to_tell
        from translator_cli.render.labels import language_name

        if languages.stated is None and too_short_to_tell(document.text):
            name = language_name(assumed)
            note(f"{document.name}: too short to tell its language; taken for {name}, as its name says", quiet)
        elif found := in_other_language(document, languages, assumed):
            raise LanguageError(f"{found}; not translated (--from {assumed} overrules)")

    return inspect
