"""Translating the sentences of pairs: what ``sync`` and ``edit`` have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator_cli.checks import CheckSettings
from translator_cli.cli.style import style_in_force
from translator_cli.cli.progress import Progress
from translator_cli.document import Document, Hypothesis
from translator_cli.pairs.project import Project
from translator_cli.pairs.sync import Translations
from translator_cli.translation.bare import is_bare
from translator_cli.pipeline.choice import ALTERNATIVES, choose
from translator_cli.pipeline.engines import Engines
from translator_cli.style import POLISHED, Style
from translator_cli.style.polishing import is_typographic, polish


@dataclass(slots=True)
class Sentences:
    """Translates sentences and gives them the style of the house, but for those that a person translated elsewhere."""

    engines: Engines
    progress: Progress | None
    project: Project
    settings: CheckSettings
    style: Style = field(default_factory=style_in_force)
    _by_person: set[str] = field(default_factory=set)
    _typographic: dict[str, bool] = field(default_factory=dict)

    def translate(self, texts: Sequence[str]) -> Translations:
        """Return the chosen translations. Raises ModelError."""
        translator = self.engines(self.project.source)
        wanted = [text for text in texts if not is_bare(text)]
        if self.progress:
            self.progress.expect(wanted)
        choices = choose(translator, wanted, self.settings, self.engines.clean_pairs)
        chosen = {text: choice[0] for text, choice in zip(wanted, choices)}
        if self.progress:
            self.progress.wipe()
        self._by_person.update(text for text, found in chosen.items() if found.origin != "model")
        model = f"{translator.info.name}:{translator.info.sha256[:16]}"
        kept = frozenset(text for text, found in chosen.items() if found.kept)
        recalled = frozenset(text for text, found in chosen.items() if found.origin == "memory")
        return Translations([chosen[text].text if text in chosen else text for text in texts], model, kept, recalled)

    def remembered(self, texts: Sequence[str]) -> Mapping[str, Sequence[Hypothesis]]:
        """Return what the model is remembered to have said to sentences; decodes nothing. Raises ModelError."""
        return self.engines(self.project.source).remembered(texts, ALTERNATIVES)

    def alternatives(self, text: str, count: int) -> list[str]:
        """Return translations of one sentence that differ in their words. Raises ModelError."""
        from translator_cli.pipeline.wordings import wordings, wordings_with_terms

        translator = self.engines(self.project.source)
        found = wordings_with_terms(translator, text, count, self.settings) or wordings(translator, [text], count)[0]
        return list(dict.fromkeys(" ".join(hypothesis.text.split()) for hypothesis in found))

    def polish(self, document: Document, german: str, english: str) -> str:
        """Return a translation as the house wants it in this draft."""
        if (
            german in self._by_person
            or document.sentence(german) in self._by_person
            or self.project.target not in POLISHED
        ):
            return english
        typographic = self._typographic.get(document.name)
        if typographic is None:
            typographic = self._typographic[document.name] = is_typographic(document.text)
        return polish(self.style, german, english, typographic, self.project.target)
