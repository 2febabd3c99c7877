"""How good the checks are: on the labelled set, on human translations, and beside translate-toolkit's number check.

    python -m benchmarks.checks
    python -m benchmarks.checks --source newstest2019.de --target newstest2019.en

The first prints precision and recall by rule, and the cases in which translate-toolkit (if installed) judges
differently. The second also counts the flags on references, one pair a line; a professional translation has few errors,
so a flag is either false or a find. ``--show RULE`` or ``--show error`` prints them. Then one digit is changed in each.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.labelled import Case, cases, settings
from translator_cli.checks import RULES, check_pair

VALUE_RULES = ("number-mismatch", "date-mismatch", "time-mismatch")
# Not the digits of "A380" or "G20": the rule name-missing looks after those, and may allow "Group of 20".
_DIGIT = re.compile(r"(?<![\w-])(?<!\w[.,])\d")
_SENTENCE = re.compile(r"(?<=[^\W\d]{3})[.!?]+[\"”“’»)]*\s+(?=[\"“„«(]*[A-ZÄÖÜ])")


def main() -> None:
    """Print the figures that the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", action="append", default=[], type=Path, help="German sentences, one a line")
    parser.add_argument("--target", action="append", default=[], type=Path, help="their translations")
    parser.add_argument("--show", action="append", default=[], metavar="RULE", help="print the flags of this rule")
    parser.add_argument("--cases", action="store_true", help="print every case beside translate-toolkit")
    options = parser.parse_args()
    labelled = list(cases())
    _labelled(labelled)
    _beside(labelled, options.cases)
    for source, target in zip(options.source, options.target, strict=True):
        _references(source, target, options.show)


def _labelled(labelled: Sequence[Case]) -> None:
    """Print precision and recall by rule, and for the error level as a whole."""
    found = [(case, check_pair(case.source, case.target, settings())) for case in labelled]
    clean = sum(not case.rule for case in labelled)
    print(f"labelled set: {len(labelled)} pairs, {clean} clean, {len(labelled) - clean} with one planted error")
    print(f"{'rule':<18}{'planted':>8}{'found':>7}{'false':>7}")
    for rule in RULES:
        planted = [one for case, one in found if case.rule == rule]
        hits = sum(any(finding.rule == rule for finding in one) for one in planted)
        false = sum(finding.rule == rule for case, one in found if case.rule != rule for finding in one)
        print(f"{rule:<18}{len(planted):>8}{hits:>7}{false:>7}")
    errors = [(case, one) for case, findings in found for one in findings if one.severity == "error"]
    right = sum(one.rule == case.rule for case, one in errors)
    wanted = [(case, one) for case, one in found if case.severity == "error"]
    hit = sum(any((one.rule, one.severity) == (case.rule, "error") for one in ones) for case, ones in wanted)
    print(f"error level: precision {right / len(errors):.1%} ({right} of {len(errors)} findings),", end=" ")
    print(f"recall {hit / len(wanted):.1%} ({hit} of {len(wanted)} planted)\n")


def _beside(labelled: Sequence[Case], every: bool) -> None:
    """Judge the pairs about numbers, dates and times with both checks and print where they differ."""
    theirs = _toolkit()
    if theirs is None:
        print("translate-toolkit is not installed: pip install translate-toolkit\n")
        return
    counts: Counter[tuple[bool, bool]] = Counter()
    for case in (one for one in labelled if one.rule in VALUE_RULES or not one.rule):
        wrong = bool(case.rule)
        ours = any(finding.rule in VALUE_RULES for finding in check_pair(case.source, case.target))
        verdicts = (ours == wrong, theirs(case.source, case.target) == wrong)
        counts[verdicts] += 1
        if every or verdicts[0] != verdicts[1]:
            label = case.rule or "clean"
            marks = ["right" if verdict else "WRONG" for verdict in verdicts]
            print(f"ours {marks[0]}, theirs {marks[1]}  {label:<16} {case.source} | {case.target}")
    print(f"\n{sum(counts.values())} pairs: ours right on {counts[True, True] + counts[True, False]},", end=" ")
    print(f"translate-toolkit on {counts[True, True] + counts[False, True]}; only ours {counts[True, False]},", end=" ")
    print(f"only theirs {counts[False, True]}, neither {counts[False, False]}\n")


def _toolkit() -> Callable[[str, str], bool] | None:
    """Return translate-toolkit's number check as a function that says whether it flags a pair."""
    try:
        checks = import_module("translate.filters.checks")  # optional: for the comparison only
    except ImportError:
        return None
    checker = checks.StandardChecker()

    def flags(source: str, target: str) -> bool:
        try:
            return not checker.numbers(source, target)
        except checks.FilterFailure:
            return True

    return flags


def _references(source: Path, target: Path, show: Sequence[str]) -> None:
    """Count the flags on human translations."""
    sources, targets = (path.read_text(encoding="utf-8").splitlines() for path in (source, target))
    sentences = sum(len(_SENTENCE.findall(text)) + 1 for text in sources)
    begin = time.process_time()
    found = [check_pair(*pair) for pair in zip(sources, targets, strict=True)]
    spent = time.process_time() - begin
    counts = Counter((one.severity, one.rule) for findings in found for one in findings)
    units = sum(any(one.severity == "error" for one in findings) for findings in found)
    errors = sum(number for (severity, _), number in counts.items() if severity == "error")
    print(f"{source.name}: {len(sources)} lines, {sentences} sentences, {spent / len(sources) * 1e3:.2f} ms a line")
    print(f"error-level flags: {errors} in {units} lines, {errors / sentences * 1e3:.1f} per 1,000 sentences")
    for (severity, rule), number in sorted(counts.items()):
        print(f"  {severity:<8}{rule:<18}{number:>5}{number / sentences * 1e3:>7.1f} per 1,000")
    for number, findings in enumerate(found, 1):
        for one in findings:
            if one.rule in show or one.severity in show:
                print(f"{number}: {one.severity} {one.rule}: {one.message}")
                print(f"    {sources[number - 1]}\n    {targets[number - 1]}")
    _changed(sources, targets)


def _changed(sources: Sequence[str], targets: Sequence[str]) -> None:
    """Change one digit in every reference that has one and is not flagged; count how often that is an error."""
    draw = random.Random(7)
    tried = found = 0
    for source, target in zip(sources, targets):
        places = [match.start() for match in _DIGIT.finditer(target)]
        if not places or _value_error(source, target):
            continue
        place = draw.choice(places)
        digit = draw.choice([other for other in "123456789" if other != target[place]])
        tried += 1
        found += _value_error(source, target[:place] + digit + target[place + 1 :])
    print(f"one digit changed in {tried} of the references: {found} ({found / max(tried, 1):.1%}) are errors\n")


def _value_error(source: str, target: str) -> bool:
    return any(one.rule in VALUE_RULES and one.severity == "error" for one in check_pair(source, target))


if __name__ == "__main__":
    main()
