"""The children of a paragraph as items: runs, links, fields, bookmarks, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from translator_cli.formats.docx.fields import field_code, field_end, is_link
from translator_cli.formats.docx.looks import is_hidden, look_of
from translator_cli.formats.docx.names import MC, R, W
from translator_cli.formats.office.items import Anchor, Break, Item, Nodes, Object, Pair, Text
from translator_cli.formats.office.xml import digest, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_STARTS = {"bookmarkStart": "bookmarkEnd", "commentRangeStart": "commentRangeEnd", "permStart": "permEnd"}
_WRAPPERS = frozenset({"hyperlink", "smartTag", "sdt", "dir", "bdo", "customXml", "fldSimple"})
_UNSEEN = frozenset({"proofErr", "lastRenderedPageBreak", "annotationRef", "commentReference", "commentRangeEnd"})
_MARKS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}

Links = Mapping[str, str]


def items_of(parent: _Element, links: Links) -> list[Item]:
    """Return the items of a paragraph, or of what is inside a link or content control; runs are divided as needed.

    ``links`` has the address of each relationship of the part.
    """
    for run in list(parent.iter(W + "r")):
        if run.getparent() is parent:
            _divide(run)
    nodes = [node for node in parent if local(node) not in ("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr")]
    return list(_items(nodes, links))


def _divide(run: _Element) -> None:
    """Give every child of a run a run of its own with the same properties."""
    from copy import deepcopy

    children = [child for child in run if local(child) != "rPr"]
    properties = run.find(W + "rPr")
    for child in reversed(children[1:]):
        new = run.makeelement(run.tag, dict(run.attrib))
        if properties is not None:
            new.append(deepcopy(properties))
        new.append(child)
        run.addnext(new)


def _items(nodes: Sequence[_Element], links: Links) -> Iterator[Item]:
    at = 0
    while at < len(nodes):
        length, item = _item(nodes, at, links)
        yield item
        at += length


def _item(nodes: Sequence[_Element], at: int, links: Links) -> tuple[int, Item]:
    """Return the item that begins at a node and how many nodes it takes."""
    node, name = nodes[at], local(nodes[at])
    if name == "r":
        if (end := field_end(nodes, at)) is not None:
            return end - at + 1, _field(nodes[at : end + 1], links)
        return 1, _run(node)
    if name in _STARTS:
        end = _partner(nodes, at)
        return (1, Anchor([node])) if end is None else (end - at + 1, _range(nodes[at : end + 1], links))
    if name in _UNSEEN or name in _STARTS.values():
        return 1, Anchor([node], True)
    if name in _WRAPPERS:
        return 1, _wrapper(node, links)
    return 1, Object(_name(node), [node])


def _run(run: _Element) -> Item:
    child = next((child for child in run if local(child) != "rPr"), None)
    name = local(child) if child is not None else ""
    if child is None or name in _UNSEEN or is_hidden(run):
        return Anchor([run], True)
    if name == "t":
        return Text(
            " ".join((child.text or "").splitlines()) if "\n" in (child.text or "") else child.text or "",
            look_of(run),
            [run],
        )
    if name in _MARKS:
        return Text(_MARKS[name], look_of(run), [run])
    if name in ("br", "cr", "tab", "ptab", "fldChar", "instrText", "delInstrText"):
        return Break([run])
    return Object(_name(run), [run])


def _name(node: _Element) -> str:
    """Return a name for an object that is the same in every copy of the document that a program may have saved."""
    for child in node.iter():
        if local(child) in ("footnoteReference", "endnoteReference"):
            return f"{local(child).removesuffix('Reference')}{child.get(W + 'id')}"
        if local(child) == "docPr":
            return f"picture{child.get('id')}"
    kinds = " ".join(local(child) for child in node.iter() if local(child) not in ("rPr", "lang"))
    return f"object-{digest(kinds + ''.join(str(text) for text in node.itertext()))}"


def _wrapper(node: _Element, links: Links) -> Item:
    if local(node) == "fldSimple" and not is_link(node.get(W + "instr") or ""):
        return Object(_name(node), [node])
    body = node.find(W + "sdtContent") if local(node) == "sdt" else node
    if body is None:
        return Object(_name(node), [node])
    kept = [child for child in body if local(child).endswith("Pr")]

    def wrap(inner: Nodes) -> Nodes:
        for child in list(body):
            if child not in kept:
                body.remove(child)
        body.extend(inner)
        return [node]

    target = links.get(node.get(R + "id") or "", "")
    anchor = node.get(W + "anchor")
    address = target + (f"#{anchor}" if anchor else "")
    opening = f'a href="{address}"' if address and not set('"<>') & set(address) else f'span class="{local(node)}"'
    return Pair(opening, items_of(body, links), [node], wrap, body)


def _range(nodes: Sequence[_Element], links: Links) -> Pair:
    first, last = nodes[0], nodes[-1]
    name = first.get(W + "name") or f"{local(first)}{first.get(W + 'id')}"
    return Pair(
        f'span id="{digest(name)}"', list(_items(nodes[1:-1], links)), list(nodes), lambda inner: [first, *inner, last]
    )


def _partner(nodes: Sequence[_Element], at: int) -> int | None:
    """Return where a range ends that begins here, if it holds anything and no range or field is cut by it."""
    name, number = _STARTS[local(nodes[at])], nodes[at].get(W + "id")
    for end in range(at + 1, len(nodes)):
        if local(nodes[end]) == name and nodes[end].get(W + "id") == number:
            return end if end > at + 1 and _whole(nodes[at + 1 : end]) else None
    return None


def _whole(nodes: Sequence[_Element]) -> bool:
    """Whether what begins among nodes ends among them and the other way round."""
    depth, opened = 0, set[tuple[str, str | None]]()
    for node in nodes:
        name, key = local(node), node.get(W + "id")
        if name in _STARTS:
            opened.add((_STARTS[name], key))
        elif name in _STARTS.values():
            if (name, key) not in opened:
                return False
            opened.remove((name, key))
        depth += {"begin": 1, "end": -1}.get(field_code(node), 0)
        if depth < 0:
            return False
    return depth == 0 and not opened


def _field(nodes: Sequence[_Element], links: Links) -> Item:
    """Return a field: a link is around its words, every other one is an object with its last result."""
    instruction = "".join(text.text or "" for node in nodes for text in node.iter(W + "instrText"))
    shown = next((at for at, node in enumerate(nodes) if field_code(node) == "separate"), None)
    if not is_link(instruction) or shown is None:
        return Object(f"field-{digest(instruction)}", list(nodes))
    before, after = list(nodes[: shown + 1]), list(nodes[-1:])
    inner = list(_items(nodes[shown + 1 : -1], links))
    return Pair(f'span class="link-{digest(instruction)}"', inner, list(nodes), lambda new: [*before, *new, *after])


def in_fallback(node: _Element) -> bool:
    """Whether a node is in the copy of a drawing that old programs show."""
    return any(parent.tag == MC + "Fallback" for parent in node.iterancestors())
