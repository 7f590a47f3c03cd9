"""Tables: pipe tables with the caption and the attributes that stand before them.

In: a table element, and the caption paragraph just before it. Out: a `Table` with every cell filled. Floor 6.
"""

from collections.abc import Callable, Mapping
from typing import get_args
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks.origin import Origin
from docgen.blocks.tree import Block, Cell, Column, ColumnAlign, Inline, Paragraph, Row, Table, Text
from docgen.compose import marks
from docgen.markup import complaint
from docgen.markup.position import Position

CAPTION_WORDS = ("Tabell: ", "Table: ")
CAPTION_KEYS = ("id", "widths", "description", "total", "rowheader")

_WIDEST = 1_000_000

ReadCell = Callable[[Element], tuple[Block, ...]]


class Caption(Struct, frozen=True):
    """The paragraph before a table, with its attributes."""

    inlines: tuple[Inline, ...]
    attributes: Mapping[str, str]
    origin: Origin | None


def is_caption(element: Element) -> bool:
    """True for a paragraph that begins with `Tabell:` or `Table:` in the template's or author's own words."""
    beginning = (element.text or "")[:40]
    return ":" in beginning and marks.MARK.sub("", beginning).startswith(CAPTION_WORDS)


def read_caption(element: Element, inlines: tuple[Inline, ...], origin: Origin | None) -> Caption:
    """The caption without its first word."""
    first = inlines[0]
    assert isinstance(first, Text)
    rest = first.text[first.text.index(":") + 1 :].lstrip(" ")
    row = (replace(first, text=rest), *inlines[1:]) if rest else inlines[1:]
    attributes = {name: marks.strip(value or "") for name, value in element.attrib.items()}
    return Caption(row, attributes, origin)


def read_table(element: Element, caption: Caption | None, position: Position, read_cell: ReadCell) -> Table:
    """The table; whatever is wrong with it is reported at the row's line."""
    aligns = element.get("aligns", "").split()
    rows = list(element)
    attributes = dict(caption.attributes) if caption else {}
    first_is_header = attributes.get("rowheader", "none") != "none"
    for name in sorted(attributes.keys() - set(CAPTION_KEYS)):
        complaint.attribute(position, name, CAPTION_KEYS)
    columns = _columns(aligns, attributes.get("widths", ""), position)
    position.look_into(rows[0])
    origin = position.literal()
    header = _row(rows[0], len(aligns), position, read_cell)
    body = tuple(_row(row, len(aligns), position, read_cell, first_is_header) for row in rows[1:])
    if not body:
        complaint.table_without_rows(position)
    elif attributes.get("total") == "last":
        body = (*body[:-1], replace(body[-1], total=True))
    return Table(
        columns=columns,
        header=header,
        rows=body,
        caption=caption.inlines if caption else (),
        description=attributes.get("description", ""),
        anchor=attributes.get("id"),
        origin=caption.origin if caption else origin,
    )


def _row(
    element: Element, columns: int, position: Position, read_cell: ReadCell, first_is_header: bool = False
) -> Row:
    position.look_into(element)
    if len(element) != columns:
        complaint.cell_count(position, len(element), columns)
    cells = []
    for index, cell in enumerate(element):
        blocks = read_cell(cell)
        if not blocks:
            complaint.empty_cell(position, index + 1)
            blocks = (Paragraph((Text("–"),), "table-text", origin=position.literal()),)
        cells.append(Cell(blocks, header=element[0].tag == "th" or (first_is_header and index == 0)))
    return Row(tuple(cells))


def _columns(aligns: list[str], widths: str, position: Position) -> tuple[Column, ...]:
    kinds: list[ColumnAlign] = [next(kind for kind in get_args(ColumnAlign) if kind == align) for align in aligns]
    shares = _shares(widths, len(aligns), position)
    return tuple(Column(kind, share) for kind, share in zip(kinds, shares, strict=True))


def _shares(widths: str, columns: int, position: Position) -> list[float | None]:
    if not widths:
        return [None] * columns
    try:
        numbers = [float(part) for part in widths.split()]
    except ValueError:
        numbers = []
    if len(numbers) != columns or not all(0 < number < _WIDEST for number in numbers):
        complaint.widths(position, widths, columns)
        return [None] * columns
    return [number / sum(numbers) for number in numbers]
