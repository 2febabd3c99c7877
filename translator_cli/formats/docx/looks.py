"""The properties of a run as a look, and new runs with a look."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from translator_cli.formats.docx.names import RUN_PROPERTIES, SPACE, W
from translator_cli.formats.office.items import Look, Nodes
from translator_cli.formats.office.language import region_of
from translator_cli.formats.office.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODE_STYLE = re.compile(r"(?i)verbatim|code|quelltext|preformatted")
#: A hyphen that no line ends with; Word has an element for it.
_HYPHEN = "\u2011"
_UNSEEN = frozenset({"lang", "noProof", "bCs", "iCs", "szCs", "rtl", "cs"})
_SWITCHES = {"b": "bold", "i": "italic", "strike": "strike"}
_OFF = frozenset({"0", "false", "off", "none"})
_WRITTEN = {
    "bold": ("b", None), "italic": ("i", None), "underline": ("u", "single"), "strike": ("strike", None),
    "superscript": ("vertAlign", "superscript"), "subscript": ("vertAlign", "subscript"),
}  # fmt: skip


def look_of(run: _Element) -> Look:
    """Return the look of a run; what only a spelling checker sees is no part of it."""
    properties = run.find(W + "rPr")
    if properties is None:
        return Look()
    return Look(frozenset(filter(None, map(_trait, properties))), properties)


def _trait(property: _Element) -> str:
    name, value = local(property), str(property.get(W + "val") or "")
    if name in _UNSEEN:
        return ""
    if name in _SWITCHES:
        return f"{name}=off" if value in _OFF else _SWITCHES[name]
    if name == "u" and value == "single":
        return "underline"
    if name == "vertAlign" and value in ("superscript", "subscript"):
        return value
    if name == "rStyle" and value:
        return "code" if _CODE_STYLE.search(value) else f"style={value}"
    attributes = sorted((str(key).rpartition("}")[2], str(text)) for key, text in property.attrib.items())
    return name + "".join(f" {key}={text}" for key, text in attributes if key != "hint")


def is_hidden(run: _Element) -> bool:
    """Whether the words of a run are not shown."""
    found = run.find(f"{W}rPr/{W}vanish")
    return found is not None and found.get(W + "val") not in _OFF


class RunWriter:
    """Makes runs in the language that the document has now."""

    def __init__(self, language: str) -> None:
        self._language = language

    def text(self, text: str, look: Look) -> Nodes:
        """Return one run."""
        from lxml import etree

        run = etree.Element(W + "r")
        if look.source is not None:
            run.append(self._in_language(deepcopy(look.source)))
        for number, part in enumerate(text.split(_HYPHEN)):
            if number:
                etree.SubElement(run, W + "noBreakHyphen")
            if part:
                words = etree.SubElement(run, W + "t")
                words.text = part
                words.set(SPACE, "preserve")
        return [run]

    def dressed(self, base: Look, traits: frozenset[str]) -> Look:
        """Return the base look in bold, italics and the like."""
        from lxml import etree

        properties = deepcopy(base.source) if base.source is not None else etree.Element(W + "rPr")
        for trait in sorted(traits & set(_WRITTEN)):
            name, value = _WRITTEN[trait]
            new = etree.Element(W + name)
            if value:
                new.set(W + "val", value)
            for old in properties.findall(W + name):
                properties.remove(old)
            properties.insert(_place(properties, name), new)
        return Look(base.traits | traits, properties)

    def _in_language(self, properties: _Element) -> _Element:
        for language in properties.iter(W + "lang"):
            if language.get(W + "val"):
                language.set(W + "val", region_of(self._language, str(language.get(W + "val"))))
        return properties


def _place(properties: _Element, name: str) -> int:
    order = RUN_PROPERTIES.index(name)
    known = [RUN_PROPERTIES.index(local(child)) if local(child) in RUN_PROPERTIES else 99 for child in properties]
    return next((at for at, rank in enumerate(known) if rank > order), len(known))
