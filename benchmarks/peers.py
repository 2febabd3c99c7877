"""Other tools' checks on a pair: translate-toolkit's filters, and what OmegaT's validation looks at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from importlib import import_module

Check = Callable[[str, str], bool]
# Filters of translate-toolkit that apply to running text; the others are about menus, PO and spelling.
_FILTERS = """blank brackets doublequoting doublespacing doublewords emails endpunc long numbers short startpunc tabs
    unchanged urls xmltags printf""".split()


def toolkit() -> Check | None:
    """Return translate-toolkit's filters as one check, or None when it is not installed."""
    try:
        checks = import_module("translate.filters.checks")  # optional: for the comparison only
    except ImportError:
        return None
    checker = checks.StandardChecker()
    filters = [getattr(checker, name) for name in _FILTERS if hasattr(checker, name)]

    def flags(source: str, target: str) -> bool:
        return any(_fails(run, source, target, checks.FilterFailure) for run in filters)

    return flags


def _fails(run: Callable[[str, str], object], source: str, target: str, failure: type[Exception]) -> bool:
    try:
        return run(source, target) is False
    except failure:
        return True


def omegat(source: str, target: str) -> bool:
    """Check what OmegaT validates without LanguageTool: digits, tags, end marks, double words, copies."""
    numbers = [Counter(re.findall(r"\d+", text)) for text in (source, target)]
    tags = [Counter(re.findall(r"</?\w[^<>]*>|\{\w*\}|%[sd]", text)) for text in (source, target)]
    ends = [re.sub(r"[\"'”“»«’‘)\s]", "", text)[-1:] in ".!?:" for text in (source, target)]
    doubled = re.search(r"\b(\w+) \1\b", target) is not None
    return numbers[0] != numbers[1] or tags[0] != tags[1] or ends[0] != ends[1] or doubled or source == target
