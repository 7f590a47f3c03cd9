"""Nothing but the commands knows the machine: no clock, environment, chance, files, printing or exit elsewhere."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.project import Module, module, modules

WORLDLY_MODULES = frozenset(
    {
        *("os", "time", "random", "secrets", "uuid", "locale", "platform", "getpass", "signal", "atexit"),
        *("subprocess", "socket", "threading", "multiprocessing", "http.client", "urllib.request"),
        *("shutil", "tempfile", "glob", "importlib.resources", "logging", "warnings"),
    }
)
WORLDLY_NAMES = {"pathlib": {"Path", "PosixPath", "WindowsPath"}, "zoneinfo": {"ZoneInfo"}}
WORLDLY_CALLS = frozenset({"print", "input", "open", "exit", "quit", "breakpoint", "eval", "exec", "__import__"})
SYS = frozenset({"exit", "argv", "stdin", "stdout", "stderr", "path", "platform", "executable", "setrecursionlimit"})
CLOCKS = frozenset({"now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp"})
FILE_METHODS = frozenset(
    {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmdir", "iterdir", "rglob"}
)

HOMES = {"cli"}


def breaches(item: Module) -> Iterator[str]:
    """Each use of the machine, as `path:line what`."""
    for node in ast.walk(item.tree):
        for what in (*_imported(node), *_called(node)):
            yield f"{item.path}:{node.lineno} {what}"  # type: ignore[attr-defined]


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.module == "sys":
        yield from (f"sys.{alias.name}" for alias in node.names if alias.name in SYS)
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in WORLDLY_MODULES | {"pathlib"})
    elif isinstance(node, ast.ImportFrom) and not node.level:
        if node.module in WORLDLY_MODULES:
            yield f"{node.module}"
        for alias in node.names:
            whole = f"{node.module}.{alias.name}"
            if alias.name in WORLDLY_NAMES.get(node.module or "", ()) or whole in WORLDLY_MODULES:
                yield whole


def _called(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and node.attr in SYS and ast.unparse(node.value) == "sys":
        yield f"sys.{node.attr}"
    if not isinstance(node, ast.Call):
        return
    function = node.func
    if isinstance(function, ast.Name) and function.id in WORLDLY_CALLS:
        yield f"{function.id}()"
    if isinstance(function, ast.Attribute):
        receiver = ast.unparse(function.value)
        if function.attr in CLOCKS and receiver.split(".")[-1] in {"datetime", "date"}:
            yield f"{receiver}.{function.attr}()"
        if function.attr in FILE_METHODS:
            yield f".{function.attr}()"


def test_only_the_commands_touch_the_machine() -> None:
    found = [what for item in modules() if item.package not in HOMES for what in breaches(item)]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "import datetime\nx = datetime.datetime.now()",
        "from datetime import datetime\nx = datetime.now()",
        "from datetime import date\nx = date.today()",
        "import time",
        "from time import monotonic",
        "import os\nx = os.environ['A']",
        "from os import getenv",
        "import sys\nsys.exit(1)",
        "import sys\nname = sys.argv[0]",
        "from sys import stdout",
        "print('x')",
        "with open('a') as f: pass",
        "from pathlib import Path",
        "def f(p): return p.read_text()",
        "from importlib import resources",
        "import random",
        "exit()",
    ],
)
def test_a_use_of_the_machine_is_seen(text: str) -> None:
    assert list(breaches(module("docgen/word/a.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\nx = date(2027, 9, 1)",
        "from pathlib import PurePosixPath",
        "x = y.open()",
        "x = date.fromisoformat('2027-09-01')",
    ],
)
def test_what_needs_no_machine_is_let_through(text: str) -> None:
    assert not list(breaches(module("docgen/word/a.py", text)))
