"""JSON: one object per document, one per line; the fields are described in docs/formats.md."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any

from translator_cli.document import Bitext, Finding, ModelInfo, TranslationUnit
from translator_cli.render.labels import translated
from translator_cli.render.sections import line_numbers
from translator_cli.render.view import View

SCHEMA = 1

_BATCH = 256  # units a piece: large enough to be quick, small enough never to hold a book twice
# Valid in JSON, but some readers take them for line ends, terminals for commands, and encoders for nonsense.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def jsonlines(bitexts: Iterable[Bitext], view: View) -> Iterator[str]:
    """Yield each bitext as one line of JSON, in pieces; ``view`` changes nothing."""
    for bitext in bitexts:
        yield dump(_head(bitext))[:-1] + ', "units": ['
        yield from _units(bitext)
        summary = {"method": bitext.summary.method, "units": list(bitext.summary.units)}
        yield '], "summary": ' + dump(summary) + "}\n"


def dump(value: Any) -> str:
    """Return ``value`` as JSON on one line: UTF-8 as it is, but no character that ends a line or steers a terminal."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _head(bitext: Bitext) -> dict[str, Any]:
    detection = bitext.detection
    return {
        "schema": SCHEMA,
        "name": bitext.document.name,
        "source_language": detection.language,
        "confidence": round(detection.confidence, 4),
        "target_language": bitext.target_language or None,  # a summary without a translation has none
        "model": _model(bitext.model),
        "languages": [{"language": code, "share": round(share, 4)} for code, share in detection.shares],
        "format": bitext.document.format.name,
        "encoding": bitext.document.encoding,
        "note": bitext.document.note,
    }


def _model(model: ModelInfo | None) -> dict[str, str] | None:
    if model is None:
        return None
    return {"name": model.name, "version": model.version, "origin": model.origin, "sha256": model.sha256}


def _units(bitext: Bitext) -> Iterator[str]:
    batch: list[str] = []
    has_targets = translated(bitext)
    for index, (unit, (line, column)) in enumerate(zip(bitext.units, line_numbers(bitext), strict=True)):
        kind = bitext.document.blocks[unit.source.block].kind if bitext.document.blocks else "paragraph"
        batch.append((", " if index else "") + dump(_unit(unit, index, line, column, kind, has_targets)))
        if len(batch) == _BATCH:
            yield "".join(batch)
            batch.clear()
    yield "".join(batch)


def _unit(unit: TranslationUnit, index: int, line: int, column: int, kind: str, has_target: bool) -> dict[str, Any]:
    score = unit.score
    asked: dict[str, Any] = {"alternatives": list(unit.alternatives)} if unit.alternatives else {}
    if unit.before is not None:
        asked["before"] = unit.before
    return {
        "index": index,
        "block": unit.source.block,
        "line": line,
        "start": unit.source.start,
        "end": unit.source.end,
        "source": unit.source.text,
        "target": unit.target if has_target else None,
        "score": None if score is None or not math.isfinite(score) else round(score, 4),
        "origin": unit.origin,
        "findings": [_finding(finding) for finding in unit.findings],
        "column": column,
        "kind": kind,
        "language": unit.language,
        "rank": unit.rank,
        "note": unit.note,
    } | asked


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "offset": finding.offset,
        "target_offset": finding.target_offset,
        "evidence": [{"side": one.side, "words": one.words, "meaning": one.meaning} for one in finding.evidence],
    }
