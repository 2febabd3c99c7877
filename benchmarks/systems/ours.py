"""translator-cli's engine adapter: tokenizing, batching, decoding, looking for loops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


def load(package: Path, options: dict[str, Any]) -> Callable[[Sequence[str]], list[str]]:
    """Return the translator with ``options`` of ``Decoding``."""
    from translator_cli.models import load_model
    from translator_cli.translation import Decoding, load_translator

    translator = load_translator([load_model(package, "path")], Decoding(**{"length_penalty": 0.2, **options}))

    def translate(texts: Sequence[str]) -> list[str]:
        return [hypothesis.text for hypothesis in translator.translate(texts)]

    return translate
