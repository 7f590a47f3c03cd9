"""The term of a contract: start, lengths and notices come in, every date that follows from them goes out."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from docgen.spec.values import Duration
from docgen.timetable.calendar import add, add_months

_DAY = timedelta(days=1)


class Option(Struct, frozen=True):
    """An option to extend: how long, and how long before the end of the term the notice must be given."""

    length: Duration
    notice: Duration


class ExtensionDates(Struct, frozen=True):
    """One extension, numbered from 1. `notice_by` is the last day to say that it is used."""

    number: int
    length: Duration
    start: date
    end: date
    notice_by: date


class TermDates(Struct, frozen=True):
    """The contract's days; every `end` is the last day on which the contract runs."""

    start: date
    base_end: date
    extensions: tuple[ExtensionDates, ...]
    last_end: date
    total: Duration


def term(start: date, length: Duration, options: Sequence[Option] = ()) -> TermDates:
    """The dates of a term. Lengths are in months or years.

    Every end is counted from the start of the contract, so that a start on the 31st does not drift; it is the
    day before the day of the same number. A notice is counted back from the last day of the running term.
    """
    months = _months(length)
    base_end = add_months(start, months) - _DAY
    extensions: list[ExtensionDates] = []
    end = base_end
    for number, option in enumerate(options, 1):
        months += _months(option.length)
        begins, notice_by = end + _DAY, add(end, option.notice, -1)
        end = add_months(start, months) - _DAY
        extensions.append(ExtensionDates(number, option.length, begins, end, notice_by))
    return TermDates(start, base_end, tuple(extensions), end, in_months(months))


def in_months(months: int) -> Duration:
    """Whole years when the months make them, else months."""
    return Duration(months // 12, "years") if months % 12 == 0 else Duration(months, "months")


def _months(length: Duration) -> int:
    months = length.to_months()
    if months is None:
        raise ValueError(f"a term is counted in months or years, not {length.unit}")
    return months
