"""The Jinja environment of all templates: strict, sandboxed, and escaping for Markdown whatever it prints.

In: compiled templates and the values they see. Out: Markdown with marks. What cannot be printed, read or
called is reported to the rendering at hand, and rendering goes on, so that one run shows every error. Floor 5.
"""

from collections.abc import Callable, Iterable, Mapping, Sized
from typing import Any, ClassVar, NoReturn

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from docgen.compose.rendering import Rendering
from docgen.compose.view import MISSING, View, calculate, child, derive, names_in, routes_of, unwrap
from docgen.compose.words import NoWords, Words
from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean

MOST_STEPS = 200_000
"""How many times the loops of one rendering may go round in all."""
LONGEST_RANGE = 10_000
COUNTED = "_counted"
"""The filter that `compose.template` puts round whatever a loop goes through."""

_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = ImmutableSandboxedEnvironment.default_binop_table


_GIVE_OR_TEST = Say(
    "skriv ett värde i specen, eller pröva först med {% if … %} i mallen",
    "give it a value in the spec, or test it with {% if … %} in the template first",
)


class TooMuch(RuntimeError):
    """A template asks for more work than any document needs."""


class Missing(StrictUndefined):
    """A name or key that leads nowhere. It is reported when used, and then counts as nothing."""

    __slots__ = ()
    report: ClassVar[Callable[["Missing"], None]]

    def _noted(self, *_args: object, **_more: object) -> "Missing":
        type(self).report(self)
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _noted
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = __neg__ = __pos__ = _noted
    __call__ = __getitem__ = _noted

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("__"):
            raise AttributeError(name)
        return self._noted()

    def _no(self, *_args: object) -> bool:
        type(self).report(self)
        return False

    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __contains__ = __bool__ = _no

    def __hash__(self) -> int:
        return id(self)

    def __len__(self) -> int:
        type(self).report(self)
        return 0

    def __iter__(self) -> Any:
        type(self).report(self)
        return iter(())

    def __str__(self) -> str:
        type(self).report(self)
        return ""

    def _fail_with_undefined_error(self, *_args: object, **_more: object) -> NoReturn:
        raise self._undefined_exception(self._undefined_message)

    @property
    def name(self) -> str:
        """What was asked for."""
        return str(self._undefined_name)

    @property
    def holder(self) -> object:
        """What it was asked of; Jinja's own `missing` for a bare name."""
        return self._undefined_obj

    @property
    def refused(self) -> bool:
        """True when the thing exists, and the sandbox keeps it from templates."""
        return self._undefined_exception is SecurityError


class _Generator(CodeGenerator):
    """Joins with `~` by `Environment.joined`, so that values keep their origins and structures their marks."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.joined((")
        for item in node.nodes:
            self.visit(item, frame)
            self.write(", ")
        self.write("))")


class Environment(ImmutableSandboxedEnvironment):
    """One environment composes one package; `rendering` collects what the template at hand reports."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "/"})
    rendering: Rendering

    def __init__(self, words: Words) -> None:
        """`words` says how values are written."""
        super().__init__(
            autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_printed, optimized=False, cache_size=0
        )
        self.words = words
        self.undefined = type("Missing", (Missing,), {"__slots__": (), "report": staticmethod(self._report_missing)})
        self.globals = {"range": _short_range, "namespace": self.globals["namespace"]}
        self.filters = {COUNTED: self._counted}

    # ------------------------------------------------------------ reaching values

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a template."""
        if isinstance(obj, View):
            return self._reach(obj, attribute)
        if isinstance(obj, (Undefined, Macro)):
            return obj if isinstance(obj, Undefined) else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]` in a template."""
        if isinstance(obj, View):
            return self._reach(obj, argument)
        if isinstance(obj, Undefined):
            return obj
        return super().getitem(obj, unwrap(argument))

    def _reach(self, view: View, key: object) -> object:
        found = child(view, key)
        return self.undefined(obj=view, name=unwrap(key)) if found is MISSING else found

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`*`, `/` and `**`: numbers only, division exact."""
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            return _OPERATIONS[operator](left, right)
        text = isinstance(unwrap(left), (str, list, tuple)) or isinstance(unwrap(right), (str, list, tuple))
        if operator == "**" or text:
            raise TooMuch(operator)
        return calculate(_OPERATIONS[operator], left, right)

    # ------------------------------------------------------------ printing

    def printed(self, value: object) -> Markup:
        """The Markdown of a value in `{{ }}`; what has no text is reported and prints nothing."""
        if isinstance(value, Markup):
            return value
        return Markup(self.rendering.value(self.text(value), value))  # noqa: S704 - escaped for Markdown

    def text(self, value: object) -> str:
        """The plain text of a value as it prints without a filter; "" and a report where it has none."""
        if isinstance(value, Undefined):
            return str(value)
        try:
            return self.words.plain(unwrap(value))
        except NoWords:
            self._report_wordless(value)
            return ""

    def joined(self, parts: Iterable[object]) -> object:
        """What `~` makes of its parts: text with the routes of all, or Markdown when one part is structure."""
        items = list(parts)
        if any(isinstance(item, Markup) for item in items):
            return Markup("".join(self.printed(item) for item in items))  # noqa: S704 - each part is escaped
        return derive("".join(self.text(item) for item in items), *items)

    # ------------------------------------------------------------ reports

    def _report_wordless(self, value: object) -> None:
        plain = unwrap(value)
        where = ", ".join(str(route) for route in routes_of(value)) or "uttrycket"
        where_en = where if where != "uttrycket" else "the expression"
        if plain is None:
            self.rendering.report(
                "M002",
                Say(f'"{where}" har inget värde att skriva ut', f'"{where_en}" has no value to print'),
                _GIVE_OR_TEST,
                values=(value,),
            )
        elif isinstance(plain, bool):
            self.rendering.report(
                "M003",
                Say(f'"{where}" är sant eller falskt och har ingen text', f'"{where_en}" is true or false and has no text'),
                Say("välj text med {% if … %}", "choose the text with {% if … %}"),
                values=(value,),
            )
        else:
            self.rendering.report(
                "M004",
                Say(f'"{where}" är flera värden och har ingen egen text', f'"{where_en}" is several values and has no text of its own'),
                Say("skriv ut ett av värdena, gå igenom dem med {% for … %} eller använd join_and",
                    "print one of the values, go through them with {% for … %} or use join_and"),
                values=(value,),
            )

    def _report_missing(self, missing: Missing) -> None:
        holder, name = missing.holder, missing.name
        if missing.refused or name.startswith("_"):
            self.rendering.report(
                "M006",
                Say(f'"{name}" får mallar inte nå', f'"{name}" is out of reach for templates'),
                Say("använd nycklarna i specen och funktionerna i handboken", "use the keys of the spec and the functions of the manual"),
                name,
            )
        elif isinstance(holder, View):
            self._report_no_such_key(holder, name)
        else:
            self.rendering.report(
                "M001", Say(f'"{name}" är inte definierat', f'"{name}" is not defined'), did_you_mean(name, self.known_names), name
            )

    def _report_no_such_key(self, holder: View, name: str) -> None:
        known = names_in(holder)
        route = ", ".join(str(route) for route in routes_of(holder))
        if unwrap(holder) is None:
            self.rendering.report(
                "M002",
                Say(f'"{route or "värdet"}" har inget värde, så "{name}" finns inte',
                    f'"{route or "the value"}" has no value, so there is no "{name}"'),
                _GIVE_OR_TEST,
                name,
                (holder,),
            )
            return
        message = Say(f'"{name}" finns inte', f'there is no "{name}"')
        if route:
            message = Say(f'"{name}" finns inte i "{route}"', f'there is no "{name}" in "{route}"')
        listed = ", ".join(known[:30])
        hint = did_you_mean(name, known) or (Say(f"det som finns är {listed}", f"there is {listed}") if listed else None)
        self.rendering.report("M001", message, hint, name, (holder,) if route else ())

    known_names: tuple[str, ...] = ()
    """The names that the template at hand sees, for "did you mean"."""

    def _counted(self, items: Any) -> Any:
        """The items of a loop, counted against the cap."""
        if not isinstance(items, Sized):
            return self._counted_one_by_one(items)
        self._count(len(items))
        return items

    def _counted_one_by_one(self, items: Iterable[object]) -> Iterable[object]:
        for item in items:
            self._count(1)
            yield item

    def _count(self, steps: int) -> None:
        self.rendering.steps += steps
        if self.rendering.steps > MOST_STEPS:
            raise TooMuch("for")


@pass_context
def _printed(context: Context, value: object) -> Markup:
    environment = context.environment
    assert isinstance(environment, Environment)
    return environment.printed(value)


def _short_range(*edges: object) -> range:
    made = range(*(unwrap(edge) for edge in edges))  # type: ignore[arg-type] # TypeError is the right answer
    if len(made) > LONGEST_RANGE:
        raise TooMuch("range")
    return made
