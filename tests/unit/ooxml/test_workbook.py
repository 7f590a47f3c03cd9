"""The workbook behind a chart: plain texts and exact numbers, the same bytes each time, nothing that computes."""

import io
import zipfile
from decimal import Decimal

import pytest
from lxml import etree

from docgen.ooxml.workbook import column, digits, workbook
from tests.unit.ooxml.charts import S, cells

HEADS = ["mnkr", "Intäkter", "=HYPERLINK(1)"]
ROWS = [
    ("2020", [Decimal("62.1"), Decimal("-5.40")]),
    ("+46 & <x>", [None, Decimal("1E+3")]),
    ("@b", [Decimal(0), None]),
]


def test_every_cell_is_where_it_should_be() -> None:
    assert cells(workbook(HEADS, ROWS, "0.0")) == [
        ["mnkr", "Intäkter", "=HYPERLINK(1)"],
        ["2020", Decimal("62.1"), Decimal("-5.40")],
        ["+46 & <x>", None, Decimal(1000)],
        ["@b", Decimal(0), None],
    ]


def test_a_text_is_never_a_formula_even_when_it_is_edited() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(HEADS, ROWS, "0.0"))) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        styles = etree.fromstring(archive.read("xl/styles.xml"))
    assert list(sheet.iter(f"{S}f")) == []
    looks = styles.findall(f"{S}cellXfs/{S}xf")
    texts = [cell for cell in sheet.iter(f"{S}c") if cell.get("t") == "inlineStr"]
    assert len(texts) == 6
    assert {looks[int(cell.get("s"))].get("quotePrefix") for cell in texts} == {"1"}
    assert {cell.get("t") for cell in sheet.iter(f"{S}c")} == {"inlineStr", None}


def test_the_same_data_are_the_same_bytes_without_a_date() -> None:
    data = workbook(HEADS, ROWS, "0.0")
    assert data == workbook(HEADS, ROWS, "0.0")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist() == [
            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
        ]  # fmt: skip


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_columns_have_letters(index: int, letters: str) -> None:
    assert column(index) == letters


@pytest.mark.parametrize(
    ("value", "text"), [("62.10", "62.10"), ("-0", "0"), ("1E+6", "1000000"), ("1E-7", "0.0000001"), ("-5.4", "-5.4")]
)
def test_numbers_are_exact_and_never_powers(value: str, text: str) -> None:
    assert digits(Decimal(value)) == text
