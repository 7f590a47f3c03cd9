"""What a Word file says of its own form: pictures, links, empty paragraphs, tables and headings that are none.

In: the document as it was read, and its lines. Out: a `Form`, in which every place is a line. What is told here is
what a screen reader meets (EN 301 549, chapter 10); whether it is wrong is for the rules to say. Floor 4.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from docgen.diag.place import Span
from docgen.draft.document import ADDRESS, is_running_text, looks_like_heading
from docgen.draft.model import Form, LooseLink, Picture
from docgen.ooxml.read_model import ReadDocument, ReadItem, ReadParagraph, ReadTable
from docgen.source.text import SourceText


def form_of(read: ReadDocument, source: SourceText) -> Form:
    """The form of a document whose lines are those of `source`."""
    every = [item for item in _everything(read) if isinstance(item, ReadParagraph)]
    tables = [item for item in _everything(read) if isinstance(item, ReadTable)]
    body = list(read.body)
    return Form(
        read.title,
        read.language,
        tuple(Picture(_line(item, source), it.alt, it.decorative) for item in every for it in item.pictures),
        tuple(link for item in every for link in _links(item, source)),
        tuple(_line(item, source) for item in _empty(body)),
        tuple(_line(first, source) for table in tables for first in _merged(table)),
        tuple(_line(first, source) for table in tables for first in _headerless(table)),
        tuple(_line(item, source) for item in _false_headings(body)),
    )


def _everything(read: ReadDocument) -> Iterator[ReadItem]:
    for part in (read.body, *read.notes.values(), *read.bands):
        yield from _deep(part)


def _deep(items: Iterable[ReadItem]) -> Iterator[ReadItem]:
    for item in items:
        yield item
        if isinstance(item, ReadTable):
            for row in item.rows:
                for cell in row.cells:
                    yield from _deep(cell.items)


def _line(item: ReadParagraph, source: SourceText) -> Span:
    start = source.offset(item.number)
    return source.span(start, start + len(item.text))


def _links(item: ReadParagraph, source: SourceText) -> Iterator[LooseLink]:
    """Links whose words are an address of the web; an e-mail address is its own best name."""
    position = source.offset(item.number)
    for link, group in groupby(item.pieces, key=lambda piece: piece.link):
        text = "".join(piece.text for piece in group)
        if link and ADDRESS.fullmatch(text.strip()):
            start = position + len(text) - len(text.lstrip())
            yield LooseLink(source.span(start, start + len(text.strip())), link)
        position += len(text)


def _empty(body: Sequence[ReadItem]) -> Iterator[ReadParagraph]:
    """Empty paragraphs that stand in for space: any before a heading, else all but the first of a row."""
    row: list[ReadParagraph] = []
    for item in body:
        if isinstance(item, ReadParagraph) and not item.text.strip():
            row += [] if item.holds or item.kind == "contents" else [item]
            continue
        heading = isinstance(item, ReadParagraph) and item.level is not None
        yield from row if heading else row[1:]
        row = []


def _merged(table: ReadTable) -> Iterator[ReadParagraph]:
    """The first paragraph of every cell that is merged with others; a frame of one column has no grid."""
    if not _is_grid(table):
        return
    for row in table.rows:
        for cell in row.cells:
            first = _first(cell.items)
            if cell.merged and first is not None:
                yield first


def _headerless(table: ReadTable) -> Iterator[ReadParagraph]:
    first = _first((table,))
    if _is_grid(table) and not table.rows[0].header and first is not None:
        yield first


def _is_grid(table: ReadTable) -> bool:
    """True for a table that tells something by its columns: more than one row and column with text."""
    filled = [[_first_text(cell.items) for cell in row.cells] for row in table.rows]
    return len(table.rows) > 1 and any(sum(map(bool, row)) > 1 for row in filled)


def _first(items: Iterable[ReadItem]) -> ReadParagraph | None:
    return next((item for item in _deep(items) if isinstance(item, ReadParagraph)), None)


def _first_text(items: Iterable[ReadItem]) -> str:
    return next((item.text for item in _deep(items) if isinstance(item, ReadParagraph) and item.text.strip()), "")


def _false_headings(body: Sequence[ReadItem]) -> Iterator[ReadParagraph]:
    """Short bold paragraphs without full stop, each before a longer paragraph that is not bold."""
    rows = [item for item in body if isinstance(item, ReadTable) or item.text.strip()]
    for one, following in pairwise(rows):
        if isinstance(one, ReadParagraph) and isinstance(following, ReadParagraph):
            told = not following.bold and following.level is None and is_running_text(following.text)
            if told and _looks_like_heading(one):
                yield one


def _looks_like_heading(item: ReadParagraph) -> bool:
    plain = item.level is None and item.kind == "body" and item.listed is None
    return plain and item.bold and looks_like_heading(item.text)
