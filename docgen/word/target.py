"""What can be referred to in a document: headings, tables and charts, with the numbers that Word will give them.

In: a document. Out: `Targets`: the headings in order, and the bookmarks that the references and the table of
contents need, no others. Word counts headings itself; its count must agree with the numbers that
`blocks.number` has put into the text. Floor 6.
"""

from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TypeAlias

from msgspec import Struct

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Chart, Contents, Document, Heading, ListBlock, Paragraph, Ref, Requirement, Table
from docgen.blocks.walk import walk_inlines

LEVELS = 4

_Anchored: TypeAlias = Heading | Table | Chart | Paragraph


class MisnumberedError(ValueError):
    """A number in the text is not the one that Word will show: a bug in the numbering of the blocks."""


class Target(Struct, frozen=True):
    """A heading, or a table, chart or paragraph with an anchor. `number` is what Word shows, such as "3.8".

    `reference` and `entry` are the names of the bookmarks for references and for the table of contents, ""
    where none is needed. `level` is 0 for what is no heading.
    """

    number: str
    title: str
    level: int = 0
    reference: str = ""
    entry: str = ""


class Targets(Struct, frozen=True):
    """The headings in reading order, and everything that a reference of this document leads to."""

    headings: tuple[Target, ...]
    by_anchor: Mapping[str, Target]

    def anchored(self, anchor: str | None) -> Target | None:
        """The table, chart or paragraph with this anchor, when something refers to it."""
        return self.by_anchor.get(anchor) if anchor is not None else None


def find_targets(document: Document) -> Targets:
    """Go through the document once. Raises MisnumberedError where the text disagrees with Word."""
    found = list(_anchored(document.blocks))
    wanted = _referred(document) if any(block.anchor for block in found) else frozenset[str]()
    depth = max((block.depth for block in document.blocks if isinstance(block, Contents)), default=0)
    counter = _Counter(document.number)
    headings: list[Target] = []
    by_anchor: dict[str, Target] = {}
    for block in found:
        target = _target(block, document, counter, wanted)
        if isinstance(block, Heading):
            entry = f"_Toc{len(headings) + 1:09d}" if block.level <= depth else ""
            target = Target(target.number, target.title, block.level, target.reference, entry)
            headings.append(target)
        if target.reference and block.anchor:
            by_anchor[block.anchor] = target
    return Targets(tuple(headings), by_anchor)


def _target(block: _Anchored, document: Document, counter: "_Counter", wanted: frozenset[str]) -> Target:
    reference = reference_name(block.anchor) if block.anchor in wanted and block.anchor else ""
    if isinstance(block, Heading):
        return Target(_heading_number(block, document, counter), plain(block.inlines), block.level, reference)
    if isinstance(block, (Table, Chart)):
        return Target(block.number, plain(block.caption), 0, reference)
    return Target("", plain(block.inlines), 0, reference)


def reference_name(anchor: str) -> str:
    """A bookmark name that is always the same for the same anchor and tells nothing about it."""
    return "_Ref" + b32encode(sha256(anchor.encode()).digest()).decode().lower()[:16]


def _heading_number(heading: Heading, document: Document, counter: "_Counter") -> str:
    number = counter.next(heading.level) if document.numbered and heading.numbered else ""
    if heading.number and heading.number != number:
        raise MisnumberedError(f"heading {plain(heading.inlines)!r}: the text says {heading.number}, Word {number!r}")
    return number


class _Counter:
    """Counts as Word does: a heading of one level starts the levels below again."""

    def __init__(self, prefix: str) -> None:
        self._prefix = [prefix] if prefix else []
        self._counts = [0] * LEVELS

    def next(self, level: int) -> str:
        """The number of the next heading of a level, 1 to 4."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (LEVELS - level)
        return ".".join([*self._prefix, *map(str, self._counts[:level])])


def _referred(document: Document) -> frozenset[str]:
    """The anchors that references inside this document lead to."""
    inlines = walk_inlines(document.blocks)
    return frozenset(inline.target for inline in inlines if isinstance(inline, Ref) and inline.inside)


def _anchored(blocks: Iterable[Block]) -> Iterator[_Anchored]:
    """Headings, and tables, charts and paragraphs with an anchor, in the order in which they are written."""
    for block in blocks:
        if isinstance(block, (Paragraph, Chart)):
            if block.anchor is not None:
                yield block
        elif isinstance(block, Heading):
            yield block
        elif isinstance(block, Requirement):
            yield block.heading
            yield from _anchored(block.body)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _anchored(item.blocks)
        elif isinstance(block, Table):
            yield from _in_table(block)


def _in_table(table: Table) -> Iterator[_Anchored]:
    if table.anchor is not None:
        yield table
    for row in (table.header, *table.rows):
        for cell in row.cells:
            yield from _anchored(cell.blocks)
