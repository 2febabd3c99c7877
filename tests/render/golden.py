"""The files in ``tests/data/render``, and how to write them anew after a change that is meant to show:

    python -m tests.render.golden

Then look at the difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

from translator_cli.render import View, render

from .builder import report

FOLDER = Path(__file__).parents[1] / "data" / "render"
CASES = {
    "review-100.ansi": ("terminal", View(width=100, color=True, boxes=True, review=True)),
    "side-by-side-80.txt": ("terminal", View(width=80, boxes=True)),
    "stacked-60.txt": ("terminal", View(width=60, boxes=True)),
    "target-60.txt": ("terminal", View("target", 60, boxes=True)),
    "review-60.txt": ("terminal", View(width=60, boxes=True, review=True)),
    "pipe.txt": ("terminal", View()),
    "pipe-columns-90.txt": ("terminal", View("side-by-side", 90)),
    "summary.txt": ("terminal", View(summary_only=True)),
    "report.txt": ("text", View()),
    "report.md": ("markdown", View()),
    "report.html": ("html", View()),
    "report.json": ("json", View()),
    "report.tmx": ("tmx", View()),
    "report.xlf": ("xliff", View()),
}


def produce(name: str) -> str:
    """Return what the file ``name`` should hold."""
    format, view = CASES[name]
    return "".join(render([report()], format, view))


if __name__ == "__main__":
    for case in CASES:
        (FOLDER / case).write_text(produce(case), encoding="utf-8", newline="\n")
