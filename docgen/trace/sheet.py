"""A trace comes in; the bytes of an Excel workbook go out: one sheet for each table, the same bytes each time."""

import datetime as dt
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.report.visible import visible
from docgen.trace.document import Head
from docgen.trace.model import Trace
from docgen.trace.tables import Grid, grids
from docgen.trace.words import trace_words

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""A cell holds what the spec says: `=1+1` is two signs and two digits, and no address becomes a link."""
_CHARACTERS = 160
"""Characters that a landscape page of A4 holds beside each other at the width of the sheets."""
_PAPER_A4 = 9
_LONGEST_CELL = 32_767
_LONGEST_TAB = 31


def workbook(trace: Trace, head: Head, language: str) -> bytes:
    """The workbook in `sv` or `en`. Its date is that of the spec, so that nothing depends on when it was made."""
    words = trace_words(language)
    data = BytesIO()
    book = xlsxwriter.Workbook(data, _OPTIONS)
    book.set_properties(
        {
            "title": f"{words['trace']}: {head.title}",
            "subject": head.diarienummer,
            "author": head.authority,
            "company": head.authority,
            "comments": head.version,
            "created": dt.datetime.fromisoformat(head.date),
        }
    )
    top = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E7ECEF"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for grid in grids(trace, language):
        _fill(book.add_worksheet(grid.tab[:_LONGEST_TAB]), grid, head, top, body)
    book.close()
    return data.getvalue()


def _fill(sheet: Worksheet, grid: Grid, head: Head, top: Format, body: Format) -> None:
    """A table with its header row frozen, a filter, and a print set-up that repeats the header."""
    for column, (name, share) in enumerate(zip(grid.heads, grid.widths, strict=True)):
        sheet.set_column(column, column, max(8, round(share * _CHARACTERS)))
        sheet.write_string(0, column, name, top)
    for number, row in enumerate(grid.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, body)
            elif value:
                sheet.write_string(number, column, _lines(value), body)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(grid.rows), len(grid.heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + _plain(head.diarienummer) + "&R" + _plain(head.title))
    sheet.set_footer(f"&L{_plain(grid.title)}&R&P / &N")


def _lines(text: str) -> str:
    """What a cell holds, line by line: at most as many characters as Excel takes."""
    return "\n".join(map(visible, text.split("\n")))[:_LONGEST_CELL]


def _plain(text: str) -> str:
    """Text for a page header, in which & begins a command, and which holds at most 255 characters in all."""
    return visible(text)[:90].replace("&", "&&")
