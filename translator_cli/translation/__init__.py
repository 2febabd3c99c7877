"""The engine seam: whatever turns source texts into target texts keeps the ``Translator`` protocol.

``load_translator`` gives the real thing: one Argos package driven through CTranslate2, or two through English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from translator_cli.document import Hypothesis, ModelInfo
from translator_cli.document.reading import Attention
from translator_cli.models import Model
from translator_cli.translation.device import CPU, Device

#: Counts up when ``prepare``, ``marked``, ``engine`` or what is carried through it changes what comes out, so that
#: nothing outdated is recalled.
PREPARATION = 6

__all__ = ["Decoding", "Translator", "joined_info", "load_translator", "route_info"]


class Translator(Protocol):
    """Anything that translates; results have the length and the order of the input."""

    @property
    def info(self) -> ModelInfo:
        """The identity of the model."""

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        """Return the best hypothesis for each text."""

    def alternatives(self, texts: Sequence[str], count: int) -> list[tuple[Hypothesis, ...]]:
        """Return up to ``count`` hypotheses for each text, best first."""


class Decoding(NamedTuple):
    """How to search. ``length_penalty`` None is what the package asks for (see ``Model``).

    ``threads`` is the number of batches decoded at once (0: one for each core we may use); ``batch_tokens`` is the
    size of a batch in source tokens, padding counted (0: what measured best, see ``batching``). ``device`` is where.
    """

    beam: int = 4
    length_penalty: float | None = None
    threads: int = 0
    batch_tokens: int = 0
    device: Device = CPU

    def penalty_for(self, model: Model) -> float:
        """The length penalty to decode a model with."""
        return model.length_penalty if self.length_penalty is None else self.length_penalty

    def key(self, route: Sequence[Model]) -> str:
        """What belongs in the key of a remembered translation: the options that change the output of these models."""
        penalties = ",".join(str(self.penalty_for(model)) for model in route)
        device = "" if self.device.name == "cpu" else f",{self.device.name}={self.device.compute_type}"
        return f"prepare={PREPARATION},beam={self.beam},length_penalty={penalties}{device}{_text_names()}"


def _text_names() -> str:
    """What of a sentence is text besides its words, where the settings say so: it comes out otherwise then."""
    from translator_cli.inline.captions import CAPTIONS
    from translator_cli.inline.tags import DEFAULT_ATTRIBUTES, TEXT_ATTRIBUTES

    captions, attributes = CAPTIONS.get(), TEXT_ATTRIBUTES.get()
    shown = f",captions={captions}" if captions else ""
    return shown + (f",attributes={attributes}" if attributes != DEFAULT_ATTRIBUTES else "")


#: What of a source its model overlooked: gets source, target and attention, and returns a word of the source or "".
Overlooked = Callable[[str, str, Attention], str]


def _unheard(_: str) -> None:
    """Tell nobody."""


def load_translator(
    route: Sequence[Model],
    decoding: Decoding,
    decoded: Callable[[str], None] = _unheard,
    overlooked: Overlooked | None = None,
) -> Translator:
    """Load the model, or the chain of two; raises ModelError when one is damaged.

    ``decoded`` is told of each text as the engine is done with it; of a chain, the last one's. ``overlooked`` is asked
    of what the starter model makes of German: it was measured with no other attention.
    """
    from translator_cli.translation.engine import ArgosTranslator  # ctranslate2 costs 0.1 s
    from translator_cli.translation.marked import MarkupTranslator
    from translator_cli.translation.pivot import PivotTranslator

    told = [decoded if model is route[-1] else _unheard for model in route]
    engines = [
        MarkupTranslator(
            ArgosTranslator(model, decoding, tell, overlooked if model.origin == "starter" else None),
            model.source_language == "de",
        )
        for model, tell in zip(route, told, strict=True)
    ]
    return engines[0] if len(engines) == 1 else PivotTranslator(engines[0], engines[1])


def route_info(route: Sequence[Model]) -> ModelInfo:
    """Return the identity of a route without loading it."""
    return joined_info([model.info for model in route])


def joined_info(infos: Sequence[ModelInfo]) -> ModelInfo:
    """Return the identity of models that work one after the other: names, versions and digests joined by plus signs."""
    name, version, sha256 = ("+".join(getattr(info, part) for info in infos) for part in ("name", "version", "sha256"))
    return ModelInfo(name, version, infos[0].origin, sha256)
