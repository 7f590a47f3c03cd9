"""Tables: the grid, rows that do not break over pages, a header row that repeats.

In: finished cells and widths in twips. Out: a w:tbl. Floor 2.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from docgen.ooxml.markup import Xml, attribute


class TableLook(Struct, frozen=True):
    """Which parts of the table style apply, what is read aloud, and the twips free before the table."""

    style: str
    caption: str
    description: str
    first_column: bool = False
    last_row: bool = False
    indent: int = 0


def cell_xml(width: int, content: Xml) -> Xml:
    """A cell; its content ends with a paragraph."""
    return Xml(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>')


def row_xml(cells: Iterable[Xml], header: bool = False) -> Xml:
    """A row that stays on one page; a header row is repeated on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return Xml(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>")


def table_xml(look: TableLook, widths: Sequence[int], rows: Iterable[Xml]) -> Xml:
    """A table of fixed column widths. Columns that are measured beforehand look the same in every program."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblPr><w:tblStyle w:val="{attribute(look.style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{_indent(look)}<w:tblLayout w:type="fixed"/>{_conditions(look)}'
        f'<w:tblCaption w:val="{attribute(look.caption)}"/><w:tblDescription w:val="{attribute(look.description)}"/>'
        "</w:tblPr>"
    )
    return Xml(f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")


def _indent(look: TableLook) -> str:
    return f'<w:tblInd w:w="{look.indent}" w:type="dxa"/>' if look.indent else ""


def _conditions(look: TableLook) -> str:
    """The number in w:val says the same as the names, for programs that read only the one."""
    value = 0x0600 | 0x20 | (0x40 if look.last_row else 0) | (0x80 if look.first_column else 0)
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="1" w:lastRow="{int(look.last_row)}" '
        f'w:firstColumn="{int(look.first_column)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
