"""One error of pydantic's and the tree it was found in come in; its place and what stands there go out."""

from collections.abc import Collection
from collections.abc import Mapping as Dict
from typing import Any

from msgspec import Struct, field

from docgen.diag.diagnostic import Diagnostic, Place, Say, error
from docgen.diag.route import Route
from docgen.source.plain import plain
from docgen.source.tree import Mapping, Node, Scalar, Sequence
from docgen.spec.model.base import Model
from docgen.spec.model.spec import Spec
from docgen.spec.shape import Spot, spot_at
from docgen.spec.values.expect import quote


class Problem(Struct, frozen=True):
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


def where(problem: Problem, route: Route, owner: Node) -> Say:
    """In which part of the spec something is, for a message: by its id, else by its route."""
    identity = owner.get("id") if isinstance(owner, Mapping) else None
    if isinstance(identity, Scalar) and identity.text:
        return Say(f' i "{identity.text}"', f' in "{identity.text}"')
    if not route.steps:
        return Say(" i specen", " in the spec") if problem.root is Spec else Say("", "")
    return Say(f' i "{route}"', f' in "{route}"')


def found_in(node: Node) -> Say:
    """What stands at a place, for a message."""
    if isinstance(node, Scalar):
        return Say(quote(node.text), quote(node.text))
    return Say("en lista", "a list") if isinstance(node, Sequence) else Say("en grupp av nycklar", "a mapping")


def is_empty(node: Node) -> bool:
    """True for a key without a value."""
    return isinstance(node, Scalar) and plain(node) is None


def listed(words: list[str], last: str) -> str:
    """Words in a row, with `last` before the last one."""
    return "".join(words) if len(words) < 2 else ", ".join(words[:-1]) + f" {last} {words[-1]}"


def wrong_shape(problem: Problem, wanted: Say) -> Diagnostic:
    """A list, a mapping or a single value where something else was wanted."""
    found = found_in(problem.node)
    return error(
        "S003",
        Say(f"{found.sv} står där {wanted.sv} ska stå", f"{found.en} stands where {wanted.en} was expected"),
        problem.route,
        meant(problem),
    )


def meant(problem: Problem) -> Say | None:
    """What the key is for, as a hint."""
    found = problem.spot.help
    return Say(f"här anges {found.sv}", f"the key is for: {found.en}") if found and found.sv else None


def no_value(problem: Problem) -> Diagnostic:
    """A key without a value where one is needed."""
    message, hint = empty(problem.spot.help)
    return error("S004", message, problem.route, hint)


def empty(help_text: Say | None) -> tuple[Say, Say]:
    """Message and hint for a key without a value."""
    message = Say("nyckeln har inget värde", "the key has no value")
    if help_text and help_text.sv:
        return message, Say(f"skriv {help_text.sv}", f"write {help_text.en}")
    return message, Say(
        "skriv ett värde efter kolonet, eller ta bort nyckeln", "write a value after the colon, or remove the key"
    )
