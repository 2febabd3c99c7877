"""Random and half-right data for each reader and renderer: a result, or the one exception that is documented.

``FUZZ_EXAMPLES=100000`` is the long run; what it finds becomes a case beside the part's own tests.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.render.builder import Draft
from translator_cli.checks import parse_glossary
from translator_cli.config.parse import parse_toml, settings_of
from translator_cli.document import ModelInfo
from translator_cli.errors import ConfigError, InputError, ModelError, TranslatorError
from translator_cli.files.read import decode
from translator_cli.formats import FORMATS as NAMES
from translator_cli.formats import format_named
from translator_cli.models.archive import unpack
from translator_cli.models.index import _offers
from translator_cli.models.metadata import MetadataError, read_metadata
from translator_cli.models.structure import check_structure
from translator_cli.models.verify import CHECKSUMS, check_digests
from translator_cli.pairs.lock_text import dump_lock, parse_lock
from translator_cli.render import FORMATS as OUTPUTS
from translator_cli.render import View, render
from translator_cli.split import split

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "25"))
pytestmark = pytest.mark.timeout(0 if EXAMPLES > 1000 else 120)
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES <= 1000,  # the same in every run of the suite; a long run looks elsewhere each time
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

SEEDS = {
    "plain": "Der Hund schläft.\nDie Katze jagt.\n\n- eins\n- zwei\n\nUEBERSCHRIFT\n\nEr sagte: „Nein!“\n",
    "markdown": "---\ntitle: x\n---\n# Titel\n\nDer *Hund* [schläft](http://x).\n\n> Zitat\n\n| a | b |\n|---|---|\n"
    "| 1 | 2 |\n\n```py\nx\n```\n\n1. eins\n   - zwei\n\n[r]: http://x\n\nSetext\n===\n",
    "html": "<!doctype html><html><head><title>T</title></head><body><p class=x>Der <b>Hund</b> &amp; &#228;.</p>"
    "<!-- c --><table><tr><td>a</td></tr></table><pre>x</pre><script>1</script></body></html>",
    "srt": "1\n00:00:01,000 --> 00:00:02,000\nDer Hund schläft.\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Nein!</i>\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nDer Hund schläft.\n",
    "po": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Der Hund"\nmsgstr ""\n',
}
PIECES = [
    "<p>", "</p>", "<![", "]]>", "&#", "&#x110000;", "*", "**", "`", "```\n", "> ", "|", "---\n", "\r", "\n\n", "\t",
    "\u2028", "\x1b[31m", "\u202e", "\ufeff", "\ud800", "[a](", "](", "1. ", "- ", "-->", "\\", '"', "z. B. ", "3. ",
    "„", "“", "…", "ß", "\U0001f600", "#", "<a href='", "<!--", "msgid ", "{", "}", "\x0c", "\x85",
]  # fmt: skip


@st.composite
def edited(draw: st.DrawFn, seed: str) -> str:
    """A seed with parts removed, doubled, moved, and pieces put in between."""
    text = seed
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        put = draw(st.sampled_from(PIECES) | st.text(max_size=4) | st.just(text[start:end] * 2) | st.just(""))
        text = text[:start] + put + text[end:]
    return text


def spans_are_sound(text: str, blocks: Sequence[object], segments: Sequence[object]) -> None:
    """Assert that blocks and segments are ordered, disjoint and where they say."""
    end = 0
    for block in blocks:
        start, stop = block.start, block.end  # type: ignore[attr-defined]
        assert end <= start <= stop <= len(text)
        end = stop
    for segment in segments:
        start, words = segment.start, segment.text  # type: ignore[attr-defined]
        assert text[start : start + len(words)] == words


@pytest.mark.parametrize("name", sorted(set(SEEDS) & set(NAMES)))
def test_every_text_format(name: str) -> None:
    @given(edited(SEEDS[name]))
    @fuzz
    def reads_or_refuses(text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        with contextlib.suppress(InputError):
            document = decode(f"a{format_named(name).extensions[0]}", data, input_format=name)
            spans_are_sound(document.text, document.blocks, split(document, "de"))
            document.text.encode("utf-8")

    reads_or_refuses()


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"plain", "markdown"}))
def test_every_container(name: str) -> None:
    """Archives that are none, and archives of members that hold anything."""

    @given(st.binary(max_size=300), st.dictionaries(st.sampled_from(MEMBERS), st.binary(max_size=200), max_size=4))
    @fuzz
    def reads_or_refuses(noise: bytes, members: dict[str, bytes]) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            for member, content in members.items():
                file.writestr(member, content)
        for data in (noise, archive.getvalue(), archive.getvalue() + noise, noise + archive.getvalue()):
            with contextlib.suppress(InputError):
                document = decode(f"a{format_named(name).extensions[0]}", data, input_format=name)
                spans_are_sound(document.text, document.blocks, ())

    reads_or_refuses()


MEMBERS = [
    "[Content_Types].xml", "word/document.xml", "content.xml", "mimetype", "META-INF/container.xml", "_rels/.rels",
    "ppt/presentation.xml", "xl/workbook.xml", "a.xhtml", "META-INF/manifest.xml", "styles.xml",
]  # fmt: skip


@given(st.binary(max_size=300))
@fuzz
def test_any_bytes_as_an_input(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html", "a"):
        with contextlib.suppress(InputError):
            decode(name, data).text.encode("utf-8")


TOML = (
    'from = "de"\nbeam = 4\ndisable = ["number-mismatch"]\n[check]\nseverity = "error"\n[tool.translator-cli]\nx = 1\n'
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@given(edited(TOML))
@fuzz
def test_settings(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    with contextlib.suppress(ConfigError):
        list(settings_of(parse_toml(data, "x.toml"), Path("x.toml"), text))


LOCK = """{"version": 1, "pairs": {"a.de.txt": {"target": "a.en.txt", "segments": [
 {"source": "0123456789abcdef:12", "target": "0123456789abcdef:13", "state": "translated", "model": "m"}]}}}"""


@given(edited(LOCK) | JSON.map(json.dumps) | JSON.map(lambda value: json.dumps({"version": 1, "pairs": {"a": value}})))
@fuzz
def test_lock_files(text: str) -> None:
    with contextlib.suppress(InputError):
        lock = parse_lock(text)
        assert parse_lock(dump_lock(lock)) == lock


@given(edited("source,target,note\nHund,dog,\nKatze,cat,!\n# x\n"))
@fuzz
def test_glossaries(text: str) -> None:
    with contextlib.suppress(ConfigError):
        parse_glossary(text.splitlines())


@given(JSON | st.fixed_dictionaries({"from_code": JSON, "to_code": JSON, "length_penalty": JSON, "name": JSON}))
@fuzz
def test_metadata_and_checksums_of_packages(value: object) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "metadata.json").write_text(json.dumps(value), encoding="utf-8")
        (folder / CHECKSUMS).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8", errors="replace")
        with contextlib.suppress(MetadataError):
            found = read_metadata(folder)
            assert found.source_language and abs(found.length_penalty) <= 10
        assert all("\n" not in problem for problem in check_structure(folder) + check_digests(folder))


@given(JSON.map(json.dumps) | st.lists(JSON).map(json.dumps) | st.text(max_size=50))
@fuzz
def test_the_index_of_packages(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert all(offer.name.startswith("translate-") for offer in _offers(text))


@given(st.data())
@fuzz
def test_archives_of_packages(data: st.DataObject) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", data.draw(st.sampled_from([0, 8, 12, 14]))) as file:
        for name in data.draw(
            st.lists(st.sampled_from(["a/x", "a/y/z", "metadata.json", "../x", "/x", "a/./b"]), max_size=3)
        ):
            with contextlib.suppress(UserWarning):
                file.writestr(name, data.draw(st.binary(max_size=100)))
    content = bytearray(archive.getvalue())
    for _ in range(data.draw(st.integers(0, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as name:
        path, inside = Path(name) / "x.argosmodel", Path(name) / "inside"
        path.write_bytes(bytes(content))
        inside.mkdir()
        with contextlib.suppress(ModelError):
            unpack(path, inside)
        assert {entry.name for entry in Path(name).iterdir()} == {"x.argosmodel", "inside"}


CHECKED: dict[str, Callable[[str], object]] = {"json": lambda text: [json.loads(line) for line in text.splitlines()]}


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_renderer(name: str) -> None:
    words = st.text(max_size=12) | st.sampled_from(PIECES)
    texts = st.lists(st.tuples(words, words), min_size=1, max_size=4)

    @given(texts, words, st.integers(20, 120))
    @fuzz
    def draws(pairs: list[tuple[str, str]], label: str, width: int) -> None:
        draft = Draft(name=f"{label}.txt")
        for source, target in pairs:
            draft.block("paragraph", (source or "x", target)).gap("\n\n")
        bitext = draft.bitext()
        assert isinstance(bitext.model, ModelInfo | None)
        with contextlib.suppress(TranslatorError):
            drawn = "".join(render([bitext], name, View(width=width)))
            CHECKED.get(name, str)(drawn)

    draws()
