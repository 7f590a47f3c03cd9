"""A trace comes in; a matrix of requirements as a document of blocks goes out, to be written as a Word file.

The same tables as in the terminal and in Excel, on landscape pages, with captions, header rows and row headers.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from docgen.blocks.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    MemoHead,
    Orientation,
    Paragraph,
    Row,
    Table,
    Text,
)
from docgen.report.visible import visible
from docgen.trace.model import Trace
from docgen.trace.show import shown_grids
from docgen.trace.tables import Grid
from docgen.trace.words import trace_words


class Head(Struct, frozen=True):
    """What stands at the top of a matrix: the procurement, its authority and registry number, date and version."""

    title: str
    authority: str
    diarienummer: str
    id: str
    date: str
    version: str


def trace_document(trace: Trace, head: Head, language: str, brand: str) -> Document:
    """The matrix in `sv` or `en`, in the design of this brand."""
    words = trace_words(language)
    title = f"{words['trace']}: {head.title}"
    properties = {
        "authority": head.authority,
        "diarienummer": head.diarienummer,
        "id": head.id,
        "date": head.date,
        "title": title,
        "version": head.version,
    }
    blocks = tuple(_blocks(trace, head, language))
    return Document("kravmatris", "", title, language, "", title, brand, blocks, numbered=False, properties=properties)


def _blocks(trace: Trace, head: Head, language: str) -> Iterator[Block]:
    words = trace_words(language)
    yield MemoHead(visible(head.title), words["trace"], _facts(head, words))
    first, *rest = shown_grids(trace, language)
    yield from _part(first, words["none"])
    yield Orientation(landscape=True)
    for grid in rest:
        yield from _part(grid, words["no-gaps"] if grid.name == "gaps" else words["none"])


def _facts(head: Head, words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    facts = (
        (words["authority"], head.authority),
        (words["diarienummer"], head.diarienummer),
        (words["date"], head.date),
        (words["version"], head.version),
    )
    return tuple((label, visible(value)) for label, value in facts if value)


def _part(grid: Grid, nothing: str) -> Iterator[Block]:
    yield Heading(1, (Text(grid.title),), numbered=False)
    yield _table(grid) if grid.rows else Paragraph((Text(nothing),))


def _table(grid: Grid) -> Table:
    right = {index for index, value in enumerate(grid.rows[0]) if isinstance(value, int)}
    columns = tuple(Column("right" if index in right else "left", share) for index, share in enumerate(grid.widths))
    head = Row(tuple(_cell(text) for text in grid.heads))
    body = tuple(Row(tuple(_cell(value, header=not index) for index, value in enumerate(row))) for row in grid.rows)
    return Table(columns, head, body, (Text(grid.title),), description=", ".join(grid.heads))


def _cell(value: str | int, header: bool = False) -> Cell:
    lines = str(value).split("\n")
    return Cell(tuple(Paragraph((Text(visible(line) or "–"),), "table-text") for line in lines), header)
