"""What stands below the list: the findings of the current row, and other wordings for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os.path import commonprefix

from rich.text import Text

from translator_cli.desk.screen.drawing import INKS, SIGNS, visible
from translator_cli.document import Finding
from translator_cli.render.wrap import cells, wrap

#: Alternatives that have a key.
MOST = 6


def panel(
    findings: Sequence[Finding], alternatives: Sequence[tuple[str, str]], english: str, width: int, height: int
) -> Text:
    """Return the panel's text: at most ``height`` lines of ``width`` cells.

    ``alternatives`` are texts with what they are ("in the file"); each has a line, without the beginning that it
    shares with ``english`` where it would be cut.
    """
    choices = list(_choices(alternatives, english, width))
    reports = list(_reports(findings, width))
    room = max(height - len(choices), min(len(reports), 2))
    return Text("\n").join([*reports[:room], *choices][:height])


def _reports(findings: Sequence[Finding], width: int) -> Iterator[Text]:
    for finding in findings:
        for number, line in enumerate(wrap(visible(f"{finding.message} [{finding.rule}]"), max(width - 3, 10))):
            sign = SIGNS[finding.severity] if number == 0 else " "
            yield Text().append(f" {sign} ", f"bold {INKS[finding.severity]}").append(line)


def _choices(alternatives: Sequence[tuple[str, str]], english: str, width: int) -> Iterator[Text]:
    for number, (text, note) in enumerate(alternatives[:MOST], start=1):
        line = Text().append(f" {number} ", "bold")
        shown = visible(f"{text}  ({note})" if note else text).replace("\n", " ")
        room = width - 3
        if cells(shown) > room:
            shared = commonprefix([shown, english])
            cut = shared.rfind(" ") + 1 if cells(shown) - room > 0 else 0
            shown = f"…{shown[min(cut, len(shown)):]}" if cut else shown
        line.append(wrap(shown, room)[0] + ("…" if cells(shown) > room else ""))
        yield line
