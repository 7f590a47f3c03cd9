import pytest
from msgspec.structs import replace

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.route import Route
from docgen.report.fingerprint import file_of, fingerprint
from docgen.source.text import SourceText


def at(make, text: str) -> tuple[Diagnostic, dict]:
    source, span = make(text)
    return error("X-001", Say("ordet på rad 3", "x"), span), {source.id: source}


def printed(item: Diagnostic, texts: dict[object, SourceText]) -> str:
    return fingerprint(item, texts, file_of(item))  # type: ignore[arg-type]


def test_a_finding_is_known_after_lines_were_moved(make) -> None:
    before, after = at(make, "a: «ord»\n"), at(make, "b: c\n\na: «ord»\n")
    assert printed(*before) == printed(*after)
    moved = replace(after[0], message=Say("ordet på rad 5", "x"))
    assert printed(*before) == printed(moved, after[1])


@pytest.mark.parametrize("change", ["words", "code", "message", "file"])
def test_another_finding_is_another(make, change: str) -> None:
    item, texts = at(make, "a: «ord»\n")
    other, others = at(make, "a: «ar»\n") if change == "words" else (item, texts)
    if change == "code":
        other = replace(item, code="X-002")
    if change == "message":
        other = replace(item, message=Say("annat", "x"))
    where = "annan.yaml" if change == "file" else file_of(other)
    assert fingerprint(other, others, where) != printed(item, texts)


def test_a_route_stands_for_a_file() -> None:
    assert file_of(error("X-001", Say("x", "x"), Route(("a", 1)))) == "a[1]"
