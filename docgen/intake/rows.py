"""A table whose columns are known comes in; what of it belongs to which requirement goes out, and what to none.

A row is a requirement where its text column says something; a row with one short text is a heading. Cells merged
over several rows belong to the first and tell of the others. Floor 4.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.intake.columns import Table
from docgen.intake.model import Bit, Found, GridRow, Outside, Role
from docgen.intake.running import parts_of
from docgen.intake.wording import depth_of, is_number, is_short, obliges

_ABOVE = Say("ovanför tabellens rubrikrad", "above the head of the table")
_HEAD = Say("rubrik för en kolumn som inte används", "head of a column that is not used")
_NO_TEXT = Say("raden har ingen kravtext", "the row has no text of a requirement")
_NO_TABLE = Say("tabell utan kolumn med krav", "table without a column of requirements")
_HEADLESS = Say("tabellen har ingen rubrikrad; kolumnerna är gissade",
                "the table has no head; its columns were guessed")  # fmt: skip
_MERGED = Say("flera rader med sammanslagna celler blev ett krav", "several rows with merged cells became one")

_TOLD: Mapping[Role, Role] = {"id": "note", "category": "note", "section": "note", "law": "note"}


class Rows:
    """Reads tables one after the other, adding to the lists that it is given; headings hold until the next."""

    def __init__(self, found: list[Found], outside: list[Outside]) -> None:
        self.found = found
        self.outside = outside
        self.heads: list[tuple[Table, tuple[Bit, ...]]] = []
        self._begin = 0
        self._headings: list[tuple[int, Bit, tuple[Bit, ...]]] = []
        self._carried: dict[int, tuple[Bit, ...]] = {}

    def read(self, table: Table, headings: tuple[Bit, ...] = ()) -> None:
        """A table that stands under these headings."""
        if not table.roles:
            self._leave((bit for row in table.grid.rows for cell in row.cells for bit in cell.bits), _NO_TABLE)
            return
        self._headings, self._carried = [], {}
        self._begin = len(self.found)
        if table.head < 0:
            self.heads.append((table, ()))
        for index, row in enumerate(table.grid.rows):
            if index < table.head:
                self._leave((bit for cell in row.cells for bit in cell.bits), _ABOVE)
            elif index == table.head:
                self._read_head(table, row)
            else:
                self._row(table, row, headings, _number_in(table, index + 1))

    def _read_head(self, table: Table, row: GridRow) -> None:
        used = tuple(bit for cell in row.cells if cell.column in table.roles for bit in cell.bits)
        self.heads.append((table, used))
        self._leave((bit for cell in row.cells if cell.column not in table.roles for bit in cell.bits), _HEAD)

    def _row(self, table: Table, row: GridRow, headings: tuple[Bit, ...], following: str) -> None:
        parts = [(table.roles.get(cell.column), cell) for cell in row.cells]
        for cell in row.cells:
            if not cell.above:
                self._carried.pop(cell.column, None)
        if self._is_heading(table, row, following):
            self._head(tuple(bit for cell in row.cells for bit in cell.bits))
            return
        goes_on = [role for role, cell in parts if cell.above and role in {"id", "text"}]
        bits: list[tuple[Role, Bit]] = [(role, bit) for role, cell in parts if role is not None for bit in cell.bits]
        self._leave_columns(table, row)
        if self._joins(goes_on, bits):
            return
        if not any(role == "text" for role, _ in bits):
            bits = [("text" if role == "title" and obliges(bit.text) else role, bit) for role, bit in bits]
        if not any(role == "text" and bit.text for role, bit in bits):
            self._leave((bit for _, bit in bits), _NO_TEXT)
            return
        if "id" not in table.roles.values():
            bits = [part for role, bit in bits for part in (parts_of(bit) if role == "text" else ((role, bit),))]
        hints = tuple(bit for cell in row.cells if cell.above for bit in self._carried.get(cell.column, ()))
        self._carry(row)
        above = (*headings, *(bit for _, _, held in self._headings for bit in held))
        remarks = (_HEADLESS,) if table.guessed else ()
        self.found.append(Found(tuple(bits), above, hints, remarks))

    def _joins(self, goes_on: Sequence[Role | None], bits: list[tuple[Role, Bit]]) -> bool:
        """True where the row belongs to the requirement before it: its number or its text goes on from above."""
        if not goes_on or len(self.found) == self._begin:
            return False
        last = self.found[-1]
        remarks = last.remarks if _MERGED in last.remarks or not bits else (*last.remarks, _MERGED)
        # a second number would be a second requirement; here it is only told
        told = [(_TOLD.get(role, role), bit) for role, bit in bits]
        self.found[-1] = replace(last, parts=(*last.parts, *told), remarks=remarks)
        return True

    def _carry(self, row: GridRow) -> None:
        for cell in row.cells:
            if not cell.above:
                self._carried[cell.column] = cell.bits

    def _is_heading(self, table: Table, row: GridRow, following: str) -> bool:
        """True for a row of one short text, alone or wide or bold, or whose number the next row's goes on from."""
        cells = [cell for cell in row.cells if cell.text]
        words = [cell for cell in cells if not is_number(cell.text)]
        if len(words) != 1 or len(cells) > 2 or any(cell.above for cell in row.cells):
            return False
        only = words[0]
        if obliges(only.text) or not is_short(only.text):
            return False
        if table.roles.get(only.column) in {"text", "title"}:
            wide = only.columns > 1 or all(bit.bold for bit in only.bits)
            number = next((cell.text.strip(" .") for cell in cells if cell is not only), "")
            parent = bool(number) and following.startswith(f"{number}.")
            return wide or parent or (len(cells) == 1 and is_short(only.text, 6))
        return only.columns > 1 or table.roles.get(only.column) in {"id", "section"}

    def _head(self, bits: tuple[Bit, ...]) -> None:
        number = next((bit.text for bit in bits if is_number(bit.text)), "") or bits[0].text.split()[0]
        depth = depth_of(number) if is_number(number) else 1
        self._headings = [item for item in self._headings if item[0] < depth]
        self._headings.append((depth, bits[0], bits))

    def _leave_columns(self, table: Table, row: GridRow) -> None:
        for cell in row.cells:
            if cell.column not in table.roles:
                head = table.signature[cell.column] if cell.column < len(table.signature) else ""
                reason = Say(f'kolumnen "{head}" används inte', f'the column "{head}" is not used')
                self._leave(cell.bits, reason)

    def _leave(self, bits: Iterable[Bit], reason: Say) -> None:
        self.outside += [Outside(bit, reason) for bit in bits]


def _number_in(table: Table, index: int) -> str:
    """The number of a requirement in a row, "" where it has none."""
    column = next((column for column, role in table.roles.items() if role == "id"), -1)
    cell = table.grid.rows[index].at(column) if index < len(table.grid.rows) else None
    return cell.text if cell is not None else ""
