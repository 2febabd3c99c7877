"""Word documents: a letter, a report, a manual, minutes, an article. Written for this project with python-docx."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import datetime

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BOX = f"""<w:r {_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Bitte beachten!</w:t></w:r></w:p>
</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Bitte beachten!</w:t></w:r></w:p></w:txbxContent>
</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
_FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes {_W}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> Siehe </w:t></w:r>
<w:r><w:rPr><w:i/></w:rPr><w:t>Handbuch der Botanik</w:t></w:r><w:r><w:t>, Seite 12.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""


def png() -> bytes:
    """Return a picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def saved(document: Document) -> bytes:
    """Return a document as bytes that are the same on every run."""
    document.core_properties.created = document.core_properties.modified = datetime(2024, 5, 1)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _append(paragraph: Paragraph, xml: str) -> None:
    for node in parse_xml(f"<w:p {_W}>{xml}</w:p>"):
        paragraph._p.append(node)


def _letter() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Einladung zum Sommerfest"
    document.core_properties.language = "de-DE"
    address = document.add_paragraph("Familie Krüger")
    address.add_run().add_break()
    address.add_run("Lindenweg 7")
    document.add_paragraph("Sehr geehrte Familie Krüger,")
    body = document.add_paragraph("wir laden Sie ")
    body.add_run("herzlich").italic = True
    body.add_run(" zu unserem ")
    body.add_run("Sommer").bold = True
    body.add_run("fest").bold = True
    body.add_run(" am 12. Juli ein. Es beginnt um 15 Uhr.")
    document.add_paragraph("Mit freundlichen Grüßen")
    return saved(document)


def _report() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Jahresbericht 2023"
    footer = document.sections[0].footer.paragraphs[0]
    footer.text = "Seite "
    _append(
        footer,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    document.add_heading("Ergebnisse", 1)
    document.add_paragraph("Der Umsatz stieg um 4,2 Prozent auf 3,1 Millionen Euro.")
    table = document.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ("Jahr", "Umsatz", "2023", "3,1 Mio. €")):
        cell.text = text
    document.add_paragraph("Neue Kunden gewonnen", style="List Bullet")
    document.add_paragraph("Zwei Filialen eröffnet", style="List Bullet")
    document.add_picture(io.BytesIO(png()))
    document.inline_shapes[0]._inline.docPr.set("descr", "Ein grauer Punkt")
    return saved(document)


def _manual() -> bytes:
    document = docx.Document()
    document.add_heading("Einrichtung", 0)
    paragraph = document.add_paragraph("Laden Sie das Programm von ")
    link = document.part.relate_to("https://example.org/laden", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _append(
        paragraph,
        f'<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{link}">'
        '<w:r><w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr><w:t>unserer Seite</w:t></w:r></w:hyperlink>'
        '<w:r><w:t xml:space="preserve"> herunter und drücken Sie dann Strg</w:t></w:r><w:r><w:noBreakHyphen/></w:r>'
        "<w:r><w:t>C.</w:t></w:r>",
    )
    document.add_paragraph("Wasser ist H").add_run("2").font.subscript = True
    document.paragraphs[-1].add_run("O & mehr < weniger.")
    _append(document.add_paragraph("Der Kasten: "), _BOX)
    return saved(document)


def _minutes() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Anwesend: \tFrau Meier, Herr Schulz")
    document.add_comment(paragraph.runs, text="Bitte noch prüfen.", author="A. B.", initials="AB")
    marked = document.add_paragraph("Zu ")
    _append(
        marked,
        '<w:bookmarkStart w:id="9" w:name="_Ref1"/><w:r><w:t>Punkt eins</w:t></w:r><w:bookmarkEnd w:id="9"/>'
        '<w:r><w:t xml:space="preserve"> wurde nichts beschlossen, siehe </w:t></w:r>'
        '<w:fldSimple w:instr=" REF _Ref1 "><w:r><w:t>Punkt eins</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r>',
    )
    document.add_paragraph()
    _append(
        document.add_paragraph(),
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidR="00A1"><w:t>Die Sit</w:t></w:r><w:proofErr w:type="spellEnd"/>'
        '<w:r w:rsidR="00B2"><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>zung endete um 18 Uhr.</w:t></w:r>',
    )
    return saved(document)


def _article() -> bytes:
    document = docx.Document()
    document.add_heading("Über die Linde", 1)
    paragraph = document.add_paragraph("Die Linde blüht im Juni.")
    _append(
        paragraph, '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> Sie wird alt.</w:t></w:r>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, _FOOTNOTES.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return saved(document)


def docx_drafts() -> dict[str, bytes]:
    """Return the documents by name."""
    return {
        "letter.docx": _letter(),
        "report.docx": _report(),
        "manual.docx": _manual(),
        "minutes.docx": _minutes(),
        "article.docx": _article(),
    }
