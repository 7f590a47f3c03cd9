import pytest

from docgen.diag.code import Code
from docgen.diag.diagnostic import Say, Severity


def test_a_page_cannot_be_changed():
    said = Say("x", "x")
    code = Code("Y001", Severity.ERROR, said, said, said)
    assert code.example == ""
    with pytest.raises(AttributeError):
        code.id = "Y002"  # type: ignore[misc]
