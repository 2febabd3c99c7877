"""From decisions to the new text: the draft with every sentence replaced by its English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from translator_cli.pairs.align import Match
from translator_cli.document import Document, replace_spans
from translator_cli.document.format import Edit
from translator_cli.pairs.sync.plan import Decision

_NEWLINE = re.compile(r"\r\n|\r|\n")


def rebuild(match: Match, edits: Sequence[Edit]) -> str:
    """Return the new translation: the draft with its edits; the line breaks are those of the old translation."""
    return _with_newlines(_head(match) + replace_spans(match.source.text, edits), match)


def edits_for(match: Match, decisions: Sequence[Decision], texts: Sequence[str]) -> list[Edit]:
    """Return what is to be replaced in the draft: one text for each decision, everything else stays.

    The white space between two sentences of a paragraph that both stayed is that of the old translation, so that one
    that a person wrapped anew stays wrapped.
    """
    rows = groupby(zip(decisions, texts), key=lambda row: row[0].source[0].block)
    blocks = [list(group) for _, group in rows]
    edits: list[Edit] = []
    for index, block in enumerate(blocks):
        before = blocks[index - 1][-1][0].end if index else 0
        after = blocks[index + 1][0][0].start if index + 1 < len(blocks) else len(match.source.text)
        if not any(text for _, text in block) and (span := _whole_lines(match.source, before, block, after)):
            # a neighbor that goes as well may have taken the gap along
            edits.append((max(span[0], edits[-1][1] if edits else 0), span[1], ""))
        else:
            edits += _block_edits(match, block)
    return edits


def _head(match: Match) -> str:
    """Return what a person put before everything, with its marker and the line breaks that set it off."""
    if match.head is None or match.target is None:
        return ""
    text, first, last = match.target.text, match.head.added[0], match.head.added[-1]
    others = [span for link in (*match.links, *match.gone) for span in (*link.target, *link.added)]
    gap = text[last.end : min((span.start for span in others if span.start >= last.end), default=last.end)]
    # its own marker, but nothing of a sentence that stood before it on the line and is gone
    line = max([text.rfind("\n", 0, first.start) + 1, *(span.end for span in others if span.end <= first.start)])
    return text[line : first.start].lstrip(" ") + match.head.text + (gap[: gap.rfind("\n") + 1] or "\n\n")


def _whole_lines(
    source: Document, before: int, block: Sequence[tuple[Decision, str]], after: int
) -> tuple[int, int] | None:
    """Return what goes when a block has no English: its lines with the smaller of the gaps around it.

    None where markers have to stay: in a table, or between tags.
    """
    start, end = block[0][0].start, block[-1][0].end
    ahead, behind = source.text[before:start], source.text[end:after]
    if block[0][0].source[0].kind == "table-cell" or "<" in ahead:
        return None
    if before and (ahead.count("\n") <= behind.count("\n") or not source.text[after:]):
        return before, end
    return start - len(ahead) + ahead.rfind("\n") + 1, end + behind.rfind("\n") + 1


def _block_edits(match: Match, block: Sequence[tuple[Decision, str]]) -> Iterator[Edit]:
    some = any(text for _, text in block)
    for index, (decision, text) in enumerate(block):
        start, end = decision.start, decision.end
        if index and not text:
            start = block[index - 1][0].end  # the gap before goes as well
        elif not text and some:
            end = block[index + 1][0].start
        elif index and block[index - 1][1]:
            gap = _old_gap(match, block[index - 1][0], decision)
            if gap is not None:
                start, text = block[index - 1][0].end, gap + text
        yield start, end, text


def _old_gap(match: Match, left: Decision, right: Decision) -> str | None:
    """Return the white space between two sentences of the old translation that stay side by side, else None."""
    if not (left.stays and right.stays) or match.target is None:
        return None
    before, after = left.link.last, right.link.first
    if before is None or after is None or before.block != after.block or before.end > after.start:
        return None
    gap = match.target.text[before.end : after.start]
    ours = match.source.text[left.end : right.start]
    return gap if gap.isspace() and ours.isspace() else None


def _with_newlines(text: str, match: Match) -> str:
    """Return the text with the kind of line break that the old translation uses most (without one: the draft)."""
    for document in (match.target, match.source):
        found = _NEWLINE.findall(document.text) if document else []
        if found:
            return _NEWLINE.sub(max(sorted(set(found)), key=found.count), text)
    return text
