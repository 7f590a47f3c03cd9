"""The dates of a contract."""

from datetime import date

import pytest

from docgen.spec.values import Duration
from docgen.timetable.term import ExtensionDates, Option, in_months, term

YEAR = Duration(1, "years")
HALF = Duration(6, "months")


def test_two_years_and_two_options() -> None:
    found = term(date(2027, 9, 1), Duration(2, "years"), [Option(YEAR, HALF), Option(YEAR, HALF)])
    assert (found.start, found.base_end, found.last_end) == (date(2027, 9, 1), date(2029, 8, 31), date(2031, 8, 31))
    assert found.total == Duration(4, "years")
    assert found.extensions == (
        ExtensionDates(1, YEAR, date(2029, 9, 1), date(2030, 8, 31), date(2029, 2, 28)),
        ExtensionDates(2, YEAR, date(2030, 9, 1), date(2031, 8, 31), date(2030, 2, 28)),
    )


def test_without_options_the_last_end_is_the_first() -> None:
    found = term(date(2027, 2, 1), Duration(18, "months"))
    assert (found.base_end, found.last_end, found.extensions) == (date(2028, 7, 31), date(2028, 7, 31), ())
    assert found.total == Duration(18, "months")


def test_ends_are_counted_from_the_start_and_do_not_drift() -> None:
    found = term(date(2027, 8, 31), Duration(6, "months"), [Option(HALF, Duration(4, "weeks"))])
    assert found.base_end == date(2028, 2, 28)
    assert found.extensions[0].start == date(2028, 2, 29)
    assert found.last_end == date(2028, 8, 30)
    assert found.extensions[0].notice_by == date(2028, 1, 31)


def test_a_notice_is_counted_back_from_the_last_day() -> None:
    found = term(date(2027, 7, 1), YEAR, [Option(YEAR, HALF)])
    assert found.base_end == date(2028, 6, 30)
    assert found.extensions[0].notice_by == date(2027, 12, 30)


def test_whole_years_are_told_as_years() -> None:
    assert [str(in_months(months)) for months in (12, 24, 30)] == ["1 year", "2 years", "30 months"]


def test_a_term_in_weeks_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="not weeks"):
        term(date(2027, 7, 1), Duration(52, "weeks"))
