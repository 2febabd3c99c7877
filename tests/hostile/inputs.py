"""Hostile and broken texts, one generator each; ``size`` scales those that grow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SENTENCE = "Der Bürgermeister eröffnete am 3. Mai die neue Brücke über den Fluss. "


@dataclass(frozen=True)
class Text:
    """A file to be made: its name's ending, its bytes at a size, and the size in the tests of every day."""

    name: str
    ending: str
    make: Callable[[int], bytes]
    size: int = 1


def _encoded(text: str, codec: str) -> Callable[[int], bytes]:
    return lambda size: (text * size).encode(codec, "surrogatepass")


def _fixed(data: bytes) -> Callable[[int], bytes]:
    return lambda size: data * size


#: Small ones: every command must print a result or one clear line.
SMALL = (
    Text("empty", "txt", _fixed(b"")),
    Text("blank", "txt", _fixed(b" \n\t\r\n\x0c\n")),
    Text("one-newline", "txt", _fixed(b"\n")),
    Text("bom-alone", "txt", _fixed(b"\xef\xbb\xbf")),
    Text("utf-16-without-mark", "txt", _encoded(SENTENCE, "utf-16-le")),
    Text("utf-16-odd", "txt", _fixed(b"\xff\xfeH\0a\0l")),
    Text("utf-32", "txt", _encoded("\ufeff" + SENTENCE, "utf-32-le")),
    Text("cp1252", "txt", _encoded(SENTENCE * 3, "cp1252")),
    Text("mixed-encodings", "txt", _fixed(SENTENCE.encode() + SENTENCE.encode("cp1252"))),
    Text("nul", "txt", _fixed(b"Hallo\0Welt. ")),
    Text("lone-surrogates", "txt", _encoded("Hallo \ud83d Welt. ", "utf-8")),
    Text("overlong", "txt", _fixed(b"Hallo \xc0\xaf Welt. ")),
    Text("noncharacters", "txt", _fixed("Hallo \ufffe\uffff\U0010ffff Welt. ".encode())),
    Text("controls", "txt", _fixed(bytes(range(1, 32)) + b" Hallo Welt, das ist ein Satz mit vielen Zeichen. " * 20)),
    Text("escapes", "txt", _fixed("\x1b]0;Titel\x07\x1b[2J Der Hund \x9b31m schläft. ".encode())),
    Text("bidi", "txt", _fixed("Der \u202eHund\u202c schläft \u2066tief\u2069. ".encode())),
    Text("combining", "txt", _fixed(("Der Hund a" + "\u0301" * 500 + " schläft. ").encode())),
    Text("emoji", "txt", _fixed("👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 Der Hund schläft. ".encode())),
    Text("arabic", "txt", _fixed("مرحبا بالعالم. هذا نص عربي طويل جدا. ".encode())),
    Text("line-drawing", "txt", _fixed(("Ein Satz mit " + "─" * 300 + " darin. ").encode())),
    Text("one-letter", "txt", _fixed(b"a")),
    Text("punctuation", "txt", _fixed(b"...!?!?!?,,,;;;:::((([[[{{{" * 20)),
    Text("digits", "txt", _fixed(b"1234567890" * 200)),
    Text("cr-only", "txt", _fixed(SENTENCE.encode() + b"\r" + SENTENCE.encode() + b"\r")),
    Text("line-separators", "txt", _fixed((SENTENCE + "\u2028" + SENTENCE + "\u2029" + SENTENCE + "\x85").encode())),
    Text("conflict-marks", "md", _fixed(b"<<<<<<< HEAD\nDer Hund.\n=======\nDie Katze.\n>>>>>>> x\n")),
    Text("front-matter-open", "md", _fixed(b"---\ntitle: x\n\nDer Hund schl\xc3\xa4ft.\n")),
    Text("markdown-open", "md", _fixed(b"```\n**x *y `z [a](b\n| a |\n|--\n")),
    Text("html-declaration", "html", _fixed(b"<![]]><p>Der Hund.</p>")),
    Text("html-broken", "html", _fixed(b"<p <b>x</p <table><td>Der Hund<!-- <![CDATA[ <? x </tr")),
    Text("html-entities", "html", _fixed(b"<p>&#0;&#xD800;&#x110000;&amp;amp;&nope; Der Hund.</p>")),
    Text("html-controls", "html", _fixed("<p>\x1b[31mDer Hund\u202e\x00.</p>".replace("\x00", "\x07").encode())),
    Text("not-a-zip", "docx", _fixed(b"PK\x03\x04 nothing of the kind")),
)

#: Long ones: time must grow with the size and no faster.
GROWING = (
    Text("one-line", "txt", _fixed(b"wort " * 200), 100),
    Text("newlines", "txt", _fixed(b"\n" * 1000), 200),
    Text("no-full-stop", "txt", _fixed(b"wort und noch ein wort " * 20), 60),
    Text("one-word", "txt", _fixed(b"Donaudampfschiff" * 100), 100),
    Text("short-lines", "txt", _fixed(b"a\n" * 1000), 4),
    Text("sentences", "txt", _encoded(SENTENCE, "utf-8"), 600),
    Text("quotes-deep", "md", _fixed(b">"), 20_000),
    Text("lists-deep", "md", lambda size: b"".join(b" " * (2 * n) + b"- x\n" for n in range(size)), 150),
    Text("emphasis-open", "md", _fixed(b"*a **b _c "), 3000),
    Text("brackets-open", "md", _fixed(b"["), 8_000),
    Text("templates-open", "md", _fixed(b"{{ "), 5_000),
    Text("references", "md", _fixed(b"[r]: url\n"), 1500),
    Text("backticks", "md", lambda size: b"".join(b"`" * n + b" " for n in range(size)), 300),
    Text("table", "md", lambda size: b"| a | b |\n|---|---|\n" + b"| Hund | Katze |\n" * size, 600),
    Text("table-wide", "md", lambda size: b"|" + b" a |" * size + b"\n|" + b"---|" * size + b"\n", 1000),
    Text("tags-deep", "html", _fixed(b"<div>"), 20_000),
    Text("tags-open", "html", _fixed(b"<p "), 20_000),
    Text("attributes-open", "html", _fixed(b'<a href="'), 10_000),
    Text("comments-open", "html", _fixed(b"<!--"), 20_000),
    Text("inline-deep", "html", lambda size: b"<p>" + b"<b>" * size + b"Hund" + b"</b>" * size, 2000),
    Text("entities", "html", _fixed(b"&amp;"), 20_000),
    Text("lines-drawn", "txt", _fixed("─".encode()), 3000),
    Text("arabic-letters", "txt", _fixed("م".encode()), 3000),
)
