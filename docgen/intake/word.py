"""The bytes of a Word file come in; its paragraphs and tables as bits go out, with everything that no reader sees.

Insertions count as accepted; deleted, hidden and struck text, comments and headers stand outside. Floor 4.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.intake.lines import Maker, bulleted, lines_of
from docgen.intake.model import Bit, Grid, GridCell, GridRow, Incoming, Item, Outside, Run
from docgen.ooxml.read_lost import LostText, read_whole
from docgen.ooxml.read_model import ReadCell, ReadDocument, ReadItem, ReadParagraph, ReadPiece, ReadRow

_REASONS = {
    "deleted": Say("borttagen text (spårad ändring)", "deleted text (tracked change)"),
    "moved": Say("stod här innan texten flyttades", "stood here before the text was moved"),
    "hidden": Say("dold text", "hidden text"),
    "comment": Say("kommentar", "comment"),
    "header": Say("sidhuvud eller sidfot", "header or footer"),
    "note": Say("fotnot som inget hänvisar till", "footnote that nothing refers to"),
    "drawing": Say("text i diagram eller bild", "text in a chart or picture"),
    "symbol": Say("tecken ur ett symbolteckensnitt", "character of a symbol font"),
    "other": Say("text som Word inte visar", "text that Word does not show"),
}
STRUCK = Say("genomstruken text", "struck-through text")
_CONTENTS = Say("innehållsförteckning", "table of contents")
_ALT = Say("alternativtext till bild", "alternative text of a picture")


def read_word(name: str, data: bytes) -> Incoming:
    """The file. Raises RefusedError where it cannot be opened safely."""
    whole = read_whole(data)
    reader = _Reader()
    items = tuple(reader.items(whole.read.body))
    notes = {key: tuple(reader.flat(note)) for key, note in whole.read.notes.items()}
    reader.bands(whole.read)
    reader.lost(whole.lost)
    return Incoming(name, "docx", items, notes, tuple(reader.outside), whole.letters)


def place_of(number: int) -> Say:
    """A paragraph, as a person speaks of it."""
    return Say(f"stycke {number}", f"paragraph {number}")


class _Reader:
    """Makes bits of what was read."""

    def __init__(self) -> None:
        self.outside: list[Outside] = []
        self._maker = Maker()
        self._tables = 0
        self._carried: list[ReadPiece] = []

    def items(self, found: Iterable[ReadItem]) -> Iterator[Item]:
        """Paragraphs and tables in order; a table of one column is a frame round running text."""
        for item in found:
            if isinstance(item, ReadParagraph):
                yield from self._paragraph(item)
            elif all(len(row.cells) <= 1 for row in item.rows):
                yield from (inner for row in item.rows for cell in row.cells for inner in self.items(cell.items))
            else:
                self._tables += 1
                name = Say(f"tabell {self._tables}", f"table {self._tables}")
                rows = tuple(self._row(row) for row in item.rows)
                yield Grid(name, rows)

    def flat(self, found: Iterable[ReadItem]) -> Iterator[Bit]:
        """All paragraphs, those of tables too."""
        for item in found:
            if isinstance(item, ReadParagraph):
                yield from self._paragraph(item)
            else:
                yield from (bit for row in item.rows for cell in row.cells for bit in self.flat(cell.items))

    def bands(self, read: ReadDocument) -> None:
        """What headers and footers say."""
        for band in read.bands:
            self.outside += [Outside(bit, _REASONS["header"]) for bit in self.flat(band) if bit.text]

    def lost(self, found: Sequence[LostText]) -> None:
        """What the reader of the document does not see."""
        for item in found:
            place = place_of(item.paragraph) if item.paragraph else Say("utanför brödtexten", "outside the body")
            self.outside.append(Outside(self._maker.text(place, item.text), _REASONS[item.kind]))

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, item: ReadParagraph) -> Iterator[Bit]:
        place, cell = place_of(item.number), self._maker.cell()
        for picture in item.pictures:
            if picture.alt:
                self.outside.append(Outside(replace(self._maker.text(place, picture.alt), counted=False), _ALT))
        pieces = [*self._carried, *item.pieces]
        self._carried = pieces if item.joined else []
        if item.joined:
            return
        for struck, group in groupby(pieces, key=lambda piece: piece.struck):
            if struck:
                text = "".join(piece.text for piece in group)
                if text.strip():
                    self.outside.append(Outside(self._maker.text(place, text), STRUCK))
        kept = [piece for piece in pieces if not piece.struck]
        bits = [bit for bit in self._bits(item, kept, place, cell) if bit.text or bit.number]
        if item.kind == "contents":
            self.outside += [Outside(bit, _CONTENTS) for bit in bits]
        else:
            yield from bits

    def _bits(self, item: ReadParagraph, pieces: Sequence[ReadPiece], place: Say, cell: int) -> Iterator[Bit]:
        level = item.level or (1 if item.kind == "title" else 0)
        whole = level > 0 or item.listed is not None
        runs = [self._run(piece, item.bold, "\n" if piece.line_break and not whole else piece.text)
                for piece in pieces]  # fmt: skip
        number = item.listed.number if item.listed is not None and item.listed.ordered else ""
        listed = item.listed if not level else None
        depth, ordered = (listed.depth, listed.ordered) if listed is not None else (-1, False)
        for index, line in enumerate(lines_of(runs)):
            bit = self._maker.bit(place, line, cell)
            typed = depth < 0 and not level and bulleted(bit.text) > 0
            yield replace(bit, depth=0 if typed else depth, ordered=ordered, level=level,
                          number="" if index else number, bold=item.bold)  # fmt: skip

    def _run(self, piece: ReadPiece, all_bold: bool, text: str) -> Run:
        link = piece.link if not piece.link.startswith("#") else ""
        return Run(text, piece.bold and not all_bold, piece.italic, link, piece.note)

    # ------------------------------------------------------------ tables

    def _row(self, row: ReadRow) -> GridRow:
        cells: list[GridCell] = []
        column = row.before
        for cell in row.cells:
            cells.append(self._cell(cell, column))
            column += cell.columns
        return GridRow(tuple(cell for cell in cells if cell.bits or cell.above), row.header)

    def _cell(self, cell: ReadCell, column: int) -> GridCell:
        bits = tuple(self.flat(cell.items))
        return GridCell(column, bits, cell.columns, above=cell.continued)
