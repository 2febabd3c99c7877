"""What an archive without a name is: an office document or a book, by the parts that it must hold."""

from __future__ import annotations

from translator_cli.formats.office.archive import Archive

#: What OpenDocument and EPUB write into their part ``mimetype``, which comes first.
_TYPES: tuple[tuple[bytes, str], ...] = (
    (b"application/epub+zip", ".epub"),
    (b"application/vnd.oasis.opendocument.text", ".odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    (b"application/vnd.oasis.opendocument.presentation", ".odp"),
)
#: The folder of Open XML that holds the text.
_FOLDERS: tuple[tuple[str, str], ...] = (("word/", ".docx"), ("xl/", ".xlsx"), ("ppt/", ".pptx"))


def extension_of(data: bytes) -> str:
    """Return the extension (".docx") that an archive should have, or "" where it is no document.

    Raises InputError for an archive that is damaged, encrypted or too large.
    """
    archive = Archive.of(data)
    names = archive.names
    if "mimetype" in names:
        content = archive.read("mimetype")
        return next((extension for kind, extension in _TYPES if content.startswith(kind)), "")
    if "[Content_Types].xml" not in names:
        return ""
    return next((kind for folder, kind in _FOLDERS if any(name.startswith(folder) for name in names)), "")
