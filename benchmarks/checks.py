"""How good the checks are: on two labelled sets, on human translations, on planted errors, and beside other tools.

    python -m benchmarks.checks
    python -m benchmarks.checks --source newstest2019.de --target newstest2019.en
    python -m benchmarks.checks --model --source newstest2019.de --target newstest2019.en

The first prints precision and recall by rule on the set that was written with the rules, and recall by category on the
second to eighth sets, which were written without them in view, beside translate-toolkit (if installed) and what
OmegaT validates. The second and third also count the flags on references, line by line, each cut into
sentences as ``check`` does: a professional translation has few errors, so a flag is either false or a find;
``--show RULE`` or ``--show error`` prints them. Then errors are planted in the references
(``benchmarks.corruptions``). ``--model`` asks the starter model, too.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corruptions import CORRUPTIONS
from benchmarks.labelled import Case, cases, settings
from benchmarks.peers import omegat, toolkit
from benchmarks.sentences import sentence_pairs
from benchmarks.second_set import EIGHTH, FIFTH, FOURTH, PATH, SEVENTH, SIXTH, THIRD, labelled
from translator_cli.checks import RULES, SentencePair, check_pair
from translator_cli.checks.model import model_findings
from translator_cli.document import Finding
from translator_cli.document.reading import Reader
from translator_cli.models import starter_model
from translator_cli.translation.reader import ModelReader

_SENTENCE = re.compile(r"(?<=[^\W\d]{3})[.!?]+[\"”“’»)]*\s+(?=[\"“„«(]*[A-ZÄÖÜ])")


def main() -> None:
    """Print the figures that the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", action="append", default=[], type=Path, help="German sentences, one a line")
    parser.add_argument("--target", action="append", default=[], type=Path, help="their translations")
    parser.add_argument("--show", action="append", default=[], metavar="RULE", help="print the flags of this rule")
    parser.add_argument("--lines", type=int, help="read this many lines of each file at most")
    parser.add_argument("--model", action="store_true", help="ask the starter model, too")
    options = parser.parse_args()
    reader = ModelReader(starter_model()) if options.model else None
    _labelled(list(cases()))
    _second("second", PATH, reader)
    _second("third", THIRD, reader)
    _second("fourth", FOURTH, reader)
    _second("fifth", FIFTH, reader)
    _second("sixth", SIXTH, reader)
    _second("seventh", SEVENTH, reader)
    _second("eighth", EIGHTH, reader)
    for source, target in zip(options.source, options.target, strict=True):
        _references(source, target, options.lines, options.show, reader)


def _labelled(first: Sequence[Case]) -> None:
    """Print precision and recall by rule, and for the error level as a whole."""
    found = [(case, check_pair(case.source, case.target, settings())) for case in first]
    clean = sum(not case.rule for case in first)
    print(f"labelled set: {len(first)} pairs, {clean} clean, {len(first) - clean} with one planted error")
    print(f"{'rule':<18}{'planted':>8}{'found':>7}{'false':>7}")
    for rule in (rule.id for rule in RULES.values() if "sentence" in rule.scopes):
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


def _second(name: str, path: Path, reader: Reader | None) -> None:
    """Print recall by category on a set, and how many of its right pairs are flagged, beside the peers."""
    pairs = list(labelled(path))
    checks = {"ours": None, "as error": None, "toolkit": toolkit(), "OmegaT": omegat}
    findings = _all_findings([(pair.source, pair.target) for pair in pairs], reader)
    flags: dict[str, list[bool]] = {
        "ours": [bool(found) for found in findings],
        "as error": [_has_error(found) for found in findings],
    }
    for peer, check in checks.items():
        if check is not None:
            flags[peer] = [check(pair.source, pair.target) for pair in pairs]
    wrong = sum(pair.wrong for pair in pairs)
    print(f"{name} set: {len(pairs)} pairs, {wrong} with a planted error")
    print(f"{'category':<22}{'planted':>8}" + "".join(f"{peer:>10}" for peer in flags))
    for category in [*dict.fromkeys(pair.category for pair in pairs), ""]:
        chosen = [number for number, pair in enumerate(pairs) if pair.wrong and category in ("", pair.category)]
        row = "".join(f"{sum(found[number] for number in chosen):>10}" for found in flags.values())
        print(f"{category or 'all':<22}{len(chosen):>8}{row}")
    clean = [number for number, pair in enumerate(pairs) if not pair.wrong]
    print(f"{'right pairs flagged':<22}{len(clean):>8}" + "".join(
        f"{sum(found[number] for number in clean):>10}" for found in flags.values()) + "\n")  # fmt: skip


def _all_findings(texts: Sequence[tuple[str, str]], reader: Reader | None) -> list[list[Finding]]:
    """Return what the rules find in each pair, and what the model says in addition."""
    findings = [list(check_pair(*pair)) for pair in texts]
    if reader is not None:
        pairs = [SentencePair(*pair) for pair in texts]
        for found, more in zip(findings, model_findings(pairs, reader, frozenset()), strict=True):
            found += more
    return findings


def _has_error(findings: Sequence[Finding]) -> bool:
    return any(finding.severity == "error" for finding in findings)


def _references(source: Path, target: Path, lines: int | None, show: Sequence[str], reader: Reader | None) -> None:
    """Count the flags on human translations."""
    sources, targets = (path.read_text(encoding="utf-8").splitlines()[:lines] for path in (source, target))
    sentences = sum(len(_SENTENCE.findall(text)) + 1 for text in sources)
    pairs = list(sentence_pairs(sources, targets))
    begin = time.process_time()
    found = _all_findings(pairs, reader)
    spent = time.process_time() - begin
    counts = Counter((one.severity, one.rule) for findings in found for one in findings)
    units = sum(any(one.severity == "error" for one in findings) for findings in found)
    errors = sum(number for (severity, _), number in counts.items() if severity == "error")
    print(f"{source.name}: {len(sources)} lines, {sentences} sentences, {len(pairs)} pairs,", end=" ")
    print(f"{spent / len(pairs) * 1e3:.2f} ms a pair")
    print(f"error-level flags: {errors} in {units} pairs, {errors / sentences * 1e3:.1f} per 1,000 sentences")
    for (severity, rule), number in sorted(counts.items()):
        print(f"  {severity:<8}{rule:<18}{number:>5}{number / sentences * 1e3:>7.1f} per 1,000")
    for number, findings in enumerate(found, 1):
        for one in findings:
            if one.rule in show or one.severity in show:
                print(f"{number}: {one.severity} {one.rule}: {one.message}")
                print("    " + "\n    ".join(pairs[number - 1]))
    _corrupted(pairs, found, reader)


def _corrupted(pairs: Sequence[tuple[str, str]], before: Sequence[Sequence[Finding]], reader: Reader | None) -> None:
    """Plant an error of each kind wherever it can be; count the pairs in which something new is found."""
    print(f"{'planted in references':<24}{'tried':>7}{'found':>8}{'as error':>10}")
    for name, corrupt in CORRUPTIONS.items():
        draw = random.Random(7)
        tried = [(number, text) for number, pair in enumerate(pairs) if (text := corrupt(*pair, draw, pairs))]
        found = _all_findings([(pairs[number][0], text) for number, text in tried], reader)
        new = [
            [one for one in after if one.rule not in {old.rule for old in before[number]}]
            for (number, _), after in zip(tried, found, strict=True)
        ]
        shares = [sum(map(bool, new)), sum(map(_has_error, new))]
        row = "".join(f"{share / max(len(tried), 1):>{width}.1%}" for share, width in zip(shares, (8, 10), strict=True))
        print(f"{name:<24}{len(tried):>7}{row}")
    print()


if __name__ == "__main__":
    main()
