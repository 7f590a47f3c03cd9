"""Cells of a table come in, merged or missing ones too; a table with as many cells in every row goes out. Floor 4."""

from collections.abc import Sequence
from typing import TypeAlias

from docgen.blocks.origin import Origin
from docgen.blocks.tree import Block, Cell, Column, Row, Table

Cells: TypeAlias = Sequence[tuple[Block, ...]]


def table_of(headers: Sequence[Cells], rows: Sequence[Cells], origin: Origin) -> Table | None:
    """The table. Several header rows are put together, column by column; without any the first row is taken."""
    if not headers:
        headers, rows = rows[:1], rows[1:]
    width = max((len(row) for row in (*headers, *rows)), default=0)
    if not width:
        return None
    padded = [[*row, *[()] * (width - len(row))] for row in headers]
    head = Row(tuple(Cell(tuple(block for row in padded for block in row[column])) for column in range(width)))
    body = tuple(_row(row, width) for row in rows)
    return Table(tuple(Column() for _ in range(width)), head, body, origin=origin)


def _row(cells: Cells, width: int) -> Row:
    return Row(tuple(Cell(blocks) for blocks in [*cells, *[()] * (width - len(cells))]))
