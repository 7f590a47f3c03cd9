"""Days in Sweden: years, holidays and date arithmetic as the law counts. Dates come in, dates go out.

Holidays: lag (1989:253) om allmänna helgdagar. Periods and last days: 1 and 2 §§ lag (1930:173) om beräkning
av lagstadgad tid. Standstill: 20 kap. LOU with its reference to that law. Nothing here knows of a spec.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from docgen.diag.diagnostic import Say
from docgen.spec.values import Duration

_SATURDAY, _SUNDAY = 5, 6
_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def holidays(year: int) -> Mapping[date, Say]:
    """The public holidays of a year that have a name, in order (1 § lag 1989:253); every Sunday is one too."""
    easter = easter_day(year)
    named = {
        date(year, 1, 1): Say("nyårsdagen", "New Year's Day"),
        date(year, 1, 6): Say("trettondedag jul", "Epiphany"),
        easter - 2 * _DAY: Say("långfredagen", "Good Friday"),
        easter: Say("påskdagen", "Easter Day"),
        easter + _DAY: Say("annandag påsk", "Easter Monday"),
        date(year, 5, 1): Say("första maj", "1 May"),
        easter + 39 * _DAY: Say("Kristi himmelsfärdsdag", "Ascension Day"),
        easter + 49 * _DAY: Say("pingstdagen", "Whit Sunday"),
        date(year, 6, 6): Say("nationaldagen", "National Day"),
        midsummer_day(year): Say("midsommardagen", "Midsummer Day"),
        _weekday_from(date(year, 10, 31), _SATURDAY): Say("alla helgons dag", "All Saints' Day"),
        date(year, 12, 25): Say("juldagen", "Christmas Day"),
        date(year, 12, 26): Say("annandag jul", "Boxing Day"),
    }
    return MappingProxyType(dict(sorted(named.items())))


@lru_cache(maxsize=64)
def eves(year: int) -> Mapping[date, Say]:
    """The three eves on which no legal period ends (2 § lag 1930:173)."""
    return MappingProxyType(
        {
            midsummer_day(year) - _DAY: Say("midsommarafton", "Midsummer Eve"),
            date(year, 12, 24): Say("julafton", "Christmas Eve"),
            date(year, 12, 31): Say("nyårsafton", "New Year's Eve"),
        }
    )


def easter_day(year: int) -> date:
    """Easter Day of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def midsummer_day(year: int) -> date:
    """The Saturday from 20 to 26 June."""
    return _weekday_from(date(year, 6, 20), _SATURDAY)


def name_of(day: date) -> Say | None:
    """What the day is called when it is a holiday or one of the three eves, or None."""
    return holidays(day.year).get(day) or eves(day.year).get(day)


def is_working_day(day: date) -> bool:
    """True for a day on which a legal period can end: no Saturday, Sunday, holiday or one of the three eves."""
    return day.weekday() not in {_SATURDAY, _SUNDAY} and name_of(day) is None


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, else the first one after it (2 § lag 1930:173)."""
    while not is_working_day(day):
        day += _DAY
    return day


def previous_working_day(day: date) -> date:
    """The day itself when it is a working day, else the last one before it."""
    while not is_working_day(day):
        day -= _DAY
    return day


def standstill_end(sent: date, days: int) -> date:
    """The last day of the standstill when the award notice is sent on a day. `days` is 10 or 15.

    The day of sending is day 0; a last day that is no working day moves to the next one.
    """
    return next_working_day(sent + days * _DAY)


def earliest_signing(sent: date, days: int) -> date:
    """The first day on which the contract may be signed: the day after the last day of the standstill.

    It may be a holiday; signing then is lawful, but `next_working_day` is the day to plan for.
    """
    return standstill_end(sent, days) + _DAY


def add_months(day: date, months: int) -> date:
    """The day of the same number in the end month, or that month's last day (1 § lag 1930:173)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, length: Duration, times: int = 1) -> date:
    """The day that lies a length of time after another, or before it when `times` is negative.

    Raises ValueError for hours and minutes, which say nothing about dates.
    """
    months = length.to_months()
    if months is not None:
        return add_months(day, times * months)
    if not length.calendar:
        raise ValueError(f"{length} is shorter than a day")
    return day + times * length.amount * (7 if length.unit == "weeks" else 1) * _DAY


def _weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on or after a day."""
    return day + ((weekday - day.weekday()) % 7) * _DAY
