"""The blocks of a document in reading order: what stands before and after a list or a table can be asked for."""

from collections.abc import Iterable, Iterator

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Cell, Document, Heading, ListBlock, Paragraph, Requirement, Table, Text
from docgen.check.passage import place_of
from docgen.check.spot import Spot


def runs(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Blocks that stand one after another: the document's own, and those inside its lists, cells and requirements."""
    own = tuple(blocks)
    yield own
    for block in own:
        if isinstance(block, Requirement):
            yield from runs(block.body)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from runs(item.blocks)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                for cell in row.cells:
                    if len(cell.blocks) > 1 or (cell.blocks and not isinstance(cell.blocks[0], Paragraph)):
                        yield from runs(cell.blocks)


def tables(document: Document) -> tuple[tuple[Table, str], ...]:
    """Every table with the words round it: its caption and the paragraphs just before and after it."""
    return tuple(_tables(document))


def _tables(document: Document) -> Iterator[tuple[Table, str]]:
    for run in runs(document.blocks):
        for index, block in enumerate(run):
            if isinstance(block, Table):
                beside = (words(item) for item in (*run[max(0, index - 1) : index], *run[index + 1 : index + 2]))
                yield block, " ".join((plain(block.caption), block.description, *beside))


def words(block: Block) -> str:
    """The text of a paragraph or heading; nothing of other blocks."""
    return plain(block.inlines) if isinstance(block, (Paragraph, Heading)) else ""


def cell_text(cell: Cell) -> str:
    """The text of a cell."""
    return " ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph)).strip()


def cell_spot(cell: Cell, table: Table, document: Document) -> Spot:
    """Where a cell's text can be changed."""
    inlines = (inline for block in cell.blocks if isinstance(block, Paragraph) for inline in block.inlines)
    origin = next((inline.origin for inline in inlines if isinstance(inline, Text) and inline.origin), table.origin)
    return Spot(place_of(origin, document.name), cell_text(cell), 0, "", document.name)
