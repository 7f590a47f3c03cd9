"""The table style of the house: thin rules, a lightly filled header row, a sum apart.

In: colours and the ids of the styles around it. Out: `Style` values of type table. Floor 2.
"""

from docgen.ooxml.markup import Xml
from docgen.ooxml.style import Border, Side, Style, borders_xml

CELL_SIDE = 96
"""Twips (1.7 mm) of white at the left and right in a cell."""

_HAIRLINE = 4
_MARKED = 8


def plain_table(style_id: str) -> Style:
    """Word's own Table Normal, on which every table style rests."""
    margins = '<w:left w:w="108" w:type="dxa"/>', '<w:right w:w="108" w:type="dxa"/>'
    zero = '<w:top w:w="0" w:type="dxa"/>', '<w:bottom w:w="0" w:type="dxa"/>'
    cells = f"<w:tblCellMar>{zero[0]}{margins[0]}{zero[1]}{margins[1]}</w:tblCellMar>"
    inner = Xml(f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{cells}</w:tblPr>')
    return Style(style_id, "Normal Table", "table", default=True, hidden=True, table=inner)


def document_table(style_id: str, below: str, accent: str, rule: str, fill: str) -> Style:
    """The style of every table in a document; first row, first column and last row have looks of their own."""
    parts = [_whole(rule), _first_row(accent, fill), _last_row(accent), _first_column()]
    return Style(
        style_id,
        "Dokumenttabell",
        "table",
        based_on=below,
        priority=59,
        custom=True,
        quick=True,
        table=Xml("".join(parts)),
    )


def _whole(rule: str) -> str:
    lines = _lines(rule, _HAIRLINE, ("top", "bottom", "insideH"))
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 34), ("left", CELL_SIDE), ("bottom", 34), ("right", CELL_SIDE))
    )
    return (
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
    )


def _first_row(accent: str, fill: str) -> str:
    line = _lines(accent, _MARKED, ("bottom",))
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    cell = f'<w:tcPr><w:tcBorders>{line}</w:tcBorders>{shade}<w:vAlign w:val="bottom"/></w:tcPr>'
    return f'<w:tblStylePr w:type="firstRow"><w:tblPr/>{cell}</w:tblStylePr>'


def _last_row(accent: str) -> str:
    line = _lines(accent, _MARKED, ("top",))
    cell = f"<w:tcPr><w:tcBorders>{line}</w:tcBorders></w:tcPr>"
    return f'<w:tblStylePr w:type="lastRow"><w:tblPr/>{cell}</w:tblStylePr>'


def _first_column() -> str:
    return '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/></w:tblStylePr>'


def _lines(color: str, width: int, sides: tuple[Side, ...]) -> Xml:
    return borders_xml(Border(side, width, color) for side in sides)
