"""The source of docgen as the house tests see it: modules with their syntax trees, and what else is committed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "docgen"
_NOT_OURS = {"__pycache__", "node_modules", "output", "dist", "build"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module; `path` is relative to the project, with forward slashes."""

    path: str
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """The package below docgen: "source", or "" for docgen itself."""
        parts = self.path.split("/")
        return parts[1] if len(parts) > 2 else ""

    @property
    def lines(self) -> int:
        """Number of lines."""
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        """Every function and method, inner ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


def module(path: str, text: str) -> Module:
    """A module from its text."""
    return Module(path, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """All modules of docgen."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if not _NOT_OURS & set(path.parts))
    return tuple(module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def committed() -> Iterator[Path]:
    """Files that belong to the project: everything but environments, caches and what was built."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        ours = not _NOT_OURS & set(parts) and all(part == ".ci" or not part.startswith(".") for part in parts[:-1])
        if ours and path.is_file() and path.suffix != ".pyc":
            yield path
