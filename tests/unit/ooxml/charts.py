"""Charts and workbooks read back, without docgen: names, categories and figures as they stand in the XML."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lxml import etree

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Columns = Mapping[str, Mapping[str, Decimal]]
"""Figures by the name of their series and by category."""


def of_chart(data: bytes) -> Columns:
    """The figures that a chart part holds itself."""
    root = etree.fromstring(data)
    found = {}
    for series in root.iter(f"{C}ser"):
        name = series.findtext(f"{C}tx//{C}v") or ""
        names = _points(series.find(f"{C}cat"))
        found[name] = {names[i]: Decimal(text) for i, text in _points(series.find(f"{C}val")).items()}
    return found


def _points(holder: etree._Element | None) -> dict[int, str]:
    assert holder is not None
    return {int(point.get("idx", "")): point.findtext(f"{C}v") or "" for point in holder.iter(f"{C}pt")}


def of_workbook(data: bytes) -> Columns:
    """The figures of the first sheet: names in the first row, categories in the first column."""
    heads, *lines = cells(data)
    return {
        str(head): {str(line[0]): value for line in lines if isinstance(value := line[index], Decimal)}
        for index, head in enumerate(heads)
        if index
    }


def cells(data: bytes) -> Sequence[Sequence[str | Decimal | None]]:
    """Every cell of the first sheet, row by row."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = [{_column(cell): _value(cell) for cell in row.iter(f"{S}c")} for row in sheet.iter(f"{S}row")]
    width = max(index for row in rows for index in row) + 1
    return [[row.get(index) for index in range(width)] for row in rows]


def _column(cell: etree._Element) -> int:
    letters = "".join(letter for letter in cell.get("r", "") if letter.isalpha())
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: etree._Element) -> str | Decimal:
    if cell.get("t") == "inlineStr":
        return cell.findtext(f"{S}is/{S}t") or ""
    return Decimal(cell.findtext(f"{S}v") or "")
