"""Tables: caption with a native number, header row that repeats, rows that stay whole.

In: a table. Out: its caption and the table itself. Floor 6.
"""

from collections.abc import Iterator

from docgen.blocks.text import plain
from docgen.blocks.tree import Cell, Paragraph, Row, Table
from docgen.ooxml.markup import NOTHING, Xml, joined
from docgen.ooxml.role import Role
from docgen.ooxml.table import TableLook, cell_xml, row_xml, table_xml
from docgen.ooxml.table_style import CELL_SIDE
from docgen.word.caption import caption_xml
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.width import column_widths

_GAP = 200
"""Twips between a table and the text after it."""

_FEW_ROWS = 7
_FEW_LETTERS = 800
"""A table of at most so many rows and characters is kept on one page."""

_EDGE = 2
"""Rows of a longer table that may not stand alone before or after a page break."""

_TEXT_SIZE = 19
_PADDING = 2 * CELL_SIDE + 60


def table_block_xml(draft: Draft, block: Table, frame: Frame) -> Xml:
    """A table with its caption; a paragraph of no height keeps two tables apart."""
    caption = caption_xml(draft, block, frame)
    apart = draft.spacer(space_before=_GAP) if draft.after_table and not caption else NOTHING
    draft.gap = 0
    draft.at_top = False
    widths = _widths(block, frame.width - frame.indent)
    scope = draft.review.scope if draft.review is not None else ""
    frames = _Frames(block, widths)
    rows = [_row(draft, block.header, frames.of("table-head", True), header=True)]
    for row, tied in zip(block.rows, _ties(block), strict=True):
        rows.append(_row(draft, row, frames.of("table-total" if row.total else "table-text", tied)))
    if draft.review is not None:
        draft.review.scope = scope
    draft.gap = _GAP
    draft.after_table = True
    return joined(caption, apart, table_xml(_look(draft, block, frame.indent), widths, rows))


def _look(draft: Draft, block: Table, indent: int) -> TableLook:
    caption = plain(block.caption)
    headers = [_text(cell) for cell in block.header.cells]
    description = block.description or caption or f"{draft.words.table_with} {', '.join(headers)}"
    first = bool(block.rows) and all(row.cells and row.cells[0].header for row in block.rows)
    last = bool(block.rows) and block.rows[-1].total
    return TableLook(draft.styles["table"], caption or description, description, first, last, indent)


def _ties(block: Table) -> Iterator[bool]:
    """Whether each row is kept on the page of the next."""
    count = len(block.rows)
    letters = sum(len(_text(cell)) for row in block.rows for cell in row.cells) if count <= _FEW_ROWS else 0
    whole = count <= _FEW_ROWS and letters <= _FEW_LETTERS
    for index in range(count):
        edge = index < _EDGE - 1 or index >= count - _EDGE
        yield index < count - 1 and (whole or edge)


class _Frames:
    """The surroundings of the cells of a row, made once for every kind of row."""

    def __init__(self, block: Table, widths: tuple[int, ...]) -> None:
        self._columns = tuple(zip(widths, block.columns, strict=True))
        self._made: dict[tuple[Role, bool], tuple[Frame, ...]] = {}

    def of(self, role: Role, tied: bool) -> tuple[Frame, ...]:
        """One frame a column; `tied` keeps the row on the page of the next."""
        key = (role, tied)
        if key not in self._made:
            self._made[key] = tuple(
                Frame(width, role, "text", 0, column.align, keep_next=tied) for width, column in self._columns
            )
        return self._made[key]


def _row(draft: Draft, row: Row, frames: tuple[Frame, ...], header: bool = False) -> Xml:
    cells = [
        _cell(draft, cell, frame, row, index)
        for index, (cell, frame) in enumerate(zip(row.cells, frames, strict=True))
    ]
    return row_xml(cells, header)


def _cell(draft: Draft, cell: Cell, frame: Frame, row: Row, index: int) -> Xml:
    if draft.review is not None:
        draft.review.scope = f"cell:{_text(row.cells[0])}/{index}"
    content = draft.blocks(draft, cell.blocks, frame)
    if not content:
        content = draft.paragraph(frame.text, NOTHING, frame)
    elif isinstance(cell.blocks[-1], Table):
        content = joined(content, draft.spacer())
    return cell_xml(frame.width, content)


def _widths(block: Table, room: int) -> tuple[int, ...]:
    shares = [column.width for column in block.columns]
    rows = (block.header, *block.rows)
    texts = [] if None not in shares else [[_text(row.cells[index]) for row in rows] for index in range(len(shares))]
    return column_widths(shares, texts, room, _TEXT_SIZE, _PADDING)


def _text(cell: Cell) -> str:
    return " ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
