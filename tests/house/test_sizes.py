"""Files and functions stay small enough to read; what is larger stands in allow.toml with a date and a reason."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from tests.house.project import ROOT, Module, module, modules

FILE_LINES = 300
FILE_LINES_EVER = 500
FUNCTION_LINES = 80


def allowed() -> dict[str, dict[str, Any]]:
    entries = tomllib.loads((ROOT / "tests/house/allow.toml").read_text(encoding="utf-8")).get("allow", [])
    return {entry["what"]: entry for entry in entries}


def too_long(found: Iterable[Module]) -> dict[str, int]:
    """`docgen/x.py` or `docgen/x.py:function` with its lines, for everything over the limits."""
    long: dict[str, int] = {}
    for item in found:
        if item.lines > FILE_LINES:
            long[item.path] = item.lines
        for function in item.functions():
            lines = (function.end_lineno or 0) - function.lineno + 1
            if lines > FUNCTION_LINES:
                long[f"{item.path}:{function.name}"] = lines
    return long


def complaints(long: Mapping[str, int], exceptions: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What is wrong: too long without leave, longer than its leave, or a leave that nothing needs."""
    wrong = [
        f"{what} has {lines} lines" for what, lines in long.items() if lines > exceptions.get(what, {}).get("lines", 0)
    ]
    wrong += [
        f"{what}: nothing may have more than {FILE_LINES_EVER}"
        for what, lines in long.items()
        if lines > FILE_LINES_EVER
    ]
    return wrong + [f"{what} needs no leave any more" for what in exceptions if what not in long]


def test_files_and_functions_keep_their_limits() -> None:
    assert complaints(too_long(modules()), allowed()) == []


def test_every_exception_is_dated_and_says_why() -> None:
    for entry in allowed().values():
        assert isinstance(entry["since"], date)
        assert len(entry["why"]) > 20


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\n" * 300, {}),
        ("x = 1\n" * 301, {"docgen/a.py": 301}),
        ("def f():\n" + "    x = 1\n" * 79, {}),
        ("def f():\n" + "    x = 1\n" * 80, {"docgen/a.py:f": 81}),
    ],
)
def test_the_limits_bite(text: str, expected: dict[str, int]) -> None:
    assert too_long([module("docgen/a.py", text)]) == expected


def test_a_leave_covers_no_more_than_it_says() -> None:
    assert complaints({"a.py": 310}, {"a.py": {"lines": 310}}) == []
    assert complaints({"a.py": 311}, {"a.py": {"lines": 310}}) == ["a.py has 311 lines"]
    assert complaints({"a.py": 501}, {"a.py": {"lines": 600}}) == ["a.py: nothing may have more than 500"]
    assert complaints({}, {"a.py": {"lines": 310}}) == ["a.py needs no leave any more"]
