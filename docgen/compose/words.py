"""Values in words: dates, numbers, money, shares, durations and lists as a Swedish or English text has them.

In: plain values of `spec.values`. Out: text. Babel gives month names, separators and signs. Floor 5.

A no-break space stands between groups of three digits, and between a number and its unit; a negative number
has a real minus sign.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache
from typing import Any, TypeAlias, TypeVar

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from docgen.spec.values import ClockTime, Duration, Money, Percent

Number: TypeAlias = int | float | Decimal
T = TypeVar("T")

NBSP = "\u00a0"
_LOCALES = {"sv": "sv", "en": "en_GB"}
_UP_TO_TWELVE = {
    "sv": ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}
_UNITS = {
    "sv": {
        "years": ("år", "år"),
        "months": ("månad", "månader"),
        "weeks": ("vecka", "veckor"),
        "days": ("dag", "dagar"),
        "hours": ("timme", "timmar"),
        "minutes": ("minut", "minuter"),
    },
    "en": {
        "years": ("year", "years"),
        "months": ("month", "months"),
        "weeks": ("week", "weeks"),
        "days": ("day", "days"),
        "hours": ("hour", "hours"),
        "minutes": ("minute", "minutes"),
    },
}
_CLOCK = re.compile(r"(?:kl\.? ?)?([01]?\d|2[0-3])[:.]([0-5]\d)")
_MILLION = Decimal(1_000_000)


class NoWordsError(ValueError):
    """The value is of a kind that this way of writing has no words for."""


@dataclass(frozen=True)
class Words:
    """How a language writes values; `language` is `sv` or `en`. With `long_dates` a `day` is in words too."""

    language: str
    long_dates: bool = False

    @cached_property
    def _locale(self) -> Locale:
        return _locale(_LOCALES.get(self.language, "en_GB"))

    @property
    def _swedish(self) -> bool:
        return self.language == "sv"

    # ------------------------------------------------------------ time

    def date(self, value: object) -> str:
        """`1 september 2027`, `1 September 2027`."""
        return _date(_expect(value, date), "d MMMM y", self._locale)

    def isodate(self, value: object) -> str:
        """`2027-09-01`."""
        return _expect(value, date).isoformat()

    def day(self, value: object) -> str:
        """A date in a list, a table or the head of a memo: as `isodate`, or as `date` where the authority wants so."""
        return self.date(value) if self.long_dates else self.isodate(value)

    def month(self, value: object) -> str:
        """`september 2027`."""
        return _date(_expect(value, date), "MMMM y", self._locale)

    def duration(self, value: object) -> str:
        """`två år`, `sex månader`, `60 minuter`."""
        length = _expect(value, Duration)
        unit = _UNITS["sv" if self._swedish else "en"][length.unit][length.amount != 1]
        words = self.words(length.amount, neuter=self._swedish and length.unit == "years")
        return f"{words}{NBSP if words[0].isdigit() else ' '}{unit}"

    def clock(self, value: object) -> str:
        """`22.00` in Swedish, `22:00` in English; reads a clock time written as text too."""
        match = _CLOCK.fullmatch(str(value)) if isinstance(value, (str, ClockTime)) else None
        if match is None:
            raise NoWordsError(value)
        return f"{int(match[1]):02}{'.' if self._swedish else ':'}{match[2]}"

    # ------------------------------------------------------------ numbers

    def number(self, value: object) -> str:
        """`179 000`, with the decimals that the number has."""
        return self._format(_number(value), "#,##0.##########")

    def plain_number(self, value: object) -> str:
        """`2027` and `48,4`: without separators between thousands."""
        return self._format(_number(value), "0.##########")

    def decimal(self, value: object, digits: int = 1) -> str:
        """`62,1`: exactly so many decimals, halves rounded away from zero."""
        rounded = _round(Decimal(str(_number(value))), digits)
        return self._format(rounded, f"#,##0.{'0' * digits}" if digits else "#,##0")

    def words(self, value: object, neuter: bool = False) -> str:
        """`tre`, and digits above twelve; `neuter` gives `ett` for one in Swedish."""
        number = _expect(value, int)
        if not 0 <= number <= 12:
            return self.number(number)
        if number == 1 and neuter and self._swedish:
            return "ett"
        return _UP_TO_TWELVE["sv" if self._swedish else "en"][number]

    def percent(self, value: object) -> str:
        """`18 procent`, `18 per cent`."""
        return f"{self.plain_number(_number(value))}{NBSP}{'procent' if self._swedish else 'per cent'}"

    def percent_sign(self, value: object) -> str:
        """`18 %` in Swedish, `18%` in English."""
        return f"{self.plain_number(_number(value))}{NBSP if self._swedish else ''}%"

    # ------------------------------------------------------------ money

    def sek(self, value: object) -> str:
        """`345 kr`, `1 250,50 kr`, `SEK 345`; the currency is the amount's own."""
        amount, currency = _amount(value)
        whole = amount == amount.to_integral_value()
        return self._money(self.decimal(amount, 0 if whole else 2), currency)

    def mnkr(self, value: object, digits: int = 1) -> str:
        """`300 mnkr` for money, which is counted in kronor; a bare number is in millions already."""
        amount, _ = _amount(value)
        if isinstance(value, Money):
            amount = _round(amount / _MILLION, digits).normalize()
            digits = max(0, -int(amount.as_tuple().exponent))
        shown = self.decimal(amount, digits)
        return f"{shown}{NBSP}mnkr" if self._swedish else f"SEK{NBSP}{shown}{NBSP}million"

    def _money(self, shown: str, currency: str) -> str:
        if not self._swedish:
            return f"{currency}{NBSP}{shown}"
        return f"{shown}{NBSP}{'kr' if currency == 'SEK' else 'euro'}"

    # ------------------------------------------------------------ text

    def join(self, items: Iterable[str], conjunction: str) -> str:
        """`a, b och c`."""
        words = list(items)
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"

    def plain(self, value: object) -> str:
        """The text of a value that is printed without a filter. Raises `NoWordsError` where it has none."""
        if isinstance(value, str):
            return str(value)
        if isinstance(value, bool) or value is None:
            raise NoWordsError(value)
        if isinstance(value, (int, float, Decimal)):
            return self.plain_number(value)
        for kind, write in ((date, self.date), (Duration, self.duration), (Money, self.sek), (Percent, self.percent)):
            if isinstance(value, kind):
                return write(value)
        return self.clock(value)

    def _format(self, value: Number, pattern: str) -> str:
        kind: Any = type(value)
        return _decimal(str(value), kind, pattern, self._locale)


@lru_cache(maxsize=4096)
def _decimal(value: str, kind: Callable[[str], Number], pattern: str, locale: Locale) -> str:
    """A number, given as text since 1 and 1.0 are the same key, with the locale's separators and a real minus."""
    text = format_decimal(kind(value), format=pattern, locale=locale)
    return text.replace("-", "\u2212").replace("\u202f", NBSP)


@lru_cache(maxsize=8)
def _locale(name: str) -> Locale:
    return Locale.parse(name)


@lru_cache(maxsize=4096)
def _date(value: date, pattern: str, locale: Locale) -> str:
    return format_date(value, pattern, locale=locale)


def _expect(value: object, kind: type[T]) -> T:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise NoWordsError(value)
    return value


def _number(value: object) -> Number:
    if isinstance(value, Percent):
        return value.value
    if not isinstance(value, (int, float, Decimal)) or isinstance(value, bool):
        raise NoWordsError(value)
    return value


def _amount(value: object) -> tuple[Decimal, str]:
    if isinstance(value, Money):
        return value.amount, value.currency
    return Decimal(str(_number(value))), "SEK"


def _round(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
