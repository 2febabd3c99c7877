"""A plan as a file: a line for what was seen, a line for each part."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from translator_cli.batch.values import Part, Piece, Plan


def encode_plan(plan: Plan, signature: str) -> bytes:
    """Return the plan of an input that looks like ``signature``."""
    head = {"signature": signature, "bytes": plan.bytes, "doubled": plan.doubled}
    return "".join(json.dumps(row) + "\n" for row in (head, *(asdict(part) for part in plan.parts))).encode()


def decode_plan(data: bytes, signature: str) -> Plan | None:
    """Return the plan, or None when it is damaged or of another input: it is made again."""
    try:
        first, *others = data.splitlines()
        head = json.loads(first)
        if head["signature"] != signature:
            return None
        return Plan(tuple(_part(json.loads(line)) for line in others), head["bytes"], tuple(head["doubled"]))
    except (ValueError, KeyError, TypeError):
        return None


def _part(row: dict[str, Any]) -> Part:
    pieces = tuple(Piece(**piece) for piece in row["pieces"])
    repeated = tuple((index, first) for index, first in row["repeated"])
    return Part(row["name"], row["key"], pieces, row["documents"], row["words"], repeated)
