"""Language tags of office documents, which name a region as well."""

from __future__ import annotations

#: What a program takes for the default region of a language.
_REGIONS = {"en": "US", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pt": "PT", "nl": "NL"}


def region_of(language: str, old: str) -> str:
    """Return the tag for a language ("en-US"); a German tag becomes it, another one ("fr-FR" of a quotation) stays."""
    if not old.lower().startswith("de"):
        return old
    return f"{language}-{region_for(language)}" if "-" in old and language in _REGIONS else language


def region_for(language: str) -> str:
    """Return the region that goes with a language, or an empty string."""
    return _REGIONS.get(language, "")
