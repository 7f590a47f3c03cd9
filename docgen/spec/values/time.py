"""Dates and clock times."""

import re
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeAlias

from msgspec import Struct
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean
from docgen.spec.values.expect import Reads, Value, quote, refuse, within, written

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_GUESSES = (
    re.compile(r"(?P<y>[0-9]{4})[-/. ]?(?P<m>[0-9]{1,2})[-/. ]?(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<d>[0-9]{1,2})[-/. ]+(?P<m>[0-9]{1,2})[-/. ]+(?P<y>[0-9]{4})"),
    re.compile(r"(?:den )?(?P<d>[0-9]{1,2}):?[ea.]? ?(?P<n>[a-zåäö]{3,9})\.? (?P<y>[0-9]{4})", re.IGNORECASE),
)
_MONTHS = ("jan", "feb", "mar", "apr", "maj|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

DATE_SCHEMA: dict[str, Any] = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
CLOCK_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "string", "pattern": r"^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"}, {"type": "number"}]
}


def read_date(value: object) -> date:
    """A day written year-month-day (ISO 8601)."""
    if isinstance(value, date):
        return value
    text = written(value, Say("ett datum", "a date")).strip()
    match = _ISO.fullmatch(text)
    day = _real_day(*map(int, match.groups())) if match else None
    if day is None:
        raise _no_date(text, match)
    return day


def _no_date(text: str, match: re.Match[str] | None) -> PydanticCustomError:
    if match is not None:
        return refuse(
            "S012",
            Say(f"{quote(text)} finns inte i kalendern", f"{quote(text)} is not in the calendar"),
            Say(
                "rätta månad eller dag; ordningen är år-månad-dag",
                "correct month or day; the order is year-month-day",
            ),
        )
    guess = _guess(text)
    return refuse(
        "S012",
        Say(
            f"{quote(text)} är inget datum av formen år-månad-dag",
            f"{quote(text)} is not a date written year-month-day",
        ),
        Say(f"skriv {guess}", f"write {guess}")
        if guess
        else Say("skriv t.ex. 2027-09-01", "write 2027-09-01, for instance"),
    )


def _guess(text: str) -> date | None:
    """The day that somebody meant who wrote `1 september 2027`, `20270901` or `1/9 2027`."""
    for pattern in _GUESSES:
        match = pattern.fullmatch(text.strip())
        if match:
            parts = match.groupdict()
            month = int(parts["m"]) if parts.get("m") else _month(parts["n"])
            return _real_day(int(parts["y"]), month, int(parts["d"]))
    return None


def _month(name: str) -> int:
    numbers = (
        number for number, stems in enumerate(_MONTHS, 1) if name.casefold().startswith(tuple(stems.split("|")))
    )
    return next(numbers, 0)


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= year <= _LAST_YEAR else None


Date: TypeAlias = Annotated[date, Reads(read_date, DATE_SCHEMA)]
"""A day."""


class ClockTime(Struct, Value, frozen=True, order=True):
    """A time of day, 00:00–23:59."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads `22:00`, `7:30` and `22.00`."""
        if isinstance(value, cls):
            return value
        text = written(value, Say("ett klockslag", "a time of day")).strip()
        match = re.fullmatch(r"(?:kl\. ?)?([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", text)
        if match is None:
            raise refuse(
                "S013",
                Say(
                    f"{quote(text)} är inget klockslag mellan 00:00 och 23:59",
                    f"{quote(text)} is not a time of day between 00:00 and 23:59",
                ),
                Say("skriv t.ex. 07:00 eller 22:30", "write 07:00 or 22:30, for instance"),
            )
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return dict(CLOCK_SCHEMA)


def _word_or_date(value: object, words: tuple[str, ...]) -> str | date:
    if isinstance(value, date) or value in words:
        return value
    if isinstance(value, str) and value[:1].isalpha():
        listed = ", ".join(words)
        raise refuse(
            "S005",
            Say(
                f"{quote(value)} är varken {listed} eller ett datum",
                f"{quote(value)} is neither {listed} nor a date",
            ),
            did_you_mean(value, words)
            or Say(f"skriv {words[0]} eller t.ex. 2027-09-01", f"write {words[0]} or, for instance, 2027-09-01"),
        )
    return read_date(value)


def _schema(*words: str) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [{"enum": list(words)}, DATE_SCHEMA]})


def _start_or_date(value: object) -> str | date:
    return _word_or_date(value, ("contract-start",))


def _start_publication_or_date(value: object) -> str | date:
    return _word_or_date(value, ("contract-start", "publication"))


StartOrDate: TypeAlias = Annotated[
    Literal["contract-start"] | date, BeforeValidator(_start_or_date), _schema("contract-start")
]
"""The contract's first day, or a day."""

StartPublicationOrDate: TypeAlias = Annotated[
    Literal["contract-start", "publication"] | date,
    BeforeValidator(_start_publication_or_date),
    _schema("contract-start", "publication"),
]
"""The contract's first day, the day of publication, or a day."""


def _hours(value: object) -> str | tuple[ClockTime, ClockTime]:
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise refuse(
                "S021",
                Say("här ska två klockslag stå, från och till", "two clock times were expected, from and to"),
                Say('skriv t.ex. ["07:00", "22:00"]', 'write ["07:00", "22:00"], for instance'),
            )
        return within(0, ClockTime.read, value[0]), within(1, ClockTime.read, value[1])
    text = written(value, Say("around-the-clock eller två klockslag", "around-the-clock or two clock times"))
    if text == _ALWAYS:
        return text
    raise refuse(
        "S005",
        Say(
            f"{quote(text)} är varken around-the-clock eller två klockslag",
            f"{quote(text)} is neither around-the-clock nor two clock times",
        ),
        did_you_mean(text, (_ALWAYS,))
        or Say(
            'skriv around-the-clock eller t.ex. ["07:00", "22:00"]',
            'write around-the-clock or ["07:00", "22:00"]',
        ),
    )


_ALWAYS = "around-the-clock"

Hours: TypeAlias = Annotated[
    Literal["around-the-clock"] | tuple[ClockTime, ClockTime],
    BeforeValidator(_hours),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": [_ALWAYS]},
                {"type": "array", "items": CLOCK_SCHEMA, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]
"""Round the clock, or from one time of day to another."""
