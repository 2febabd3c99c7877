"""No control sequence of any origin leaves by any output: every code is fed through every way out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Outcome
from translator_cli.models import STARTER_FOLDER
from translator_cli.render.exchange.xml import escape
from translator_cli.render.safety import one_line, printable, xml_characters

Cli = Callable[..., Outcome]
#: Tab, line feed and carriage return are text; everything else below is a command to a terminal.
C0 = [chr(code) for code in range(0x20) if chr(code) not in "\t\n\r"] + ["\x7f"]
C1 = [chr(code) for code in range(0x80, 0xA0)]
BIDI = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
CODES = C0 + C1 + BIDI
SEQUENCES = ["\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x9b2J", "\x1bPq\x1b\\", "\x1b(0", "\x1bc"]
#: NUL is no text: a file that holds one is refused.
IN_TEXT = [code for code in CODES if code != "\0"]
EVERYTHING = "".join(IN_TEXT) + "".join(SEQUENCES)


def assert_safe(*texts: str) -> None:
    for text in texts:
        found = sorted({f"U+{ord(character):04X}" for character in text if character in CODES})
        assert not found, found


def hostile_sentences(word: str) -> str:
    """A text in which each code stands within a sentence; the words around keep it a text."""
    return "\n\n".join(f"Der Hund {code}schläft 14 Stunden in {word}." for code in (*IN_TEXT, *SEQUENCES)) + "\n"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft, its translation with findings on every line, and a glossary; all of them hold every code."""
    monkeypatch.chdir(tmp_path)
    Path("a.de.txt").write_text(hostile_sentences("Köln"), encoding="utf-8", newline="")
    english = (
        hostile_sentences("Cologne").replace("Der Hund", "The dog").replace("schläft 14 Stunden", "sleeps 15 hours")
    )
    Path("a.en.txt").write_text(english, encoding="utf-8", newline="")
    terms = "".join(f"Hund,hound{code},note{code}\n" for code in ("\x1b[31m", "\x9b2J", "\u202e", "\x07"))
    Path("terms.csv").write_text(f"source,target,note\n{terms}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["terminal", "text", "markdown", "html", "json", "tmx", "xliff"])
def test_a_translated_text(cli: Cli, pair: Path, form: str) -> None:
    done = cli("--from", "de", "--no-memory", "--format", form, "--glossary", "terms.csv", "a.de.txt")
    assert done.code in (0, 1), done.err
    assert "dog" in done.out or "Hund" in done.out
    assert_safe(done.out, done.err)


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_findings(cli: Cli, pair: Path, form: str) -> None:
    done = cli("check", "--format", form, "--glossary", "terms.csv", "a.de.txt")
    assert done.code == 1, done.err
    assert "number-mismatch" in done.out
    assert_safe(done.out, done.err)


@pytest.mark.parametrize("command", ["summarize", "facts", "detect", "sync"])
def test_other_commands(cli: Cli, pair: Path, command: str) -> None:
    done = cli(command, "--from", "de", "a.de.txt") if command != "detect" else cli(command, "a.de.txt")
    assert_safe(done.out, done.err)
    assert done.out or done.err or command == "sync"


def test_the_view_in_color_has_no_sequence_but_its_own(cli: Cli, pair: Path) -> None:
    done = cli("--from", "de", "--no-memory", "--color", "always", "--width", "100", "a.de.txt")
    assert "\x1b[" in done.out, "colors are its own sequences"
    own = "".join(piece.partition("m")[2] if index else piece for index, piece in enumerate(done.out.split("\x1b[")))
    assert_safe(own)


@pytest.mark.parametrize("command", ["detect", "summarize", "translate", "facts", "check", "sync"])
@pytest.mark.parametrize("code", SEQUENCES + [code for code in IN_TEXT if code != "/"][::6], ids=ascii)
def test_names_of_files(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, code: str) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"{code.replace('/', '_')}x.de.txt"
    for made in (name, name.replace(".de.", ".en.")):
        Path(made).write_text("Der Hund schläft 14 Stunden.\n", encoding="utf-8")
    done, missing = cli(command, name), cli(command, f"missing{name}")
    assert_safe(done.out, done.err, missing.out, missing.err)
    assert missing.code in (0, 3)


def test_models(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    for number, code in enumerate(SEQUENCES):
        folder = tmp_path / f"p{code.replace('/', '_')}{number}"
        (folder / "model").mkdir(parents=True)
        metadata = {"from_code": "de", "to_code": "en", "name": f"n{EVERYTHING}", "package_version": code}
        (folder / "metadata.json").write_text(json.dumps(metadata))
        (tmp_path / f"damaged{code.replace('/', '_')}").mkdir()
    for arguments in (["list"], ["verify"], ["path"], ["verify", f"x{EVERYTHING}"], ["remove", f"x{EVERYTHING}"]):
        done = cli("models", *arguments)
        assert_safe(done.out, done.err)
        assert done.code in (0, 4)
    shutil.rmtree(tmp_path / f"p{SEQUENCES[0]}0")
    package = shutil.copytree(STARTER_FOLDER, tmp_path / "evil")
    (package / "SHA256SUMS").unlink()
    metadata = {
        **json.loads((package / "metadata.json").read_text()),
        "name": EVERYTHING,
        "package_version": EVERYTHING,
    }
    (package / "metadata.json").write_text(json.dumps(metadata))
    for form in ("terminal", "text", "markdown", "html", "json", "tmx", "xliff"):
        done = cli("--from", "de", "--model", package, "--format", form, "-v", "-", stdin="Der Hund schläft.".encode())
        assert done.code == 0, done.err
        assert_safe(done.out, done.err)


TOML = [
    'from = "{}"', '"{}" = 1', 'format = "{}"', 'disable = ["{}"]', 'model = "{}"', 'glossary = "{}"', 'pattern = "{}"',
    'encoding = "{}"',
]  # fmt: skip


@pytest.mark.parametrize("setting", TOML)
def test_settings_of_a_repository(cli: Cli, pair: Path, setting: str) -> None:
    for code in ("\x1b[31m", "\x9b2J", "\u202e", "\x07"):
        escaped = "".join(f"\\u{ord(character):04x}" for character in code)
        Path(".translator.toml").write_text(setting.format(escaped))
        for command in (["check", "a.de.txt"], ["translate", "a.de.txt"], ["config", "show"]):
            done = cli(*command)
            assert_safe(done.out, done.err)


def test_a_damaged_lock_file(cli: Cli, pair: Path) -> None:
    from translator_cli.pairs.lock import LOCK_NAME

    for code in ("\x1b[31m", "\x9b2J", "\u202e"):
        entry = {
            "target": f"{code}.en.txt",
            "segments": [{"source": code, "target": code, "state": code, "model": code}],
        }
        for content in ({code: entry}, {"a.de.txt": entry}, {f"{code}.de.txt": {"target": "x", "segments": []}}):
            Path(LOCK_NAME).write_text(
                json.dumps({"version": 1, "pairs": content}, ensure_ascii=False), encoding="utf-8"
            )
            for command in (["check", "a.de.txt"], ["check", "."], ["sync", "a.de.txt"]):
                done = cli(*command)
                assert_safe(done.out, done.err)


@pytest.mark.parametrize(
    "option", ["--from", "--format", "--disable", "--model", "--encoding", "--config", "--nothing"]
)
def test_values_on_the_command_line(cli: Cli, pair: Path, option: str) -> None:
    done = cli("translate", option, EVERYTHING, "a.de.txt")
    assert done.code != 0
    assert_safe(done.out, done.err)


@given(st.text(st.sampled_from([*CODES, *"ab[]0;\\mJ \n"]), max_size=40))
def test_the_functions_of_safety(text: str) -> None:
    assert_safe(one_line(text), printable(text))
    assert "\n" not in one_line(text)
    assert not set(xml_characters(text)) & (set(C0) - {"\x7f"})
    assert_safe(escape(text))
    assert fromstring(f"<a>{escape(text)}</a>").text in (xml_characters(text), xml_characters(text) or None)
