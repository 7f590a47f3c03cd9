"""The bytes of a .docx come in; a draft in which every w:p is one line goes out.

`ooxml.read_document` tells what stands in the file; here it becomes blocks whose texts point to lines and columns.
What stands in headers and footers comes last, each text once. Floor 4.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from docgen.blocks.origin import FromTemplate
from docgen.blocks.tree import Block, Heading, Note, Paragraph, ParagraphRole, Table
from docgen.diag.diagnostic import Outcome, Say, error
from docgen.diag.place import SourceId, whole
from docgen.draft.decode import made_source
from docgen.draft.document import document_of
from docgen.draft.form import form_of
from docgen.draft.language import spoken_in
from docgen.draft.listing import BULLET, Entry, lists_of
from docgen.draft.model import Draft
from docgen.draft.pieces import Piece, inlines
from docgen.draft.tables import Cells, table_of
from docgen.ooxml.package import RefusedError
from docgen.ooxml.read_document import read_document
from docgen.ooxml.read_model import ReadDocument, ReadItem, ReadParagraph, ReadTable
from docgen.source.text import SourceText

_ROLES: dict[str, ParagraphRole] = {"caption": "caption", "lead": "lead"}


def read_docx(source: SourceId, data: bytes) -> Outcome[Draft | None]:
    """The draft in a Word file; None with an error when the file cannot be opened safely."""
    try:
        read = read_document(data)
    except RefusedError as refusal:
        hint = Say(
            "öppna filen i Word och spara den som Word-dokument (.docx) utan lösenord",
            "open the file in Word and save it as a Word document (.docx) without a password",
        )
        return Outcome(None, (error("D001", refusal.say, whole(source), hint),))
    lines = [paragraph.text for paragraph in paragraphs(all_items(read))]
    text = made_source(source, "\n".join(lines), data)
    writer = _Writer(text, read)
    document = document_of(source, writer.all(), read.title, writer.language)
    return Outcome(Draft(text, "docx", document, form_of(read, text)))


def all_items(read: ReadDocument) -> Iterator[ReadItem]:
    """Everything in the file, in the order in which its paragraphs are counted."""
    yield from read.body
    for note in read.notes.values():
        yield from note
    for band in read.bands:
        yield from band


def paragraphs(items: Iterable[ReadItem]) -> Iterator[ReadParagraph]:
    """Every paragraph, those in cells too, in order."""
    for item in items:
        if isinstance(item, ReadTable):
            for row in item.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.items)
        else:
            yield item


class _Writer:
    """Makes blocks of what was read."""

    def __init__(self, source: SourceText, read: ReadDocument) -> None:
        self._source = source
        self._read = read
        self.language = spoken_in(source.text, read.language)

    def all(self) -> tuple[Block, ...]:
        """The body, then headers and footers."""
        return (*self._blocks(self._read.body), *self._bands())

    def _blocks(self, items: Sequence[ReadItem]) -> tuple[Block, ...]:
        found: list[Block] = []
        entries: list[Entry] = []
        carried: list[Piece] = []
        for item in items:
            made: Sequence[Block] | Entry = ()
            if isinstance(item, ReadTable):
                made = self._table(item)
            else:
                pieces = [*carried, *self._pieces(item)]
                carried = pieces if item.joined else []
                made = () if item.joined else self._block(item, pieces)
            if isinstance(made, Entry):
                entries.append(made)
            elif made:
                found += [*lists_of(entries), *made]
                entries = []
        return (*found, *lists_of(entries))

    def _block(self, item: ReadParagraph, pieces: Sequence[Piece]) -> tuple[Block, ...] | Entry:
        row = inlines(pieces, self._source, self.language)
        if not row or item.kind == "contents":
            return ()
        origin = self._origin(item)
        if item.level is not None or item.kind == "title":
            number = item.listed.number if item.listed is not None else ""
            return (Heading(item.level or 1, row, numbered=bool(number), number=number, origin=origin),)
        if item.listed is not None:
            return Entry(item.listed.depth, item.listed.ordered, Paragraph(row, origin=origin))
        bullet = BULLET.match(item.text.lstrip())
        if bullet is not None and item.kind == "body":
            skipped = len(item.text) - len(item.text.lstrip()) + bullet.end()
            row = inlines(_without(pieces, skipped), self._source, self.language)
            return Entry(0, False, Paragraph(row, origin=origin))
        return (Paragraph(row, _ROLES.get(item.kind, "body"), origin=origin),)

    def _pieces(self, item: ReadParagraph) -> Iterator[Piece]:
        position = self._source.offset(item.number)
        for piece in item.pieces:
            stop = position + len(piece.text)
            note = self._note(piece.note) if piece.note else None
            if note is not None or piece.text:
                text = self._source.text[position:stop]
                yield Piece(text, position, stop, piece.link, piece.line_break, note)
            position = stop

    def _note(self, key: str) -> Note | None:
        blocks = self._blocks(self._read.notes.get(key, ()))
        return Note(blocks) if blocks else None

    def _origin(self, item: ReadParagraph) -> FromTemplate:
        start = self._source.offset(item.number)
        return FromTemplate(self._source.span(start, start + len(item.text)))

    def _table(self, table: ReadTable) -> tuple[Block, ...]:
        """The table; one of a single column is a frame round running text."""
        inside = list(paragraphs((table,)))
        if not inside:
            return ()
        if all(len(row.cells) <= 1 for row in table.rows):
            return tuple(block for row in table.rows for cell in row.cells for block in self._blocks(cell.items))
        rows = [self._cells(table, index) for index in range(len(table.rows))]
        heads = next((index for index, row in enumerate(table.rows) if not row.header), len(rows))
        made: Table | None = table_of(rows[:heads], rows[heads:], self._origin(inside[0]))
        return (made,) if made is not None else ()

    def _cells(self, table: ReadTable, index: int) -> Cells:
        """The cells of a row, each in its column: what a merged cell covers besides the first is empty."""
        row = table.rows[index]
        cells: list[tuple[Block, ...]] = [()] * row.before
        for cell in row.cells:
            cells += [() if cell.continued else self._blocks(cell.items), *[()] * (cell.columns - 1)]
        return cells

    def _bands(self) -> Iterator[Paragraph]:
        told = set[str]()
        for paragraph in paragraphs(item for band in self._read.bands for item in band):
            words = paragraph.text.strip()
            if any(character.isalpha() for character in words) and words not in told:
                told.add(words)
                row = inlines(self._pieces(paragraph), self._source, self.language)
                yield Paragraph(row, "meta", origin=self._origin(paragraph))


def _without(pieces: Sequence[Piece], skipped: int) -> Iterator[Piece]:
    """The pieces without so many characters at their start."""
    for piece in pieces:
        if skipped >= len(piece.text) and piece.note is None:
            skipped -= len(piece.text)
        elif skipped:
            yield replace(piece, text=piece.text[skipped:], start=piece.start + skipped)
            skipped = 0
        else:
            yield piece
