"""Lags between steps, their inverses, and the days on which a step may lie."""

from datetime import date

import pytest

from docgen.diag.diagnostic import Say
from docgen.spec.values import Duration
from docgen.timetable.lag import (
    ANY_DAY,
    WORKING_DAYS,
    Lag,
    counted,
    days,
    inverse,
    is_dead,
    lasting,
    living_days,
    meetings,
    standstill,
    weeks,
)

day = date.fromisoformat


@pytest.mark.parametrize(
    ("lag", "start", "end"),
    [
        (days(0), "2027-03-01", "2027-03-01"),
        (days(10), "2027-03-01", "2027-03-11"),
        (weeks(3), "2027-03-01", "2027-03-22"),
        # 9 days of June and 21 of August
        (counted(30), "2027-06-21", "2027-08-21"),
        # 13 days before Christmas and 8 after Epiphany
        (counted(21), "2026-12-08", "2027-01-14"),
        (lasting(Duration(3, "months")), "2027-06-01", "2027-09-01"),
        (lasting(Duration(2, "weeks")), "2027-06-01", "2027-06-15"),
        (standstill(10), "2027-06-15", "2027-06-28"),
        (standstill(15), "2026-12-21", "2027-01-05"),
    ],
)
def test_a_lag_and_its_inverse(lag: Lag, start: str, end: str) -> None:
    assert lag(day(start)) == day(end)
    back = inverse(lag, day(end))
    assert back >= day(start)
    assert lag(back) == day(end)


def test_an_inverse_never_goes_past_the_wanted_day() -> None:
    # no day's standstill ends on Midsummer Eve: the latest before it is sent on the 14th
    assert inverse(standstill(10), day("2027-06-25")) == day("2027-06-14")
    assert inverse(counted(500), day("2030-01-01")) < day("2028-09-01")


def test_a_length_of_hours_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="24 hours is shorter than a day"):
        lasting(Duration(24, "hours"))


def test_distances_in_words() -> None:
    assert days(1).said == Say("en dag", "one day")
    assert weeks(1).said == Say("7 dagar", "7 days")
    assert counted(30).said == Say("30 dagar utom juli och jul", "30 days not counting July and Christmas")
    assert lasting(Duration(2, "months")).said == Say("2 månader", "2 months")
    assert standstill(10).said == Say("10 dagars avtalsspärr", "10 days of standstill")


def test_days_on_which_few_are_at_work() -> None:
    assert [is_dead(day(item)) for item in ("2027-06-30", "2027-07-01", "2027-07-31", "2027-08-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert [is_dead(day(item)) for item in ("2026-12-21", "2026-12-22", "2027-01-06", "2027-01-07")] == [
        False,
        True,
        True,
        False,
    ]
    assert living_days(day("2027-02-01"), day("2027-03-15")) == 42
    assert living_days(day("2027-06-21"), day("2027-08-02")) == 11
    assert living_days(day("2027-03-15"), day("2027-03-15")) == 0


def test_working_days_and_any_day() -> None:
    friday = day("2027-06-25")
    assert (WORKING_DAYS.up(friday), WORKING_DAYS.down(friday)) == (day("2027-06-28"), day("2027-06-24"))
    assert (ANY_DAY.up(friday), ANY_DAY.down(friday)) == (friday, friday)


def test_a_body_meets_on_its_days() -> None:
    body = meetings([day("2027-02-25"), day("2027-01-28"), day("2027-04-22")])
    assert (body.up(day("2027-01-29")), body.down(day("2027-02-24"))) == (day("2027-02-25"), day("2027-01-28"))
    assert (body.up(day("2027-01-28")), body.down(day("2027-01-28"))) == (day("2027-01-28"), day("2027-01-28"))


def test_a_year_without_known_meetings_is_open() -> None:
    body = meetings([day("2027-01-28"), day("2027-04-22")])
    assert (body.known(2027), body.known(2028)) == (True, False)
    # after the last meeting of the year, and before its first
    assert body.up(day("2027-05-01")) == day("2028-01-03")
    assert body.down(day("2027-01-10")) == day("2026-12-30")
    assert body.up(day("2026-12-31")) == day("2027-01-28")
    assert body.down(day("2028-01-01")) == day("2027-04-22")
