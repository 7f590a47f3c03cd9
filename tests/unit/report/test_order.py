from docgen.diag.diagnostic import Diagnostic, Say, Severity, error
from docgen.diag.place import SourceId, whole
from docgen.diag.route import Route
from docgen.report.order import counts, ordered, severity_name, summary


def test_by_place_and_code_and_each_once(found: tuple[Diagnostic, ...]):
    assert [item.code for item in ordered([*found, *reversed(found)])] == ["TAL-001", "KRAV-006", "S012"]


def test_sources_stand_together_and_routes_last():
    said = Say("x", "x")
    items = [
        error("S003", said, Route(("a",))),
        error("S002", said, whole(SourceId("b"))),
        error("S001", said, whole(SourceId("b"))),
        error("S009", said, whole(SourceId("a"))),
        error("S004", said, whole(SourceId("a", "resources"))),
    ]
    assert [item.code for item in ordered(items)] == ["S009", "S001", "S002", "S004", "S003"]


def test_two_messages_at_one_place_are_both_kept():
    place = whole(SourceId("a"))
    items = [error("S001", Say(word, word), place) for word in ("b", "a")]
    assert [item.message.sv for item in ordered(items)] == ["a", "b"]


def test_the_closing_line_counts_each_severity(found: tuple[Diagnostic, ...]):
    assert summary([*found, found[0]]) == "1 fel, 1 varning, 1 notis"
    assert summary(found[:2], "en") == "1 error, 1 warning, 0 notes"
    assert summary([]) == "0 fel, 0 varningar, 0 notiser"
    assert summary([], "en") == "0 errors, 0 warnings, 0 notes"
    assert counts(found[:1]) == {Severity.ERROR: 1, Severity.WARNING: 0, Severity.NOTE: 0}


def test_severities_have_names():
    assert [severity_name(severity, "sv") for severity in Severity] == ["fel", "varning", "notis"]
    assert [severity_name(severity, "fi") for severity in Severity] == ["error", "warning", "note"]
