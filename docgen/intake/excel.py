"""The bytes of an Excel file come in; its sheets as tables of bits go out, with comments and drawings outside.

Hidden rows, columns and sheets are read like others and marked. Floor 4.
"""

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.intake.lines import Maker, bulleted, lines_of
from docgen.intake.model import Bit, Grid, GridCell, GridRow, Incoming, Outside, Run
from docgen.intake.word import STRUCK
from docgen.ooxml.sheet_model import LostCell, Sheet, SheetCell
from docgen.ooxml.sheet_read import read_workbook

_REASONS = {
    "covered": Say("cell som döljs av en sammanslagen cell", "cell hidden by a merged cell"),
    "comment": Say("kommentar", "comment"),
    "drawing": Say("text i figur eller diagram", "text in a drawing or chart"),
    "header": Say("sidhuvud eller sidfot", "header or footer"),
}
_HIDDEN = Say("dold rad eller kolumn", "hidden row or column")
_HIDDEN_SHEET = Say("dolt blad", "hidden sheet")
_UNCOMPUTED = Say("formel utan sparat resultat", "formula without a saved result")


def read_excel(name: str, data: bytes) -> Incoming:
    """The file. Raises RefusedError where it cannot be opened safely."""
    book = read_workbook(data)
    reader = _Reader()
    grids = tuple(reader.grid(sheet) for sheet in book.sheets)
    reader.lost(book.lost)
    return Incoming(name, "xlsx", grids, {}, tuple(reader.outside), book.counted)


class _Reader:
    """Makes bits of what was read."""

    def __init__(self) -> None:
        self.outside: list[Outside] = []
        self._maker = Maker()

    def grid(self, sheet: Sheet) -> Grid:
        """A sheet as a table; what a merged cell covers below itself belongs to it."""
        rows: dict[int, list[GridCell]] = defaultdict(list)
        for cell in sheet.cells:
            bits = tuple(self._bits(sheet, cell))
            rows[cell.row].append(GridCell(cell.column - 1, bits, cell.columns))
            for row in range(cell.row + 1, cell.row + cell.rows):
                rows[row].append(GridCell(cell.column - 1, (), cell.columns, above=True))
        made = (tuple(sorted(cells, key=lambda item: item.column)) for _, cells in sorted(rows.items()))
        return Grid(Say(sheet.name, sheet.name), tuple(GridRow(cells) for cells in made))

    def lost(self, found: tuple[LostCell, ...]) -> None:
        """What stands in no cell."""
        for item in found:
            place = Say(item.place or "bladet", item.place or "the sheet")
            bit = replace(self._maker.text(place, item.text), counted=item.kind == "covered")
            self.outside.append(Outside(bit, _REASONS[item.kind]))

    def _bits(self, sheet: Sheet, cell: SheetCell) -> Iterator[Bit]:
        place = Say(f"{sheet.name}!{cell.name}", f"{sheet.name}!{cell.name}")
        self._beside(cell, place)
        number, remarks = self._maker.cell(), tuple(_remarks(sheet, cell))
        for run in cell.runs:
            if run.struck and run.text.strip():
                self.outside.append(Outside(self._maker.bit(place, (Run(run.text),), number), STRUCK))
        runs = [Run(run.text, run.bold, run.italic) for run in cell.runs if not run.struck]
        for line in lines_of(runs):
            bit = self._maker.bit(place, line, number, remarks)
            if bit.text:
                yield replace(bit, depth=0 if bulleted(bit.text) else -1, bold=cell.bold)

    def _beside(self, cell: SheetCell, place: Say) -> None:
        """A comment, and a formula that gives no text."""
        if cell.comment:
            bit = replace(self._maker.text(place, cell.comment), counted=False)
            self.outside.append(Outside(bit, _REASONS["comment"]))
        if cell.formula and not cell.runs:
            bit = replace(self._maker.text(place, cell.formula), counted=False)
            self.outside.append(Outside(bit, _UNCOMPUTED))


def _remarks(sheet: Sheet, cell: SheetCell) -> Iterator[Say]:
    if sheet.hidden:
        yield _HIDDEN_SHEET
    if cell.hidden:
        yield _HIDDEN
    if cell.formula:
        yield Say(f"formeln {cell.formula}", f"the formula {cell.formula}")
