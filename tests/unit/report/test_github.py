from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.place import Point, SourceId, Span
from docgen.diag.route import Route
from docgen.report.github import render

FOUND = 'kravet "PA-1" finns redan%0Age det ett annat id'


def test_one_command_for_each(found: tuple[Diagnostic, ...]):
    assert render(found, shown_path=lambda _: "e.yaml").splitlines() == [
        "::notice file=e.yaml,line=1,endLine=1,col=1,endColumn=13,title=TAL-001::ett tal",
        '::warning file=e.yaml,line=3,endLine=3,col=12,endColumn=23,title=KRAV-006::"dygnet runt" kan skrivas klarare',
        f"::error file=e.yaml,line=4,endLine=4,col=9,endColumn=13,title=S012::{FOUND}",
    ]


def test_what_would_end_a_command_is_escaped():
    place = Span(SourceId("a,b:100%.yaml"), Point(1, 1, 0), Point(2, 1, 9))
    item = error("S001", Say("100 % :: a, b", "x"), place, Say("ett\r\ntvå", "x"))
    assert render([item]) == (
        "::error file=a%2Cb%3A100%25.yaml,line=1,endLine=2,title=S001::100 %25 :: a, b%0Aett%0D%0Atvå\n"
    )


def test_a_message_cannot_begin_a_command_of_its_own():
    item = error("S001", Say("x\n::error::y", "x"), Route(("a",)))
    assert render([item]) == "::error title=S001::x ::error::y\n"
