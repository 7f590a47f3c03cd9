"""List entries with their depths come in, one after the other; nested lists go out. Floor 4."""

import re
from collections.abc import Sequence

from msgspec import Struct

from docgen.blocks.origin import Origin
from docgen.blocks.tree import Block, ListBlock, ListItem, Paragraph

BULLET = re.compile(r"(?:[-–—*•·●○▪■➢✓☐][ \t\N{NO-BREAK SPACE}]+|o\t)(?=\S)")
"""A bullet that was typed; the letter o before a tab stands for the hollow one of Word."""
COUNTER = re.compile(r"(?:\d{1,2}[.)]|[a-zåäö]\))[ \t\N{NO-BREAK SPACE}]+(?=\S)")
"""A number or letter that was typed before a list item."""


class Entry(Struct, frozen=True):
    """One list item. Depths count from 0 and may skip."""

    depth: int
    ordered: bool
    paragraph: Paragraph


def lists_of(entries: Sequence[Entry]) -> tuple[ListBlock, ...]:
    """The lists that these entries make: an entry that stands deeper belongs to the one before it."""
    found: list[ListBlock] = []
    items: list[ListItem] = []
    position = 0
    while position < len(entries):
        entry = entries[position]
        stop = position + 1
        while stop < len(entries) and entries[stop].depth > entry.depth:
            stop += 1
        blocks: tuple[Block, ...] = (entry.paragraph, *lists_of(entries[position + 1 : stop]))
        items.append(ListItem(blocks))
        if stop == len(entries) or entries[stop].ordered != entry.ordered:
            found.append(ListBlock(entry.ordered, tuple(items), origin=_first(items)))
            items = []
        position = stop
    return tuple(found)


def _first(items: Sequence[ListItem]) -> Origin | None:
    paragraph = items[0].blocks[0]
    assert isinstance(paragraph, Paragraph)
    return paragraph.origin
