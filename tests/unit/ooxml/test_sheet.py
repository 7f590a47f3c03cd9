"""Workbooks that somebody else made: values as they are shown, everything that has text, and a gate before it."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from docgen.ooxml.package import RefusedError
from docgen.ooxml.sheet_format import shown
from docgen.ooxml.sheet_read import read_workbook

DAY = dt.datetime(2027, 2, 1)  # noqa: DTZ001 - Excel knows no time zones
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (1.5, "General", "1,5"),
        (12, "General", "12"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0,3"),
        (8e-117, "General", "8E-117"),
        (1e300, "General", "1E+300"),
        (0.125, "0.0%", f"12,5{NBSP}%"),
        (0.5, "0%", f"50{NBSP}%"),
        (1234567.891, "#,##0.00", f"1{NBSP}234{NBSP}567,89"),
        (1234567.891, '#,##0 "kr"', f"1{NBSP}234{NBSP}568 kr"),
        (2.5, "0", "3"),
        (2.5, "0.##", "2,5"),
        (-5, "0;(0)", "(5)"),
        (-5, "0", "-5"),
        (0, '0;-0;"noll"', "0"),
        (12, '"K-"000', "K-012"),
        (7, "0 [$kr-41D]", "7"),
        (7, ";;;", "7"),
        (3, "@", "3"),
        (0.25, "# ?/?", "0,25"),
        (True, "General", "SANT"),
        ("text", "0.00", "text"),
        (DAY, "mm-dd-yy", "2027-02-01"),
        (DAY.replace(hour=8, minute=30), "yyyy-mm-dd hh:mm", "2027-02-01 08:30"),
        (DAY, "d mmmm yyyy", "1 februari 2027"),
        (DAY, '[$-41D]dddd "den" d mmm', "måndag den 1 feb"),
        (dt.time(8, 30), "h:mm", "08:30"),
        (dt.timedelta(hours=37, minutes=30), "[h]:mm", "37:30"),
    ],
)
def test_values_are_shown_as_a_swedish_reader_sees_them(value, pattern, text):
    assert shown(value, pattern) == text


def saved(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def sheet():
    book = openpyxl.Workbook()
    return book, book.active


def changed(data, name, change):
    """The file with one part changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, change(part) if info.filename == name else part)
    return buffer.getvalue()


def cells(data):
    return {cell.name: cell for cell in read_workbook(data).sheets[0].cells}


def test_runs_lines_comments_and_struck_text():
    book, page = sheet()
    page["A1"] = CellRichText(
        "ska ", TextBlock(InlineFont(b=True), "alltid"), TextBlock(InlineFont(strike=True), " inte")
    )
    page["A2"] = "ett\ntvå"
    page["A2"].comment = Comment("se över", "x")
    page["A3"] = "bort"
    page["A3"].font = Font(strike=True)
    page["B9"].comment = Comment("i tom cell", "x")
    found = cells(saved(book))
    assert [(run.text, run.bold, run.struck) for run in found["A1"].runs] == [
        ("ska ", False, False),
        ("alltid", True, False),
        (" inte", False, True),
    ]
    assert found["A2"].text == "ett\ntvå"
    assert found["A2"].comment == "se över"
    assert found["A3"].runs[0].struck
    assert found["B9"].comment == "i tom cell"


def test_hidden_rows_columns_and_sheets_are_read_and_marked():
    book, page = sheet()
    page["A1"], page["A2"], page["D1"] = "a", "b", "c"
    page.row_dimensions[2].hidden = True
    page.column_dimensions["D"].hidden = True
    extra = book.create_sheet("Dolt")
    extra["A1"] = "x"
    extra.sheet_state = "veryHidden"
    read = read_workbook(saved(book))
    assert {cell.name: cell.hidden for cell in read.sheets[0].cells} == {"A1": False, "A2": True, "D1": True}
    assert read.sheets[1].hidden


def test_a_formula_is_read_as_its_saved_result():
    book, page = sheet()
    page["A1"], page["B1"] = 2, "=A1*2"
    data = changed(
        saved(book),
        "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b"<v></v>", b"<v>4</v>").replace(b"<v />", b"<v>4</v>"),
    )
    found = cells(data)
    assert (found["B1"].text, found["B1"].formula) == ("4", "=A1*2")
    assert cells(saved(book))["B1"].runs == ()


def test_text_below_a_merged_cell_is_not_lost():
    book, page = sheet()
    page["A1"], page["B1"] = "a", "under"
    data = changed(
        saved(book), "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
    )  # fmt: skip
    read = read_workbook(data)
    assert [cell.columns for cell in read.sheets[0].cells] == [2]
    assert [(item.text, item.kind, item.place) for item in read.lost] == [("under", "covered", "Sheet!B1")]
    assert read.counted == 2


def test_headers_and_drawings_are_told():
    book, page = sheet()
    page["A1"] = "a"
    page.oddHeader.center.text = "Utkast"
    data = saved(book)
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(
            "xl/drawings/drawing9.xml",
            '<x:wsDr xmlns:x="u" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            "<a:p><a:r><a:t>I en </a:t></a:r><a:r><a:t>figur</a:t></a:r></a:p></x:wsDr>",
        )
    assert sorted((item.kind, item.text) for item in read_workbook(buffer.getvalue()).lost) == [
        ("drawing", "I en figur"),
        ("header", "&CUtkast"),
    ]


def test_a_sheet_that_says_it_is_enormous_is_read_at_once():
    book, page = sheet()
    page["A1"], page["XFD1048576"] = "a", "b"
    assert set(cells(saved(book))) == {"A1", "XFD1048576"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: b"PK\3\4 trasig", "the file cannot be opened as an Excel file"),
        (lambda data: b"\xd0\xcf\x11\xe0rest", "the file is password-protected or in the old .xls format"),
        (
            lambda data: changed(data, "xl/workbook.xml", lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part),
            "the file has a document type declaration",
        ),
        (
            lambda data: changed(data, "[Content_Types].xml", lambda part: part.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")),
            "the file is no ordinary Excel file (.xlsx); templates and macros are not accepted",
        ),
        (lambda data: changed(data, "xl/worksheets/sheet1.xml", lambda part: b"<a>"), "the file has broken XML"),
        (lambda data: changed(data, "xl/worksheets/sheet1.xml", lambda part: b" " * 3_000_000 + part), "the file is too big unpacked"),
    ],
)  # fmt: skip
def test_what_is_not_safe_is_refused(change, reason):
    book, page = sheet()
    page["A1"] = "a"
    with pytest.raises(RefusedError) as refused:
        read_workbook(change(saved(book)))
    assert refused.value.say.en == reason


def with_shared_strings(data, *items):
    """The file with the strings of its cells moved to the table that Excel itself keeps them in."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    numbers = iter(range(len(items)))
    data = changed(
        data,
        "xl/worksheets/sheet1.xml",
        lambda part: re.sub(
            rb't="inlineStr"><is>.*?</is>', lambda _: f't="s"><v>{next(numbers)}</v>'.encode(), part, flags=re.DOTALL
        ),
    )
    data = changed(
        data,
        "xl/_rels/workbook.xml.rels",
        lambda part: part.replace(
            b"</Relationships>",
            b'<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
            b'Target="/xl/sharedStrings.xml"/></Relationships>',
        ),
    )
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    data = changed(
        data,
        "[Content_Types].xml",
        lambda part: part.replace(
            b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
        ),
    )
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{''.join(items)}</sst>")
    return buffer.getvalue()


def test_shared_strings_with_runs_and_reading_aids():
    book, page = sheet()
    page["A1"], page["A2"] = "x", "y"
    data = with_shared_strings(
        saved(book),
        "<si><r><t>Leverant</t></r><r><rPr><b/></rPr><t>ören ska</t></r></si>",
        '<si><t xml:space="preserve">東京 </t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>',
    )
    read = read_workbook(data)
    assert [cell.text for cell in read.sheets[0].cells] == ["Leverantören ska", "東京 "]
    assert [run.bold for run in read.sheets[0].cells[0].runs] == [False, True]
    assert (read.lost, read.counted) == ((), 2)
