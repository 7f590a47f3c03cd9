"""When a contract is followed up: its term and the requirements' intervals come in, dated occasions go out."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.spec.model.requirement import Interval, Stage
from docgen.spec.values import Duration
from docgen.timetable.calendar import add, add_months, next_working_day, previous_working_day

MainInterval: TypeAlias = Literal["quarterly", "half-yearly"]

_LONGEST_BY_QUARTER = 24
"""Months. A contract of two years or less is followed up every quarter, a longer one every half-year."""
_MONTHS: Mapping[str, int] = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
_ONCE = "once"
_ORDER: Mapping[str, int] = {_ONCE: 0, **_MONTHS}
_WITH_THE_CONTRACT = frozenset({"by-contract-length", "continuous"})
"""Intervals without dates of their own: they are taken up when the contract is."""
_BEFORE_START = frozenset({"service.takeover"})
_AT_THE_END = frozenset({"contract.exit"})
"""Sections whose requirements belong to one phase of the contract, whatever stage proves them."""


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


class Phases(Struct, frozen=True):
    """The days that single follow-ups hang on: the takeover's first day, the contract's start and its last day."""

    takeover: dt.date
    start: dt.date
    end: dt.date


def once_day(section: str, stage: Stage | None, phases: Phases) -> dt.date | None:
    """The day of what is followed up once, or None when it comes with the first regular occasion.

    What concerns the end of the contract is taken up on its last working day; the takeover, and what is proven
    before the start, on the last working day before the start; what the tender promised when the takeover begins,
    since that is the first day on which it must be there.
    """
    if section in _AT_THE_END:
        return previous_working_day(phases.end)
    if section in _BEFORE_START or stage == "before-start":
        return previous_working_day(phases.start - dt.timedelta(days=1))
    if stage in {"tender", "before-award"}:
        return next_working_day(phases.takeover)
    return None


def occasions(
    start: dt.date,
    length: Duration,
    intervals: Mapping[str, Interval],
    report_within: Duration | None = None,
    once: Mapping[str, dt.date] = MappingProxyType({}),
    until: Duration | None = None,
) -> tuple[FollowUpDate, ...]:
    """The occasions of the base term, by date. `intervals` has the interval of each requirement by id.

    Periods are counted from the contract's start and lie within the base term, or within `until` when every
    extension is used; a last period that is cut short by the end of the term is kept. The report is due
    `report_within` after the period, else the day after it. What is followed up once has its day in `once`, and is
    taken up on the first occasion where it has none.
    """
    main = interval_by_length(length)
    due = {name: _due(name, intervals, main) for name in _MONTHS}
    first = [key for key, interval in intervals.items() if interval == _ONCE and key not in once]
    found = list(_once(intervals, once))
    for name, months in _MONTHS.items():
        if name != main and not due[name]:
            continue
        for index, (begins, ends) in enumerate(_periods(start, until or length, months)):
            ids = [*due[name], *(first if name == main and index == 0 else ())]
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
    return tuple(sorted(found, key=lambda item: (item.date, _ORDER[item.interval])))


def _once(intervals: Mapping[str, Interval], once: Mapping[str, dt.date]) -> Iterator[FollowUpDate]:
    """The single follow-ups, together where they fall on one day; the report is due on the day itself."""
    for day in sorted(set(once.values())):
        ids = [key for key, found in once.items() if found == day and intervals.get(key) == _ONCE]
        if ids:
            yield FollowUpDate(day, _ONCE, day, day, day, _in_order(ids, intervals))


def _due(name: str, intervals: Mapping[str, Interval], main: MainInterval) -> list[str]:
    with_main = _WITH_THE_CONTRACT if name == main else frozenset()
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
