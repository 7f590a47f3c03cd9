"""When a contract is followed up, and what is taken up then."""

from datetime import date

import pytest

from docgen.spec.model.requirement import Stage
from docgen.spec.values import Duration
from docgen.timetable.follow_up import Phases, interval_by_length, occasions, once_day

START = date(2027, 9, 1)
TWO = Duration(2, "years")


@pytest.mark.parametrize(
    ("length", "expected"),
    [("12 months", "quarterly"), ("2 years", "quarterly"), ("25 months", "half-yearly"), ("4 years", "half-yearly")],
)
def test_two_years_or_less_is_every_quarter(length: str, expected: str) -> None:
    assert interval_by_length(Duration.read(length)) == expected


def test_the_quarters_of_two_years() -> None:
    found = occasions(START, TWO, {"A": "by-contract-length"})
    assert len(found) == 8
    assert {item.interval for item in found} == {"quarterly"}
    first, last = found[0], found[-1]
    assert (first.period_start, first.period_end, first.date) == (START, date(2027, 11, 30), date(2027, 11, 30))
    assert first.report_by == date(2027, 12, 1)
    assert (last.period_start, last.period_end) == (date(2029, 6, 1), date(2029, 8, 31))
    assert all(item.requirements == ("A",) for item in found)


def test_each_interval_has_its_own_periods() -> None:
    found = occasions(START, TWO, {"M": "monthly", "Q": "quarterly", "H": "half-yearly", "Y": "yearly"})
    counts = {name: sum(item.interval == name for item in found) for name in ("monthly", "quarterly", "half-yearly")}
    assert counts == {"monthly": 24, "quarterly": 8, "half-yearly": 4}
    yearly = [item for item in found if item.interval == "yearly"]
    assert [(item.period_start, item.period_end) for item in yearly] == [
        (date(2027, 9, 1), date(2028, 8, 31)),
        (date(2028, 9, 1), date(2029, 8, 31)),
    ]
    assert all(item.requirements == ("Y",) for item in yearly)
    at_the_end = [item.interval for item in found if item.date == date(2029, 8, 31)]
    assert at_the_end == ["monthly", "quarterly", "half-yearly", "yearly"]


def test_what_follows_the_contract_comes_when_the_contract_does() -> None:
    found = occasions(START, Duration(4, "years"), {"B": "by-contract-length", "C": "continuous", "O": "once"})
    assert {item.interval for item in found} == {"half-yearly"}
    assert [item.requirements for item in found[:2]] == [("B", "C", "O"), ("B", "C")]
    assert len(found) == 8


def test_without_requirements_the_contract_itself_is_followed_up() -> None:
    assert [item.requirements for item in occasions(START, Duration(1, "years"), {})] == [()] * 4


def test_a_last_period_is_cut_at_the_end_of_the_term() -> None:
    found = occasions(START, Duration(8, "months"), {})
    assert [(item.period_start, item.period_end) for item in found][-1] == (date(2028, 3, 1), date(2028, 4, 30))


def test_follow_up_is_on_working_days_and_reports_come_after() -> None:
    found = occasions(START, TWO, {}, Duration(3, "weeks"))
    by_end = {item.period_end: item for item in found}
    assert by_end[date(2029, 5, 31)].date == date(2029, 5, 31)
    assert by_end[date(2027, 11, 30)].report_by == date(2027, 12, 21)
    new_year = occasions(date(2027, 10, 1), TWO, {}, Duration(1, "days"))[0]
    assert (new_year.period_end, new_year.date, new_year.report_by) == (
        date(2027, 12, 31),
        date(2027, 12, 30),
        date(2028, 1, 3),
    )


def test_requirements_keep_their_order() -> None:
    found = occasions(START, TWO, {"Z": "quarterly", "A": "by-contract-length", "M": "once"})
    assert found[0].requirements == ("Z", "A", "M")


PHASES = Phases(date(2027, 6, 1), START, date(2030, 8, 31))


@pytest.mark.parametrize(
    ("section", "stage", "expected"),
    [
        # Saturday 31 August 2030 is the last day of the term
        ("contract.exit", "during-contract", date(2030, 8, 30)),
        ("service.takeover", "during-contract", date(2027, 8, 31)),
        ("service.takeover", "tender", date(2027, 8, 31)),
        ("contract.term", "before-start", date(2027, 8, 31)),
        ("tenderer.capacity", "tender", date(2027, 6, 1)),
        ("tenderer.permit", "before-award", date(2027, 6, 1)),
        ("service.staffing", "during-contract", None),
        ("service.staffing", None, None),
    ],
)
def test_a_single_follow_up_has_the_day_of_its_phase(section: str, stage: Stage | None, expected: date | None) -> None:
    assert once_day(section, stage, PHASES) == expected


def test_single_follow_ups_with_a_day_of_their_own() -> None:
    day = date(2027, 6, 1)
    found = occasions(START, TWO, {"A": "once", "B": "quarterly", "C": "once"}, once={"A": day})
    assert (found[0].date, found[0].interval, found[0].requirements, found[0].report_by) == (day, "once", ("A",), day)
    assert found[1].requirements == ("B", "C")
