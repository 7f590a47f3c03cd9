"""Read-only views: what a template may see of the spec, each value with the route that leads to it.

In: frozen models, structs, tuples, mappings and scalars. Out: `View`, which compares, counts, iterates and
holds true like the value it shows, and which Jinja reads through `child`. Only public fields and properties
can be reached. Floor 5.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from docgen.diag.route import Route

_DATE_PARTS = ("year", "month", "day")
MISSING = object()
"""What `child` gives where there is nothing."""


class NoValueError(TypeError):
    """A template computes with, compares or goes through something that has no value; `views` are what it used."""

    def __init__(self, *views: object) -> None:
        super().__init__("no value")
        self.views = views


class View:
    """A value with the routes it comes from.

    Each of the `routes` is given once. `located` is true when the value stands at its one route as it is; otherwise
    it was computed from what stands at the routes, or comes from a template (no routes).
    """

    __slots__ = ("_located", "_routes", "_value")

    def __init__(self, value: object, routes: tuple[Route, ...] = (), *, located: bool = False) -> None:
        self._value = value
        self._routes = routes
        self._located = located

    def __eq__(self, other: object) -> bool:
        return bool(self._value == unwrap(other))

    def __hash__(self) -> int:
        return hash(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __str__(self) -> str:
        return str(self._value)

    def __repr__(self) -> str:
        return f"View({self._value!r}, {[str(route) for route in self._routes]})"

    def __len__(self) -> int:
        return len(_present(self))

    def __index__(self) -> int:
        return operator.index(_present(self))

    def __iter__(self) -> Iterator[object]:
        value = _present(self)
        if isinstance(value, (tuple, list)):
            return iter([child(self, index) for index in range(len(value))])
        return iter([derive(item, self) for item in value])

    def __contains__(self, item: object) -> bool:
        return unwrap(item) in _present(self)

    def __getitem__(self, key: object) -> object:
        found = child(self, key)
        if found is MISSING:
            raise LookupError(key)
        return found

    def __lt__(self, other: object) -> bool:
        return bool(operator.lt(*_pair(self, other)))

    def __le__(self, other: object) -> bool:
        return bool(operator.le(*_pair(self, other)))

    def __gt__(self, other: object) -> bool:
        return bool(operator.gt(*_pair(self, other)))

    def __ge__(self, other: object) -> bool:
        return bool(operator.ge(*_pair(self, other)))

    def __add__(self, other: object) -> object:
        return calculate(operator.add, self, other)

    def __radd__(self, other: object) -> object:
        return calculate(operator.add, other, self)

    def __sub__(self, other: object) -> object:
        return calculate(operator.sub, self, other)

    def __rsub__(self, other: object) -> object:
        return calculate(operator.sub, other, self)

    def __mul__(self, other: object) -> object:
        return calculate(operator.mul, self, other)

    def __rmul__(self, other: object) -> object:
        return calculate(operator.mul, other, self)

    def __truediv__(self, other: object) -> object:
        return calculate(operator.truediv, self, other)

    def __rtruediv__(self, other: object) -> object:
        return calculate(operator.truediv, other, self)

    def __floordiv__(self, other: object) -> object:
        return calculate(operator.floordiv, self, other)

    def __rfloordiv__(self, other: object) -> object:
        return calculate(operator.floordiv, other, self)

    def __mod__(self, other: object) -> object:
        return calculate(operator.mod, self, other)

    def __rmod__(self, other: object) -> object:
        return calculate(operator.mod, other, self)

    def __neg__(self) -> object:
        return derive(-_present(self), self)

    def __abs__(self) -> object:
        return derive(abs(_present(self)), self)


def at(value: object, route: Route) -> View:
    """The view of a value that stands at a route of the spec."""
    return View(value, (route,), located=True)


def derive(value: object, *sources: object) -> object:
    """A value made from others: a view with all their routes, or the plain value when none has any."""
    routes = routes_of(*sources)
    return View(value, routes) if routes else value


def unwrap(value: object) -> object:
    """What a view shows; anything else as it is."""
    return value._value if isinstance(value, View) else value  # noqa: SLF001 - hidden from templates only


def routes_of(*values: object) -> tuple[Route, ...]:
    """The routes of all views among the values, each once, in order."""
    rows = [value._routes for value in values if isinstance(value, View)]  # noqa: SLF001 - hidden from templates only
    if len(rows) == 1:
        return rows[0]
    return tuple(dict.fromkeys(route for row in rows for route in row))


def is_located(value: object) -> bool:
    """True when the value stands as it is at its one route."""
    return isinstance(value, View) and value._located  # noqa: SLF001 - hidden from templates only


def calculate(operation: Callable[..., object], left: object, right: object) -> object:
    """The result of an operation on plain values, with the routes of both. Divides integers exactly."""
    a, b = _pair(left, right)
    if operation is operator.truediv and isinstance(a, int) and isinstance(b, int):
        a = Decimal(a)
    return derive(operation(a, b), left, right)


def _present(value: object) -> Any:
    """What a view shows, for operations whose TypeError is the right answer. Raises `NoValueError` for None."""
    plain = unwrap(value)
    if plain is None:
        raise NoValueError(value)
    return plain


def _pair(left: object, right: object) -> tuple[Any, Any]:
    """Both values plain; a float beside a decimal becomes a decimal."""
    a, b = _present(left), _present(right)
    if isinstance(a, float) and isinstance(b, Decimal):
        return Decimal(repr(a)), b
    if isinstance(a, Decimal) and isinstance(b, float):
        return a, Decimal(repr(b))
    return a, b


# ---------------------------------------------------------------- reaching in


def child(view: View, key: object) -> object:
    """What a view holds under a name, key or index, as a view; `MISSING` where there is nothing to reach."""
    value: Any = view._value  # noqa: SLF001 - hidden from templates only
    key, kind = unwrap(key), _kind(value)
    if _is_mapping(kind):
        return _beside(view, value[key], key) if _holds(value, key) else MISSING
    if isinstance(value, (tuple, list, str)) and isinstance(key, (int, slice)):
        return _item(view, value, key)
    if not isinstance(key, str) or key not in (reachable := _reachable(kind)):
        return MISSING
    found, step = getattr(value, key), reachable[key]
    return _beside(view, found, step) if step else View(found, routes_of(view))


def names_in(view: View) -> tuple[str, ...]:
    """The names that can be reached in a view, for "did you mean"."""
    value = unwrap(view)
    if isinstance(value, Mapping):
        return tuple(str(key) for key in value)
    return tuple(_names(value))


def _holds(value: Mapping[object, object], key: object) -> bool:
    return isinstance(key, (str, int)) and key in value


def _item(view: View, value: tuple[object, ...] | list[object] | str, key: int | slice) -> object:
    if isinstance(key, slice):
        edges: list[Any] = [unwrap(edge) for edge in (key.start, key.stop, key.step)]
        key = slice(*edges)
        part = value[key]
        if isinstance(part, str):
            return View(part, routes_of(view))
        return [_beside(view, value[index], index) for index in range(len(value))[key]]
    try:
        found = value[key]
    except IndexError:
        return MISSING
    return View(found, routes_of(view)) if isinstance(value, str) else _beside(view, found, key % len(value))


def _beside(view: View, found: object, step: object) -> View:
    if isinstance(found, View):
        return found
    routes = view._routes  # noqa: SLF001 - hidden from templates only
    if view._located and isinstance(step, (str, int)):  # noqa: SLF001 - hidden from templates only
        return View(found, (routes[0] / step,), located=True)
    return View(found, routes)


@cache
def _is_mapping(kind: Any) -> bool:
    """Remembered, since templates reach into some hundred types some thousand times."""
    return issubclass(kind, Mapping)


def _names(value: object) -> dict[str, str | None]:
    return _reachable(_kind(value))


def _kind(value: object) -> Any:
    """The type, as something that can be remembered."""
    return type(value)


@cache
def _reachable(kind: Any) -> dict[str, str | None]:
    """Public names of a type: a model's fields with their key in the YAML, other fields and properties without."""
    if issubclass(kind, date):
        return dict.fromkeys(_DATE_PARTS)
    names: dict[str, str | None] = {}
    for holder in reversed(kind.__mro__):
        names.update(
            {name: None for name, what in vars(holder).items() if isinstance(what, (property, cached_property))}
        )
    for fields in ("__struct_fields__", "__dataclass_fields__"):
        names.update(dict.fromkeys(getattr(kind, fields, ())))
    for name, field in getattr(kind, "model_fields", {}).items():
        names[name] = field.alias or name
    return {name: step for name, step in names.items() if not name.startswith(("_", "model_"))}
