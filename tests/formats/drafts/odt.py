"""OpenDocument texts: a recipe, a contract, a guide, a programme, an essay. Written for this project with odfpy."""

from __future__ import annotations

import io

from odf import dc, draw, meta, style, svg, table, text
from odf.opendocument import OpenDocumentText

from tests.formats.drafts.docx import png


def _document(title: str) -> OpenDocumentText:
    document = OpenDocumentText()
    document.meta.addElement(dc.Title(text=title))
    document.meta.addElement(dc.Language(text="de-DE"))
    default = style.DefaultStyle(family="paragraph")
    default.addElement(style.TextProperties(language="de", country="DE"))
    document.styles.addElement(default)
    for name, properties in (
        ("T1", {"fontweight": "bold"}),
        ("T2", {"fontstyle": "italic"}),
        ("T3", {"language": "de", "country": "DE"}),
        ("T4", {"textposition": "sub 58%"}),
        ("T5", {"color": "#c00000"}),
    ):
        automatic = style.Style(name=name, family="text")
        automatic.addElement(style.TextProperties(**properties))
        document.automaticstyles.addElement(automatic)
    return document


def _saved(document: OpenDocumentText) -> bytes:
    data = io.BytesIO()
    document.write(data)
    return data.getvalue()


def _paragraph(*parts: object) -> text.P:
    """Return a paragraph of words, (style, words) pairs and elements."""
    paragraph = text.P()
    for part in parts:
        if isinstance(part, str):
            paragraph.addText(part)
        elif isinstance(part, tuple):
            paragraph.addElement(text.Span(stylename=part[0], text=part[1]))
        else:
            paragraph.addElement(part)
    return paragraph


def _recipe() -> bytes:
    document = _document("Apfelkuchen")
    document.text.addElement(text.H(outlinelevel=1, text="Apfelkuchen"))
    items = text.List()
    for words in ("200 Gramm Mehl", "3 Eier"):
        item = text.ListItem()
        item.addElement(text.P(text=words))
        items.addElement(item)
    document.text.addElement(items)
    document.text.addElement(
        _paragraph("Die Äpfel ", ("T1", "gründlich"), " waschen und ", ("T2", "dünn"), " schneiden.")
    )
    return _saved(document)


def _contract() -> bytes:
    document = _document("Mietvertrag")
    rows = table.Table()
    for cells in (("Vermieter", "Frau Anna Weber"), ("Miete", "740 € im Monat")):
        row = table.TableRow()
        for words in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=words))
            row.addElement(cell)
        rows.addElement(row)
    document.text.addElement(rows)
    document.text.addElement(_paragraph("Die Wohnung", ("T3", " hat drei Zimmer"), ("T3", " und einen Balkon.")))
    signature = _paragraph("Ort:")
    signature.addElement(text.Tab())
    signature.addText("Datum der Unterschrift:")
    signature.addElement(text.LineBreak())
    signature.addText("Name des Mieters")
    document.text.addElement(signature)
    return _saved(document)


def _guide() -> bytes:
    document = _document("Wanderung")
    link = text.A(href="https://example.org/karte", text="auf der Karte")
    document.text.addElement(_paragraph("Der Weg ist ", link, " rot eingezeichnet."))
    reference = document.addPicture("punkt.png", "image/png", png())
    frame = draw.Frame(name="Bild 1", anchortype="as-char", width="1cm", height="1cm")
    frame.addElement(draw.Image(href=reference, type="simple"))
    frame.addElement(svg.Desc(text="Ein roter Punkt"))
    document.text.addElement(_paragraph("Folgen Sie dem Zeichen ", frame, " bis zum Gipfel."))
    page = style.MasterPage(name="Standard", pagelayoutname="L1")
    header = style.Header()
    header.addElement(_paragraph("Wandern im Harz, Seite ", text.PageNumber(text="1")))
    page.addElement(header)
    document.automaticstyles.addElement(style.PageLayout(name="L1"))
    document.masterstyles.addElement(page)
    return _saved(document)


def _programme() -> bytes:
    document = _document("Programm")
    start, end = text.BookmarkStart(name="eins"), text.BookmarkEnd(name="eins")
    document.text.addElement(_paragraph("Um ", start, "neun Uhr", end, " beginnt die Probe."))
    document.text.addElement(
        _paragraph("Wasser (H", ("T4", "2"), "O)", text.S(c=2), "steht bereit, ", ("T5", "Kaffee"), " auch.")
    )
    document.text.addElement(text.P())
    return _saved(document)


def _essay() -> bytes:
    document = _document("Über das Lesen")
    note = text.Note(id="ftn1", noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(_paragraph("Zuerst gedruckt im Jahr 1911."))
    note.addElement(body)
    document.text.addElement(
        _paragraph("Wer liest, der reist.", note, " Das wusste schon ", ("T2", "meine Großmutter"), ".")
    )
    document.text.addElement(text.P(stylename="Preformatted_20_Text", text="print('Hallo')"))
    document.meta.addElement(meta.Generator(text="tests"))
    return _saved(document)


def odt_drafts() -> dict[str, bytes]:
    """Return the documents by name."""
    return {
        "recipe.odt": _recipe(),
        "contract.odt": _contract(),
        "guide.odt": _guide(),
        "programme.odt": _programme(),
        "essay.odt": _essay(),
    }
