"""Routes into a tree come in; the spans of keys and values go out."""

from collections.abc import Iterable

from msgspec.structs import replace

from docgen.diag.diagnostic import Diagnostic, Label, Place
from docgen.diag.place import Span
from docgen.diag.route import Route
from docgen.source.tree import Entry, Mapping, Node, Scalar, Sequence

Step = Entry | Node
"""What a step leads to: an entry in a mapping, an item of a list, or the tree itself."""


def node_at(tree: Node, route: Route) -> Node | None:
    """The value at a route, or None when the route leads nowhere."""
    found = _descend(tree, route)
    return _value(found[-1]) if len(found) == len(route.steps) + 1 else None


def span_of(tree: Node, route: Route) -> Span:
    """The whole span of the value at a route, or of its nearest ancestor when the route leads nowhere."""
    return _value(_descend(tree, route)[-1]).span


def key_span_of(tree: Node, route: Route) -> Span:
    """The span of the key that a route ends in.

    A list item has no key: it gets its first line. A route that leads nowhere gets the key of its nearest
    ancestor.
    """
    last = _descend(tree, route)[-1]
    return last.key.span if isinstance(last, Entry) else first_line(last)


def shown_span(tree: Node, route: Route) -> Span:
    """The span to print for a route.

    A value on one line is shown itself, a longer list or mapping by the key that owns it, or by its first line
    when it has no key: underlining forty lines says nothing. A route that leads nowhere is shown where it
    stopped.
    """
    last = _descend(tree, route)[-1]
    span = _value(last).span
    short = isinstance(_value(last), Scalar) or span.start.line == span.end.line
    if short and span.start != span.end:
        return span
    return key_span_of(tree, route)


def first_line(node: Node) -> Span:
    """The part of a node that stands on its first line."""
    span = node.span
    if isinstance(node, Scalar) or span.start.line == span.end.line:
        return span
    if isinstance(node, Mapping) and node.entries:
        entry = node.entries[0]
        inner = first_line(entry.value)
        return Span(span.source, span.start, (inner if _continues(entry.key, inner) else entry.key.span).end)
    if isinstance(node, Sequence) and node.items and _continues(node, first_line(node.items[0])):
        return Span(span.source, span.start, first_line(node.items[0]).end)
    return Span(
        span.source,
        span.start,
        replace(span.start, column=span.start.column + 1, offset=span.start.offset + 1),
    )


def locate(diagnostics: Iterable[Diagnostic], tree: Node) -> tuple[Diagnostic, ...]:
    """The diagnostics with a span in the place of every route, in related places too."""

    def spanned(place: Place) -> Span:
        return shown_span(tree, place) if isinstance(place, Route) else place

    return tuple(
        replace(
            item,
            place=spanned(item.place),
            related=tuple(Label(spanned(label.place), label.text) for label in item.related),
        )
        for item in diagnostics
    )


def _continues(before: Node, inner: Span) -> bool:
    """True when `inner` follows `before` on the line where that begins, in the same file."""
    same = before.span.source == inner.source and before.span.start.line == inner.start.line
    return same and inner.end.line == inner.start.line and inner.start.offset >= before.span.start.offset


def _descend(tree: Node, route: Route) -> list[Step]:
    """The tree and what each step leads to, as far as the route goes."""
    found: list[Step] = [tree]
    for step in route.steps:
        node = _value(found[-1])
        deeper: Step | None = None
        if isinstance(node, Mapping):
            deeper = node.entry(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            deeper = node.items[step]
        if deeper is None:
            break
        found.append(deeper)
    return found


def _value(step: Step) -> Node:
    return step.value if isinstance(step, Entry) else step
