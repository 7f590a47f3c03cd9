"""Going through a block tree: every block, every inline, and a rebuilt tree with other inlines.

In: blocks of `blocks.tree`. Out: iterators in reading order, or a tree that shares every part that did not
change. Floor 2.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from docgen.blocks.tree import (
    Block,
    Cell,
    Chart,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Requirement,
    Row,
    Table,
)

InlineMap = Callable[[Inline], Inline]
_HOLDERS = (ListBlock, Table, Requirement)


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in reading order, holders before what they hold; footnotes are not entered."""
    for block in blocks:
        yield block
        if isinstance(block, _HOLDERS):
            yield from walk(_inner(block))


def inlines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The rows of inlines that stand in this block itself, not in the blocks it holds."""
    if isinstance(block, (Heading, Paragraph)):
        yield block.inlines
    elif isinstance(block, (Table, Chart)):
        yield block.caption
    elif isinstance(block, Requirement):
        yield block.meta
        yield from (content for _, content in block.facts)


def walk_inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline in reading order, links and footnotes entered."""
    for block in walk(blocks):
        for row in inlines_of(block):
            yield from _flat(row)


def map_inlines(block: Block, change: InlineMap) -> Block:
    """The block with `change` applied to every inline below it, innermost first."""
    if isinstance(block, (Heading, Paragraph)):
        row = map_row(block.inlines, change)
        return block if row is block.inlines else replace(block, inlines=row)
    if isinstance(block, ListBlock):
        items = tuple(ListItem(_map_blocks(item.blocks, change)) for item in block.items)
        return block if items == block.items else replace(block, items=items)
    if isinstance(block, Table):
        return _map_table(block, change)
    if isinstance(block, Chart):
        row = map_row(block.caption, change)
        return block if row is block.caption else replace(block, caption=row)
    if isinstance(block, Requirement):
        return _map_requirement(block, change)
    return block


def map_row(row: tuple[Inline, ...], change: InlineMap) -> tuple[Inline, ...]:
    """The inlines changed one by one; the same tuple when none did."""
    changed = tuple(_map_inline(inline, change) for inline in row)
    same = all(new is old for new, old in zip(changed, row, strict=True))
    return row if same else changed


def _inner(block: Block) -> Iterator[Block]:
    if isinstance(block, ListBlock):
        for item in block.items:
            yield from item.blocks
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            for cell in row.cells:
                yield from cell.blocks
    elif isinstance(block, Requirement):
        yield block.heading
        yield from block.body


def _flat(row: Iterable[Inline]) -> Iterator[Inline]:
    for inline in row:
        yield inline
        if isinstance(inline, Link):
            yield from _flat(inline.inlines)
        elif isinstance(inline, Note):
            yield from walk_inlines(inline.blocks)


def _map_inline(inline: Inline, change: InlineMap) -> Inline:
    if isinstance(inline, Link):
        row = map_row(inline.inlines, change)
        inline = inline if row is inline.inlines else replace(inline, inlines=row)
    elif isinstance(inline, Note):
        blocks = _map_blocks(inline.blocks, change)
        inline = inline if blocks is inline.blocks else Note(blocks)
    return change(inline)


def _map_blocks(blocks: tuple[Block, ...], change: InlineMap) -> tuple[Block, ...]:
    changed = tuple(map_inlines(block, change) for block in blocks)
    same = all(new is old for new, old in zip(changed, blocks, strict=True))
    return blocks if same else changed


def _map_cells(row: Row, change: InlineMap) -> Row:
    blocks = [_map_blocks(cell.blocks, change) for cell in row.cells]
    if all(new is cell.blocks for new, cell in zip(blocks, row.cells, strict=True)):
        return row
    cells = tuple(Cell(new, cell.header) for new, cell in zip(blocks, row.cells, strict=True))
    return replace(row, cells=cells)


def _map_table(table: Table, change: InlineMap) -> Table:
    header = _map_cells(table.header, change)
    rows = tuple(_map_cells(row, change) for row in table.rows)
    caption = map_row(table.caption, change)
    same = all(new is old for new, old in zip(rows, table.rows, strict=True))
    if same and header is table.header and caption is table.caption:
        return table
    return replace(table, header=header, rows=rows, caption=caption)


def _map_requirement(block: Requirement, change: InlineMap) -> Requirement:
    heading = map_inlines(block.heading, change)
    assert isinstance(heading, Heading)
    return replace(
        block,
        heading=heading,
        meta=map_row(block.meta, change),
        body=_map_blocks(block.body, change),
        facts=tuple((label, map_row(content, change)) for label, content in block.facts),
    )
