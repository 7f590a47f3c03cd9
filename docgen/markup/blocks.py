"""Blocks: paragraphs, lists, headings, tables, and the structures that directives stand for.

In: a fragment of compose. Out: blocks of `blocks.tree`, with a diagnostic for everything that documents do not
have. Floor 6.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from docgen.blocks.origin import FromSpec
from docgen.blocks.text import plain
from docgen.blocks.tree import (
    Block,
    Chart,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphRole,
    Requirement,
    Table,
    Text,
)
from docgen.compose import marks
from docgen.compose.fragment import BlockHere, ComposedRequirement, Fragment, ProseHere, RequirementsHere
from docgen.markup import complaint
from docgen.markup.element import directive_alone, split_at_blocks
from docgen.markup.engine import Parsed, engine, tag_of
from docgen.markup.inline import Inlines, joined, with_text
from docgen.markup.position import Position
from docgen.markup.reading import Body, Reading
from docgen.markup.table import Caption, is_caption, read_caption, read_table
from docgen.markup.typography import bind

Where: TypeAlias = Literal["document", "requirement", "prose", "note"]

_PLAIN = re.compile(r"(?!\s|[-+>]|\d+\.|Tabell:|Table:)[^*_`\[\]<>&\\{}|#~\n\x02\x03\U000f8003]*")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)[ ]")
_SHALLOW_ITEM = re.compile(rf"(?m)^[ ]{{1,3}}(?:[-*+]|\d+\.)[ ]+{marks.ANY}\S+")
_ROLES: dict[str, ParagraphRole] = {"lead": "lead", "note": "note", "label": "label", "fact": "fact", "quote": "quote"}
_PARAGRAPH_ATTRIBUTES = ("id", *(f".{role}" for role in _ROLES))
DEEPEST = 4


def read_body(requirement: ComposedRequirement) -> Body:
    """The blocks of a requirement's text, the same wherever it is printed."""
    reading = Reading()
    blocks = [block for part in requirement.body for block in read_fragment(part, reading, "requirement")]
    return Body(requirement, _as_requirement(blocks), tuple(reading.diagnostics))


def read_fragment(fragment: Fragment, reading: Reading, where: Where = "document") -> tuple[Block, ...]:
    """The blocks of a fragment."""
    markdown = bind(fragment.markdown)
    bound = Fragment(markdown, fragment.written, fragment.base, fragment.origins, fragment.directives)
    position = Position(bound, reading.diagnostics)
    if "\n" not in markdown and marks.HERE not in markdown and _PLAIN.fullmatch(marks.MARK.sub("", markdown)):
        return _plain(position, reading, where)
    _check_nesting(position)
    parsed = engine().parse(markdown)
    reader = _Blocks(position, parsed, reading, where)
    blocks = tuple(reader.blocks(parsed.root))
    for name in parsed.unused:
        complaint.note_unused(position, name)
    return blocks


def _check_nesting(position: Position) -> None:
    """Say which items are indented, but not enough to stand below the item above."""
    text = position.fragment.markdown
    for match in _SHALLOW_ITEM.finditer(text):
        above = [line for line in text[: match.start()].split("\n") if line.strip() and not line.startswith(" ")]
        if above and _ITEM.match(above[-1]):
            position.look_at(match[0])
            complaint.stray_item(position, " ".join(marks.strip(match[0]).split()))
    position.line = 0


def _plain(position: Position, reading: Reading, where: Where) -> tuple[Block, ...]:
    """A fragment that is one paragraph without markup, read without Markdown."""
    markdown = position.fragment.markdown
    position.look_at(markdown)
    origin = position.literal()
    row = _inlines(position, Parsed(Element("div"), {}, ()), reading, where).of_text(markdown)
    return (Paragraph(row, origin=origin),) if row else ()


def _inlines(position: Position, parsed: Parsed, reading: Reading, where: Where) -> Inlines:
    def read_prose(fragment: Fragment) -> tuple[Block, ...]:
        return read_fragment(fragment, reading, _of_prose(where))

    def read_note(element: Element) -> tuple[Block, ...]:
        return tuple(_Blocks(position, parsed, reading, "note").blocks(element))

    return Inlines(position, parsed, read_prose, read_note)


def _of_prose(where: Where) -> Where:
    """What prose may hold in this place: headings only where documents may."""
    return "requirement" if where == "requirement" else "prose"


class _Blocks:
    """Reads the children of elements as blocks."""

    def __init__(self, position: Position, parsed: Parsed, reading: Reading, where: Where) -> None:
        self.position = position
        self.reading = reading
        self.where = where
        self.base = reading.level if where == "prose" else 0
        self.inlines = _inlines(position, parsed, reading, where)
        self.caption: Caption | None = None

    def blocks(self, holder: Element) -> Iterator[Block]:
        """The blocks of an element whose children are block elements."""
        for child in holder:
            caption, self.caption = self.caption, None
            if caption is not None and child.tag != "table":
                complaint.lonely_caption(self.position)
            if child.tag == "table":
                yield self._table(child, caption)
            else:
                yield from self._block(child)
        if self.caption is not None:
            complaint.lonely_caption(self.position)
            self.caption = None

    def _block(self, element: Element) -> Iterator[Block]:
        tag = tag_of(element)
        if tag == "p":
            yield from self._paragraph(element)
        elif tag in {"ul", "ol"}:
            yield self._list(element)
        elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            yield from self._heading(element, int(tag[1]))
        elif tag == "blockquote":
            yield from self._quote(element)
        else:
            self.position.look_into(element)
            complaint.element(self.position, element)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, element: Element, role: ParagraphRole = "body") -> Iterator[Block]:
        """The blocks of a paragraph; `role` is what it is for unless it says so itself."""
        self.position.look_into(element)
        origin = self.position.literal()
        alone = directive_alone(element)
        if alone is not None:
            yield from self._directive(alone, element)
            return
        row = self.inlines.of(element)
        if is_caption(element) and row:
            self.caption = read_caption(element, row, origin)
        elif row:
            anchor, role = self._paragraph_attributes(element, role)
            yield Paragraph(row, role, anchor, origin=origin)

    def _paragraph_attributes(self, element: Element, role: ParagraphRole) -> tuple[str | None, ParagraphRole]:
        attributes = element.items()
        for name, value in attributes:
            if name == "class" and value in _ROLES:
                role = _ROLES[value]
            elif name != "id":
                complaint.attribute(self.position, f".{value}" if name == "class" else name, _PARAGRAPH_ATTRIBUTES)
        return (marks.strip(element.get("id", "")) or None) if attributes else None, role

    def _quote(self, element: Element) -> Iterator[Block]:
        for block in self.blocks(element):
            yield _in_role(block, "quote")

    # ------------------------------------------------------------ lists

    def _list(self, element: Element) -> ListBlock:
        self.position.look_into(element)
        origin = self.position.literal()
        items = tuple(ListItem(tuple(self._mixed(item))) for item in element)
        start = element.get("start", "1")
        return ListBlock(element.tag == "ol", items, int(start) if start.isdigit() else 1, origin)

    def _mixed(self, element: Element) -> Iterator[Block]:
        """The blocks of an element that may begin with bare text, such as a list item or a cell."""
        lead, rest = split_at_blocks(element)
        if lead is not None:
            yield from self._paragraph(lead)
        yield from self.blocks(rest)

    # ------------------------------------------------------------ tables

    def _table(self, element: Element, caption: Caption | None) -> Table:
        return read_table(element, caption, self.position, self._cell)

    def _cell(self, element: Element) -> tuple[Block, ...]:
        lead = element
        if element.items():  # a cell's attributes are not those of its paragraph
            lead = Element("p")
            lead.text, lead[:] = element.text, list(element)
        return tuple(_in_role(block, "table-text") for block in self._paragraph(lead, "table-text"))

    # ------------------------------------------------------------ headings

    def _heading(self, element: Element, level: int) -> Iterator[Block]:
        self.position.look_into(element)
        origin = self.position.literal()
        row = self.inlines.of(element)
        title = plain(row)
        if not title.strip():
            complaint.heading_without_text(self.position)
        elif self.where in {"requirement", "note"}:
            complaint.misplaced_heading(self.position, title)
        else:
            for name in sorted(element.attrib.keys() - {"id", "class"}):
                complaint.attribute(self.position, name, ("id", ".unnumbered"))
            anchor = marks.strip(element.get("id", "")) or None
            numbered = element.get("class") != "unnumbered"
            yield Heading(self._level(level + self.base, title), row, anchor, numbered, origin=origin)

    def _level(self, level: int, title: str) -> int:
        if level > DEEPEST:
            complaint.heading_too_deep(self.position, title, level, DEEPEST)
        elif level > self.reading.level + 1:
            complaint.heading_jumps(self.position, title, self.reading.level, level)
        self.reading.level = min(level, DEEPEST)
        return self.reading.level

    # ------------------------------------------------------------ directives

    def _directive(self, number: int, element: Element) -> Iterator[Block]:
        directive = self.position.fragment.directives[number]
        if isinstance(directive, ProseHere):
            line = self.position.line
            yield from read_fragment(directive.fragment, self.reading, _of_prose(self.where))
            self.position.line = line
        elif isinstance(directive, BlockHere):
            yield _bound(directive.block)
        elif isinstance(directive, RequirementsHere):
            yield from self._requirements(directive)
        else:
            yield Paragraph(self.inlines.of(element), origin=self.position.literal())

    def _requirements(self, directive: RequirementsHere) -> Iterator[Block]:
        level = min(self.reading.level + 1, DEEPEST)
        for requirement in directive.requirements:
            yield self._requirement(requirement, level)

    def _requirement(self, requirement: ComposedRequirement, level: int) -> Requirement:
        body = self.reading.ahead.get(id(requirement)) or read_body(requirement)
        self.reading.diagnostics += body.diagnostics
        heading = Heading(level, requirement.title, requirement.id, origin=requirement.origin)
        facts = tuple((label, bound_row(row)) for label, row in requirement.facts)
        return Requirement(
            requirement.id, heading, bound_row(requirement.meta), body.blocks, facts, requirement.origin
        )


def bound_row(row: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Ready-made inlines with no-break spaces, but for text that stands in the spec as it is."""
    return joined(
        with_text(inline, bind(inline.text))
        if isinstance(inline, Text) and not isinstance(inline.origin, FromSpec)
        else inline
        for inline in row
    )


def _bound(block: Block) -> Block:
    """A ready-made block, the caption of a chart with no-break spaces as that of a table has them."""
    return replace(block, caption=bound_row(block.caption)) if isinstance(block, Chart) else block


def _as_requirement(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(
        _in_role(block, "requirement") if isinstance(block, Paragraph) and block.role == "body" else block
        for block in blocks
    )


def _in_role(block: Block, role: ParagraphRole) -> Block:
    """A paragraph in this role; any other block as it is."""
    if not isinstance(block, Paragraph) or block.role == role:
        return block
    # not dataclasses.replace, which costs four times as much
    return Paragraph(block.inlines, role, block.anchor, block.keep_next, block.origin)
