"""The filters and tests of templates: values in words, lists, text and sums, all of which keep their routes.

In: the environment with its `Words`. Out: tables of functions for Jinja. A filter that does not fit its value
is reported at the line of the template and gives nothing. Floor 5.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any, TypeAlias

from jinja2 import Undefined
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from markupsafe import Markup

from docgen.blocks.origin import FromSpec, FromTemplate, Origin
from docgen.compose.complaint import complain_of_value
from docgen.compose.environment import Environment
from docgen.compose.fragment import Fragment, ProseHere
from docgen.compose.view import View, derive, is_located, routes_of, unwrap
from docgen.compose.words import NoWordsError
from docgen.diag.diagnostic import Say
from docgen.spec.words import LABELS

Filter: TypeAlias = Callable[..., Any]

_SEQUENCE_FILTERS = (
    "batch",
    "first",
    "groupby",
    "last",
    "length",
    "list",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "slice",
    "sort",
    "unique",
)
"""Jinja's own, which hand on the views that they are given."""

_TESTS = (
    "boolean",
    "defined",
    "divisibleby",
    "eq",
    "equalto",
    "even",
    "false",
    "float",
    "ge",
    "gt",
    "in",
    "integer",
    "iterable",
    "le",
    "lt",
    "mapping",
    "ne",
    "none",
    "number",
    "odd",
    "sequence",
    "string",
    "true",
    "undefined",
)
_WORD_FILTERS = (
    "clock",
    "date",
    "day",
    "decimal",
    "duration",
    "isodate",
    "mnkr",
    "month",
    "number",
    "percent",
    "percent_sign",
    "sek",
    "words",
)
_ALLOW_UNDEFINED = {"defined", "undefined"}

_EXPECTS: Mapping[str, Say] = {
    "date": Say("ett datum", "a date"),
    "day": Say("ett datum", "a date"),
    "isodate": Say("ett datum", "a date"),
    "month": Say("ett datum", "a date"),
    "duration": Say("en tidslängd", "a duration"),
    "clock": Say("ett klockslag", "a time of day"),
    "number": Say("ett tal", "a number"),
    "decimal": Say("ett tal", "a number"),
    "words": Say("ett heltal", "a whole number"),
    "percent": Say("en procentsats eller ett tal", "a percentage or a number"),
    "percent_sign": Say("en procentsats eller ett tal", "a percentage or a number"),
    "sek": Say("ett belopp eller ett tal", "an amount of money or a number"),
    "mnkr": Say("ett belopp eller ett tal", "an amount of money or a number"),
    "interval": Say("ett intervall, t.ex. quarterly", "an interval, such as quarterly"),
    "join_and": Say("en lista", "a list"),
    "join_or": Say("en lista", "a list"),
    "items": Say("en grupp av nycklar", "a mapping"),
    "sum": Say("en lista av tal", "a list of numbers"),
    "round": Say("ett tal", "a number"),
    "int": Say("ett tal", "a number"),
    "abs": Say("ett tal", "a number"),
}


def install(environment: Environment, follow_up_interval: str) -> None:
    """Give the environment its filters and tests. `follow_up_interval` is what `by-contract-length` comes to."""
    table = {**_word_filters(environment, follow_up_interval), **_text_filters(environment), **_sums(environment)}
    environment.filters |= {name: _kept(environment, name, function) for name, function in table.items()}
    environment.filters |= {name: FILTERS[name] for name in _SEQUENCE_FILTERS}
    environment.filters |= {
        "default": _default,
        "d": _default,
        "prose": _prose(environment),
        "items": _pairs(environment),
    }
    environment.filters["count"] = environment.filters["length"]
    environment.tests = {name: _test(name) for name in _TESTS}


def _word_filters(environment: Environment, follow_up_interval: str) -> dict[str, Filter]:
    words = environment.words
    conjunctions = ("och", "eller") if words.language == "sv" else ("and", "or")

    def interval(value: object) -> str:
        name = follow_up_interval if value == "by-contract-length" else value
        if not isinstance(name, str) or name not in LABELS["interval"]:
            raise NoWordsError(value)
        return LABELS["interval"][name].in_language(words.language)

    def joiner(conjunction: str) -> Filter:
        def join(value: object, own: str = conjunction) -> str:
            return words.join([environment.text(item) for item in _items(value)], own)

        return join

    table: dict[str, Filter] = {name: getattr(words, name) for name in _WORD_FILTERS}
    return {**table, "interval": interval, "join_and": joiner(conjunctions[0]), "join_or": joiner(conjunctions[1])}


def _text_filters(environment: Environment) -> dict[str, Filter]:
    text = environment.words.plain

    def join(value: object, between: str = "") -> str:
        return between.join(environment.text(item) for item in _items(value))

    return {
        "string": text,
        "upper": lambda value: text(value).upper(),
        "lower": lambda value: text(value).lower(),
        "capitalize": lambda value: text(value).capitalize(),
        "upper_first": lambda value: _upper_first(text(value)),
        "lower_first": lambda value: _lower_first(text(value)),
        "trim": lambda value: text(value).strip(),
        "replace": lambda value, old, new: text(value).replace(old, new),
        "join": join,
    }


def _sums(environment: Environment) -> dict[str, Filter]:
    def add(value: object, attribute: str | None = None, start: object = 0) -> object:
        items = [environment.getitem(item, attribute) if attribute else item for item in _items(value)]
        return sum(items, start)  # type: ignore[call-overload] # views and numbers add up

    def rounded(value: object, digits: int = 0) -> object:
        return _decimal(value).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)

    return {
        "sum": add,
        "round": rounded,
        "int": lambda value: int(_decimal(value)),
        "abs": lambda value: abs(_decimal(value)) if not isinstance(value, int) else abs(value),
    }


def _kept(environment: Environment, name: str, function: Filter) -> Filter:
    """The filter on a plain value, its result with the routes of what went in, its refusal reported."""

    def keep(value: object, *arguments: object, **named: object) -> object:
        if isinstance(value, Undefined):
            bool(value)
            return ""
        plain = unwrap(value)
        if plain is None:
            complain_of_value(environment.rendering, value)
            return ""
        items = tuple(value) if isinstance(plain, (tuple, list, Iterator)) else ()  # type: ignore[arg-type] # it iterates
        options = {key: unwrap(item) for key, item in named.items()}
        try:
            made = function(items or plain, *map(unwrap, arguments), **options)
        except (TypeError, ValueError, InvalidOperation):
            _report_misfit(environment, name, value)
            return ""
        if isinstance(made, str) and made == plain:
            return value
        return made if isinstance(made, View) else derive(made, *(items or (value,)))

    return keep


def _default(value: object, instead: object = "") -> object:
    return instead if isinstance(value, Undefined) or unwrap(value) is None else value


def _pairs(environment: Environment) -> Filter:
    def items(value: object) -> list[tuple[object, object]]:
        plain = unwrap(value)
        if isinstance(plain, Mapping):
            return [(key, environment.getitem(value, key)) for key in plain]
        if isinstance(value, Undefined):
            bool(value)
        else:
            _report_misfit(environment, "items", value)
        return []

    return items


def _prose(environment: Environment) -> Filter:
    def prose(value: object) -> object:
        plain = unwrap(value)
        if isinstance(value, Undefined):
            return str(value)
        if not isinstance(plain, str) or isinstance(value, Markup):
            _report_misfit(environment, "prose", value)
            return ""
        return environment.rendering.here(ProseHere(prose_fragment(value, environment)))

    return prose


def prose_fragment(value: object, environment: Environment) -> Fragment:
    """An author's Markdown as a fragment of its own, whose text comes from where the value stands."""
    routes = routes_of(value)
    base: Origin = FromTemplate(environment.rendering.place())
    if routes:
        base = FromSpec(routes[0], is_located(value))
    return Fragment(str(unwrap(value)), base=base)


def _test(name: str) -> Filter:
    function: Any = TESTS[name]

    def test(value: object, *arguments: object) -> bool:
        if isinstance(value, Undefined) and name not in _ALLOW_UNDEFINED:
            return bool(value)
        return bool(function(unwrap(value), *map(unwrap, arguments)))

    return test


def _report_misfit(environment: Environment, name: str, value: object) -> None:
    expected = _EXPECTS.get(name, Say("text", "text"))
    shown = " ".join(str(unwrap(value)).split())[:60]
    environment.rendering.report(
        "M008",
        Say(
            f'filtret "{name}" väntade {expected.sv} men fick "{shown}"',
            f'the filter "{name}" expected {expected.en} but got "{shown}"',
        ),
        Say(
            "pröva först med {% if … %}, eller välj ett annat filter",
            "test it with {% if … %} first, or choose another filter",
        ),
        name,
        (value,),
    )


def _items(value: object) -> Iterable[object]:
    if isinstance(value, (tuple, list)) or (not isinstance(value, str) and isinstance(value, Iterable)):
        return value
    raise NoWordsError(value)


def _decimal(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal, str)):
        raise NoWordsError(value)
    return Decimal(str(value))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower_first(text: str) -> str:
    """The first letter small, unless it begins an abbreviation such as IVO or a code such as E1."""
    return text if len(text) > 1 and not text[1].islower() and text[1] != " " else text[:1].lower() + text[1:]
