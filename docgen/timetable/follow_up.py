"""When a contract is followed up: its term and the requirements' intervals come in, dated occasions go out."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.spec.model.requirement import Interval
from docgen.spec.values import Duration
from docgen.timetable.calendar import add, add_months, next_working_day, previous_working_day

MainInterval: TypeAlias = Literal["quarterly", "half-yearly"]

_LONGEST_BY_QUARTER = 24
"""Months. A contract of two years or less is followed up every quarter, a longer one every half-year."""
_MONTHS: Mapping[str, int] = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
_WITH_THE_CONTRACT = frozenset({"by-contract-length", "continuous", "once"})
"""Intervals without dates of their own: they are taken up when the contract is."""


class FollowUpDate(Struct, frozen=True):
    """One occasion. `requirements` are the ids to take up.

    `date` is the last working day of the period; `report_by` the working day when the report on it is due.
    """

    date: dt.date
    interval: str
    period_start: dt.date
    period_end: dt.date
    report_by: dt.date
    requirements: tuple[str, ...]


def interval_by_length(length: Duration) -> MainInterval:
    """How often a contract of this length, without extensions, is followed up."""
    months = length.to_months()
    if months is None:
        raise ValueError(f"a term is counted in months or years, not {length.unit}")
    return "quarterly" if months <= _LONGEST_BY_QUARTER else "half-yearly"


def occasions(
    start: dt.date,
    length: Duration,
    intervals: Mapping[str, Interval],
    report_within: Duration | None = None,
) -> tuple[FollowUpDate, ...]:
    """The occasions of the base term, by date. `intervals` has the interval of each requirement by id.

    Periods are counted from the contract's start and lie within the base term; a last period that is cut
    short by the end of the term is kept. The report is due `report_within` after the period, else the day
    after it. What is followed up once is taken up on the first occasion.
    """
    main = interval_by_length(length)
    due = {name: _due(name, intervals, main) for name in _MONTHS}
    once = [key for key, interval in intervals.items() if interval == "once"]
    found: list[FollowUpDate] = []
    for name, months in _MONTHS.items():
        if name != main and not due[name]:
            continue
        for index, (begins, ends) in enumerate(_periods(start, length, months)):
            ids = [*due[name], *(once if name == main and index == 0 else ())]
            found.append(
                FollowUpDate(
                    date=previous_working_day(ends),
                    interval=name,
                    period_start=begins,
                    period_end=ends,
                    report_by=_report_by(ends, report_within),
                    requirements=_in_order(ids, intervals),
                )
            )
    return tuple(sorted(found, key=lambda item: (item.date, _MONTHS[item.interval])))


def _due(name: str, intervals: Mapping[str, Interval], main: MainInterval) -> list[str]:
    with_main = _WITH_THE_CONTRACT - {"once"} if name == main else frozenset()
    return [key for key, interval in intervals.items() if interval == name or interval in with_main]


def _in_order(ids: Sequence[str], intervals: Mapping[str, Interval]) -> tuple[str, ...]:
    wanted = set(ids)
    return tuple(key for key in intervals if key in wanted)


def _periods(start: dt.date, length: Duration, months: int) -> Iterator[tuple[dt.date, dt.date]]:
    whole = length.to_months() or 0
    last = add_months(start, whole) - dt.timedelta(days=1)
    for begun in range(0, whole, months):
        ends = add_months(start, begun + months) - dt.timedelta(days=1)
        yield add_months(start, begun), min(ends, last)


def _report_by(period_end: dt.date, within: Duration | None) -> dt.date:
    return next_working_day(add(period_end, within) if within else period_end + dt.timedelta(days=1))
