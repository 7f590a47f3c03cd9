"""Small steps on parsed XML that every reader of a brand takes.

In: elements of lxml. Out: values, and trees changed in place. Floor 2.
"""

from collections.abc import Iterable

from lxml.etree import _Element as Element  # lxml has no public name for it

from docgen.ooxml.ns import w


def value_of(element: Element | None) -> str:
    """The w:val of an element; "" where either is missing."""
    return element.get(w("val"), "") if element is not None else ""


def remove(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def insert_after(parent: Element, names: Iterable[str], child: Element) -> None:
    """Put a child where the schema wants it: after those of these names."""
    before = {w(name) for name in names}
    parent.insert(sum(1 for other in parent if other.tag in before), child)


__all__ = ["Element", "insert_after", "remove", "value_of"]
