"""Subtitles: a lecture, an interview, a film scene, a product video, a news clip. Written for this project."""

from __future__ import annotations

import pysubs2

_SCENES: dict[str, tuple[tuple[int, int, str], ...]] = {
    "lecture": (
        (0, 4200, "Guten Morgen, und willkommen zur\nVorlesung über verteilte Systeme."),
        (4200, 9000, "Heute sehen wir uns an, warum zwei Rechner,"),
        (9000, 13400, "die nichts voneinander wissen, sich trotzdem\nauf einen Wert einigen können,"),
        (13400, 16000, "z. B. auf die Nummer 42."),
        (21000, 24000, "Kommen wir zum Beweis."),
    ),
    "interview": (
        (1000, 3500, "- Wann haben Sie angefangen?\n- Im Jahr 1998, glaube ich."),
        (3600, 7000, "Damals gab es in der ganzen Stadt nur drei Läden, die so etwas verkauft haben,"),
        (7000, 9800, "und keiner davon lief besonders gut."),
        (9900, 11000, "- Und heute?"),
        (11100, 14200, "- Heute sind es 17."),
    ),
    "film": (
        (500, 2500, "[Musik]"),
        (3000, 5000, r"{\i1}Es war einmal ein Fischer,"),
        (5000, 8000, r"{\i1}der wohnte dicht an der See.{\i0}"),
        (9000, 11000, r"{\an8}BREMEN, 1952"),
        (12000, 14000, r"Ich habe {\i1}nie{\i0} gesagt, dass ich komme!"),
    ),
    "product": (
        (0, 3000, "Die neue Kaffeemühle mahlt 250 Gramm"),
        (3000, 5000, "in 12 Sekunden."),
        (5200, 9000, "Mehr erfahren Sie auf www.example.org/muehle oder in Ihrem Fachgeschäft."),
        (9100, 10000, "♪ Musik ♪"),
    ),
    "news": (
        (0, 5000, "Der Stadtrat hat am Dienstag beschlossen,\ndie Buslinie 7 bis zum Bahnhof zu verlängern."),
        (5000, 9500, "Die Kosten von 2,4 Millionen Euro\nträgt zur Hälfte das Land."),
        (9500, 12000, "Die Opposition sprach von\neinem „teuren Geschenk“."),
    ),
}

_HEADER = """WEBVTT - Abteilung Film
Kind: captions
Language: de

NOTE Diese Anmerkung bleibt deutsch.

STYLE
::cue(.laut) { color: yellow }

REGION
id:oben
width:40%
"""


def _subtitles(scene: str) -> pysubs2.SSAFile:
    file = pysubs2.SSAFile()
    for start, end, text in _SCENES[scene]:
        file.append(pysubs2.SSAEvent(start=start, end=end, text=text.replace("\n", r"\N")))
    return file


def srt_drafts() -> dict[str, bytes]:
    """Return SubRip files by name: LF, CRLF, a byte order mark, and one as old programs wrote it, in cp1252."""
    files = {f"{scene}.srt": _subtitles(scene).to_string("srt", keep_ssa_tags=scene == "film") for scene in _SCENES}
    data = {name: text.encode("utf-8") for name, text in files.items()}
    data["news.srt"] = files["news.srt"].replace("\n", "\r\n").encode("cp1252")
    data["product.srt"] = b"\xef\xbb\xbf" + data["product.srt"].replace(b"\n", b"\r\n")
    return data


def vtt_drafts() -> dict[str, bytes]:
    """Return WebVTT files by name: with notes, styles and regions, cue settings, voices, names and inner times."""
    files = {f"{scene}.vtt": _subtitles(scene).to_string("vtt") for scene in _SCENES}
    files["news.vtt"] = files["news.vtt"].replace("WEBVTT\n", _HEADER, 1)
    files["interview.vtt"] = (
        files["interview.vtt"].replace("- Wann", "<v Frau Dr. Meier>Wann").replace("\n- Im", "\nIm")
    )
    files["product.vtt"] = files["product.vtt"].replace("05.000\n", "05.000 line:0 align:start\n")
    files["film.vtt"] = files["film.vtt"].replace("BREMEN", "<c.laut>BREMEN</c>")
    files["lecture.vtt"] = files["lecture.vtt"].replace("Heute sehen", "Heute <00:00:05.000>sehen")
    return {name: text.encode("utf-8") for name, text in files.items()}
