"""The chart part: the figures it holds, how they are shown, and that colour is never all there is."""

import re
from decimal import Decimal

import pytest
from lxml import etree
from msgspec.structs import replace

from docgen.ooxml import chart_look as look
from docgen.ooxml.chart_part import ChartData, ChartRow, chart_part, chart_workbook, number_format
from tests.unit.ooxml.charts import C, of_chart, of_workbook

HOSTILE = '=1+1 & <x> "y"'
DATA = ChartData(
    "column",
    ("2020", "2021", HOSTILE),
    (
        ChartRow("Intäkter", (Decimal("62.1"), Decimal("61.2"), Decimal(1250))),
        ChartRow(HOSTILE, (Decimal("-67.5"), None, Decimal("-0.05"))),
    ),
    "mnkr",
)


def root(data: ChartData) -> etree._Element:
    return etree.fromstring(chart_part(data, "rId1").encode())


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_the_chart_and_its_workbook_hold_the_same_exact_figures(kind: str) -> None:
    data = replace(DATA, kind=kind)
    expected = {
        row.name: {name: value for name, value in zip(data.categories, row.values, strict=True) if value is not None}
        for row in data.rows
    }
    assert of_chart(chart_part(data, "rId1").encode()) == expected
    assert of_workbook(chart_workbook(data)) == expected


def test_every_range_leads_to_the_cells_of_the_workbook() -> None:
    formulas = [element.text for element in root(DATA).iter(f"{C}f")]
    assert formulas == [
        "Data!$B$1", "Data!$A$2:$A$4", "Data!$B$2:$B$4", "Data!$C$1", "Data!$A$2:$A$4", "Data!$C$2:$C$4",
    ]  # fmt: skip
    external = root(DATA).find(f"{C}externalData")
    assert external is not None
    assert external.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id") == "rId1"


def test_the_language_is_said_and_the_caption_stands_outside() -> None:
    made = root(DATA)
    assert [made.find(f"{C}{name}").get("val") for name in ("lang", "roundedCorners")] == ["sv-SE", "0"]
    assert made.find(f"{C}chart/{C}autoTitleDeleted").get("val") == "1"
    assert made.find(f"{C}chart/{C}title") is None


@pytest.mark.parametrize(
    ("values", "language", "code"),
    [
        (["62.1", "-5"], "sv-SE", '[$-41D]#,##0.0;[$-41D]"−"#,##0.0'),
        (["62", "1E+3"], "sv-SE", '[$-41D]#,##0;[$-41D]"−"#,##0'),
        (["0.25"], "en-GB", '#,##0.00;"−"#,##0.00'),
    ],
)
def test_figures_are_shown_with_their_decimals_and_a_real_minus(values: list[str], language: str, code: str) -> None:
    row = ChartRow("a", tuple(map(Decimal, values)))
    assert number_format(ChartData("column", ("x",) * len(values), (row,), language=language)) == code


def test_series_differ_by_more_than_colour() -> None:
    def colourless(markup: str) -> str:
        return re.sub(r'schemeClr val="\w+"', "", markup)

    fills = {colourless(look.fill(index)) for index in range(6)}
    lines = {colourless(look.line(index)) for index in range(6)}
    assert (len(fills), len(lines)) == (6, 6)
    assert all('<a:schemeClr val="tx1"/>' in look.fill(index) for index in range(6))


def test_colours_are_those_of_the_theme_only() -> None:
    for kind in ("column", "bar", "line"):
        assert "srgbClr" not in chart_part(replace(DATA, kind=kind), "rId1")


def test_a_single_series_needs_no_legend_and_labels_can_be_left_out() -> None:
    one = replace(DATA, rows=DATA.rows[:1], labels=False, unit="")
    made = root(one)
    assert made.find(f".//{C}legend") is None
    assert made.find(f".//{C}dLbls") is None
    assert made.find(f".//{C}title") is None
    assert root(DATA).find(f".//{C}legend") is not None
    assert [item.get("val") for item in root(DATA).iter(f"{C}showVal")] == ["1", "1"]


def test_negative_columns_keep_their_fill() -> None:
    assert {item.get("val") for item in root(DATA).iter(f"{C}invertIfNegative")} == {"0"}
