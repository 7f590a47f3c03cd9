"""Charts: a caption with a native number, and a chart that Word draws and a person can edit.

In: a chart. Out: its caption and a paragraph that holds the drawing; the chart part and its workbook go into the
file. The figures are those of the block, exactly. Floor 6.
"""

from docgen.blocks.tree import Chart
from docgen.ooxml.chart_part import ChartData, ChartRow
from docgen.ooxml.drawing import chart_drawing
from docgen.ooxml.markup import Xml, joined
from docgen.word.caption import caption_xml
from docgen.word.draft import Draft
from docgen.word.frame import Frame

_EMU = 635
"""English metric units in a twip."""

_SHAPE = 0.48
"""Height of a chart of columns or lines against its width."""

_BAR, _AROUND, _TALLEST = 300, 1100, 11_000
"""Twips for one bar, for axis and legend, and at most for a whole chart, so that it fits on a page."""


def chart_xml(draft: Draft, block: Chart, frame: Frame) -> Xml:
    """A chart with its caption, in the line of text so that a screen reader meets it where it stands."""
    caption = caption_xml(draft, block, frame)
    relation = draft.file.chart(chart_data(draft, block))
    draft.charts += 1
    width = frame.width - frame.indent
    name = f"{draft.words.chart} {block.number or draft.charts}"
    size = (width * _EMU, _height(block, width) * _EMU)
    drawing = chart_drawing(draft.charts, relation, name, block.description, size)
    return joined(caption, draft.paragraph(frame.text, drawing, frame, left=frame.indent or None, natural_line=True))


def chart_data(draft: Draft, block: Chart) -> ChartData:
    """What the chart part says: the figures of the block in the language and the font of the document."""
    return ChartData(
        kind=block.kind,
        categories=block.categories,
        rows=tuple(ChartRow(series.name, series.values) for series in block.series),
        unit=block.unit,
        labels=block.labels,
        language=draft.language,
        font=draft.brand.sheet.font,
    )


def _height(block: Chart, width: int) -> int:
    if block.kind != "bar":
        return round(width * _SHAPE)
    return min(_AROUND + _BAR * len(block.categories) * len(block.series), _TALLEST)
