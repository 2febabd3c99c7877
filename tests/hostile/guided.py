"""Coverage-guided fuzzing of the readers: bytes that reach new branches are kept and changed further.

``python -m tests.hostile.guided markdown --seconds 600`` (after ``pip install atheris``) tries one reader and prints
libFuzzer's count of executions; ``all`` tries each in turn. What it finds is written to the folder that it names, and
becomes a case of the reader's own tests. The tests of every day use hypothesis alone (``test_fuzz.py``).
"""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent.parent / "docs" / "examples"
LONGEST = 4096  # bytes of an input
ARCHIVES = ("docx", "odt", "epub")


@cache
def archive(name: str) -> tuple[bytes, str]:
    """Return a sound document of an archive format, and the name of the part that holds its words."""
    from tests.formats.drafts import docx, epub, odt
    from tests.formats.drafts.archives import parts

    drafts = {"docx": docx.docx_drafts, "odt": odt.odt_drafts, "epub": epub.epub_drafts}[name]()
    data = min(drafts.values(), key=len)
    wanted = {"docx": "word/document.xml", "odt": "content.xml", "epub": "xhtml"}[name]
    return data, next(part for part in parts(data) if part.endswith(wanted))


def read_as(name: str) -> Callable[[bytes], None]:
    """Return a trial of the reader of one format: spans in order, text that can be written, or a refusal."""
    from tests.formats.drafts.archives import with_part
    from tests.hostile.test_fuzz import spans_are_sound
    from translator_cli.errors import InputError
    from translator_cli.files.read import decode
    from translator_cli.formats import format_named
    from translator_cli.split import split

    file = f"a{format_named(name).extensions[0]}"

    def trial(data: bytes) -> None:
        if name in ARCHIVES:  # changes are made inside a part: a damaged archive is refused before it is read
            around, part = archive(name)
            data = with_part(around, part, lambda _: data)
        with contextlib.suppress(InputError):
            document = decode(file, data, input_format=name)
            spans_are_sound(document.text, document.blocks, split(document, "de"))
            document.text.encode("utf-8")

    return trial


def read_lock(data: bytes) -> None:
    """Read a lock file; what is read is written and read again alike."""
    from translator_cli.errors import InputError
    from translator_cli.pairs.lock_text import dump_lock, parse_lock

    with contextlib.suppress(InputError):
        lock = parse_lock(data.decode("utf-8", "replace"))
        assert parse_lock(dump_lock(lock)) == lock


def read_settings(data: bytes) -> None:
    """Read a configuration file."""
    from translator_cli.config.parse import parse_toml, settings_of
    from translator_cli.errors import ConfigError

    with contextlib.suppress(ConfigError):
        list(settings_of(parse_toml(data, "x.toml"), Path("x.toml"), data.decode("utf-8", "replace")))


def read_glossary(data: bytes) -> None:
    """Read a glossary."""
    from translator_cli.checks import parse_glossary
    from translator_cli.errors import ConfigError

    with contextlib.suppress(ConfigError):
        parse_glossary(data.decode("utf-8", "replace").splitlines())


def read_package(data: bytes) -> None:
    """Unpack a model package: all inside its folder, or a refusal."""
    from translator_cli.errors import ModelError
    from translator_cli.models.archive import unpack

    with tempfile.TemporaryDirectory() as name:
        path, inside = Path(name) / "x.argosmodel", Path(name) / "inside"
        path.write_bytes(data)
        inside.mkdir()
        with contextlib.suppress(ModelError):
            unpack(path, inside)
        assert {entry.name for entry in Path(name).iterdir()} == {"x.argosmodel", "inside"}


TRIALS: dict[str, Callable[[bytes], None]] = {
    "lock": read_lock,
    "settings": read_settings,
    "glossary": read_glossary,
    "package": read_package,
}


def seed(folder: Path, name: str) -> None:
    """Write what the search starts from: the seeds of the hypothesis tests and the example documents."""
    from tests.formats.drafts.archives import packed, parts
    from tests.hostile import test_fuzz

    if name in ARCHIVES:
        data, part = archive(name)
        (folder / "seed").write_bytes(parts(data)[part])
        return
    if name == "package":
        (folder / "seed").write_bytes(packed({"a/metadata.json": b"{}", "a/model/model.bin": b"x"}))
        return
    texts = {**test_fuzz.SEEDS, "lock": test_fuzz.LOCK, "settings": test_fuzz.TOML}
    if name in texts:
        (folder / "seed").write_text(texts[name], encoding="utf-8")
        return
    for path in EXAMPLES.iterdir():
        if path.is_file() and path.stat().st_size <= LONGEST:
            (folder / path.name).write_bytes(path.read_bytes())


def search(name: str, seconds: int, found: Path) -> None:
    """Fuzz one reader in this process, which libFuzzer ends; inputs that fail are written below ``found``."""
    import atheris

    with tempfile.TemporaryDirectory() as corpus:
        with atheris.instrument_imports(include=["translator_cli", "markdown_it", "mdit_py_plugins"]):
            trial = TRIALS.get(name) or read_as(name)
            seed(Path(corpus), name)
            for path in Path(corpus).iterdir():  # imports what is loaded at the first use, so that it is watched too
                trial(path.read_bytes())
        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-artifact_prefix={found}/", "-timeout=20"]
        atheris.Setup([sys.argv[0], *options, "-print_final_stats=1", "-verbosity=0", corpus], trial)
        atheris.Fuzz()


def main() -> int:
    """Fuzz the named reader, or each in a process of its own; 1 where one failed."""
    from translator_cli.formats import FORMATS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", choices=["all", *FORMATS, *TRIALS])
    parser.add_argument("--seconds", type=int, default=60, help="seconds for each reader")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()), help="folder for inputs that fail")
    chosen = parser.parse_args()
    if chosen.reader != "all":
        search(chosen.reader, chosen.seconds, chosen.found)
        return 0
    failed = []
    for name in [*FORMATS, *TRIALS]:
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", "tests.hostile.guided", name, "--seconds", str(chosen.seconds)]
        if subprocess.run([*command, "--found", str(chosen.found)], check=False).returncode:
            failed.append(name)
    print(f"failed: {', '.join(failed) or 'none'}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
