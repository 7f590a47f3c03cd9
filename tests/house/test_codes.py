"""Every code that docgen can print is unique, has a page in both languages, and is printed somewhere."""

import ast
import importlib
import re
from collections.abc import Iterator

from docgen.diag.code import Code
from tests.house.project import Module, modules

CODE = re.compile(r"[A-Z]\d{3}")


def lists() -> Iterator[tuple[str, tuple[Code, ...]]]:
    """Each module of codes with what it lists."""
    for item in modules():
        if item.path.endswith("/codes.py") and item.package != "cli":
            name = item.path.removesuffix(".py").replace("/", ".")
            yield item.path, importlib.import_module(name).CODES


def codes() -> tuple[Code, ...]:
    return tuple(code for _, found in lists() for code in found)


def written(item: Module) -> set[str]:
    """The codes that stand in a module as strings of their own."""
    strings = (
        node.value for node in ast.walk(item.tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in strings if CODE.fullmatch(text)}


def test_no_code_has_two_pages() -> None:
    ids = [code.id for code in codes()]
    assert sorted(ids) == sorted(set(ids))


def test_every_code_that_is_printed_has_a_page() -> None:
    known = {code.id for code in codes()}
    unknown = {(item.path, code) for item in modules() for code in written(item) if code not in known}
    assert sorted(unknown) == []


def test_every_page_is_of_a_code_that_is_printed() -> None:
    used = set[str]().union(*(written(item) for item in modules() if not item.path.endswith("/codes.py")))
    assert sorted({code.id for code in codes()} - used) == []


def test_every_page_is_whole() -> None:
    for code in codes():
        assert CODE.fullmatch(code.id)
        for said in (code.title, code.why, code.mend):
            assert said.sv.strip(), code.id
            assert said.en.strip(), code.id


def test_codes_in_the_source_are_seen() -> None:
    assert {"Y003", "Y023"} <= set[str]().union(*(written(item) for item in modules()))
