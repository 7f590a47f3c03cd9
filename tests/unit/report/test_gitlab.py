import json

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.route import Route
from docgen.report.gitlab import render
from docgen.source.text import SourceText


def test_one_object_for_each(found: tuple[Diagnostic, ...], spec: SourceText) -> None:
    rows = json.loads(render(found, {spec.id: spec}, shown_path=lambda _: "e.yaml"))
    assert [(row["check_name"], row["severity"], row["location"]["lines"]["begin"]) for row in rows] == [
        ("TAL-001", "info", 1),
        ("KRAV-006", "minor", 3),
        ("S012", "major", 4),
    ]
    assert {row["location"]["path"] for row in rows} == {"e.yaml"}
    assert rows[2]["description"] == 'S012: kravet "PA-1" finns redan: ge det ett annat id'


def test_what_says_the_same_twice_is_told_apart(make) -> None:
    source, first = make("a: «ord»\nb: ord\n")
    again = source.span(source.text.rindex("ord"), source.text.rindex("ord") + 3)
    rows = json.loads(render([error("X-001", Say("x", "x"), span) for span in (first, again)], {source.id: source}))
    assert len({row["fingerprint"] for row in rows}) == 2


def test_nothing_is_an_empty_list_and_a_route_has_a_line() -> None:
    assert json.loads(render([], {})) == []
    (row,) = json.loads(render([error("X-001", Say("x", "x"), Route(("a",)))], {}))
    assert row["location"] == {"path": "a", "lines": {"begin": 1}}
