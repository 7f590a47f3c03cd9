"""Numbers: whole numbers, decimals, percentages and true/false, with Swedish spelling understood."""

import re
from decimal import Decimal
from typing import Annotated, Any, Self, TypeAlias

from msgspec import Struct
from pydantic import BeforeValidator

from docgen.diag.diagnostic import Say
from docgen.spec.values.expect import NARROW, NBSP, Reads, Value, quote, refuse, written, wrong_shape

_DECIMAL = re.compile(r"[+\-\N{MINUS SIGN}\N{EN DASH}]?(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?")
_PERCENT = re.compile(r"(?P<number>.*?) ?(?:%|procent|per ?cent)?", re.DOTALL)
_YES = {"ja", "yes", "on", "true", "sant", "j", "y"}
_NO = {"nej", "no", "off", "false", "falskt", "n"}

DECIMAL_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[-+−–]?[0-9][0-9   ]*([.,][0-9]+)?$"}]
}
PERCENT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 100},
        {"type": "string", "pattern": r"^[0-9]{1,3}([.,][0-9]+)? ?(%|procent|per ?cent)?$"},
    ]
}


def decimal_of(text: str) -> Decimal | None:
    """The number that a person wrote, with decimal comma or point and spaces between thousands, or None."""
    tidy = text.replace(NBSP, " ").replace(NARROW, " ").strip()
    if not _DECIMAL.fullmatch(tidy):
        return None
    return Decimal(tidy.replace(" ", "").replace(",", ".").replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-"))


def read_whole(value: object) -> int:
    """A whole number, written with digits only."""
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    text = written(value, Say("ett heltal", "a whole number"))
    raise refuse(
        "S008",
        Say(
            f"{quote(text)} är inget heltal; skriv bara siffror",
            f"{quote(text)} is not a whole number; write digits only",
        ),
        _whole_hint(text),
    )


def _whole_hint(text: str) -> Say:
    number = decimal_of(text)
    if number is None or number != number.to_integral_value():
        return _example("15")
    digits = f"{number:.0f}"
    quoted = text.strip() == digits
    return Say(
        f"skriv {digits}{' utan citattecken' if quoted else ''}",
        f"write {digits}{' without quotation marks' if quoted else ''}",
    )


def read_decimal(value: object) -> Decimal:
    """A number with or without decimals."""
    text = written(value, Say("ett tal", "a number"))
    number = decimal_of(text)
    if number is None:
        raise refuse(
            "S009",
            Say(
                f"{quote(text)} är inget tal; skriv siffror med decimalpunkt eller komma",
                f"{quote(text)} is not a number; write digits with a decimal point or comma",
            ),
            _example("62,1"),
        )
    return number


def read_truth(value: object) -> bool:
    """`true` or `false` and nothing else (YAML 1.2)."""
    if isinstance(value, bool):
        return value
    if value is None or isinstance(value, dict | list):
        raise wrong_shape(value, Say("true eller false", "true or false"))
    text = written(value, Say("true eller false", "true or false"))
    guess = "true" if text.casefold() in _YES else "false" if text.casefold() in _NO else ""
    raise refuse(
        "S010",
        Say(f"{quote(text)} är inte true eller false", f"{quote(text)} is neither true nor false"),
        Say(f"skriv {guess} utan citattecken", f"write {guess} without quotation marks")
        if guess
        else Say("skriv true för ja och false för nej", "write true for yes and false for no"),
    )


def _example(text: str) -> Say:
    return Say(f"skriv t.ex. {text}", f"write {text}, for instance")


Whole: TypeAlias = Annotated[int, BeforeValidator(read_whole)]
"""A whole number."""

YesNo: TypeAlias = Annotated[bool, Reads(read_truth, {"type": "boolean"})]
"""true or false."""

Decimal1: TypeAlias = Annotated[Decimal, Reads(read_decimal, DECIMAL_SCHEMA)]
"""A number, usually with one decimal, exact."""


class Percent(Struct, Value, frozen=True, order=True):
    """A share in per cent, 0–100."""

    value: Decimal

    def __str__(self) -> str:
        return f"{self.value:f} %"

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads `18`, `18 %`, `2,5` and `2,5 procent`."""
        if isinstance(value, cls):
            return value
        text = written(value, Say("en procentsats", "a percentage"))
        match = _PERCENT.fullmatch(text.replace(NBSP, " ").strip())
        number = decimal_of(match["number"]) if match else None
        if number is None:
            raise refuse(
                "S016",
                Say(
                    f"{quote(text)} är ingen procentsats; skriv ett tal från 0 till 100",
                    f"{quote(text)} is not a percentage; write a number from 0 to 100",
                ),
                _example("18 %"),
            )
        if not 0 <= number <= 100:
            raise refuse(
                "S011",
                Say(f"{quote(text)} ligger utanför 0–100 procent", f"{quote(text)} is outside 0–100 per cent"),
                _example("18 %"),
            )
        return cls(number)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return dict(PERCENT_SCHEMA)
