"""Tables: pipe tables with the caption and the attributes that stand before them.

In: a table element, and the caption paragraph just before it. Out: a `Table` with every cell filled. Floor 6.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import get_args
from xml.etree.ElementTree import Element

from docgen.blocks.origin import Origin
from docgen.blocks.tree import Block, Cell, Column, ColumnAlign, Inline, Paragraph, Row, Table, Text
from docgen.compose import marks
from docgen.diag.diagnostic import Say
from docgen.markup.position import Position
from docgen.source.suggest import did_you_mean

CAPTION_WORDS = ("Tabell: ", "Table: ")
CAPTION_KEYS = ("id", "widths", "description", "total", "rowheader")

ReadCell = Callable[[Element], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Caption:
    """The paragraph before a table, with its attributes."""

    inlines: tuple[Inline, ...]
    attributes: Mapping[str, str]
    origin: Origin | None


def is_caption(element: Element) -> bool:
    """True for a paragraph that begins with `Tabell:` or `Table:` in the template's or author's own words."""
    return marks.MARK.sub("", (element.text or "")[:40]).startswith(CAPTION_WORDS)


def read_caption(element: Element, inlines: tuple[Inline, ...], origin: Origin | None) -> Caption:
    """The caption without its first word."""
    first = inlines[0]
    assert isinstance(first, Text)
    rest = first.text[first.text.index(":") + 1 :].lstrip(" ")
    row = (replace(first, text=rest), *inlines[1:]) if rest else inlines[1:]
    attributes = {name: marks.strip(value or "") for name, value in element.attrib.items()}
    return Caption(row, attributes, origin)


def read_table(element: Element, caption: Caption | None, position: Position, read_cell: ReadCell) -> Table:
    """The table; whatever is wrong with it is reported at the row's line."""
    aligns = element.get("aligns", "").split()
    rows = list(element)
    attributes = dict(caption.attributes) if caption else {}
    first_is_header = attributes.get("rowheader") in {"first", "rowheader"}
    position.look_at(_texts(rows[0]))
    origin = position.literal()
    _check_attributes(attributes, position)
    header = _row(rows[0], len(aligns), position, read_cell)
    body = tuple(_row(row, len(aligns), position, read_cell, first_is_header) for row in rows[1:])
    if not body:
        position.report(
            "M038",
            Say("tabellen har inga rader under rubrikraden", "the table has no rows below its header"),
            Say(
                "visa tabellen bara när det finns rader: {% if … %}",
                "show the table only when there are rows: {% if … %}",
            ),
        )
    elif attributes.get("total") == "last":
        body = (*body[:-1], replace(body[-1], total=True))
    return Table(
        columns=_columns(aligns, attributes.get("widths", ""), position),
        header=header,
        rows=body,
        caption=caption.inlines if caption else (),
        description=attributes.get("description", ""),
        anchor=attributes.get("id"),
        origin=caption.origin if caption else origin,
    )


def lonely_caption(position: Position) -> None:
    """Say that a caption is followed by no table."""
    position.report(
        "M037",
        Say("tabellrubriken följs inte av en tabell", "the table caption is not followed by a table"),
        Say(
            "skriv tabellen direkt efter rubriken, med en tom rad emellan",
            "write the table just after the caption, with a blank line between",
        ),
    )


def _row(
    element: Element, columns: int, position: Position, read_cell: ReadCell, first_is_header: bool = False
) -> Row:
    position.look_at(_texts(element))
    if len(element) != columns:
        position.report(
            "M039",
            Say(
                f"raden har {len(element)} celler, tabellen har {columns} kolumner",
                f"the row has {len(element)} cells, the table {columns} columns",
            ),
            Say(
                "skilj cellerna åt med |; skriv \\| för tecknet självt",
                "separate cells by |; write \\| for the character itself",
            ),
        )
    cells = []
    for index, cell in enumerate(element):
        blocks = read_cell(cell)
        if not blocks:
            position.report(
                "M039",
                Say(f"cell {index + 1} i raden är tom", f"cell {index + 1} of the row is empty"),
                Say("skriv – i en cell utan värde", "write – in a cell without a value"),
            )
            blocks = (Paragraph((Text("–"),), "table-text", origin=position.literal()),)
        cells.append(Cell(blocks, header=element[0].tag == "th" or (first_is_header and index == 0)))
    return Row(tuple(cells))


def _texts(element: Element) -> str:
    return "".join(element.itertext())


def _columns(aligns: list[str], widths: str, position: Position) -> tuple[Column, ...]:
    kinds: list[ColumnAlign] = [next(kind for kind in get_args(ColumnAlign) if kind == align) for align in aligns]
    shares = _shares(widths, len(aligns), position)
    return tuple(Column(kind, share) for kind, share in zip(kinds, shares, strict=True))


def _shares(widths: str, columns: int, position: Position) -> list[float | None]:
    if not widths:
        return [None] * columns
    try:
        numbers = [float(part) for part in widths.split()]
    except ValueError:
        numbers = []
    if len(numbers) != columns or any(number <= 0 for number in numbers):
        position.report(
            "M034",
            Say(
                f'widths="{widths}" ska vara {columns} tal större än noll',
                f'widths="{widths}" should be {columns} numbers above zero',
            ),
            Say(
                "skriv ett tal för varje kolumn, t.ex. andelar i procent",
                "write a number for each column, such as shares in per cent",
            ),
        )
        return [None] * columns
    return [number / sum(numbers) for number in numbers]


def _check_attributes(attributes: Mapping[str, str], position: Position) -> None:
    for name in attributes:
        if name not in CAPTION_KEYS:
            unknown_attribute(name, CAPTION_KEYS, position)


def unknown_attribute(name: str, known: tuple[str, ...], position: Position) -> None:
    """Say that an attribute means nothing here."""
    listed = ", ".join("#namn" if key == "id" else key for key in known)
    listed_en = ", ".join("#name" if key == "id" else key for key in known)
    position.report(
        "M034",
        Say(f'attributet "{name}" betyder inget här', f'the attribute "{name}" means nothing here'),
        did_you_mean(name, known) or Say(f"de som finns är {listed}", f"those that exist are {listed_en}"),
    )
