"""Message catalogs: a template, a shop, a desktop program, a help text, a web form. Written for this project."""

from __future__ import annotations

import polib


def _file(language: str, width: int, *entries: polib.POEntry) -> bytes:
    file = polib.POFile(wrapwidth=width)
    file.metadata = {
        "Project-Id-Version": "Beispiel 1.0",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;" if not language else "nplurals=2; plural=(n != 1);",
    }
    file.extend(entries)
    return str(file).encode("utf-8")


def _template() -> bytes:
    return _file(
        "",
        78,
        polib.POEntry(msgid="Die Datei %s wurde nicht gefunden.", msgstr="", flags=["c-format"]),
        polib.POEntry(
            msgid="%d Datei wurde gelöscht.",
            msgid_plural="%d Dateien wurden gelöscht.",
            msgstr_plural={0: "", 1: ""},
            flags=["c-format"],
        ),
        polib.POEntry(msgctxt="Menü", msgid="&Öffnen …", msgstr=""),
        polib.POEntry(msgctxt="Tür", msgid="Öffnen", msgstr="", comment="Ein Knopf am Modell der Tür"),
    )


def _shop() -> bytes:
    return _file(
        "en",
        78,
        polib.POEntry(msgid="Warenkorb", msgstr="Basket", occurrences=[("shop.py", "12")]),
        polib.POEntry(msgid="Ihre Bestellung {number} ist unterwegs.", msgstr="", flags=["python-brace-format"]),
        polib.POEntry(
            msgid="Bitte geben Sie Ihre Adresse an.",
            msgstr="Please state your name.",
            flags=["fuzzy"],
            previous_msgid="Bitte geben Sie Ihren Namen an.",
        ),
        polib.POEntry(msgid="Alt", msgstr="Old", obsolete=True),
    )


def _help() -> bytes:
    text = (
        "Aufruf: werkzeug [OPTION] DATEI\n\nDas Werkzeug liest jede DATEI und zählt, wie viele Wörter sie\n"
        "hat, in die Standardausgabe. Ohne DATEI liest es die Standardeingabe.\n"
    )
    return _file("", 78, polib.POEntry(msgid=text, msgstr=""), polib.POEntry(msgid='Sagen Sie "Ja"\toder\n', msgstr=""))


def _desktop() -> bytes:
    text = _file(
        "de",
        0,
        polib.POEntry(msgid="menu.file", msgstr="_Datei"),
        polib.POEntry(msgid="menu.edit", msgstr="_Bearbeiten"),
        polib.POEntry(
            msgid="status.saved",
            msgstr="Die Änderungen sind gespeichert, die letzten 3 Fassungen liegen im selben Ordner.",
        ),
        polib.POEntry(msgid="status.empty", msgstr=""),
    )
    return text.replace(b"charset=UTF-8", b"charset=ISO-8859-1").decode().encode("cp1252").replace(b"\n", b"\r\n")


def _form() -> bytes:
    return (
        'msgid "form.intro"\n'
        'msgstr "Lesen Sie die <a href="/agb" class="link">Bedingungen</a>, <b>bevor</b> Sie weitergehen."\n\n'
        'msgid "form.send"\nmsgstr "Absenden"\n'
    ).encode()


def po_drafts() -> dict[str, bytes]:
    """Return PO files by name; the last has no header and bare quotes, as some programs' files do."""
    return {
        "template.pot": _template(),
        "shop.po": _shop(),
        "help.po": _help(),
        "desktop.po": _desktop(),
        "form.po": _form(),
    }
