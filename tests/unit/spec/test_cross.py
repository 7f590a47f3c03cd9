"""Checks between the parts of a spec, beyond the bad cases: what they leave alone, and what they relate."""

from docgen.spec.cross import CHECKS
from tests.unit.spec.case import made, over_base, related


def test_answers_are_not_checked_in_a_spec_without_demands() -> None:
    assert over_base("requirements:\n  - {id: A, clause: provklausul, answers: [S0-99]}\n").lines == []


def test_criteria_answer_demands_too() -> None:
    here = over_base(
        "demands:\n  - {id: S0-1, type: must, paraphrase: x}\n"
        "evaluation:\n  criteria:\n"
        "    - {id: K1, title: x, text: x, evidence: x, weight: 100, answers: [S0-1, S1-1]}\n"
    )
    assert here.lines == [
        'case.yaml:6:77-81 error S035 det finns ingen synpunkt "S1-1" bland demands | menade du "S0-1"?'
    ]


def test_steps_and_price_rows_answer_demands_too() -> None:
    here = over_base(
        "demands:\n  - {id: S0-1, type: must, paraphrase: x}\n"
        "evaluation:\n  price_rows:\n    - {id: P, label: x, unit: kr, quantity: 1, answers: [S9]}\n"
        "timetable:\n  - {id: T, title: x, kind: other, date: 2027-01-04, answers: [S0-1, S8]}\n"
    )
    assert [item.message.en for item in here.diagnostics] == [
        'there is no demand "S9" among demands',
        'there is no demand "S8" among demands',
    ]


def test_criteria_and_price_rows_concern_requirements_that_are_there() -> None:
    here = over_base(
        "evaluation:\n  criteria:\n"
        "    - {id: K1, title: x, text: x, evidence: x, weight: 100, concerns: [PA-1, PA-X]}\n"
        "  price_rows:\n    - {id: P, label: x, unit: kr, quantity: 1, concerns: [K1]}\n"
    )
    assert [(item.code, item.message.en) for item in here.diagnostics] == [
        ("S039", 'there is no requirement "PA-X"'),
        ("S039", 'there is no requirement "K1"'),
    ]


def test_the_first_of_two_equal_ids_is_related() -> None:
    here = over_base("requirements:\n  - {id: PA-1, clause: provklausul}\n  - {id: PA-1, clause: provklausul}\n")
    assert [item.code for item in here.diagnostics] == ["S030"]
    assert related(here.diagnostics) == ["case.yaml:3"]
    twice = made("use: [base.yaml]\ndemands: [{id: A}, {id: A}]\n")
    assert "S030" in {item.code for item in twice.diagnostics}


def test_the_same_id_in_two_lists_is_allowed() -> None:
    here = over_base(
        "demands:\n  - {id: PA-1, type: must, paraphrase: x}\ntimetable:\n  - {id: PA-1, title: x, kind: other, date: 2027-01-01}\n"
    )
    assert here.lines == []


def test_days_may_be_the_same() -> None:
    dates = "questions_until: 2027-02-20, answers_until: 2027-02-20, tenders_until: 2027-02-20"
    assert over_base(f"procedure: {{{dates}}}\nprocurement: {{publish: 2027-02-20}}\n").lines == []


def test_days_that_cannot_be_read_are_left_to_the_models() -> None:
    here = over_base("procedure: {questions_until: i vår, answers_until: 2027-02-20}\n")
    assert [item.code for item in here.diagnostics] == ["S012"]


def test_the_other_day_is_related() -> None:
    here = over_base("procedure: {answers_until: 2027-03-20}\n")
    assert [item.code for item in here.diagnostics] == ["S036"]
    assert related(here.diagnostics) == ["case.yaml:2"]


def test_a_rate_needs_one_ground() -> None:
    here = made("service:\n  hourly_rate: {share: 100}\n")
    said = [text for text in here.lines if "S022" in text]
    assert said == [
        (
            "case.yaml:2:16-28 error S022 ersättningen anger varken schablon eller amount "
            "| skriv schablon: med ett årtal, eller amount: med ett belopp"
        )
    ]


def test_a_suppression_without_a_place_is_for_the_whole_spec() -> None:
    assert (
        over_base("suppress:\n  - {code: KRAV-001, reason: x}\n  - {code: KRAV-001, where: K1, reason: x}\n").lines
        == []
    )


def test_a_suppression_may_point_at_a_route() -> None:
    assert over_base("suppress:\n  - {code: X, where: 'requirements[0].id', reason: x}\n").lines == []
    here = over_base("suppress:\n  - {code: X, where: 'requirements[', reason: x}\n")
    assert [item.code for item in here.diagnostics] == ["S037"]


def test_checks_survive_any_shape() -> None:
    """Each part of a spec as a word, a list of words, and a mapping of words."""
    parts = (
        "requirements",
        "evaluation",
        "timetable",
        "demands",
        "memos",
        "suppress",
        "procurement",
        "procedure",
        "economy",
    )
    for part in (*parts, "service"):
        for wrong in ("x", "[x, [], {}]", "{id: {}, criteria: x, cpv: x, years: [x], hours_per_week: x}", "~"):
            here = over_base(f"{part}: {wrong}\n")
            assert here.assembled is not None
            assert all(list(check(here.assembled.tree)) is not None for check in CHECKS)
            assert here.diagnostics
