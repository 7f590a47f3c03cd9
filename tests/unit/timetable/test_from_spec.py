"""The dates that follow from a spec."""

from datetime import date

from docgen.diag.route import Route
from docgen.spec.requirement import resolve
from docgen.spec.values import Duration
from docgen.timetable.from_spec import Timetable, award_day, follow_ups, timetable
from tests.unit.spec.case import CASES, made, over_base

TERM = "contract:\n  extensions: [{length: 1 år, notice: 6 månader}, {length: 1 år, notice: 6 månader}]\n"
AWARD = "timetable:\n  - {id: T1, title: Tilldelning, kind: award, date: 2026-12-21}\n"


def dates(text: str) -> Timetable:
    found = over_base(text)
    assert found.lines == []
    assert found.spec is not None
    return timetable(found.spec, resolve(found.spec, found.library))


def test_the_dates_of_the_contract() -> None:
    found = dates(TERM)
    assert (found.start, found.base_end, found.last_end) == (date(2027, 9, 1), date(2029, 8, 31), date(2031, 8, 31))
    assert found.total == Duration(4, "years")
    assert [item.notice_by for item in found.extensions] == [date(2029, 2, 28), date(2030, 2, 28)]
    assert found.takeover_start == date(2027, 6, 1)
    assert found.tenders_valid_until == date(2027, 9, 15)
    assert found.follow_up_interval == "quarterly"


def test_without_an_award_there_is_no_standstill() -> None:
    found = dates("")
    assert (found.award, found.standstill_end, found.earliest_signing, found.suggested_signing) == (None,) * 4
    assert found.milestones == ()


def test_the_standstill_is_computed_and_put_among_the_milestones() -> None:
    found = dates(AWARD)
    assert (found.award, found.standstill_end) == (date(2026, 12, 21), date(2027, 1, 4))
    assert (found.earliest_signing, found.suggested_signing) == (date(2027, 1, 5), date(2027, 1, 5))
    assert [(step.date, step.title, step.kind, step.computed, step.route) for step in found.milestones] == [
        (date(2026, 12, 21), "Tilldelning", "award", False, Route(("timetable", 0))),
        (date(2027, 1, 4), "Avtalsspärrens sista dag", "standstill-end", True, None),
        (date(2027, 1, 5), "Tidigaste dag för avtalstecknande", "signing", True, None),
    ]


def test_fifteen_days_and_a_holiday() -> None:
    found = dates(AWARD + "procedure: {standstill_days: 15}\n")
    assert (found.standstill_end, found.earliest_signing) == (date(2027, 1, 5), date(2027, 1, 6))
    assert found.suggested_signing == date(2027, 1, 7)


def test_a_step_that_the_spec_plans_is_not_computed_too() -> None:
    found = dates(AWARD + "  - {id: T2, title: Avtal, kind: signing, date: 2027-01-08}\n")
    assert [(step.kind, step.computed) for step in found.milestones] == [
        ("award", False),
        ("standstill-end", True),
        ("signing", False),
    ]


def test_steps_come_by_date_and_keep_their_place_in_the_file() -> None:
    found = dates(
        "timetable:\n"
        "  - {id: B, title: B, kind: other, date: 2027-03-01, until: 2027-03-09}\n"
        "  - {id: A, title: A, kind: other, date: 2027-03-01}\n"
        "  - {id: C, title: C, kind: other, date: 2027-01-01}\n"
    )
    assert [(step.id, str(step.route)) for step in found.milestones] == [
        ("C", "timetable[2]"),
        ("A", "timetable[1]"),
        ("B", "timetable[0]"),
    ]


def test_an_award_that_lasts_is_sent_on_its_last_day() -> None:
    found = over_base("timetable:\n  - {id: T1, title: T, kind: award, date: 2027-04-20, until: 2027-04-22}\n")
    assert found.spec is not None
    assert award_day(found.spec) == date(2027, 4, 22)


def test_computed_steps_speak_the_language_of_the_spec() -> None:
    found = dates(AWARD + "procurement: {language: en}\n")
    assert [step.title for step in found.milestones if step.computed] == [
        "Last day of the standstill",
        "Earliest day for signing the contract",
    ]


def test_requirements_are_followed_up_by_their_intervals() -> None:
    found = made((CASES / "ok" / "everything.yaml").read_text(encoding="utf-8"))
    assert found.spec is not None
    items = timetable(found.spec, resolve(found.spec, found.library)).follow_ups
    # proven by the tender and followed up once: when the takeover begins
    assert (items[0].interval, items[0].requirements, items[0].date) == ("once", ("PA-TEXT-1",), date(2027, 6, 1))
    assert items[1].report_by == date(2027, 12, 21)
    assert [item.requirements for item in items[1:]] == [()] * 8


def test_follow_ups_go_on_while_the_contract_is_extended() -> None:
    found = over_base(TERM)
    assert found.spec is not None
    dates = timetable(found.spec)
    whole = follow_ups(found.spec, (), dates.total)
    assert (len(dates.follow_ups), len(whole)) == (8, 16)
    assert whole[-1].period_end == dates.last_end
