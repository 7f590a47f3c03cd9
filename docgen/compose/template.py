"""A template: parsed once, its mistakes found, compiled once, rendered for every document that uses it.

In: the body of a document or clause file, and the names that it may use. Out: fragments, with a diagnostic at
the template's line for everything that cannot be read, is not allowed, or fails. Floor 5.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from jinja2 import Template as Compiled
from jinja2 import TemplateError, TemplateSyntaxError, nodes

from docgen.compose.compiled import key_of
from docgen.compose.complaint import GIVE_OR_TEST
from docgen.compose.environment import COUNTED, MOST_STEPS, Environment, TooMuchError
from docgen.compose.fragment import Fragment, Written
from docgen.compose.lines import lines_of_inserted_blocks, mark_lines, mark_text, settle
from docgen.compose.rendering import RawText, Rendering
from docgen.compose.view import NoValueError
from docgen.diag.diagnostic import Diagnostic, Label, Outcome, Say, error
from docgen.source.suggest import did_you_mean

_FORBIDDEN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_BARE_CALL = re.compile(r"(?m)^[ ]*((?:requirements|signature|pagebreak|landscape|portrait)\(.*\))[ ]*$")
_ALWAYS_KNOWN = frozenset({"loop", "caller", "varargs", "kwargs", "range", "namespace", "self"})
_MISTAKES = (
    TemplateError,
    TooMuchError,
    RecursionError,
    TypeError,
    ValueError,
    LookupError,
    ArithmeticError,
    AttributeError,
)


@dataclass(frozen=True)
class Template:
    """A template ready to be rendered; `compiled` is None where the text holds no Jinja, or cannot be compiled."""

    written: Written
    names: tuple[str, ...]
    compiled: Compiled | None
    plain: str = ""


def prepare(environment: Environment, written: Written, names: Collection[str]) -> Outcome[Template]:
    """Read and compile a template that may use these names, or take what was compiled before."""
    outcome = _prepare(environment, written, tuple(sorted(names)))
    return Outcome(outcome.value, (*outcome.diagnostics, *_bare_calls(written)))


def _prepare(environment: Environment, written: Written, known: tuple[str, ...]) -> Outcome[Template]:
    body = written.body
    if "{{" not in body and "{%" not in body and "{#" not in body:
        return Outcome(Template(written, known, None, mark_text(body)))
    key = key_of(body, known)
    code = environment.compiled.find(key)
    if code is not None:
        return Outcome(Template(written, known, Compiled.from_code(environment, code, dict(environment.globals))))
    try:
        tree = environment.parse(body)
        parts = _parts(tree)
        mistakes = tuple(_mistakes(parts, environment, written, known))
        if any(item.code != "M001" for item in mistakes):
            return Outcome(Template(written, known, None), mistakes)
        mark_lines(parts.get(nodes.Output, ()))
        _count_loops(parts.get(nodes.For, ()))
        code = environment.compile(tree)
        compiled = Compiled.from_code(environment, code, dict(environment.globals))
    except TemplateSyntaxError as problem:
        return Outcome(Template(written, known, None), (_syntax(problem, written),))
    if not mistakes:
        environment.compiled.keep(key, code)
    return Outcome(Template(written, known, compiled), mistakes)


def render(
    template: Template,
    environment: Environment,
    context: Mapping[str, object],
    raw: RawText,
    about: tuple[Label, ...] = (),
) -> Outcome[Fragment]:
    """The Markdown of a template with these values; what fails is left out and said."""
    if template.compiled is None:
        return Outcome(Fragment(template.plain, template.written))
    rendering = Rendering(template.written, raw, about, template=template.compiled)
    environment.rendering, environment.known_names = rendering, template.names
    markdown = ""
    try:
        markdown = "".join(template.compiled.root_render_func(template.compiled.new_context(dict(context))))
    except _MISTAKES as problem:
        _failed(rendering, problem)
    for line in lines_of_inserted_blocks(markdown):
        rendering.report_at(
            template.written.place(line),
            "M036",
            Say(
                "anropet gör ett eget block och får inte stå efter text på samma rad",
                "the call makes a block of its own and cannot follow text on the same line",
            ),
            Say(
                "skriv anropet på en egen rad, med tomma rader omkring",
                "write the call on a line of its own, with blank lines around it",
            ),
        )
    fragment = Fragment(
        settle(markdown), template.written, origins=tuple(rendering.origins), directives=tuple(rendering.directives)
    )
    return Outcome(fragment, tuple(rendering.diagnostics.values()))


def evaluate(environment: Environment, rendering: Rendering, source: str, context: Mapping[str, object]) -> bool:
    """Whether an expression holds, such as a document's `when`. Raises TemplateError and what its values raise."""
    environment.rendering, environment.known_names = rendering, tuple(sorted(context))
    return bool(environment.compile_expression(source, undefined_to_none=False)(**context))


# ---------------------------------------------------------------- mistakes seen before rendering


Parts: TypeAlias = Mapping[type[nodes.Node], list[Any]]


def _parts(tree: nodes.Template) -> Parts:
    """All nodes of a template by type, in one walk."""
    found: dict[type[nodes.Node], list[Any]] = {}
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        found.setdefault(type(node), []).append(node)
        for name in node.fields:
            part = getattr(node, name)
            if isinstance(part, nodes.Node):
                waiting.append(part)
            elif isinstance(part, list):
                waiting += [item for item in part if isinstance(item, nodes.Node)]
    return found


def _mistakes(
    parts: Parts, environment: Environment, written: Written, known: tuple[str, ...]
) -> Iterator[Diagnostic]:
    for node in (node for kind in _FORBIDDEN for node in parts.get(kind, ())):
        yield error(
            "M006",
            Say("en mall får inte hämta text ur en annan fil", "a template may not take text from another file"),
            written.place(node.lineno - 1),
            Say("skriv texten här, eller gör den till en klausul", "write the text here, or make it a clause"),
        )
    for kind, table in ((nodes.Filter, environment.filters), (nodes.Test, environment.tests)):
        for node in parts.get(kind, ()):
            if node.name not in table:
                yield _unknown_function(node.name, kind is nodes.Filter, table, written, node.lineno)
    yield from _unknown_names(parts, written, known)


def _unknown_function(
    name: str, is_filter: bool, table: Mapping[str, object], written: Written, line: int
) -> Diagnostic:
    sv, en = ("filter", "filter") if is_filter else ("test", "test")
    known = [item for item in table if not item.startswith("_")]
    listed = ", ".join(sorted(known))
    return error(
        "M007",
        Say(f'det finns inget {sv} som heter "{name}"', f'there is no {en} called "{name}"'),
        written.place(line - 1, name),
        did_you_mean(name, known) or Say(f"de som finns är {listed}", f"those that exist are {listed}"),
    )


def _unknown_names(parts: Parts, written: Written, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Names that nothing gives a value to, in branches that are never taken too."""
    names = parts.get(nodes.Name, ())
    made = {node.name for node in names if node.ctx != "load"} | {node.name for node in parts.get(nodes.Macro, ())}
    allowed = made | set(known) | _ALWAYS_KNOWN
    for name, line in sorted({(node.name, node.lineno) for node in names if node.name not in allowed}):
        yield unknown_name(name, written, line - 1, (*made, *known))


def unknown_name(name: str, written: Written, line: int, known: Collection[str]) -> Diagnostic:
    """The diagnostic of a name that is not defined."""
    return error(
        "M001",
        Say(f'"{name}" är inte definierat', f'"{name}" is not defined'),
        written.place(line, name),
        did_you_mean(name, known),
    )


def _bare_calls(written: Written) -> Iterator[Diagnostic]:
    """Calls without braces, which would be printed as they stand."""
    for match in _BARE_CALL.finditer(written.body):
        yield error(
            "M016",
            Say(
                f'"{match[1]}" står utan klamrar och skulle skrivas ut som text',
                f'"{match[1]}" stands without braces and would be printed as text',
            ),
            written.place(written.body.count("\n", 0, match.start())),
            Say(f"skriv {{{{ {match[1]} }}}}", f"write {{{{ {match[1]} }}}}"),
        )


def _syntax(problem: TemplateSyntaxError, written: Written) -> Diagnostic:
    return error(
        "M005",
        Say(f"mallen går inte att läsa: {problem.message}", f"the template cannot be read: {problem.message}"),
        written.place(problem.lineno - 1),
        Say("rätta uttrycket mellan {{ }} eller {% %}", "correct the expression between {{ }} or {% %}"),
    )


def _count_loops(loops: Iterable[nodes.For]) -> None:
    for loop in loops:
        loop.iter = nodes.Filter(loop.iter, COUNTED, [], [], None, None, lineno=loop.iter.lineno)


# ---------------------------------------------------------------- mistakes while rendering


def _failed(rendering: Rendering, problem: Exception) -> None:
    place = rendering.written.place(rendering.line(problem.__traceback__))
    if isinstance(problem, TooMuchError) and str(problem) in {"*", "**"}:
        rendering.report_at(
            place,
            "M009",
            Say(
                "en mall får bara multiplicera tal, och inte upphöja",
                "a template may only multiply numbers, and not use powers",
            ),
            Say("räkna ut värdet i specen", "compute the value in the spec"),
        )
    elif isinstance(problem, (TooMuchError, RecursionError)):
        rendering.report_at(
            place,
            "M009",
            Say(
                f"mallen går fler än {MOST_STEPS} varv eller anropar sig själv utan slut",
                f"the template goes round more than {MOST_STEPS} times or calls itself without end",
            ),
            Say("gör slingan mindre", "make the loop smaller"),
        )
    elif isinstance(problem, NoValueError):
        rendering.report_at(
            place,
            "M002",
            Say("uttrycket använder ett värde som saknas", "the expression uses a value that is missing"),
            GIVE_OR_TEST,
            problem.views,
        )
    else:
        rendering.report_at(
            place,
            "M008",
            Say(f"uttrycket går inte att räkna ut: {problem}", f"the expression cannot be computed: {problem}"),
            Say(
                "pröva värdena med {% if … %} först; ett av dem kan saknas",
                "test the values with {% if … %} first; one may be missing",
            ),
        )
