"""The Jinja environment of all templates: strict, sandboxed, and escaping for Markdown whatever it prints.

In: compiled templates and the values they see. Out: Markdown with marks. What cannot be printed, read or
called is reported to the rendering at hand, and rendering goes on, so that one run shows every error. Floor 5.
"""

from collections.abc import Callable, Iterable, Mapping, Sized
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from docgen.compose.compiled import CompiledTemplates
from docgen.compose.complaint import complain_of_name, complain_of_value
from docgen.compose.missing import Missing, reporting
from docgen.compose.rendering import Rendering
from docgen.compose.view import MISSING, View, calculate, child, derive, unwrap
from docgen.compose.words import NoWordsError, Words
from docgen.world import NO_CACHE, Cache

MOST_STEPS = 200_000
"""How many times the loops of one rendering may go round in all."""
LONGEST_RANGE = 10_000
COUNTED = "_counted"
"""The filter that `compose.template` puts round whatever a loop goes through."""

_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = ImmutableSandboxedEnvironment.default_binop_table


class TooMuchError(RuntimeError):
    """A template asks for more work than any document needs."""


class _Generator(CodeGenerator):
    """Joins with `~` by `Environment.joined`, so that values keep their origins and structures their marks."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.joined((")
        for item in node.nodes:
            self.visit(item, frame)
            self.write(", ")
        self.write("))")


class Environment(ImmutableSandboxedEnvironment):
    """One environment composes one package; `rendering` collects what the template at hand reports.

    `known_names` are the names that the template at hand sees, for "did you mean".
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "/"})
    rendering: Rendering
    known_names: tuple[str, ...] = ()

    def __init__(self, words: Words, cache: Cache = NO_CACHE) -> None:
        """`words` says how values are written; `cache` holds templates that an earlier run compiled."""
        super().__init__(
            autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_printed, optimized=False, cache_size=0
        )
        self.words = words
        self.compiled = CompiledTemplates(cache)
        self.undefined = reporting(self._report_missing)
        self.globals = {"range": _short_range, "namespace": self.globals["namespace"]}
        self.filters = {COUNTED: self._counted}

    # ------------------------------------------------------------ reaching values

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a template."""
        if isinstance(obj, View):
            return self._reach(obj, attribute)
        if isinstance(obj, Undefined):
            return obj
        if isinstance(obj, Macro):
            return self.undefined(obj=obj, name=attribute)
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
        return self.undefined(obj=view, name=str(unwrap(key))) if found is MISSING else found

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002 - Jinja's signature
        """`*`, `/` and `**`: numbers only, division exact."""
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            return _OPERATIONS[operator](left, right)
        if operator == "**" or any(isinstance(unwrap(side), (str, list, tuple)) for side in (left, right)):
            raise TooMuchError(operator)
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
        except NoWordsError:
            complain_of_value(self.rendering, value)
            return ""

    def joined(self, parts: Iterable[object]) -> object:
        """What `~` makes of its parts: text with the routes of all, or Markdown when one part is structure."""
        items = list(parts)
        if any(isinstance(item, Markup) for item in items):
            return Markup("".join(self.printed(item) for item in items))  # noqa: S704 - each part is escaped
        return derive("".join(self.text(item) for item in items), *items)

    def _report_missing(self, missing: Missing) -> None:
        complain_of_name(self.rendering, missing, self.known_names)

    # ------------------------------------------------------------ counting

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
            raise TooMuchError("for")


@pass_context
def _printed(context: Context, value: object) -> Markup:
    environment = context.environment
    assert isinstance(environment, Environment)
    return environment.printed(value)


def _short_range(*edges: Any) -> range:
    made = range(*[unwrap(edge) for edge in edges])  # type: ignore[call-overload] # TypeError is the right answer
    if len(made) > LONGEST_RANGE:
        raise TooMuchError("range")
    assert isinstance(made, range)
    return made
