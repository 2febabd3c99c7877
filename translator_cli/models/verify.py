"""Prove that a package is whole: its files against recorded SHA-256 digests, and that its model loads."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from translator_cli.errors import ModelError
from translator_cli.models import Model
from translator_cli.models.digest import file_digest, read_digest
from translator_cli.models.structure import check_structure

#: In the format of sha256sum(1), so that ``sha256sum -c SHA256SUMS`` checks a package as well.
CHECKSUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_LOAD_SECONDS = 300
# In a process of its own, because a damaged model can end the one that loads it.
_PROBE = """
import json, os, sys
sys.path[:] = json.loads(sys.argv[1])
import ctranslate2, sentencepiece
model, tokenizer = sys.argv[2:]
if tokenizer:
    sentencepiece.SentencePieceProcessor(model_file=tokenizer)
engine = ctranslate2.Translator(model, device="cpu", compute_type="int8")
use_vmap = os.path.isfile(os.path.join(model, "vmap.txt"))
engine.translate_batch([["\\u2581a", "."]], use_vmap=use_vmap, beam_size=2, max_decoding_length=4)
"""


def write_checksums(package: Path) -> None:
    """Record the digest of every file of the package folder."""
    lines = [f"{read_digest(file)}  {file.relative_to(package).as_posix()}\n" for file in _files(package)]
    (package / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def check_package(package: Path) -> list[str]:
    """Return what is wrong with the package folder, one sentence each; empty when all is well."""
    return check_structure(package) or check_digests(package) or check_loads(package)


def check_digests(package: Path) -> list[str]:
    """Return the files that differ from the recorded digests; a package without a record has none."""
    try:
        recorded = dict(_recorded(package))
    except OSError:
        return []
    except ValueError:
        return [f"{CHECKSUMS} is damaged"]
    problems = []
    for name, digest in recorded.items():
        try:
            if read_digest(package / name) != digest:
                problems.append(f"{name} is damaged (its SHA-256 differs from the recorded one)")
        except ModelError:
            problems.append(f"{name} is missing")
    added = [name for name in _names(package) if name.startswith("model/") and name not in recorded]
    return problems + [f"{name} was added after the installation" for name in added]


def check_loads(package: Path) -> list[str]:
    """Return why the engine cannot load the model and decode a word with it, if it cannot."""
    tokenizer = package / "sentencepiece.model"
    command = [sys.executable, "-I", "-c", _PROBE, json.dumps(sys.path), str(package / "model")]
    command.append(str(tokenizer) if tokenizer.is_file() else "")
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LOAD_SECONDS)
    except subprocess.TimeoutExpired:
        return [f"model/ does not load within {_LOAD_SECONDS} s"]
    except OSError as error:
        return [f"model/ cannot be tried out ({error.strerror})"]
    if done.returncode == 0:
        return []
    if done.returncode < 0:
        return [f"model/ crashes the engine (signal {-done.returncode})"]
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
    return [f"model/ cannot be loaded ({lines[-1].partition(': ')[2] or lines[-1]})"]


def require_fit(model: Model) -> None:
    """Raise ModelError where a package is unfit to be loaded.

    Its parts must be there, and a file that was touched after it was installed must still have the recorded digest;
    an untouched package of full size costs about a millisecond.
    """
    problems = check_structure(model.path)
    if not problems and model.origin == "argos":
        problems = _changed(model.path)
    if problems:
        raise ModelError(
            f"the model in {model.path} is damaged: {problems[0]}; run 'translator-cli models verify' and reinstall it"
        )


def _changed(package: Path) -> list[str]:
    try:
        recorded = _recorded(package)
        since = _last_change(package / CHECKSUMS)
        touched = [(name, digest) for name, digest in recorded if _last_change(package / name) > since]
    except FileNotFoundError as error:
        return [] if not (package / CHECKSUMS).exists() else [f"{Path(error.filename).name} is missing"]
    except OSError as error:
        return [f"{CHECKSUMS}: {error.strerror}"]
    except ValueError:
        return [f"{CHECKSUMS} is damaged"]
    changed = [name for name, digest in touched if file_digest(package / name) != digest]
    return [f"{name} was changed after the installation" for name in changed]


def _last_change(file: Path) -> int:
    state = os.stat(file)
    return max(state.st_mtime_ns, state.st_ctime_ns)  # the second tells when the first was set back


def _recorded(package: Path) -> Iterator[tuple[str, str]]:
    """Yield name and digest of each recorded file. Raises OSError without a record, ValueError for a damaged one."""
    for line in (package / CHECKSUMS).read_text("utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if not found or ".." in Path(found[2]).parts or Path(found[2]).is_absolute():
            raise ValueError(line)
        yield found[2], found[1]


def _files(package: Path) -> list[Path]:
    return sorted(file for file in package.rglob("*") if file.is_file() and file.name != CHECKSUMS)


def _names(package: Path) -> list[str]:
    return [file.relative_to(package).as_posix() for file in _files(package)]
