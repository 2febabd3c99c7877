"""The drawing in docs/design.md, enforced: which part may import which, and what is imported at module level."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "translator_cli"

#: Part of the package → the parts it may import. A part is a module or folder at the top of the package.
ALLOWED: dict[str, set[str]] = {
    "__init__": {"library"},
    "library": {"checks", "document", "files", "pairs", "pipeline"},
    "__main__": {"cli"},
    "errors": set(),
    "document": set(),
    "languages": set(),
    "values": {"languages"},
    "files": {"document", "errors", "formats"},
    "inline": set(),
    "formats": {"document", "errors", "inline"},
    "detect": {"document", "languages"},
    "split": {"document", "inline", "languages"},
    "models": {"document", "errors", "files"},
    "translation": {"document", "errors", "inline", "models"},
    "memory": {"document", "errors", "files"},
    "summarize": {"document", "errors", "languages"},
    "checks": {"document", "errors", "inline", "languages", "values"},
    "render": {"document", "errors", "inline"},
    "config": {"errors", "files", "style"},
    "pairs": {"checks", "document", "errors", "files", "languages", "split"},
    "style": {"inline", "languages", "values"},
    "desk": {"checks", "document", "errors", "pairs", "render"},
    "batch": {"document", "errors", "files", "pipeline", "render"},
    "pipeline": {"checks", "detect", "document", "errors", "memory", "models", "split", "style", "summarize"}
    | {"translation"},
}
HEAVY = {"rich", "numpy", "sumy", "nltk", "langdetect", "ctranslate2", "sentencepiece", "argostranslate", "sqlite3"}
HEAVY |= {"textual"}
#: The Textual application of the desk.
SCREEN = {
    f"desk/screen/{name}.py"
    for name in (
        "app",
        "checks",
        "choices",
        "dialogs",
        "drawing",
        "drawn",
        "editor",
        "front",
        "keys",
        "panel",
        "sheet",
        "view",
        "work",
    )
}
#: Modules that are themselves imported inside a function only, so that what they import costs nothing before.
LAZY = {"summarize/engines.py", "inline/located.py", *SCREEN}

MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top_level(tree: ast.Module) -> ast.Module:
    """The module without function bodies and without blocks for the type checker."""
    kept = [node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))]
    kept = [node for node in kept if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return ast.Module(kept, [])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_table(path: Path) -> None:
    part = part_of(path)
    if part == "cli":
        return  # the command line wires everything
    own = {
        name.split(".")[1] for name in imports(ast.parse(path.read_text("utf-8"))) if name.startswith("translator_cli.")
    }
    assert own - {part} <= ALLOWED[part]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_heavy_is_imported_at_module_level(path: Path) -> None:
    names = set(imports(top_level(ast.parse(path.read_text("utf-8")))))
    roots = {name.split(".")[0] for name in names}
    assert not roots & HEAVY or path.relative_to(PACKAGE).as_posix() in LAZY
    own = path.relative_to(PACKAGE).as_posix()
    lazy = {f"translator_cli.{name.removesuffix('.py').replace('/', '.')}" for name in LAZY if own not in SCREEN}
    assert not [name for name in names if name in lazy or name.rpartition(".")[0] in lazy]
    assert "click" not in roots or part_of(path) == "cli"


def test_every_part_of_the_table_exists_and_none_is_a_drawer() -> None:
    parts = {part_of(path) for path in MODULES} - {"cli"}
    assert parts == set(ALLOWED)
    assert not parts & {"utils", "core", "common", "helpers", "misc"}


def test_the_command_line_is_imported_by_nobody_else() -> None:
    for path in MODULES:
        if part_of(path) not in ("cli", "__main__"):
            assert "translator_cli.cli" not in path.read_text("utf-8"), path


def test_there_are_few_edges_and_no_circle() -> None:
    """A table that may grow without end holds nothing up."""
    inside = ALLOWED.keys() - {"__init__", "__main__", "library"}  # these are doors, as cli is: they wire the rooms
    assert sum(len(ALLOWED[part]) for part in inside) <= 65
    left = {part: set(below) - {part} for part, below in ALLOWED.items() if part != "__main__"}
    while bottom := {part for part, below in left.items() if not below & left.keys()}:
        left = {part: below for part, below in left.items() if part not in bottom}
    assert not left
