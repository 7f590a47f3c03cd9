"""Holidays, working days, the standstill and the arithmetic of months, as the law has them."""

from datetime import date

import pytest

from docgen.spec.values import Duration
from docgen.timetable.calendar import (
    add,
    add_months,
    earliest_signing,
    easter_day,
    eves,
    holidays,
    is_working_day,
    midsummer_day,
    name_of,
    next_working_day,
    previous_working_day,
    standstill_end,
)

day = date.fromisoformat


@pytest.mark.parametrize(
    ("year", "friday", "monday", "ascension", "pentecost", "midsummer_eve", "saints"),
    [
        (2025, "04-18", "04-21", "05-29", "06-08", "06-20", "11-01"),
        (2026, "04-03", "04-06", "05-14", "05-24", "06-19", "10-31"),
        (2027, "03-26", "03-29", "05-06", "05-16", "06-25", "11-06"),
        (2028, "04-14", "04-17", "05-25", "06-04", "06-23", "11-04"),
    ],
)
def test_movable_days(
    year: int, friday: str, monday: str, ascension: str, pentecost: str, midsummer_eve: str, saints: str
) -> None:
    named = {said.sv: found.isoformat()[5:] for found, said in {**holidays(year), **eves(year)}.items()}
    assert named["långfredagen"] == friday
    assert named["annandag påsk"] == monday
    assert named["Kristi himmelsfärdsdag"] == ascension
    assert named["pingstdagen"] == pentecost
    assert named["midsommarafton"] == midsummer_eve
    assert named["alla helgons dag"] == saints


@pytest.mark.parametrize(
    "easter", ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25", "2049-04-18"]
)
def test_easter_in_awkward_years(easter: str) -> None:
    assert easter_day(int(easter[:4])) == day(easter)


def test_a_year_has_thirteen_holidays_and_three_eves() -> None:
    assert len(holidays(2027)) == 13
    assert list(holidays(2027)) == sorted(holidays(2027))
    assert len(eves(2027)) == 3


def test_days_that_are_ordinary_in_law() -> None:
    for text in ("2027-01-05", "2027-03-25", "2027-04-30", "2027-05-07"):
        assert name_of(day(text)) is None
        assert is_working_day(day(text))


def test_names_in_both_languages() -> None:
    found = name_of(day("2027-12-24"))
    assert found is not None
    assert (found.sv, found.en) == ("julafton", "Christmas Eve")


@pytest.mark.parametrize(
    ("start", "following", "preceding"),
    [
        ("2026-12-23", "2026-12-23", "2026-12-23"),
        ("2026-12-24", "2026-12-28", "2026-12-23"),
        ("2026-12-31", "2027-01-04", "2026-12-30"),
        ("2027-03-26", "2027-03-30", "2027-03-25"),
        ("2027-06-25", "2027-06-28", "2027-06-24"),
        ("2027-06-06", "2027-06-07", "2027-06-04"),
    ],
)
def test_working_days_round_holidays(start: str, following: str, preceding: str) -> None:
    assert next_working_day(day(start)) == day(following)
    assert previous_working_day(day(start)) == day(preceding)


VECTORS = [
    ("2026-11-23", "2026-12-03", "2026-12-04", "2026-12-08", "2026-12-09"),
    ("2026-11-25", "2026-12-07", "2026-12-08", "2026-12-10", "2026-12-11"),
    ("2026-12-14", "2026-12-28", "2026-12-29", "2026-12-29", "2026-12-30"),
    ("2026-12-21", "2027-01-04", "2027-01-05", "2027-01-05", "2027-01-06"),
    ("2027-03-16", "2027-03-30", "2027-03-31", "2027-03-31", "2027-04-01"),
    ("2027-05-27", "2027-06-07", "2027-06-08", "2027-06-11", "2027-06-12"),
    ("2027-06-15", "2027-06-28", "2027-06-29", "2027-06-30", "2027-07-01"),
    ("2025-06-12", "2025-06-23", "2025-06-24", "2025-06-27", "2025-06-28"),
]


@pytest.mark.parametrize(("sent", "last_10", "sign_10", "last_15", "sign_15"), VECTORS)
def test_standstill(sent: str, last_10: str, sign_10: str, last_15: str, sign_15: str) -> None:
    """The sixteen vectors of section 7.2 of the domain text."""
    assert standstill_end(day(sent), 10) == day(last_10)
    assert earliest_signing(day(sent), 10) == day(sign_10)
    assert standstill_end(day(sent), 15) == day(last_15)
    assert earliest_signing(day(sent), 15) == day(sign_15)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2027-09-01", 24, "2029-09-01"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2027-03-31", -1, "2027-02-28"),
        ("2027-01-15", -1, "2026-12-15"),
        ("2027-12-15", 1, "2028-01-15"),
        ("2027-05-15", 0, "2027-05-15"),
    ],
)
def test_months_keep_the_number_of_the_day_or_end_the_month(start: str, months: int, expected: str) -> None:
    assert add_months(day(start), months) == day(expected)


@pytest.mark.parametrize(
    ("length", "times", "expected"),
    [
        (Duration(2, "years"), 1, "2029-09-01"),
        (Duration(3, "months"), -1, "2027-06-01"),
        (Duration(2, "weeks"), 1, "2027-09-15"),
        (Duration(10, "days"), 2, "2027-09-21"),
    ],
)
def test_lengths_are_added_to_days(length: Duration, times: int, expected: str) -> None:
    assert add(day("2027-09-01"), length, times) == day(expected)


def test_hours_say_nothing_about_dates() -> None:
    with pytest.raises(ValueError, match="24 hours is shorter than a day"):
        add(day("2027-09-01"), Duration(24, "hours"))


def test_midsummer_is_a_saturday_between_the_20th_and_26th() -> None:
    for year in range(2000, 2100):
        found = midsummer_day(year)
        assert (found.month, found.weekday()) == (6, 5)
        assert 20 <= found.day <= 26
