"""The parameters of a clause: what an author wrote under `with:` comes in, typed values or refusals go out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, get_args

from msgspec import Struct
from pydantic_core import PydanticCustomError

from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean
from docgen.spec.values.duration import Duration
from docgen.spec.values.expect import inside, message_of, quote, refuse, written, wrong_shape
from docgen.spec.values.money import Money
from docgen.spec.values.number import Percent, read_decimal, read_truth, read_whole
from docgen.spec.values.text import Prose, read_text
from docgen.spec.values.time import ClockTime, read_date

SimpleType: TypeAlias = Literal[
    "text", "prose", "integer", "decimal", "percent", "money", "duration", "clock-time", "date", "boolean"
]
ParameterType: TypeAlias = Literal[
    "text",
    "prose",
    "integer",
    "decimal",
    "percent",
    "money",
    "duration",
    "clock-time",
    "date",
    "boolean",
    "choice",
    "list",
]
"""One list of choices and no union of two, whose errors would come twice."""
SIMPLE_TYPES: tuple[str, ...] = get_args(SimpleType)

_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "text": read_text,
        "prose": Prose.read,
        "integer": read_whole,
        "decimal": read_decimal,
        "percent": Percent.read,
        "money": Money.read,
        "duration": Duration.read,
        "clock-time": ClockTime.read,
        "date": read_date,
        "boolean": read_truth,
    }
)
BOUNDED = frozenset({"integer", "decimal", "percent", "money", "duration", "clock-time", "date", "list"})
"""Types that may have `min` and `max`; for a list they bound the number of items."""


class Parameter(Struct, frozen=True):
    """A declared parameter. `min`, `max` and `default` are values of its type; without default it is required."""

    name: str
    type: str
    help: Say
    unit: str | None = None
    min: object = None
    max: object = None
    default: object = None
    choices: tuple[str, ...] = ()
    of: str = "text"

    @property
    def hint(self) -> Say:
        """What the parameter is for, as a hint."""
        return Say(f"här anges {inside(self.help.sv)}", f"the key is for: {inside(self.help.en)}")

    @property
    def required(self) -> bool:
        """True when a spec must give the value."""
        return self.default is None


class Refusal(Struct, frozen=True):
    """A value that was not accepted; `steps` lead from the parameter to the part that is wrong."""

    code: str
    message: Say
    hint: Say | None
    steps: tuple[str | int, ...] = ()


def read(parameter: Parameter, value: object) -> tuple[object, tuple[Refusal, ...]]:
    """The value of the declared type within its bounds, or None and what is wrong with it."""
    if parameter.type == "list":
        return _read_list(parameter, value)
    try:
        return _read_one(parameter, value), ()
    except PydanticCustomError as refusal:
        return None, (_refusal(refusal),)


def convert(kind: str, value: object) -> object:
    """A single value of a simple type, or a whole number for the bounds of a list. Raises a refusal."""
    return _READERS.get(kind, read_whole)(value)


def _read_one(parameter: Parameter, value: object) -> object:
    if parameter.type == "choice":
        return _read_choice(parameter, value)
    found = convert(parameter.type, value)
    _check_bounds(parameter, found, found)
    return found


def _read_choice(parameter: Parameter, value: object) -> str:
    listed = ", ".join(parameter.choices)
    if isinstance(value, bool):
        raise wrong_shape(value, Say(f"ett av {listed}", f"one of {listed}"))
    text = written(value, Say(f"ett av {listed}", f"one of {listed}")).strip()
    if text in parameter.choices:
        return text
    raise refuse(
        "S005",
        Say(
            f"{quote(text)} går inte att välja; välj bland {listed}",
            f"{quote(text)} is not a choice; choose among {listed}",
        ),
        did_you_mean(text, parameter.choices) or parameter.hint,
    )


def _read_list(parameter: Parameter, value: object) -> tuple[object, tuple[Refusal, ...]]:
    if not isinstance(value, list | tuple):
        return None, (_refusal(wrong_shape(value, Say("en lista", "a list"))),)
    items: list[object] = []
    refusals: list[Refusal] = []
    for index, item in enumerate(value):
        try:
            items.append(convert(parameter.of, item))
        except PydanticCustomError as refusal:
            refusals.append(_refusal(refusal, index))
    try:
        _check_bounds(parameter, tuple(items), len(value))
    except PydanticCustomError as refusal:
        refusals.append(_refusal(refusal))
    return (None if refusals else tuple(items)), tuple(refusals)


def _refusal(problem: PydanticCustomError, *steps: int) -> Refusal:
    message, hint = message_of(problem)
    at = (problem.context or {}).get("at", "")
    return Refusal(problem.type, message, hint, steps if at == "" else (*steps, at))


def _check_bounds(parameter: Parameter, value: object, size: object) -> None:
    if parameter.min is not None and compare(size, parameter.min) == -1:
        raise _out_of_bounds(parameter, value, parameter.min, Say("för litet; minst", "too small; at least"))
    if parameter.max is not None and compare(size, parameter.max) == 1:
        raise _out_of_bounds(parameter, value, parameter.max, Say("för stort; högst", "too large; at most"))


def _out_of_bounds(parameter: Parameter, value: object, bound: object, verdict: Say) -> PydanticCustomError:
    unit = f" {parameter.unit}" if parameter.unit and parameter.type != "list" else ""
    listed = isinstance(value, tuple)
    subject = (
        Say("antalet poster", "the number of items") if listed else Say(quote(_swedish(value)), quote(str(value)))
    )
    return refuse(
        "S011",
        Say(f"{subject.sv} är {verdict.sv} {_swedish(bound)}{unit}", f"{subject.en} is {verdict.en} {bound}"),
        parameter.hint,
    )


def _swedish(value: object) -> str:
    return value.swedish if isinstance(value, Duration) else str(value)


def compare(one: Any, other: Any) -> int | None:
    """-1, 0 or 1; None when the two cannot be compared, as `1 month` and `30 days` or kronor and euro."""
    if isinstance(one, Duration):
        return one.compare(other)
    if isinstance(one, Money):
        if (one.currency, one.vat) != (other.currency, other.vat):
            return None
        one, other = one.amount, other.amount
    return int(one > other) - int(one < other)
