"""The map in ARCHITECTURE.md: every module with the first sentence of its docstring, floor by floor."""

import ast
import re
import tomllib
from collections.abc import Iterator

from tests.house.project import PACKAGE, ROOT, Module, modules

TITLE = "## The map\n"
INTRODUCTION = "From the top floor to the ground. Each line is the first sentence of the module's docstring.\n"
_SENTENCE = re.compile(r".+?\.(?=\s[A-Z]|$)")
_FLOOR = re.compile(r"\.? Floor \d$")


def the_map() -> str:
    """The map as it should stand."""
    parts = [TITLE, INTRODUCTION]
    for package in _packages():
        inside = [item for item in modules() if item.path.startswith(f"docgen/{package}/")]
        (top,) = (item for item in inside if item.path == f"docgen/{package}/__init__.py")
        parts += [f"### `{package}/`\n", _docstring(top) + "\n", *_table(inside)]
    alone = [item for item in modules() if item.package == ""]
    parts += ["### Beside the packages\n", *_table(alone)]
    return "\n".join(parts)


def with_map(text: str) -> str:
    """ARCHITECTURE.md with the map in place of what follows its title."""
    return text.partition(TITLE)[0] + the_map()


def _packages() -> Iterator[str]:
    """The packages that there are, in the order of the import contract."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    for layer in contract["layers"]:
        for name in re.findall(r"[a-z_]+", layer):
            if (PACKAGE / name).is_dir():
                yield name


def _table(items: list[Module]) -> Iterator[str]:
    rows = [item for item in items if not item.path.endswith("__init__.py")]
    lines = [f"| `{item.path.removeprefix('docgen/')}` | {_sentence(item)} |" for item in rows]
    yield "\n".join(["| Module | What it is for |", "|---|---|", *lines]) + "\n"


def _sentence(item: Module) -> str:
    text = _docstring(item)
    match = _SENTENCE.match(text)
    return _FLOOR.sub("", (match[0] if match else text).rstrip(".")).replace("|", "\\|")


def _docstring(item: Module) -> str:
    return " ".join((ast.get_docstring(item.tree) or "").split("\n\n")[0].split())
