"""What kind of route of models is at hand: which helps stand around an engine depends on it."""

from __future__ import annotations

from collections.abc import Sequence

from translator_cli.models import Model
from translator_cli.pipeline.carrying import is_small


def is_german_to_english(route: Sequence[Model]) -> bool:
    """Whether a route leads from German to English, straight or through another language."""
    return (route[0].source_language, route[-1].target_language) == ("de", "en")


def needs_help(route: Sequence[Model]) -> bool:
    """Whether a route is one small model from German to English."""
    return len(route) == 1 and is_german_to_english(route) and is_small(route[0])
