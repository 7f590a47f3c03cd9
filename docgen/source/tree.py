"""The positioned tree: what YAML says, with the place of every key and value.

Nodes keep the author's text; types are decided later, by what the spec wants at that place. `plain` gives
the Python values that the models are made from, and remembers the text of numbers.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.diag.place import Span
from docgen.diag.route import Route

ScalarStyle: TypeAlias = Literal["plain", "single", "double", "literal", "folded"]


class Scalar(Struct, frozen=True):
    """A single value; `text` is the value after YAML's quoting and folding, `style` how it was written."""

    text: str
    style: ScalarStyle
    span: Span


class Sequence(Struct, frozen=True):
    """A list. Its items may come from different files when specs are merged."""

    items: tuple["Node", ...]
    span: Span


class Entry(Struct, frozen=True):
    """One key with its value."""

    key: Scalar
    value: "Node"


class Mapping(Struct, frozen=True):
    """Keys with values, in the author's order, every key once."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, name: str) -> "Node | None":
        """The value of a key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == name), None)

    def entry(self, name: str) -> Entry | None:
        """Key and value, or None."""
        return next((entry for entry in self.entries if entry.key.text == name), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def walk(node: Node, route: Route = Route()) -> Iterator[tuple[Route, Node]]:
    """Every node with the route to it, parents first."""
    yield route, node
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from walk(entry.value, route / entry.key.text)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from walk(item, route / index)
