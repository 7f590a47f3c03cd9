"""A chart that Word draws: the chart part, and the workbook behind it.

In: names, categories and exact figures. Out: the root of word/charts/chartN.xml and the bytes of the embedded .xlsx
(ISO/IEC 29500-1, 21.2 DrawingML Charts). The part holds the figures as well as references to the workbook's cells,
so that every program shows them and Edit Data changes them. Colours are those of the brand's theme, and every series
has a pattern, a tint or a mark of its own beside its colour, so that the chart can be read in black and white.
Floor 2.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.ooxml import chart_look as look
from docgen.ooxml.markup import NOTHING, Xml, attribute, escaped
from docgen.ooxml.ns import A, C, R
from docgen.ooxml.workbook import SHEET_NAME, column, digits, workbook

ChartKind: TypeAlias = Literal["column", "bar", "line"]

_CATEGORIES, _VALUES = 111_111_111, 222_222_222
"""Ids of the two axes, any numbers that differ."""


class ChartRow(Struct, frozen=True):
    """A series: its name and a figure for each category, None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]


class ChartData(Struct, frozen=True):
    """What a chart shows and how. `font` is a typeface or a name of the theme such as +mn-lt."""

    kind: ChartKind
    categories: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    unit: str = ""
    labels: bool = True
    language: str = "sv-SE"
    font: str = "+mn-lt"


def chart_part(data: ChartData, book: str) -> Xml:
    """The root of the chart part; `book` is the relationship that leads to the workbook."""
    return Xml(
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{attribute(data.language)}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{_plot(data)}{_axes(data)}'
        f"{look.NO_SHAPE}</c:plotArea>{_legend(data)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{look.NO_SHAPE}{look.text(data.font, look.SMALL)}"
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def chart_workbook(data: ChartData) -> bytes:
    """The workbook: categories down the first column, a column for each series, the unit in the corner."""
    heads = [data.unit, *(row.name for row in data.rows)]
    lines = [(name, [row.values[i] for row in data.rows]) for i, name in enumerate(data.categories)]
    return workbook(heads, lines, number_format(data))


def number_format(data: ChartData) -> str:
    """Thousands apart, as many decimals as the figures have, a real minus sign; signs are those of the reader's
    language, which in Swedish are a space and a comma."""
    given = [value for row in data.rows for value in row.values if value is not None]
    decimals = max((-int(value.as_tuple().exponent) for value in given), default=0)
    code = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    place = "[$-41D]" if data.language.startswith("sv") else ""
    return f'{place}{code};{place}"\u2212"{code}'


# ---------------------------------------------------------------- series


def _plot(data: ChartData) -> Xml:
    series = "".join(_series(data, index) for index in range(len(data.rows)))
    axes = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
    if data.kind == "line":
        return Xml(
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
            f'<c:marker val="1"/>{axes}</c:lineChart>'
        )
    way = "bar" if data.kind == "bar" else "col"
    return Xml(
        f'<c:barChart><c:barDir val="{way}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="60"/><c:overlap val="0"/>{axes}</c:barChart>'
    )


def _series(data: ChartData, index: int) -> Xml:
    row, letters, last = data.rows[index], column(index + 1), len(data.categories) + 1
    names = f"<c:f>{SHEET_NAME}!$A$2:$A${last}</c:f>{_strings(data.categories)}"
    figures = f"<c:f>{SHEET_NAME}!${letters}$2:${letters}${last}</c:f>{_numbers(data, row)}"
    line = data.kind == "line"
    shape = look.line(index) if line else f'{look.fill(index)}<c:invertIfNegative val="0"/>'
    straight = '<c:smooth val="0"/>' if line else ""
    return Xml(
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx><c:strRef><c:f>{SHEET_NAME}!${letters}$1</c:f>{_strings([row.name])}</c:strRef></c:tx>"
        f"{shape}{_labels(data)}<c:cat><c:strRef>{names}</c:strRef></c:cat>"
        f"<c:val><c:numRef>{figures}</c:numRef></c:val>{straight}</c:ser>"
    )


def _strings(texts: Sequence[str]) -> Xml:
    points = "".join(f'<c:pt idx="{i}"><c:v>{escaped(text)}</c:v></c:pt>' for i, text in enumerate(texts))
    return Xml(f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>')


def _numbers(data: ChartData, row: ChartRow) -> Xml:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{digits(value)}</c:v></c:pt>' for i, value in enumerate(row.values) if value is not None
    )
    code = f"<c:formatCode>{escaped(number_format(data))}</c:formatCode>"
    return Xml(f'<c:numCache>{code}<c:ptCount val="{len(row.values)}"/>{points}</c:numCache>')


def _labels(data: ChartData) -> Xml:
    """The figures themselves at their columns or points, so that nobody has to measure against the axis."""
    if not data.labels:
        return NOTHING
    place = "t" if data.kind == "line" else "outEnd"
    shown = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
    )
    return Xml(
        f"<c:dLbls>{_format(data)}{look.NO_SHAPE}{look.text(data.font, look.SMALLEST)}"
        f'<c:dLblPos val="{place}"/>{shown}</c:dLbls>'
    )


# ---------------------------------------------------------------- axes and legend


_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def _axes(data: ChartData) -> Xml:
    """Both axes. Names stand at the low edge, where no column of a negative figure covers them; bars lie in the order
    of the table, from the top down."""
    flat = data.kind == "bar"
    text = look.text(data.font, look.SMALL)
    names = (
        f"<c:catAx>{_axis(_CATEGORIES, 'maxMin' if flat else 'minMax', 'l' if flat else 'b')}"
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="low"/>{look.AXIS}{text}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    values = (
        f"<c:valAx>{_axis(_VALUES, 'minMax', 'b' if flat else 'l')}<c:majorGridlines>{look.GRID}</c:majorGridlines>"
        f'{_unit(data)}{_format(data)}{_NO_TICKS}<c:tickLblPos val="nextTo"/>{look.NO_SHAPE}{text}'
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="{"max" if flat else "autoZero"}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
    return Xml(names + values)


def _axis(number: int, order: str, side: str) -> str:
    """What every axis begins with."""
    return (
        f'<c:axId val="{number}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
    )


def _unit(data: ChartData) -> Xml:
    """The unit beside the axis of values."""
    if not data.unit:
        return NOTHING
    turn = "0" if data.kind == "bar" else "-5400000"
    properties = look.characters(data.font, look.SMALL, "defRPr")
    run = f"<a:r>{look.characters(data.font, look.SMALL, 'rPr', data.language)}<a:t>{escaped(data.unit)}</a:t></a:r>"
    return Xml(
        f'<c:title><c:tx><c:rich><a:bodyPr rot="{turn}" vert="horz"/><a:lstStyle/>'
        f'<a:p><a:pPr>{properties}</a:pPr>{run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _format(data: ChartData) -> Xml:
    return Xml(f'<c:numFmt formatCode="{attribute(number_format(data))}" sourceLinked="0"/>')


def _legend(data: ChartData) -> Xml:
    """Names of the series; one alone is named by the caption."""
    if len(data.rows) < 2:
        return NOTHING
    return Xml(f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{look.text(data.font, look.SMALL)}</c:legend>')
