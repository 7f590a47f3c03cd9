"""The trace as text, Markdown, JSON, blocks and an Excel workbook: the same tables everywhere."""

import json
import zipfile
from io import BytesIO

import openpyxl
import pytest

from docgen.blocks.tree import Orientation, Table
from docgen.blocks.walk import walk
from docgen.spec.words import LABELS
from docgen.trace.codes import CODES
from docgen.trace.document import Head, trace_document
from docgen.trace.sheet import workbook
from docgen.trace.show import as_json, as_markdown, as_text
from docgen.trace.tables import grids
from docgen.trace.words import trace_words
from tests.unit.trace.small import criterion, demand, price_row, requirement, step, traced

HEAD = Head("Personlig & assistans", "Ekdala kommun", "SON 2026/118", "pa-2027", "2027-02-01", "abc")
NASTY = '=HYPERLINK("http://x"; "klicka") | <b> *x*'
TRACE = traced(
    demands=[demand("S-1", item="punkt 1", answer=NASTY), demand("S-2", outcome=None, answer=None)],
    requirements=[
        requirement("A", answers=["S-1"], motive="x", follow_up={"interval": "yearly", "source": "logg"}),
        requirement("V", category="contract-condition", section="contract.penalties", concerns=["A"]),
    ],
    criteria=[criterion("K", concerns=["A"])],
    price_rows=[price_row("P", concerns=["A"])],
    timetable=[step("mote", answers=["S-1"])],
)


def test_the_terminal_shows_counts_chain_and_gaps() -> None:
    assert as_text(TRACE, "sv") == (
        """Sammanfattning
  Uppgift                          Antal
  Synpunkter                           2
  Synpunkter med svar                  1
  Synpunkter med svarets plats         1
  – Tillgodoses                        1
  – Utan utfall                        1
  Krav, villkor och åtaganden          2
  Krav som svarar mot en synpunkt      1
  Länkar                               7
  Länkar som är granskade              0
  Länkar att granska om                0
  Länkar som ingen har granskat        7

Från synpunkt till uppföljning
  Synpunkt  Utfall       Besvaras av  Svarsrad  Kriterium  Villkor  Prisrad  Uppföljning
  S-1       Tillgodoses  A                      K          V        P        Varje år, från 2028-08-31
                         mote
  S-2       Utan utfall

Att se över
  Synpunkt utan svar: S-2
  Synpunkt utan plats för svaret: S-2
  Krav utan motiv: V
  Krav utan källa: V
"""
    )


def test_markdown_reads_nothing_into_the_words() -> None:
    text = as_markdown(TRACE, "en", "A|B")
    assert text.startswith("# Trace of requirements: A\\|B\n")
    assert '=HYPERLINK("http://x"; "klicka") \\| &lt;b> \\*x\\*' in text
    rows = [line for line in text.splitlines() if line.startswith("| S-1 | punkt 1 ")]
    assert [row.replace("\\|", "").count("|") for row in rows] == [9]


def test_json_holds_everything() -> None:
    made = json.loads(as_json(TRACE, [{"code": "T001"}]))
    assert made["coverage"]["unanswered"] == ["S-2"]
    assert made["demands"][0]["answer"] == NASTY
    assert len(made["links"]) == 7
    assert made["chains"][0] == {
        "demand": "demand/S-1",
        "item": "requirement/A",
        "criteria": ["criterion/K"],
        "clauses": ["requirement/V"],
        "price_rows": ["price-row/P"],
    }
    assert made["diagnostics"] == [{"code": "T001"}]
    assert made["items"][0]["follow_up"] == {
        "interval": "yearly",
        "first": "2028-08-31",
        "occasions": 2,
        "owner": "avtalscontroller",
    }


def test_the_document_has_captions_row_headers_and_wide_pages() -> None:
    made = trace_document(TRACE, HEAD, "sv", "standard")
    tables = [block for block in walk(made.blocks) if isinstance(block, Table)]
    assert len(tables) == 5
    for table in tables:
        assert table.caption
        assert table.description
        assert all(row.cells[0].header and len(row.cells) == len(table.columns) for row in table.rows)
        assert abs(sum(column.width or 0 for column in table.columns) - 1) < 0.001
    assert Orientation(landscape=True) in made.blocks
    assert made.title == "Kravspårning: Personlig & assistans"


def test_the_workbook_has_one_sheet_for_each_table_and_no_formulas() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(TRACE, HEAD, "sv")))
    expected = grids(TRACE, "sv")
    assert book.sheetnames == [grid.tab for grid in expected]
    for sheet, grid in zip(book, expected, strict=True):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert rows[0] == list(grid.heads)
        assert rows[1:] == [[value if value != "" else None for value in row] for row in grid.rows]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(len(rows), len(grid.heads)).coordinate}"
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert book["Synpunkter"]["G2"].value == NASTY


def test_the_workbook_is_the_same_bytes_each_time_and_tells_the_date_of_the_spec() -> None:
    one, other = (workbook(TRACE, HEAD, "sv") for _ in range(2))
    assert one == other
    with zipfile.ZipFile(BytesIO(one)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2027-02-01T00:00:00Z") == 2


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_table_has_its_words(language: str) -> None:
    for grid in grids(TRACE, language):
        assert len(grid.heads) == len(grid.widths)
        assert all(len(row) == len(grid.heads) for row in grid.rows)
        assert len(grid.tab) <= 31
        assert abs(sum(grid.widths) - 1) < 0.001


def test_both_languages_have_the_same_words_and_every_label_is_there() -> None:
    assert trace_words("sv").keys() == trace_words("en").keys()
    assert {"interval", "category", "outcome", "demand-type"} <= LABELS.keys()
    assert [code.id for code in CODES] == sorted(code.id for code in CODES)
