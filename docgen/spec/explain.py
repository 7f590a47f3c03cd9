"""What pydantic found comes in, with the tree it was found in; our own diagnostics go out.

The path of an error is followed in the tree: a step that is a key or an index there is taken, any other (a
tag of a union) is skipped. No English of pydantic's reaches a person.
"""

from collections.abc import Callable, Collection
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import ErrorDetails

from docgen.diag.diagnostic import Diagnostic, Place, Say, error
from docgen.diag.route import Route
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Node, Scalar, Sequence
from docgen.spec.model.base import Model
from docgen.spec.model.spec import TAG
from docgen.spec.shape import Spot, keys_of, members, spot_at
from docgen.spec.values.expect import quote, said

MOST_LISTED = 20
"""Choices or keys that a hint lists; more than these nobody reads."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One error of pydantic's with what is known of its place."""

    kind: str
    path: tuple[str | int, ...]
    context: Dict[str, Any]
    tree: Node
    route: Route
    node: Node
    root: type[Model]
    clauses: Collection[str] = field(default=())

    @property
    def spot(self) -> Spot:
        """The field and type at the path."""
        return spot_at(self.root, self.path)


def explain(
    details: ErrorDetails, tree: Node, root: type[Model], clauses: Collection[str] = ()
) -> Diagnostic:
    """The diagnostic for one error. `clauses` are the names that `type` may have been mixed up with."""
    path = tuple(details["loc"])
    route, node = descend(tree, path)
    problem = Problem(details["type"], path, details.get("ctx", {}), tree, route, node, root, clauses)
    if problem.kind[:1] == "S" and problem.kind[1:].isdigit():
        return _refused(problem)
    return _WAYS.get(problem.kind, _other)(problem)


def descend(tree: Node, path: tuple[str | int, ...]) -> tuple[Route, Node]:
    """Follow a path as far as it goes, skipping the steps that the tree does not know."""
    route, node = Route(), tree
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            value = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            value = node.items[step]
        else:
            value = None
        if value is not None:
            route, node = route / step, value
    return route, node


def owner_place(tree: Node, route: Route) -> Place:
    """Where to point when something is missing in a mapping: at its `id`, or else at the key that holds it."""
    _, node = descend(tree, route.steps)
    identity = node.get("id") if isinstance(node, Mapping) else None
    return route / "id" if isinstance(identity, Scalar) and identity.text else route


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
        message, hint = _empty(problem.spot)
    return error(problem.kind, message, route, hint)


def _missing(problem: Problem) -> Diagnostic:
    name = str(problem.path[-1])
    route, owner = descend(problem.tree, problem.path[:-1])
    where = _where(route, owner)
    return error(
        "S002",
        Say(f'"{name}" saknas{where.sv}', f'"{name}" is missing{where.en}'),
        owner_place(problem.tree, route),
        _add(name, problem.spot.help),
    )


def _add(name: str, help_text: Say | None) -> Say:
    if help_text is None or not help_text.sv:
        return Say(f"lägg till {name}:", f"add {name}:")
    return Say(f"lägg till {name}: {help_text.sv}", f"add {name}: {help_text.en}")


def _where(route: Route, owner: Node) -> Say:
    identity = owner.get("id") if isinstance(owner, Mapping) else None
    if isinstance(identity, Scalar) and identity.text:
        return Say(f' i "{identity.text}"', f' in "{identity.text}"')
    if not route.steps:
        return Say(" i specen", " in the spec")
    return Say(f' i "{route}"', f' in "{route}"')


def _unknown_key(problem: Problem) -> Diagnostic:
    name = str(problem.path[-1])
    route, owner = descend(problem.tree, problem.path[:-1])
    entry = owner.entry(name) if isinstance(owner, Mapping) else None
    model = spot_at(problem.root, problem.path[:-1]).model
    written = [item.key.text for item in owner.entries] if isinstance(owner, Mapping) else []
    known = [key for key in keys_of(model) if key not in written] if model else []
    where = _where(route, owner)
    return error(
        "S001",
        Say(f'okänd nyckel "{name}"{where.sv}', f'unknown key "{name}"{where.en}'),
        entry.key.span if entry else problem.route,
        did_you_mean(name, known) or _keys(known),
    )


def _keys(known: list[str]) -> Say:
    if not known:
        return Say("ta bort nyckeln", "remove the key")
    listed = ", ".join(known[:MOST_LISTED]) + (" …" if len(known) > MOST_LISTED else "")
    return Say(f"ta bort den, eller välj bland {listed}", f"remove it, or choose among {listed}")


def _choice(problem: Problem) -> Diagnostic:
    if _is_empty(problem.node):
        return _no_value(problem)
    choices = [str(choice) for choice in problem.spot.choices]
    text = problem.node.text if isinstance(problem.node, Scalar) else ""
    if not isinstance(problem.node, Scalar):
        return _wrong_shape(problem, Say("ett av " + ", ".join(choices), "one of " + ", ".join(choices)))
    quoted = isinstance(problem.node, Scalar) and text in choices
    hint = Say(f"skriv {text} utan citattecken", f"write {text} without quotation marks") if quoted else None
    return error(
        "S005",
        Say(
            f"{quote(text)} går inte att välja; välj {_list(choices, 'eller')}",
            f"{quote(text)} is not a choice; choose {_list(choices, 'or')}",
        ),
        problem.route,
        hint or did_you_mean(text, choices) or problem.spot.help,
    )


def _list(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" {last} {words[-1]}"


def _no_type(problem: Problem) -> Diagnostic:
    if _is_empty(problem.node):
        return _no_value(problem)
    if not isinstance(problem.node, Mapping):
        return _wrong_shape(problem, Say("ett krav med id och type", "a requirement with id and type"))
    if problem.node.get("type") is not None:
        message, hint = _empty(Spot(None, None, None))
        return error("S004", message, problem.route / "type", hint)
    where = _where(problem.route, problem.node)
    return error(
        "S019",
        Say(
            f"det står inte vilket krav det är{where.sv}; type, clause eller text saknas",
            f"nothing tells what requirement it is{where.en}; type, clause or text is missing",
        ),
        owner_place(problem.tree, problem.route),
        Say(
            "lägg till type: on-call-service, clause: med en klausuls namn, eller text:",
            "add type: on-call-service, clause: with the name of a clause, or text:",
        ),
    )


def _unknown_type(problem: Problem) -> Diagnostic:
    node = problem.node.get("type") if isinstance(problem.node, Mapping) else None
    if not isinstance(node, Scalar):
        message = Say("en kravtyp är ett ord", "a type of requirement is a word")
        return error("S003", message, problem.route / "type", Say("skriv t.ex. type: on-call-service", "write type: on-call-service, for instance"))
    types = [tag.removeprefix(TAG) for tag in members(problem.spot.annotation)]
    if node.text in problem.clauses:
        hint: Say | None = Say(
            f"det är en klausul: skriv clause: {node.text}", f"that is a clause: write clause: {node.text}"
        )
    else:
        hint = did_you_mean(node.text, types) or Say(
            f"välj {_list(types, 'eller')}", f"choose {_list(types, 'or')}"
        )
    return error(
        "S019",
        Say(f"{quote(node.text)} är ingen kravtyp", f"{quote(node.text)} is not a type of requirement"),
        problem.route / "type",
        hint,
    )


def _mapping_wanted(problem: Problem) -> Diagnostic:
    if _is_empty(problem.node):
        return _no_value(problem)
    model = problem.spot.model
    keys = ", ".join(keys_of(model)[:4]) if model else ""
    of_sv, of_en = (f" ({keys} …)", f" ({keys} …)") if keys else ("", "")
    return _wrong_shape(problem, Say(f"en grupp av nycklar{of_sv}", f"a mapping{of_en}"))


def _list_wanted(problem: Problem) -> Diagnostic:
    if _is_empty(problem.node):
        return _no_value(problem)
    found = _wrong_shape(problem, Say("en lista", "a list"))
    hint = Say(
        "skriv varje värde på egen rad efter ett bindestreck, också när det bara är ett",
        "write every value on a line of its own after a hyphen, even when there is only one",
    )
    return error(found.code, found.message, found.place, hint)


def _wrong_shape(problem: Problem, wanted: Say) -> Diagnostic:
    found = _found(problem.node)
    return error(
        "S003",
        Say(f"{found.sv} står där {wanted.sv} ska stå", f"{found.en} stands where {wanted.en} was expected"),
        problem.route,
        problem.spot.help,
    )


def _found(node: Node) -> Say:
    if isinstance(node, Scalar):
        return Say(quote(node.text), quote(node.text))
    return (
        Say("en lista", "a list") if isinstance(node, Sequence) else Say("en grupp av nycklar", "a mapping")
    )


def _too_short(problem: Problem) -> Diagnostic:
    fewest = int(problem.context.get("min_length", 1))
    return error(
        "S021",
        Say(
            f"listan är för kort; minst {fewest} ska stå här",
            f"the list is too short; at least {fewest} was expected",
        ),
        problem.route,
        problem.spot.help,
    )


def _too_long(problem: Problem) -> Diagnostic:
    most = int(problem.context.get("max_length", 1))
    return error(
        "S021",
        Say(
            f"listan är för lång; högst {most} får stå här",
            f"the list is too long; at most {most} was expected",
        ),
        problem.route,
        problem.spot.help,
    )


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
        problem.spot.help,
    )


def _no_value(problem: Problem) -> Diagnostic:
    message, hint = _empty(problem.spot)
    return error("S004", message, problem.route, hint)


def _empty(spot: Spot) -> tuple[Say, Say]:
    help_text = spot.help
    hint = Say(f"skriv {help_text.sv}", f"write {help_text.en}") if help_text and help_text.sv else None
    return (
        Say("nyckeln har inget värde", "the key has no value"),
        hint
        or Say(
            "skriv ett värde efter kolonet, eller ta bort nyckeln",
            "write a value after the colon, or remove the key",
        ),
    )


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and plain(node) is None


def _other(problem: Problem) -> Diagnostic:
    text = quote(problem.node.text) if isinstance(problem.node, Scalar) else _found(problem.node).sv
    text_en = quote(problem.node.text) if isinstance(problem.node, Scalar) else _found(problem.node).en
    return error(
        "S020",
        Say(f"{text} godtas inte här", f"{text_en} is not accepted here"),
        problem.route,
        problem.spot.help,
    )


_WAYS: dict[str, Callable[[Problem], Diagnostic]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _no_type,
    "model_type": _mapping_wanted,
    "model_attributes_type": _mapping_wanted,
    "dict_type": _mapping_wanted,
    "tuple_type": _list_wanted,
    "too_short": _too_short,
    "too_long": _too_long,
    **dict.fromkeys(_BOUNDS, _out_of_range),
}
"""The errors that the models can give; a test counts them."""
