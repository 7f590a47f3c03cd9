"""How long one step lies after another: monotone functions of days, and their inverses.

A lag never goes back in time and a later day never gives an earlier one. Therefore every lag has an inverse: the
latest day that still gives a wanted day. `inverse(lag, lag(day)) >= day`, and what comes back never arrives later.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.spec.values import Duration
from docgen.timetable.calendar import add, next_working_day, previous_working_day, standstill_end

_DAY = timedelta(days=1)
_FIRST_LEAP = 64
Unit: TypeAlias = Literal["days", "counted", "length", "standstill"]


class Lag(Struct, frozen=True):
    """A distance between two steps, and how it is said.

    `days`: plain days. `counted`: days that do not lie in July or round Christmas. `length`: a length of the
    contract or of a reserve, in months or weeks. `standstill`: the last day of a standstill of so many days.
    """

    unit: Unit
    amount: int = 0
    length: Duration | None = None

    def __call__(self, day: date) -> date:
        """The day that lies this far after another."""
        if self.unit == "counted":
            return _after_counted(day, self.amount)
        if self.unit == "standstill":
            return standstill_end(day, self.amount)
        if self.unit == "length" and self.length is not None:
            return add(day, self.length)
        return day + self.amount * _DAY

    @property
    def said(self) -> Say:
        """The distance in words, as after "minst"."""
        if self.unit == "length" and self.length is not None:
            return Say(self.length.swedish, str(self.length))
        days = ("en dag", "one day") if self.amount == 1 else (f"{self.amount} dagar", f"{self.amount} days")
        if self.unit == "counted":
            return Say(f"{days[0]} utom juli och jul", f"{days[1]} not counting July and Christmas")
        if self.unit == "standstill":
            return Say(f"{days[0]}s avtalsspärr", f"{days[1]} of standstill")
        return Say(*days)


def days(amount: int) -> Lag:
    """Plain days."""
    return Lag("days", amount)


def weeks(amount: int) -> Lag:
    """Plain weeks."""
    return Lag("days", 7 * amount)


def counted(amount: int) -> Lag:
    """Days that do not lie in July or round Christmas."""
    return Lag("counted", amount)


def lasting(length: Duration) -> Lag:
    """A length in days, weeks, months or years. Raises ValueError for hours and minutes."""
    if not length.calendar:
        raise ValueError(f"{length} is shorter than a day")
    return Lag("length", 0, length)


def standstill(amount: int) -> Lag:
    """From the notice of the award to the last day of the standstill (20 kap. 1 and 18 §§ LOU)."""
    return Lag("standstill", amount)


def inverse(lag: Lag, wanted: date) -> date:
    """The latest day from which the lag does not go past the wanted one."""
    leap = _FIRST_LEAP
    while lag(wanted - leap * _DAY) > wanted:
        leap *= 2
    low, high = wanted - leap * _DAY, wanted
    while low < high:
        middle = low + timedelta(days=((high - low).days + 1) // 2)
        low, high = (middle, high) if lag(middle) <= wanted else (low, middle - _DAY)
    return low


class Allowed(Struct, frozen=True):
    """The days on which a step may lie: any day, working days, or a body's meeting days.

    `meetings` are in order. A year without a known meeting leaves every working day of it open.
    """

    working: bool = True
    meetings: tuple[date, ...] = ()

    def known(self, year: int) -> bool:
        """True when the body's meetings of that year are known."""
        return any(day.year == year for day in self.meetings)

    def up(self, day: date) -> date:
        """The first allowed day on or after a day."""
        if not self.working:
            return day
        while self.known(day.year):
            found = bisect_left(self.meetings, day)
            if found < len(self.meetings) and self.meetings[found].year == day.year:
                return self.meetings[found]
            day = date(day.year + 1, 1, 1)
        found_day = next_working_day(day)
        return found_day if not self.known(found_day.year) else self.up(found_day)

    def down(self, day: date) -> date:
        """The last allowed day on or before a day."""
        if not self.working:
            return day
        while self.known(day.year):
            before = [item for item in self.meetings if item <= day and item.year == day.year]
            if before:
                return before[-1]
            day = date(day.year - 1, 12, 31)
        found_day = previous_working_day(day)
        return found_day if not self.known(found_day.year) else self.down(found_day)


ANY_DAY = Allowed(working=False)
WORKING_DAYS = Allowed()


def meetings(known: Sequence[date]) -> Allowed:
    """The days of a body that meets; unknown ones are working days."""
    return Allowed(meetings=tuple(sorted(set(known))))


def is_dead(day: date) -> bool:
    """True in July and from 22 December to 6 January, when few tenderers and few officers are at work.

    Practice, not law (confidence C): 19 kap. 11 § LOU asks for reasonable time and names no days.
    """
    return day.month == 7 or (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 6)


def living_days(first: date, last: date) -> int:
    """How many of the days after the first, to the last, are not dead."""
    return sum(not is_dead(first + number * _DAY) for number in range(1, (last - first).days + 1))


def _after_counted(day: date, amount: int) -> date:
    while amount > 0:
        day += _DAY
        amount -= not is_dead(day)
    return day
