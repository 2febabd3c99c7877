"""Findings at their places in files: lines that editors jump to, GitHub annotations, JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translator_cli.document import LocatedFinding
from translator_cli.errors import ConfigError
from translator_cli.render.safety import one_line

#: The names of the forms, as ``check --format`` takes them.
FINDING_FORMATS = ("text", "github", "json")


def render_findings(findings: Iterable[LocatedFinding], format: str = "text", explain: bool = False) -> Iterator[str]:
    """Yield one line for each finding, in the order given.

    With ``explain`` the text form also says what was understood from which words, and how to silence the rule.
    Raises ConfigError for a format that is not in ``FINDING_FORMATS``.
    """
    draw = {"text": _text, "github": _github, "json": _json}.get(format)
    if draw is None:
        raise ConfigError(f"unknown format {format!r}; choose one of {', '.join(FINDING_FORMATS)}")
    explained = explain and draw is _text
    return ("".join(f"{line}\n" for line in [draw(finding), *(_explanation(finding) if explained else ())])
            for finding in findings)  # fmt: skip


def _text(finding: LocatedFinding) -> str:
    # no editor or annotation can jump to line 0: what has no place is told at the top of the file
    place = f"{finding.file}:{max(1, finding.line)}:{max(1, finding.column)}"
    return one_line(f"{place}: {finding.severity}: {finding.message} [{finding.rule}]")


def _explanation(finding: LocatedFinding) -> Iterator[str]:
    """Yield the lines below a finding: the values as understood, the words they came from, how to silence the rule."""
    names = {"source": finding.source_file, "target": finding.file}
    for evidence in finding.evidence:
        yield one_line(f"    in {names[evidence.side]}: “{evidence.words}”, understood as {evidence.meaning}")
    yield f"    to silence it: <!-- translator-cli: ignore {finding.rule} --> in the draft, or --disable {finding.rule}"


def _github(finding: LocatedFinding) -> str:
    """Return a workflow command; its values are escaped as GitHub's own toolkit does it."""
    place = f"file={_property(finding.file)},line={max(1, finding.line)},col={max(1, finding.column)}"
    return f"::{finding.severity} {place},title={_property(finding.rule)}::{_data(finding.message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _json(finding: LocatedFinding) -> str:
    from translator_cli.render.jsonlines import dump  # json: one of three forms

    names = ("file", "line", "column", "source_file", "source_line", "rule", "severity", "message")
    evidence = [{"side": one.side, "words": one.words, "meaning": one.meaning} for one in finding.evidence]
    return dump({**{name: getattr(finding, name) for name in names}, "evidence": evidence})
