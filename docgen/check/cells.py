"""Cells of tables: a cell comes in; its text and the place of that text go out."""

from docgen.blocks.text import plain
from docgen.blocks.tree import Cell, Document, Paragraph, Table, Text
from docgen.check.passage import place_of
from docgen.check.spot import Spot


def cell_text(cell: Cell) -> str:
    """The text of a cell's paragraphs, one after another."""
    return " ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph)).strip()


def cell_spot(cell: Cell, table: Table, document: Document) -> Spot:
    """Where the text of a cell stands: where its first words come from, else where the table does."""
    inlines = (inline for block in cell.blocks if isinstance(block, Paragraph) for inline in block.inlines)
    origin = next((inline.origin for inline in inlines if isinstance(inline, Text) and inline.origin), table.origin)
    return Spot(place_of(origin, document.name), cell_text(cell), 0, "", document.name)
