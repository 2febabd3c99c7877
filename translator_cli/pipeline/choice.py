"""Take the first hypothesis that passes the checks.

Most sentences pass at once. Those whose best translation fails an error-level check, or seems to have lost a clause or
a negation, or whose model did not look at a part of the source, are decoded again with more alternatives, and the first
alternative without such a fault replaces it, if there is one. Then the glossary has its say (see ``steering``), and
German words that are left are looked up (see ``looking_up``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from translator_cli.checks import CheckSettings, check_pair, check_pairs, has_error
from translator_cli.checks.rules.length_ratio import length_ratio
from translator_cli.document import Finding, Hypothesis
from translator_cli.translation import Translator

if TYPE_CHECKING:
    from translator_cli.checks.remembered import CleanPairs

#: How many alternatives are looked at; more seldom helps and costs a wider beam.
ALTERNATIVES = 6

#: A translation of a text of so many characters that is shorter than this share is in doubt. Of 1,500 sentences of news
#: the starter model left 18 so short, ten of them for want of a clause; of human translations one in 70 is.
LONG, SHORT = 60, 0.7
#: So many times as long as the first must be what replaces it for its length alone.
LONGER = 1.15
#: So many letters more must be in what replaces it because a part of 13 letters or more was overlooked: attention
#: may rest on a word that is still not there (of 26 such sentences five would have been replaced by none better).
MORE = 8
_DOUBTED = ("negation", "omission", "addition")

Choice = tuple[Hypothesis, int, str]


def choose(
    translator: Translator, texts: Sequence[str], settings: CheckSettings | None, memory: CleanPairs | None = None
) -> list[Choice]:
    """Return for each text the chosen hypothesis, its rank (1 = best score) and why another was passed over.

    ``memory`` knows pairs in which nothing was found before.
    """
    best = translator.translate(texts)
    chosen: list[Choice] = [(hypothesis, 1, "") for hypothesis in best]
    if settings is None:
        return chosen
    findings = check_pairs([(text, each.text) for text, each in zip(texts, best, strict=True)], settings, memory)
    faults = [_fault(text, each, found, settings) for text, each, found in zip(texts, best, findings)]
    failed = [index for index, fault in enumerate(faults) if fault and best[index].origin == "model"]
    candidates = translator.alternatives([texts[index] for index in failed], ALTERNATIVES) if failed else []
    for index, hypotheses in zip(failed, candidates, strict=True):
        if (fault := faults[index]) is not None:
            chosen[index] = _first_passing(texts[index], chosen[index], hypotheses, fault, settings)
    if settings.glossary is not None:
        from translator_cli.pipeline.steering import steer  # only where there is a glossary

        for index, choice in steer(translator, texts, [choice[0] for choice in chosen], settings).items():
            chosen[index] = choice
    for index in (index for index, found in enumerate(findings) if any(map(_is_left_over, found))):
        chosen[index] = _looked_up(texts[index], chosen[index], settings)
    return chosen


def _looked_up(text: str, choice: Choice, settings: CheckSettings) -> Choice:
    """Return a choice without German words that the dictionary has, unless that would bring an error into it."""
    from translator_cli.pipeline.looking_up import put_in_english  # with its dictionary, which few sentences need

    hypothesis, rank, why = choice
    before = check_pair(text, hypothesis.text, settings)
    found = [finding for finding in before if _is_left_over(finding)]
    result = put_in_english(text, hypothesis, found) if hypothesis.origin == "model" else None
    if result is None or (_fails(check_pair(text, result[0].text, settings)) and not _fails(before)):
        return choice
    return result[0], rank, "; ".join(filter(None, (why, result[1])))


def _fails(findings: Sequence[Finding]) -> bool:
    return bool(findings) and findings[0].severity == "error"  # the worst comes first


def _is_left_over(finding: Finding) -> bool:
    return finding.rule == "untranslated" and finding.target_offset is not None


def _first_passing(
    text: str, first: Choice, hypotheses: Sequence[Hypothesis], fault: Finding, settings: CheckSettings
) -> Choice:
    """Return the first other hypothesis without an error and, where the fault is none, without any fault."""
    for rank, hypothesis in enumerate(hypotheses, start=1):
        if hypothesis.text == first[0].text or has_error(text, hypothesis.text, settings, fault.rule):
            continue
        if fault.severity == "error":
            return hypothesis, max(rank, 2), f"the 1st had an error: {fault.message}"
        if len(hypothesis.text) < _least(fault, first[0]):
            continue
        if _fault(text, hypothesis, check_pair(text, hypothesis.text, settings), settings) is None:
            return hypothesis, max(rank, 2), f"the 1st was in doubt: {fault.message}"
    return first


def _least(fault: Finding, first: Hypothesis) -> float:
    """Return the length that a translation needs to replace the first, where the fault is that something is missing."""
    if fault.severity == "notice":
        return LONGER * len(first.text)
    return len(first.text) + MORE if first.overlooked and fault.rule == "omission" else 0


def _fault(text: str, hypothesis: Hypothesis, found: Sequence[Finding], settings: CheckSettings) -> Finding | None:
    """Return an error, or else what makes a lost clause or negation likely."""
    if _fails(found):
        return found[0]
    doubts = (finding for finding in found if finding.rule in _DOUBTED and finding.severity == "warning")
    return next(doubts, None) or _overlooked(text, hypothesis, settings) or _shortness(text, hypothesis.text, settings)


def _overlooked(text: str, hypothesis: Hypothesis, settings: CheckSettings) -> Finding | None:
    if not hypothesis.overlooked:
        return None
    from translator_cli.checks.overlooked import overlooked_finding  # one sentence in a hundred

    return overlooked_finding(text, hypothesis.overlooked, settings)


def _shortness(text: str, translation: str, settings: CheckSettings) -> Finding | None:
    if not settings.german or "omission" in settings.disabled or len(text) < LONG:
        return None
    share = length_ratio(text, translation)
    return Finding("omission", "notice", f"only {share:.0%} as long as the source") if share < SHORT else None
