"""A workbook that somebody else made is opened safely and read: bytes come in, sheets of cells go out.

The gate of `ooxml.reading` stands before it, and every part must be XML without entities; links to other workbooks
are not followed. openpyxl reads the cells; what the XML holds besides is told by `ooxml.sheet_census`. Hidden rows,
columns and sheets are read and marked. Raises RefusedError with the reason where it is no workbook. Floor 2.
"""

import io
from collections.abc import Iterator, Mapping

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.workbook.workbook import Workbook as Book
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from docgen.ooxml.package import Package, RefusedError
from docgen.ooxml.reading import EXCEL_FILE, open_package, parse
from docgen.ooxml.sheet_census import beside_cells, cells_of
from docgen.ooxml.sheet_format import shown
from docgen.ooxml.sheet_model import LostCell, Sheet, SheetCell, SheetRun, Workbook

LARGEST = 20_000_000
MOST_CELLS = 400_000
"""Cells with content. A list of 5,000 requirements in twenty columns is a fourth of that."""

_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def read_workbook(data: bytes) -> Workbook:
    """The sheets in these bytes. Raises RefusedError where they cannot be opened safely."""
    package = open_package(data, LARGEST, EXCEL_FILE)
    _require_workbook(package)
    counted = cells_of(package)
    total = sum(len(cells) for cells in counted.values())
    if total > MOST_CELLS:
        raise RefusedError(f"filen har fler än {MOST_CELLS} celler", f"the file has over {MOST_CELLS} cells")
    book, results = _opened(data, formulas=True), _opened(data, formulas=False)
    sheets = tuple(_sheet(sheet, results, counted.get(sheet.title, {})) for sheet in book.worksheets)
    lost = (*_covered(sheets, counted), *_told_once(beside_cells(package), sheets))
    return Workbook(sheets, lost, total)


def _require_workbook(package: Package) -> None:
    main = package.related(None, "officeDocument")
    if main is None or main.type != _MAIN:
        raise RefusedError(
            "filen är ingen vanlig Excelfil (.xlsx); mallar och makron godtas inte",
            "the file is no ordinary Excel file (.xlsx); templates and macros are not accepted",
        )
    for name, part in package.parts.items():
        if name.endswith((".xml", ".vml")):
            _parsed(part.data, strict=name.endswith(".xml"))


def _parsed(data: bytes, strict: bool) -> None:
    """Parsed for the gate's sake. Old drawings are often no XML and are not read; a document type is never taken."""
    if strict or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        parse(data)


def _opened(data: bytes, formulas: bool) -> Book:
    try:
        return openpyxl.load_workbook(
            io.BytesIO(data), data_only=not formulas, rich_text=formulas, keep_links=False, keep_vba=False
        )
    except Exception as problem:  # the library lets whatever it stumbles over through
        raise RefusedError(
            "filen går inte att läsa som Excelfil", "the file cannot be read as an Excel file"
        ) from problem


def _sheet(sheet: Worksheet, results: Book, counted: Mapping[str, str]) -> Sheet:
    spans = {item.coord.split(":")[0]: (item.size["columns"], item.size["rows"]) for item in sheet.merged_cells.ranges}
    hidden = _hidden_columns(sheet)
    found: list[SheetCell] = []
    for cell in _cells(sheet):
        runs = tuple(_runs(cell, results[sheet.title][cell.coordinate].value, counted))
        note = cell.comment.text.strip() if cell.comment is not None and cell.comment.text else ""
        formula = _formula(cell.value) if cell.data_type == "f" else ""
        if runs or note or formula:
            columns, rows = spans.get(cell.coordinate, (1, 1))
            out_of_sight = bool(sheet.row_dimensions[cell.row].hidden) or cell.column in hidden
            bold = bool(cell.font.b) and not isinstance(cell.value, CellRichText)
            found.append(SheetCell(cell.coordinate, cell.row, cell.column, runs, columns, rows, formula, note,
                                   out_of_sight, bold))  # fmt: skip
    return Sheet(sheet.title, tuple(found), sheet.sheet_state != "visible")


def _cells(sheet: Worksheet) -> Iterator[Cell]:
    """Row by row, only the cells that the file has: a sheet may say that it is a million rows long."""
    held = sheet._cells  # noqa: SLF001 - the public ways go over every address of the sheet
    for place in sorted(held):
        cell = held[place]
        if isinstance(cell, Cell):
            yield cell


def _hidden_columns(sheet: Worksheet) -> set[int]:
    found: set[int] = set()
    for group in sheet.column_dimensions.values():
        if group.hidden:
            found.update(range(group.min or 1, (group.max or group.min or 1) + 1))
    return found


def _formula(value: object) -> str:
    if isinstance(value, ArrayFormula):
        return str(value.text or "")
    if isinstance(value, DataTableFormula):
        return "=TABLE()"
    return value if isinstance(value, str) and value.startswith("=") else ""


def _runs(cell: Cell, result: object, counted: Mapping[str, str]) -> Iterator[SheetRun]:
    value, struck = cell.value, bool(cell.font.strike)
    if isinstance(value, CellRichText):
        yield from _rich(value, cell)
        return
    held: object = result if cell.data_type == "f" else value
    text = _lines(held if isinstance(held, str) else shown(held, cell.number_format)) if held is not None else ""
    if text.strip():
        yield SheetRun(text, struck=struck)
    elif counted.get(cell.coordinate, "").strip():
        yield SheetRun(_lines(counted[cell.coordinate]), struck=struck)


def _rich(value: CellRichText, cell: Cell) -> Iterator[SheetRun]:
    all_bold = all(isinstance(part, TextBlock) and part.font.b for part in value if str(part).strip())
    for part in value:
        if isinstance(part, TextBlock):
            font = part.font
            yield SheetRun(_lines(part.text), bool(font.b) and not all_bold, bool(font.i), bool(font.strike))
        else:
            yield SheetRun(_lines(str(part)), struck=bool(cell.font.strike))


def _lines(text: str) -> str:
    """Lines that end as ours do; `_x000D_` is how Excel writes a carriage return."""
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")


def _covered(sheets: tuple[Sheet, ...], counted: Mapping[str, Mapping[str, str]]) -> Iterator[LostCell]:
    """Cells of the XML that the library does not give: those below a merged cell, and whole sheets it leaves out."""
    for name, cells in counted.items():
        told = {cell.name for sheet in sheets if sheet.name == name for cell in sheet.cells if cell.runs}
        yield from (LostCell(text, "covered", f"{name}!{at}") for at, text in cells.items() if at not in told)


def _told_once(lost: Iterator[LostCell], sheets: tuple[Sheet, ...]) -> Iterator[LostCell]:
    """Without threaded comments that stand in the old form too."""
    known = "\n".join(cell.comment for sheet in sheets for cell in sheet.cells)
    yield from (item for item in lost if item.kind != "comment" or item.text.strip() not in known)
