"""The promise of the checks: precision and recall on the labelled set."""

from __future__ import annotations

from collections import Counter

from benchmarks.labelled import Case, cases, settings
from translator_cli.checks import RULES, check_pair
from translator_cli.document import Finding

CASES = list(cases())
SETTINGS = settings()


def _found(case: Case) -> tuple[Finding, ...]:
    return check_pair(case.source, case.target, SETTINGS)


def _hit(case: Case) -> bool:
    return any((one.rule, one.severity) == (case.rule, case.severity) for one in _found(case))


def test_the_set_is_large_and_covers_every_rule() -> None:
    planted = Counter(case.rule for case in CASES if case.rule)
    assert len(CASES) >= 600
    assert planted.keys() == {rule.id for rule in RULES.values() if "sentence" in rule.scopes}
    assert min(sum(planted.values()), len(CASES) - sum(planted.values())) >= 300


def test_error_level_rules_reach_the_promised_precision_and_recall() -> None:
    errors = [(case, one) for case in CASES for one in _found(case) if one.severity == "error"]
    wrong = [(one.message, case.source, case.target) for case, one in errors if one.rule != case.rule]
    planted = [case for case in CASES if case.severity == "error"]
    missed = [(case.source, case.target) for case in planted if not _hit(case)]
    assert len(errors) - len(wrong) >= 0.98 * len(errors), wrong
    assert len(missed) <= 0.05 * len(planted), missed


def test_milder_rules_find_their_planted_errors_and_leave_the_rest() -> None:
    planted = [case for case in CASES if case.severity in ("warning", "notice")]
    missed = [(case.rule, case.source, case.target) for case in planted if not _hit(case)]
    clean = [case for case in CASES if not case.rule]
    flagged = [(case.source, case.target, _found(case)) for case in clean if _found(case)]
    assert len(missed) <= 0.05 * len(planted), missed
    assert len(flagged) <= 0.02 * len(clean), flagged
