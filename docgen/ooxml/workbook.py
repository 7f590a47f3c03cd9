"""A small workbook: one sheet with a header row, a column of names and columns of numbers.

In: texts and exact numbers. Out: the bytes of an .xlsx, the same for the same data. It is what a person gets who
chooses Edit Data in a chart (ISO/IEC 29500-1, 18 SpreadsheetML). There is no formula in it: a text is an inline
string whatever it begins with, and is marked as quoted, so that it stays a text when somebody edits its cell.
Floor 2.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from docgen.ooxml.markup import Xml, attribute, escaped
from docgen.ooxml.ns import OFFICE_REL, SHEET, R
from docgen.ooxml.package import Part, Relations, write_package, xml_part

SHEET_NAME = "Data"
"""The same in Swedish and English, so that references to it need no language."""

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_FORMAT = 164
"""The first number that a format of one's own may have."""

_NUMBER_STYLE, _TEXT_STYLE = 1, 2


def workbook(heads: Sequence[str], rows: Iterable[tuple[str, Sequence[Decimal | None]]], code: str) -> bytes:
    """The file. `heads` are the texts of the first row; a row is a name and its numbers; `code` is their format."""
    lines = [_line(1, [_text(f"{column(i)}1", head) for i, head in enumerate(heads)])]
    for number, (name, values) in enumerate(rows, 2):
        cells = [_text(f"A{number}", name)]
        cells += [_number(f"{column(i)}{number}", value) for i, value in enumerate(values, 1) if value is not None]
        lines.append(_line(number, cells))
    sheet = (
        f'<worksheet xmlns="{SHEET}"><dimension ref="A1:{column(len(heads) - 1)}{len(lines)}"/>'
        f'<cols><col min="1" max="{len(heads)}" width="18" customWidth="1"/></cols>'
        f"<sheetData>{''.join(lines)}</sheetData></worksheet>"
    )
    return _package(Xml(sheet), _styles(code))


def column(index: int) -> str:
    """The letters of a column that is counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def digits(value: Decimal) -> str:
    """A number as both the workbook and the chart hold it: exact, with a point, never as a power of ten."""
    return format(value + 0, "f")


def _line(number: int, cells: Iterable[Xml]) -> Xml:
    return Xml(f'<row r="{number}">{"".join(cells)}</row>')


def _text(place: str, text: str) -> Xml:
    content = f'<is><t xml:space="preserve">{escaped(text)}</t></is>'
    return Xml(f'<c r="{place}" s="{_TEXT_STYLE}" t="inlineStr">{content}</c>')


def _number(place: str, value: Decimal) -> Xml:
    return Xml(f'<c r="{place}" s="{_NUMBER_STYLE}"><v>{digits(value)}</v></c>')


def _styles(code: str) -> Xml:
    """A plain style, one for numbers and one for texts; Excel wants two fills and one of everything else."""
    base = 'numFmtId="{}" fontId="0" fillId="0" borderId="0"'
    numbers = f'<xf {base.format(_FORMAT)} xfId="0" applyNumberFormat="1"/>'
    texts = f'<xf {base.format(49)} xfId="0" quotePrefix="1" applyNumberFormat="1"/>'
    fills = "".join(f'<fill><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125"))
    return Xml(
        f'<styleSheet xmlns="{SHEET}">'
        f'<numFmts count="1"><numFmt numFmtId="{_FORMAT}" formatCode="{attribute(code)}"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        f'<fills count="2">{fills}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1"><xf {base.format(0)}/></cellStyleXfs>'
        f'<cellXfs count="3"><xf {base.format(0)} xfId="0"/>{numbers}{texts}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _package(sheet: Xml, styles: Xml) -> bytes:
    package, book = Relations(), Relations()
    package.id_of(OFFICE_REL + "officeDocument", "xl/workbook.xml")
    relation = book.id_of(OFFICE_REL + "worksheet", "xl/worksheets/sheet1.xml")
    book.id_of(OFFICE_REL + "styles", "xl/styles.xml")
    markup = (
        f'<workbook xmlns="{SHEET}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{SHEET_NAME}" sheetId="1" r:id="{relation}"/></sheets></workbook>'
    )
    parts = (
        Part("xl/workbook.xml", f"{_TYPE}sheet.main+xml", xml_part(markup), book.all()),
        Part("xl/styles.xml", f"{_TYPE}styles+xml", xml_part(styles)),
        Part("xl/worksheets/sheet1.xml", f"{_TYPE}worksheet+xml", xml_part(sheet)),
    )
    return write_package(parts, package.all())
