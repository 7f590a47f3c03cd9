"""The declaration of a parameter in a clause's front matter comes in; the parameter goes out, with what is wrong.

Bounds and defaults are read by the parameter's own type, so that `max: 30 minutes` is a duration.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from docgen.diag.diagnostic import Diagnostic, Outcome, Say, error
from docgen.diag.route import Route
from docgen.spec.clause import ParameterHead
from docgen.spec.parameter import BOUNDED, Parameter, compare, convert, read
from docgen.spec.values.expect import message_of

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN = frozenset(
    [
        "spec",
        "dates",
        "profile",
        "memo",
        "req",
        "economy",
        "has",
        "requirements",
        "requirement_list",
        "ref",
        "doc",
        "included",
        "field",
        "pagebreak",
        "landscape",
        "portrait",
        "signature",
        "label",
        "authority_word",
        "loop",
        "self",
        "true",
        "false",
        "none",
        "and",
        "or",
        "not",
        "in",
        "is",
        "if",
        "else",
    ]
)
"""Names that mean something else in a clause's text."""


def declare(name: str, head: ParameterHead, route: Route) -> Outcome[Parameter]:
    """The parameter that stands at `route`. Diagnostics have routes into the front matter."""
    words = Say(head.help.sv, head.help.en)
    parameter = Parameter(name, head.type, words, head.unit, choices=head.choices, of=head.of)
    said = [*_name_problems(name, route), *_kind_problems(head, route)]
    if head.type in BOUNDED:
        low, high = _bound(head, "min", route, said), _bound(head, "max", route, said)
        parameter = replace(parameter, min=low, max=high)
        said += _order_problems(parameter, route)
    if head.default is not None and not said:
        default = read_default(parameter, head.default, route / "default")
        parameter = replace(parameter, default=default.value)
        said += default.diagnostics
    return Outcome(parameter, tuple(said))


def read_default(parameter: Parameter, value: object, route: Route) -> Outcome[object]:
    """A default by the parameter's type and bounds."""
    found, refusals = read(parameter, value)
    return Outcome(
        found, tuple(error("L005", item.message, route + Route(item.steps), item.hint) for item in refusals)
    )


def _bound(head: ParameterHead, key: str, route: Route, said: list[Diagnostic]) -> object:
    value = head.min if key == "min" else head.max
    if value is None:
        return None
    try:
        return convert(head.type, value)
    except PydanticCustomError as refusal:
        message, hint = message_of(refusal)
        said.append(error("L005", message, route / key, hint))
        return None


def _name_problems(name: str, route: Route) -> Iterator[Diagnostic]:
    if not _NAME.fullmatch(name):
        yield error(
            "L005",
            Say(f'"{name}" kan inte vara namn på en parameter', f'"{name}" cannot be the name of a parameter'),
            route,
            Say("skriv små bokstäver a–z, siffror och _", "write small letters a–z, digits and _"),
        )
    elif name in _TAKEN:
        yield error(
            "L005",
            Say(
                f'namnet "{name}" betyder något annat i en klausul',
                f'the name "{name}" means something else in a clause',
            ),
            route,
            Say("välj ett annat namn", "choose another name"),
        )


def _kind_problems(head: ParameterHead, route: Route) -> Iterator[Diagnostic]:
    if head.type == "choice" and not head.choices:
        yield error(
            "L005",
            Say("typen choice saknar alternativ", "the type choice has no choices"),
            route / "type",
            Say("lägg till choices: [a, b]", "add choices: [a, b]"),
        )
    if head.type != "choice" and head.choices:
        yield error(
            "L005",
            Say(f"typen {head.type} har inga alternativ", f"the type {head.type} has no choices"),
            route / "choices",
            Say("skriv type: choice, eller ta bort choices", "write type: choice, or remove choices"),
        )
    for key in ("min", "max"):
        if head.type not in BOUNDED and getattr(head, key) is not None:
            yield error(
                "L005",
                Say(f"typen {head.type} har inga gränser", f"the type {head.type} has no bounds"),
                route / key,
                Say(f"ta bort {key}", f"remove {key}"),
            )


def _order_problems(parameter: Parameter, route: Route) -> Iterator[Diagnostic]:
    if parameter.min is not None and parameter.max is not None and compare(parameter.min, parameter.max) == 1:
        yield error(
            "L005",
            Say(
                f"min {parameter.min} är större än max {parameter.max}",
                f"min {parameter.min} is larger than max {parameter.max}",
            ),
            route / "min",
            Say("byt plats på dem", "let them change places"),
        )
