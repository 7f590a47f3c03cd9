"""A workbook that somebody else made, as its reader sees it: sheets of cells with their text, without the XML.

Made by `ooxml.sheet_read`. Numbers and dates are written as a Swedish reader sees them, formulas are their last
results. Floor 2.
"""

from msgspec import Struct


class SheetRun(Struct, frozen=True):
    """Characters of a cell that are set alike; lines end with a newline."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False


class SheetCell(Struct, frozen=True):
    """A cell with text.

    `name` is its address (`B7`). It covers `columns` by `rows` cells. `formula` is the formula that gave it,
    `comment` what somebody noted beside it. `bold` is true when all of it is bold.
    """

    name: str
    row: int
    column: int
    runs: tuple[SheetRun, ...] = ()
    columns: int = 1
    rows: int = 1
    formula: str = ""
    comment: str = ""
    hidden: bool = False
    bold: bool = False

    @property
    def text(self) -> str:
        """The characters of the cell."""
        return "".join(run.text for run in self.runs)


class Sheet(Struct, frozen=True):
    """A sheet; `cells` row by row, those without text and comment left out."""

    name: str
    cells: tuple[SheetCell, ...]
    hidden: bool = False


class LostCell(Struct, frozen=True):
    """A text of the file that is in no sheet's cell. `kind` is covered, comment, drawing or header."""

    text: str
    kind: str
    place: str = ""


class Workbook(Struct, frozen=True):
    """A whole file. `counted` is how many cells with content its XML has, counted apart from the reader."""

    sheets: tuple[Sheet, ...]
    lost: tuple[LostCell, ...]
    counted: int
