from docgen.diag.diagnostic import LawRef, Outcome, Say, Severity, error, has_errors, warning
from docgen.diag.place import SourceId, whole
from docgen.diag.route import Route

SAID = Say("fel", "wrong")


def test_a_sentence_is_swedish_or_english():
    assert SAID.in_language("sv") == "fel"
    assert SAID.in_language("en") == "wrong"
    assert SAID.in_language("fi") == "wrong"


def test_severities_are_ranked():
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_only_what_was_read_is_verified():
    assert [LawRef("9 § LSS", "2026-11-21", confidence).verified for confidence in ("A", "B", "C", "D", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_an_outcome_fails_by_errors_only():
    mild, grave = warning("C001", SAID, Route()), error("C002", SAID, Route())
    assert not has_errors([mild])
    assert not Outcome(1, (mild,)).failed
    assert Outcome(1, (mild, grave)).failed
    assert not Outcome(None).failed


def test_a_diagnostic_can_be_moved():
    place = whole(SourceId("a"))
    moved = error("C001", SAID, Route(("a",)), hint=SAID).at(place)
    assert (moved.place, moved.code, moved.hint) == (place, "C001", SAID)
