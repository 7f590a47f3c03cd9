"""One error of pydantic's and the tree it was found in come in; its place and what stands there go out."""

from collections.abc import Collection
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from typing import Any

from docgen.diag.diagnostic import Place, Say
from docgen.diag.route import Route
from docgen.source.plain import plain
from docgen.source.tree import Mapping, Node, Scalar, Sequence
from docgen.spec.model.base import Model
from docgen.spec.model.spec import Spec
from docgen.spec.shape import Spot, spot_at
from docgen.spec.values.expect import quote


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
