"""Take the first hypothesis that passes the checks.

Most sentences pass at once. Those whose best translation fails an error-level check are decoded again with more
alternatives, and the first alternative without such an error replaces it, if there is one. Then the glossary has its
say (see ``steering``).
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
    errors = [_errors(text, hypothesis, settings) for text, hypothesis in zip(texts, best, strict=True)]
    failed = [index for index, found in enumerate(errors) if found and best[index].origin == "model"]
    candidates = translator.alternatives([texts[index] for index in failed], ALTERNATIVES) if failed else []
    for index, hypotheses in zip(failed, candidates, strict=True):
        chosen[index] = _first_passing(texts[index], chosen[index], hypotheses, errors[index], settings)
    if settings.glossary is not None:
        from translator_cli.pipeline.steering import steer  # only where there is a glossary

        for index, choice in steer(translator, texts, [choice[0] for choice in chosen], settings).items():
            chosen[index] = choice
    return chosen


def _first_passing(
    text: str, first: Choice, hypotheses: Sequence[Hypothesis], errors: Sequence[Finding], settings: CheckSettings
) -> Choice:
    for rank, hypothesis in enumerate(hypotheses, start=1):
        if hypothesis.text != first[0].text and not has_error(text, hypothesis.text, settings, errors[0].rule):
            return hypothesis, max(rank, 2), f"the 1st had an error: {errors[0].message}"
    return first


def _errors(text: str, hypothesis: Hypothesis, settings: CheckSettings) -> list[Finding]:
    return [finding for finding in check_pair(text, hypothesis.text, settings) if finding.severity == "error"]
