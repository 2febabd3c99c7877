"""A small builder of bitexts, so that the tests of the renderers need neither splitter nor engine."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.document import (
    Bitext,
    Block,
    BlockKind,
    Detection,
    Document,
    Finding,
    ModelInfo,
    Origin,
    Segment,
    Summary,
    TranslationUnit,
)
from translator_cli.formats import format_named

STARTER = ModelInfo("starter-de_en", "1.0", "starter", "ab" * 32)
GERMAN = Detection("de", 1.0, (("de", 1.0),))


class Draft:
    """Collects text and units in order; ``bitext()`` freezes them."""

    def __init__(self, name: str = "bericht.txt", format: str = "plain") -> None:
        self.name, self.format = name, format
        self.text = ""
        self.blocks: list[Block] = []
        self.units: list[TranslationUnit] = []

    def gap(self, text: str) -> Draft:
        """Add text that lies between blocks."""
        self.text += text
        return self

    def block(self, kind: BlockKind, *pairs: tuple[str, str], glue: str = " ", marker: str = "") -> Draft:
        """Add a block of (German, English) pairs, joined by ``glue``, after ``marker``."""
        self.text += marker
        start = len(self.text)
        for place, (source, target) in enumerate(pairs):
            self.text += glue if place else ""
            segment = Segment(len(self.text), source, len(self.blocks))
            self.units.append(TranslationUnit(segment, target, score=-0.25))
            self.text += source
        self.blocks.append(Block(kind, start, len(self.text)))
        return self

    def opaque(self, kind: BlockKind, text: str) -> Draft:
        """Add a block without units."""
        self.blocks.append(Block(kind, len(self.text), len(self.text) + len(text)))
        self.text += text
        return self

    def change(
        self,
        *,
        findings: Sequence[Finding] = (),
        origin: Origin = "model",
        rank: int = 1,
        note: str = "",
        score: float | None = -0.25,
    ) -> Draft:
        """Replace the last unit by one with these properties."""
        last = self.units[-1]
        self.units[-1] = TranslationUnit(last.source, last.target, score, origin, None, tuple(findings), rank, note)
        return self

    def bitext(
        self,
        summary: Sequence[int] = (),
        detection: Detection = GERMAN,
        model: ModelInfo | None = STARTER,
        **document: str,
    ) -> Bitext:
        """Return the bitext, its parts frozen."""
        return Bitext(
            Document(self.name, self.text, tuple(self.blocks), format_named(self.format), **document),
            detection,
            "en",
            model,
            tuple(self.units),
            Summary("lexrank" if summary else "none", tuple(summary)),
        )


def report() -> Bitext:
    """Return a short news report with one of everything: heading, list, quote, code, findings, all origins."""
    lost = Finding("number-mismatch", "error", "2.200.112 is missing in the English", 21)
    name = Finding("name-missing", "warning", "“Neuenfels” is missing in the English")
    said = Finding("attribution", "notice", "the German reports, the English states")
    draft = Draft("drafts/bericht.md", "markdown")
    draft.opaque("front-matter", "---\ntitle: Brücke\n---").gap("\n\n")
    draft.block("heading", ("Neuenfels baut eine Brücke", "Neuenfels builds a bridge"), marker="# ").gap("\n\n")
    draft.block(
        "paragraph",
        ("Der Stadtrat hat am Dienstag den Bau\nbeschlossen.", "The city council approved the project on Tuesday."),
        ("Sie kostet die Stadt 2.200.112 Euro.", "It costs the city 2,200,12 euros."),
    ).change(findings=[lost], score=-0.91).gap("\n\n")
    draft.block("list-item", ("Erstens die Pfeiler.", "First the piers."), marker="- ").gap("\n")
    draft.block("list-item", ("Dann der Belag.", "Then the surface."), marker="- ")
    draft.change(rank=2, note="the 1st lost Belag").gap("\n\n")
    draft.block("quote", ("„In Neuenfels wird gebaut.“", "“Building goes on.”"), marker="> ")
    draft.change(findings=[name, said]).gap("\n\n")
    draft.opaque("code", "```\nx = 1\n```").gap("\n\n")
    draft.block("paragraph", ("The sky is the limit.", "The sky is the limit."), ("Ende.", "The end."))
    draft.units[-2] = TranslationUnit(draft.units[-2].source, "The sky is the limit.", None, "copied", "en")
    draft.change(origin="edited").gap("\n")
    return draft.bitext(summary=(1, 2))
