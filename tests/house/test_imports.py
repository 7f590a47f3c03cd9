"""The floors hold: the import contract is kept and bites, imports stand at the top, every module says what it is."""

import ast
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.project import ROOT, Module, module, modules

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def late_imports(item: Module) -> Iterator[str]:
    """Imports inside functions, and imports for type checkers only: both hide a floor that is broken."""
    for function in item.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{item.path}:{node.lineno} in {function.name}"
    for node in ast.walk(item.tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield f"{item.path}:{node.lineno} under TYPE_CHECKING"


def test_the_import_contract_is_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """A docgen with the contract's packages and nothing in them."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    for layer in contract["layers"]:
        for name in layer.split("|"):
            if "(" not in name:
                folder = tmp_path / "docgen" / name.strip()
                folder.mkdir(parents=True)
                (folder / "__init__.py").write_text("")
    (tmp_path / "docgen/__init__.py").write_text("")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("package", "text", "broken"),
    [
        ("word", "import docgen.blocks\nimport docgen.ooxml", None),
        ("compose", "import docgen.word", "one way down BROKEN"),
        ("check", "import docgen.compose", "one way down BROKEN"),
        ("extra", "", "one way down BROKEN"),
        ("report", "import yaml", "yaml lives in source BROKEN"),
        ("word", "import lxml", "python-docx and lxml live in ooxml BROKEN"),
    ],
)
def test_the_import_contract_bites(skeleton: Path, package: str, text: str, broken: str | None) -> None:
    folder = skeleton / "docgen" / package
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").write_text(text)
    result = lint(skeleton)
    assert (result.returncode == 0) is (broken is None)
    assert broken is None or broken in result.stdout or "extra" in result.stdout


def test_imports_stand_at_the_top_outside_the_commands() -> None:
    assert [late for item in modules() if item.package != "cli" for late in late_imports(item)] == []


def test_a_late_import_is_seen() -> None:
    assert list(late_imports(module("docgen/a.py", "def f():\n    import yaml")))
    assert list(late_imports(module("docgen/a.py", "if TYPE_CHECKING:\n    import yaml")))


def test_every_module_says_what_it_is() -> None:
    silent = [item.path for item in modules() if len((ast.get_docstring(item.tree) or "").split()) < 3]
    assert silent == []
