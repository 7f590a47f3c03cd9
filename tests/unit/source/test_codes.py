"""Every page has an example that provokes its code and no other."""

import pytest

from docgen.diag.code import Code
from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId
from docgen.source.codes import CODES
from docgen.source.front_matter import split
from docgen.source.parse import parse
from docgen.source.text import LARGEST, load
from docgen.world import FrozenFiles

FILE = SourceId("exempel.yaml")
# What text cannot show: bytes of another encoding, a very large file, no file.
BYTES = {
    "Y001": next(code.example for code in CODES if code.id == "Y001").encode("cp1252"),
    "Y002": b"a" * (LARGEST + 1),
}


def provoked(code: Code) -> tuple[Diagnostic, ...]:
    data = BYTES.get(code.id, code.example.encode())
    loaded = load(FrozenFiles({} if code.id == "Y023" else {FILE: data}), FILE)
    if loaded.value is None:
        return loaded.diagnostics
    return (split(loaded.value) if code.id == "Y022" else parse(loaded.value)).diagnostics


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_example_provokes_the_code_and_no_other(code: Code):
    found = provoked(code)
    assert [item.code for item in found] == [code.id]
    assert {item.severity for item in found} == {code.severity}
    assert all(item.hint is not None for item in found)


def test_the_numbers_have_no_gaps_and_stand_in_order():
    assert [code.id for code in CODES] == [f"Y{number:03}" for number in range(1, len(CODES) + 1)]
