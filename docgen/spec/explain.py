"""What pydantic found comes in, with the tree it was found in; our own diagnostics go out.

The path of an error is followed in the tree: a step that is a key or an index there is taken, any other (a
tag of a union) is skipped. No English of pydantic's reaches a person.
"""

from collections.abc import Callable, Collection, Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Node, Scalar, Sequence
from docgen.spec.explain_kind import no_type, unknown_type
from docgen.spec.model.base import Model
from docgen.spec.problem import (
    Problem,
    descend,
    empty,
    found_in,
    is_empty,
    listed,
    meant,
    no_value,
    owner_place,
    where,
    wrong_shape,
)
from docgen.spec.shape import keys_of, spot_at
from docgen.spec.values.expect import quote, said

MOST_LISTED = 20
"""Choices or keys that a hint lists; more than these nobody reads."""


def explain(details: ErrorDetails, tree: Node, root: type[Model], clauses: Collection[str] = ()) -> Diagnostic:
    """The diagnostic for one error. `clauses` are the names that `type` may have been mixed up with."""
    path = tuple(details["loc"])
    route, node = descend(tree, path)
    problem = Problem(details["type"], path, details.get("ctx", {}), tree, route, node, root, clauses)
    if problem.kind[:1] == "S" and problem.kind[1:].isdigit():
        return _refused(problem)
    return _WAYS.get(problem.kind, _other)(problem)


def explain_all(
    problem: ValidationError, tree: Node, root: type[Model], clauses: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """The diagnostics for everything that the models refused."""
    for details in problem.errors(include_url=False, include_input=False):
        if not _is_echo(details, tree):
            yield explain(details, tree, root, clauses)


def _is_echo(details: ErrorDetails, tree: Node) -> bool:
    """True for a list that is too short only because its items were refused, each with its own error."""
    if details["type"] != "too_short":
        return False
    _, node = descend(tree, tuple(details["loc"]))
    fewest = details.get("ctx", {}).get("min_length", 1)
    return isinstance(node, Sequence) and len(node.items) >= fewest


def _refused(problem: Problem) -> Diagnostic:
    """A refusal by one of our own readers, which brings its message."""
    message, hint = said(dict(problem.context))
    at = problem.context.get("at", "")
    route, place = problem.route, problem.node
    if at != "" and isinstance(place, Mapping) and problem.kind == "S001":
        entry = place.entry(str(at))
        if entry is not None:
            return error(problem.kind, message, entry.key.span, hint)
    if at != "":
        route, place = descend(problem.tree, (*route.steps, at))
    if problem.kind == "S004":
        message, hint = empty(problem.spot.help)
    return error(problem.kind, message, route, hint)


def _missing(problem: Problem) -> Diagnostic:
    name = str(problem.path[-1])
    route, owner = descend(problem.tree, problem.path[:-1])
    place = where(problem, route, owner)
    return error(
        "S002",
        Say(f'"{name}" saknas{place.sv}', f'"{name}" is missing{place.en}'),
        owner_place(problem.tree, route),
        _add(name, problem.spot.help),
    )


def _add(name: str, help_text: Say | None) -> Say:
    if help_text is None or not help_text.sv:
        return Say(f"lägg till {name}:", f"add {name}:")
    return Say(f"lägg till {name}: ({help_text.sv})", f"add {name}: ({help_text.en})")


def _unknown_key(problem: Problem) -> Diagnostic:
    name = str(problem.path[-1])
    route, owner = descend(problem.tree, problem.path[:-1])
    entry = owner.entry(name) if isinstance(owner, Mapping) else None
    model = spot_at(problem.root, problem.path[:-1]).model
    written = {item.key.text for item in owner.entries} if isinstance(owner, Mapping) else set()
    known = keys_of(model) if model else ()
    free = [key for key in known if key not in written]
    place = where(problem, route, owner)
    return error(
        "S001",
        Say(f'okänd nyckel "{name}"{place.sv}', f'unknown key "{name}"{place.en}'),
        entry.key.span if entry else problem.route,
        did_you_mean(name, free) or did_you_mean(name, known) or _keys(free),
    )


def _keys(known: list[str]) -> Say:
    if not known:
        return Say("ta bort nyckeln", "remove the key")
    listed = ", ".join(known[:MOST_LISTED]) + (" …" if len(known) > MOST_LISTED else "")
    return Say(f"ta bort den, eller välj bland {listed}", f"remove it, or choose among {listed}")


def _choice(problem: Problem) -> Diagnostic:
    if is_empty(problem.node):
        return no_value(problem)
    choices = [str(choice) for choice in problem.spot.choices]
    if not isinstance(problem.node, Scalar):
        return wrong_shape(problem, Say("ett av " + ", ".join(choices), "one of " + ", ".join(choices)))
    text = problem.node.text
    bare = Say(f"skriv {text} utan citattecken", f"write {text} without quotation marks")
    hint = bare if text in choices else None
    return error(
        "S005",
        Say(
            f"{quote(text)} går inte att välja; välj {listed(choices, 'eller')}",
            f"{quote(text)} is not a choice; choose {listed(choices, 'or')}",
        ),
        problem.route,
        hint or did_you_mean(text, choices) or meant(problem),
    )


def _mapping_wanted(problem: Problem) -> Diagnostic:
    if is_empty(problem.node):
        return no_value(problem)
    model = problem.spot.model
    keys = ", ".join(keys_of(model)[:4]) if model else ""
    of_sv, of_en = (f" ({keys} …)", f" ({keys} …)") if keys else ("", "")
    found = wrong_shape(problem, Say(f"en grupp av nycklar{of_sv}", f"a mapping{of_en}"))
    hint = Say("skriv nycklarna indragna på egna rader", "write the keys indented on lines of their own")
    return error(found.code, found.message, found.place, hint)


def _list_wanted(problem: Problem) -> Diagnostic:
    if is_empty(problem.node):
        return no_value(problem)
    found = wrong_shape(problem, Say("en lista", "a list"))
    hint = Say(
        "skriv varje värde på egen rad efter ett bindestreck, också när det bara är ett",
        "write every value on a line of its own after a hyphen, even when there is only one",
    )
    return error(found.code, found.message, found.place, hint)


def _wrong_length(problem: Problem) -> Diagnostic:
    if problem.kind == "too_short":
        fewest = problem.context.get("min_length", 1)
        message = Say(
            f"listan är för kort; minst {fewest} väntas", f"the list is too short; at least {fewest} expected"
        )
    else:
        most = problem.context.get("max_length", 1)
        message = Say(f"listan är för lång; högst {most} väntas", f"the list is too long; at most {most} expected")
    hint = (
        Say("lägg till en post", "add an item")
        if problem.kind == "too_short"
        else Say("ta bort en post", "remove an item")
    )
    return error("S021", message, problem.route, hint)


_BOUNDS = {
    "greater_than_equal": ("ge", "för litet; minst", "too small; at least"),
    "greater_than": ("gt", "för litet; mer än", "too small; more than"),
    "less_than_equal": ("le", "för stort; högst", "too large; at most"),
    "less_than": ("lt", "för stort; mindre än", "too large; less than"),
}


def _out_of_range(problem: Problem) -> Diagnostic:
    name, swedish, english = _BOUNDS[problem.kind]
    bound = problem.context.get(name)
    text = quote(problem.node.text if isinstance(problem.node, Scalar) else "")
    return error(
        "S011",
        Say(f"{text} är {swedish} {bound}", f"{text} is {english} {bound}"),
        problem.route,
        meant(problem),
    )


def _other(problem: Problem) -> Diagnostic:
    found = found_in(problem.node)
    message = Say(f"{found.sv} godtas inte här", f"{found.en} is not accepted here")
    return error("S020", message, problem.route, meant(problem))


_WAYS: dict[str, Callable[[Problem], Diagnostic]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "union_tag_invalid": unknown_type,
    "union_tag_not_found": no_type,
    "model_type": _mapping_wanted,
    "model_attributes_type": _mapping_wanted,
    "dict_type": _mapping_wanted,
    "tuple_type": _list_wanted,
    "too_short": _wrong_length,
    "too_long": _wrong_length,
    **dict.fromkeys(_BOUNDS, _out_of_range),
}
"""The errors that the models can give; a test counts them."""
