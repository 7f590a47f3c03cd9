"""Lengths of time: `2 years`, `24 månader`, `60 minuter`."""

import re
from typing import Annotated, Any, Literal, Self, TypeAlias

from msgspec import Struct
from pydantic import AfterValidator

from docgen.diag.diagnostic import Say
from docgen.spec.values.expect import NBSP, Value, quote, refuse, written
from docgen.spec.values.number import decimal_of

Unit: TypeAlias = Literal["years", "months", "weeks", "days", "hours", "minutes"]

_SPELLINGS: dict[Unit, str] = {
    "years": "years year år",
    "months": "months month månader månad mån mån. mon",
    "weeks": "weeks week veckor vecka v v.",
    "days": "days day dagar dag dygn",
    "hours": "hours hour timmar timme tim tim. h",
    "minutes": "minutes minute minuter minut min min.",
}
_UNITS: dict[str, Unit] = {word: unit for unit, words in _SPELLINGS.items() for word in words.split()}
_SWEDISH: dict[Unit, tuple[str, str]] = {
    "years": ("år", "år"),
    "months": ("månad", "månader"),
    "weeks": ("vecka", "veckor"),
    "days": ("dag", "dagar"),
    "hours": ("timme", "timmar"),
    "minutes": ("minut", "minuter"),
}
_SMALLER: dict[Unit, tuple[Unit, int]] = {
    "years": ("months", 12),
    "weeks": ("days", 7),
    "days": ("hours", 24),
    "hours": ("minutes", 60),
}
_MONTHS: dict[Unit, int] = {"years": 12, "months": 1}
_MINUTES: dict[Unit, int] = {"weeks": 7 * 1440, "days": 1440, "hours": 60, "minutes": 1}
_MONTH_IN_MINUTES = 365.2425 / 12 * 1440
_MONTH_SPREAD = 3 * 1440
"""How far some months in a row can be from their mean length."""
_LONGEST = 1000

_EXAMPLE = Say("skriv t.ex. 2 år, 6 månader eller 60 minuter", "write 2 years, 6 months or 60 minutes, for instance")
DURATION_PATTERN = rf"^[0-9]+ ?({'|'.join(re.escape(word) for word in sorted(_UNITS, key=len, reverse=True))})$"


class Duration(Struct, Value, frozen=True):
    """A length of time in one unit. `amount` is 1–1000.

    Comparison is not offered by operators, since a month has no fixed number of days: see `compare`.
    """

    amount: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.amount} {self.unit.removesuffix('s') if self.amount == 1 else self.unit}"

    @property
    def swedish(self) -> str:
        """The length as a Swede writes it in figures."""
        one, many = _SWEDISH[self.unit]
        return f"{self.amount} {one if self.amount == 1 else many}"

    @property
    def calendar(self) -> bool:
        """True when the length is counted in whole days, weeks, months or years."""
        return self.unit not in {"hours", "minutes"}

    def to_months(self) -> int | None:
        """The length in months, or None when the unit is shorter than a month."""
        factor = _MONTHS.get(self.unit)
        return None if factor is None else self.amount * factor

    def to_minutes(self) -> int | None:
        """The length in minutes, or None for months and years, which have no fixed length."""
        factor = _MINUTES.get(self.unit)
        return None if factor is None else self.amount * factor

    def compare(self, other: "Duration") -> int | None:
        """-1, 0 or 1; None when it depends on which months are meant, as with `1 month` and `30 days`."""
        for mine, theirs in ((self.to_months(), other.to_months()), (self.to_minutes(), other.to_minutes())):
            if mine is not None and theirs is not None:
                return (mine > theirs) - (mine < theirs)
        low, high = self.range()
        other_low, other_high = other.range()
        return -1 if high < other_low else 1 if low > other_high else None

    def range(self) -> tuple[float, float]:
        """Fewest and most minutes that the length can have."""
        exact = self.to_minutes()
        if exact is not None:
            return exact, exact
        mean = (self.to_months() or 0) * _MONTH_IN_MINUTES
        return mean - _MONTH_SPREAD, mean + _MONTH_SPREAD

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads a number and a unit in Swedish or English, in full or short."""
        if isinstance(value, cls):
            return value
        text = written(value, Say("en tidslängd", "a duration")).replace(NBSP, " ").strip()
        match = re.fullmatch(r"([0-9]+(?:[.,][0-9]+)?) ?([a-zåäö]*\.?)", text.casefold())
        unit = _UNITS.get(match[2]) if match else None
        if match is None or unit is None:
            raise _no_duration(text, match)
        if not match[1].isdecimal():
            raise _no_fraction(text, match[1], unit)
        amount = int(match[1])
        if not 1 <= amount <= _LONGEST:
            raise refuse(
                "S011",
                Say(f"{quote(text)} ligger utanför 1–{_LONGEST}", f"{quote(text)} is outside 1–{_LONGEST}"),
                _EXAMPLE,
            )
        return cls(amount, unit)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return {"type": "string", "pattern": DURATION_PATTERN}


def _no_duration(text: str, match: re.Match[str] | None) -> Exception:
    if match is not None and not match[2]:
        return refuse(
            "S014",
            Say(
                f"{quote(text)} saknar enhet; en tidslängd är ett tal och en enhet",
                f"{quote(text)} has no unit; a duration is a number and a unit",
            ),
            _with_units(text),
        )
    return refuse(
        "S014",
        Say(
            f"{quote(text)} är ingen tidslängd; en tidslängd är ett tal och en enhet",
            f"{quote(text)} is not a duration; a duration is a number and a unit",
        ),
        _EXAMPLE,
    )


def _with_units(number: str) -> Say:
    one = number == "1"
    months, minutes = (_SWEDISH[unit][0 if one else 1] for unit in ("months", "minutes"))
    return Say(
        f"skriv t.ex. {number} {months} eller {number} {minutes}",
        f"write {number} {'month' if one else 'months'} or {number} {'minute' if one else 'minutes'}, for instance",
    )


def _no_fraction(text: str, number: str, unit: Unit) -> Exception:
    smaller, factor = _SMALLER.get(unit, (unit, 1))
    amount = (decimal_of(number) or 0) * factor
    whole = smaller != unit and amount == int(amount)
    better = Duration(int(amount), smaller)
    return refuse(
        "S014",
        Say(
            f"{quote(text)} har decimaler; en tidslängd är ett helt antal",
            f"{quote(text)} has decimals; a duration is a whole number",
        ),
        Say(f"skriv {better.swedish}", f"write {better}") if whole else _EXAMPLE,
    )


def _term(value: Duration) -> Duration:
    if value.to_months() is None:
        raise _wrong_unit(value, Say("år eller månader", "years or months"))
    return value


def _calendar(value: Duration) -> Duration:
    if not value.calendar:
        raise _wrong_unit(value, Say("år, månader, veckor eller dagar", "years, months, weeks or days"))
    return value


def _short(value: Duration) -> Duration:
    if value.unit not in {"days", "hours", "minutes"}:
        raise _wrong_unit(value, Say("dagar, timmar eller minuter", "days, hours or minutes"))
    return value


def _wrong_unit(value: Duration, units: Say) -> Exception:
    return refuse(
        "S014",
        Say(
            f"{quote(value.swedish)} har fel enhet; här räknas tiden i {units.sv}",
            f"{quote(str(value))} has the wrong unit; time is counted in {units.en} here",
        ),
        Say(f"skriv tiden i {units.sv}", f"write the time in {units.en}"),
    )


Term: TypeAlias = Annotated[Duration, AfterValidator(_term)]
"""Years or months: how long a contract runs."""

CalendarTime: TypeAlias = Annotated[Duration, AfterValidator(_calendar)]
"""Years, months, weeks or days: what can be added to a date."""

ShortTime: TypeAlias = Annotated[Duration, AfterValidator(_short)]
"""Days, hours or minutes: how soon something happens."""
