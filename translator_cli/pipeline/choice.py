"""Take the first hypothesis that passes the checks.

Most sentences pass at once. Those whose best translation fails an error-level check are decoded again with more
alternatives, and the first alternative without such an error replaces it, if there is one. Then the glossary has its
say (see ``steering``), and German words that are left are looked up (see ``looking_up``).
"""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.checks import CheckSettings, check_pair, has_error
from translator_cli.document import Finding, Hypothesis
from translator_cli.translation import Translator

#: How many alternatives are looked at; more seldom helps and costs a wider beam.
ALTERNATIVES = 6

Choice = tuple[Hypothesis, int, str]


def choose(translator: Translator, texts: Sequence[str], settings: CheckSettings | None) -> list[Choice]:
    """Return for each text the chosen hypothesis, its rank (1 = best score) and why another was passed over."""
    best = translator.translate(texts)
    chosen: list[Choice] = [(hypothesis, 1, "") for hypothesis in best]
    if settings is None:
        return chosen
    findings = [check_pair(text, hypothesis.text, settings) for text, hypothesis in zip(texts, best, strict=True)]
    errors = [[finding for finding in found if finding.severity == "error"] for found in findings]
    failed = [index for index, found in enumerate(errors) if found and best[index].origin == "model"]
    candidates = translator.alternatives([texts[index] for index in failed], ALTERNATIVES) if failed else []
    for index, hypotheses in zip(failed, candidates, strict=True):
        chosen[index] = _first_passing(texts[index], chosen[index], hypotheses, errors[index], settings)
    if settings.glossary is not None:
        from translator_cli.pipeline.steering import steer  # only where there is a glossary

        for index, choice in steer(translator, texts, [choice[0] for choice in chosen], settings).items():
            chosen[index] = choice
    suspects = [index for index, found in enumerate(findings) if any(map(_is_left_over, found))]
    for index in suspects:
        chosen[index] = _looked_up(texts[index], chosen[index], settings)
    return chosen


def _looked_up(text: str, choice: Choice, settings: CheckSettings) -> Choice:
    """Return a choice without German words that the dictionary has, unless that would bring an error into it."""
    from translator_cli.pipeline.looking_up import put_in_english  # with its dictionary, which few sentences need

    hypothesis, rank, why = choice
    found = [finding for finding in check_pair(text, hypothesis.text, settings) if _is_left_over(finding)]
    result = put_in_english(text, hypothesis, found) if hypothesis.origin == "model" else None
    if result is None or has_error(text, result[0].text, settings) > has_error(text, hypothesis.text, settings):
        return choice
    return result[0], rank, "; ".join(filter(None, (why, result[1])))


def _is_left_over(finding: Finding) -> bool:
    return finding.rule == "untranslated" and finding.target_offset is not None


def _first_passing(
    text: str, first: Choice, hypotheses: Sequence[Hypothesis], errors: Sequence[Finding], settings: CheckSettings
) -> Choice:
    for rank, hypothesis in enumerate(hypotheses, start=1):
        if hypothesis.text != first[0].text and not has_error(text, hypothesis.text, settings, errors[0].rule):
            return hypothesis, max(rank, 2), f"the 1st had an error: {errors[0].message}"
    return first
