"""Times of day in words are read to a small model in figures, and told in words again: "um halb drei"."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.checks.phrases.clock import in_figures, reworded, spoken_times
from translator_cli.document import Hypothesis
from translator_cli.models import Model
from translator_cli.pipeline.rewriting import RewritingTranslator
from translator_cli.pipeline.routes import needs_help
from translator_cli.translation import Translator


def telling(route: Sequence[Model], translator: Translator) -> Translator:
    """Return a translator that tells the time, where the route's one model is a small German one."""
    return TellingTranslator(translator) if needs_help(route) else translator


class TellingTranslator(RewritingTranslator):
    """Puts figures in the place of times in words before another translator sees a text."""

    def rewritten(self, text: str) -> str:
        """Return the text with figures; one in code is left as it is."""
        times = [] if "`" in text else spoken_times(text)
        form = in_figures(text, times)
        return text if any(time.figures in text for time in times) else form

    def restored(self, source: str, hypothesis: Hypothesis) -> Hypothesis | None:
        """Return the answer with words in place of the figures; None where they are not all there."""
        text = None if hypothesis.kept else reworded(source, hypothesis.text, spoken_times(source))
        return None if text is None else hypothesis._replace(text=text)
