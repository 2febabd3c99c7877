"""Step 7: put a converted model into an Argos package folder.

The folder is written beside its destination and swapped in by renaming, so a reader never sees
half a package.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from .settings import Work, load_config, parser
from .shortlist import write_shortlist

LANGUAGES = {"de": "German", "en": "English"}
#: A small model tends to leave phrases out; Argos' own 0.2 costs it 0.3 BLEU and every hundredth number.
LENGTH_PENALTY = 1.2


def metadata(source: str, target: str, version: str) -> dict[str, object]:
    """Contents of `metadata.json`, as argostranslate reads it."""
    return {
        "package_version": version,
        "argos_version": "1.9",
        "type": "translate",
        "name": f"starter-{source}_{target}",
        "from_code": source,
        "from_name": LANGUAGES[source],
        "to_code": target,
        "to_name": LANGUAGES[target],
        "description": f"Small {LANGUAGES[source]} to {LANGUAGES[target]} model built into translator-cli",
        "length_penalty": LENGTH_PENALTY,
    }


def swap_in(fresh: Path, destination: Path) -> None:
    """Replace the folder `destination` by `fresh`."""
    old = destination.with_name(destination.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if destination.exists():
        os.replace(destination, old)
    os.replace(fresh, destination)
    shutil.rmtree(old, ignore_errors=True)


def build(model: Path, vocabulary: Path, documents: list[Path], destination: Path, about: dict[str, object]) -> None:
    """Write the package: metadata, model, vocabulary and documents (card, licences)."""
    fresh = destination.with_name(destination.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(model, fresh / "model")
    shutil.copy(vocabulary, fresh / "sentencepiece.model")
    for document in documents:
        shutil.copy(document, fresh / document.name)
    (fresh / "metadata.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    swap_in(fresh, destination)


def main() -> None:
    """Command line entry."""
    arguments = parser(__doc__)
    arguments.add_argument("--model", type=Path, required=True, help="folder written by convert")
    arguments.add_argument("--output", type=Path, required=True, help="package folder")
    arguments.add_argument("--document", type=Path, action="append", default=[], help="README.md, LICENSES.md")
    arguments.add_argument("--version", default="1.0")
    options = arguments.parse_args()
    general = load_config(options.config)["general"]
    work = Work(options.work_dir)
    if (work.encoded / "links.npy").exists():
        write_shortlist(work, options.model / "vmap.txt")
    build(
        options.model,
        work.vocabulary,
        options.document,
        options.output,
        metadata(general["source"], general["target"], options.version),
    )
    size = sum(f.stat().st_size for f in options.output.rglob("*") if f.is_file())
    print(f"{options.output}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
