"""Dated steps come in; the months of a timetable go out, with the phases that are under way in each of them.

A month for each row and a phase for each column make a bar chart that is a plain table: Word shows it without a
picture, and a screen reader reads it.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

from docgen.timetable.calendar import add_months

_PHASES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "prepare": frozenset({"market", "drafting", "memo"}),
        "consult": frozenset({"mbl", "consultation"}),
        "decide": frozenset({"committee", "summons", "minutes"}),
        "advertise": frozenset({"publication", "questions", "answers", "tenders"}),
        "evaluate": frozenset({"evaluation", "no-tenders", "award"}),
        "standstill": frozenset({"award", "standstill-end", "reserve", "signing"}),
        "takeover": frozenset({"takeover", "start"}),
    }
)
"""The phases in the order of a procurement, with the kinds of milestones that lie in them."""
_WHOLE = frozenset({"advertise", "standstill"})
"""Phases that go on from their first step to their last; the others pause between steps."""

Span = tuple[str, dt.date, dt.date]
"""A step: its kind, its first and its last day."""


class Month(Struct, frozen=True):
    """A month of a timetable. `phases` are those under way in it."""

    first: dt.date
    last: dt.date
    phases: tuple[str, ...]


def months_of(steps: Sequence[Span]) -> tuple[Month, ...]:
    """Every month from that of the first step to that of the last, also those in which nothing happens."""
    if not steps:
        return ()
    first = min(begins for _, begins, _ in steps).replace(day=1)
    last = max(ends for _, _, ends in steps)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    starts = [add_months(first, number) for number in range(count + 1)]
    spans = {name: _spans(name, steps) for name in _PHASES}
    return tuple(
        Month(begins, ends, tuple(name for name, found in spans.items() if _touches(found, begins, ends)))
        for begins, ends in ((day, then - dt.timedelta(days=1)) for day, then in pairwise(starts))
    )


def _spans(phase: str, steps: Sequence[Span]) -> list[tuple[dt.date, dt.date]]:
    mine = [(begins, ends) for kind, begins, ends in steps if kind in _PHASES[phase]]
    if phase in _WHOLE and mine:
        return [(min(begins for begins, _ in mine), max(ends for _, ends in mine))]
    return mine


def _touches(spans: Sequence[tuple[dt.date, dt.date]], first: dt.date, last: dt.date) -> bool:
    return any(begins <= last and first <= ends for begins, ends in spans)
