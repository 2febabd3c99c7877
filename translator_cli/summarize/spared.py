"""Import sumy without what it drags in and never uses here: four fifths of the time that a summary of a page takes.

sumy imports requests (to fetch pages), pycountry (to name languages), and NLTK's stemmers, whose packages import all
of NLTK: 0.2 s, 450 modules. The summarizers need one module of that, ``nltk.stem.snowball``. While sumy is imported,
stand-ins take the place of the rest; then they go again, and whoever wants the real packages gets them.

This is the one place that touches ``sys.modules``. It saves 0.2 s of 0.3 s at the first summary of a run and is tested
by what it must keep out (``tests/test_summarize.py``); without it, ``import translator_cli.summarize.engines`` does the
same, only later, and that is what happens where sumy or NLTK are built otherwise.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_BARE = ("nltk", "nltk.stem")  # packages whose modules are found, but whose own __init__ is not run


class _Later:
    """Stands for a module, or for something in a module, that is imported when an attribute of it is asked for."""

    def __init__(self, module: str, name: str = "") -> None:
        self._module, self._name = module, name

    def __getattr__(self, attribute: str) -> Any:
        if attribute.startswith("__"):  # the import system looks for some, and must not start the import
            raise AttributeError(attribute)
        module = importlib.import_module(self._module)
        return getattr(getattr(module, self._name) if self._name else module, attribute)


def engines() -> ModuleType:
    """Return the module ``translator_cli.summarize.engines``, imported with as little as possible."""
    name = "translator_cli.summarize.engines"
    try:
        with _stand_ins():
            return importlib.import_module(name)
    except (ImportError, AttributeError, TypeError):  # a version of NLTK or sumy that is built otherwise
        return importlib.import_module(name)


@contextmanager
def _stand_ins() -> Iterator[None]:
    if "nltk" in sys.modules:  # paid for already
        yield
        return
    modules: dict[str, Any] = sys.modules
    stands: dict[str, Any] = {}
    try:
        for name in _BARE:
            stands[name] = modules[name] = _bare(name)
        # NLTK's guarded patterns load a second engine; the stemmers for German and English use no pattern at all.
        stands["nltk.redos"] = modules["nltk.redos"] = re
        corpus: Any = ModuleType("nltk.corpus")
        corpus.stopwords = _Later("nltk.corpus", "stopwords")
        stands["nltk.corpus"] = modules["nltk.corpus"] = corpus
        if "requests" not in modules:
            stands["requests"] = modules["requests"] = _Later("requests")
        if "pycountry" not in modules:
            countries: Any = ModuleType("pycountry")
            countries.languages = _Later("pycountry", "languages")
            stands["pycountry"] = modules["pycountry"] = countries
        yield
    finally:
        for name, stand in stands.items():
            if modules.get(name) is stand:
                del modules[name]


def _bare(name: str) -> ModuleType:
    spec = find_spec(name)
    if spec is None or spec.submodule_search_locations is None:
        raise ImportError(name)
    package = ModuleType(name)
    package.__path__ = list(spec.submodule_search_locations)
    return package
