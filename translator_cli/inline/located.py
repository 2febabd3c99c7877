"""The inline parser of markdown-it-py with rules of our own and the offsets of every token."""

from __future__ import annotations

import re
from bisect import bisect_left

from markdown_it.common.utils import normalizeReference
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, link_pairs
from markdown_it.rules_inline import backtick, emphasis, escape, strikethrough

from translator_cli.inline.captions import captions_in, without_captions
from translator_cli.inline.mark import Kind
from translator_cli.inline.tag_pattern import TAG
from translator_cli.inline.verbatim import KINDS, STOP, VERBATIM
from translator_cli.inline.wordlike import wordlike

_AUTOLINK = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*)>")
# What follows the label of a link: destination and title; templates may hold blanks and parentheses.
_TAIL = re.compile(
    r"""\(\s*(?P<target><[^<>\n]*>|(?!<)(?:\{\{.*?\}\}|\{%.*?%\}|\\.|[^\s()\\]|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*)
    (?:\s+(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'|\((?P<round>(?:[^()\\]|\\.)*)\)))?
    (?:\s+=\d*x\d*)?\s*\)""",
    re.VERBOSE,
)
_REFERENCE = re.compile(r"\s?\[(?P<label>[^\[\]]*)\]")
_MACRO = re.compile(r"\[!UICONTROL\s+(?=[^\s\]])")  # of Adobe's and Microsoft's documentation: the name of a control
_LABELLED = re.compile(r"\[![a-z][a-z-]{1,20}[ ]+(?=[^\s\]])")  # of Retype: "[!ref Titel](seite.md)"
_DIRECTIVE = re.compile(r"(?<![\w:]):[A-Za-z][\w-]*(?=\[)")  # of remark: ":abbr[Text]{title="…"}"
_SPAN = re.compile(r"(?=\{[.#:])")
_ARGUED = frozenset({"template", "attributes", "role"})  # what has arguments that people may read


class LocatedInline(ParserInline):
    """Finds marks; each token that matters has ``meta`` with start, end, kind and key."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler.__rules__.clear()
        for name, rule in (
            ("text", _text), ("verbatim", _verbatim), ("escape", escape), ("backticks", backtick),
            ("strikethrough", strikethrough.tokenize), ("emphasis", emphasis.tokenize),
            ("image", _image), ("link", _link), ("autolink", _autolink), ("tag", _tag),
        ):  # fmt: skip
            self.ruler.push(name, rule)
        self.ruler2.__rules__.clear()
        for name, rule2 in (
            ("balance_pairs", link_pairs), ("strikethrough", strikethrough.postProcess),
            ("emphasis", emphasis.postProcess), ("locate_pairs", _locate_pairs),
        ):  # fmt: skip
            self.ruler2.push(name, rule2)

    def tokenize(self, state: StateInline) -> None:
        """As the base class does it, noting where each rule began and ended."""
        rules = self.ruler.getRules("")
        while state.pos < state.posMax:
            start, count = state.pos, len(state.tokens)
            deep = state.level >= state.md.options["maxNesting"]
            if not deep and any(rule(state, False) for rule in rules):
                _locate(state, start, count)
            else:
                state.pending += state.src[state.pos]
                state.pos += 1
        if state.pending:
            state.pushPending()


def _locate(state: StateInline, start: int, count: int) -> None:
    """Note the offsets of the tokens that one of the library's rules has made: code, escapes, runs of delimiters."""
    end = state.pos
    for token in reversed(state.tokens[count:]):
        if "start" in token.meta or end <= start:
            return
        if token.type == "code_inline":
            token.meta.update(start=start, end=end, kind="code", key=token.content)
            return
        if token.type == "text_special":
            token.meta.update(start=start, end=end, kind="escape")
            return
        length = len(token.content)
        token.meta.update(at=end - length, length=length)  # a delimiter: a mark only if it finds a partner
        end -= length


def _locate_pairs(state: StateInline) -> None:
    """Give emphasis its offsets: strong emphasis has taken over the delimiter next to its own."""
    for token in state.tokens:
        if token.nesting and "at" in token.meta:
            start, length = token.meta["at"], token.meta["length"]
            longer = len(token.markup) - length
            start -= longer if token.nesting > 0 else 0
            token.meta.update(start=start, end=start + len(token.markup))


def _push(state: StateInline, kind: Kind, start: int, end: int, key: str = "", **more: object) -> None:
    token = state.push(kind, "", 0)
    token.meta = {"start": start, "end": end, "kind": kind, "key": key, **more}


def _text(state: StateInline, silent: bool) -> bool:
    """Read on to the next character that may begin a mark."""
    if state.env.get("source") is not state.src:
        words = wordlike(state.src)
        state.env.update(wordlike=words, starts=sorted(words), source=state.src)
    starts = state.env["starts"]
    at = bisect_left(starts, state.pos)
    stop = STOP.search(state.src, state.pos, state.posMax)
    end = min(stop.start() if stop else state.posMax, starts[at] if at < len(starts) else state.posMax, state.posMax)
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def _verbatim(state: StateInline, silent: bool) -> bool:
    word = state.env.get("wordlike", {}).get(state.pos)
    match = word or VERBATIM.match(state.src, state.pos)
    if match is None or match.end() > state.posMax or match.end() == state.pos:
        return False
    if not silent:
        group = str(match.lastgroup)
        captions = captions_in(match[0], state.pos) if group in _ARGUED else ()
        key = without_captions(match[0]) if captions else ""
        _push(state, KINDS.get(group, group), state.pos, match.end(), key, texts=captions)  # type: ignore[arg-type]
    state.pos = match.end()
    return True


def _image(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not state.src.startswith("![", start):
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start + 1, False)
    tail = _tail(state, label_end)
    if tail is None:
        return False
    end, key, titles = tail
    if not silent:
        alt = ((start + 2, label_end),) if label_end > start + 2 and not key.startswith("ref:!") else ()
        _push(state, "image", start, end, key, texts=(*alt, *titles))
    state.pos = end
    return True


def _link(state: StateInline, silent: bool) -> bool:
    start, limit = state.pos, state.posMax
    named = _DIRECTIVE.match(state.src, start) if state.src[start] == ":" else None
    label = named.end() if named else start
    if state.src[label] != "[":
        return False
    label_end = state.md.helpers.parseLinkLabel(state, label, True)
    macro = _MACRO.match(state.src, start) if label_end > 0 else None
    bare = macro or (named and label_end > 0)
    tail = (label_end + 1, "span", ()) if bare else _tail(state, label_end)
    if tail is None:
        return False
    end, key, titles = tail
    if not silent:
        kind: Kind = "span" if key == "span" else "link"
        labelled = _LABELLED.match(state.src, start) if kind == "link" else None
        prefix = macro or labelled
        inner = prefix.end() if prefix else label + 1
        key = state.src[start:inner] if bare else labelled[0] + key if labelled else key
        opening = state.push("link_open", "", 1)
        opening.meta = {"start": start, "end": inner, "kind": kind, "key": key, "texts": titles}
        state.pos, state.posMax = inner, label_end
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "", -1).meta = {"start": label_end, "end": end}
        state.posMax = limit
    state.pos = end
    return True


def _tail(state: StateInline, label_end: int) -> tuple[int, str, tuple[tuple[int, int], ...]] | None:
    """Return where a link ends whose label ends at ``label_end``, what it aims at, and the span of its title."""
    if label_end < 0:
        return None
    text, after = state.src, label_end + 1
    if (match := _TAIL.match(text, after)) and match.end() <= state.posMax:
        titles = [match.span(name) for name in ("double", "single", "round") if match[name]]
        return match.end(), match["target"], tuple(titles)
    if (
        (match := _REFERENCE.match(text, after))
        and match.end() <= state.posMax
        and match["label"][:1] not in ("^", "@")
    ):
        if match["label"]:
            return match.end(), "ref:" + normalizeReference(match["label"]), ()
        opening = text.rfind("[", 0, label_end)
        return match.end(), "ref:" + normalizeReference(text[opening + 1 : label_end]), ()
    if _SPAN.match(text, after):
        return after, "span", ()
    return None


def _autolink(state: StateInline, silent: bool) -> bool:
    match = _AUTOLINK.match(state.src, state.pos)
    if match is None or match.end() > state.posMax:
        return False
    if not silent:
        _push(state, "url", state.pos, match.end())
    state.pos = match.end()
    return True


def _tag(state: StateInline, silent: bool) -> bool:
    match = TAG.match(state.src, state.pos) if state.src[state.pos] == "<" else None
    if match is None or match.end() > state.posMax:
        return False
    if not silent:
        token = state.push("tag", "", 0)
        token.meta = {"start": match.start(), "end": match.end(), "name": match["name"]}
        token.meta.update(close=bool(match["close"]), self=bool(match["self"]))
    state.pos = match.end()
    return True
