"""A requirement list as it came in, and the requirements that are drafted from it, as plain data.

Everything is made of bits: a bit is one paragraph or one line of a cell with its place, and goes whole to one place.
Floor 4.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.diag.diagnostic import Say

Kind: TypeAlias = Literal["docx", "xlsx"]
Role: TypeAlias = Literal["id", "title", "text", "category", "section", "evidence", "motive", "law", "note"]

ROLES: Mapping[Role, Say] = {
    "id": Say("kravets nummer", "the requirement's number"),
    "title": Say("rubrik", "heading"),
    "text": Say("kravets text", "text of the requirement"),
    "category": Say("slag av krav (ska, bör, kvalificering)", "kind of requirement (must, should, qualification)"),
    "section": Say("avsnitt eller område", "section or area"),
    "evidence": Say("bevis, hur kravet verifieras", "evidence, how it is verified"),
    "motive": Say("varför kravet ställs", "why the requirement is set"),
    "law": Say("lagrum", "legal basis"),
    "note": Say("kommentar, blir YAML-kommentar", "remark, becomes a YAML comment"),
}
"""What a column can be for."""


class Run(Struct, frozen=True):
    """Characters set alike. `note` is the key of a footnote that is referred to here; such a run has no text."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""


class Bit(Struct, frozen=True):
    """One paragraph, or one line of a cell.

    `key` is its own number in its file, `cell` that of the paragraph or cell it stands in. `depth` is that in a list,
    -1 outside one; `level` that of a heading, 0 for other text. `number` is what Word counts by itself before it.
    `counted` is false for what is no letter of the file's text: alternative texts, formulas.
    """

    key: int
    cell: int
    place: Say
    runs: tuple[Run, ...] = ()
    depth: int = -1
    ordered: bool = False
    level: int = 0
    number: str = ""
    bold: bool = False
    remarks: tuple[Say, ...] = ()
    counted: bool = True

    @property
    def text(self) -> str:
        """Its characters on one line, with single spaces."""
        return " ".join("".join(run.text for run in self.runs).split())


class GridCell(Struct, frozen=True):
    """A cell of a table; `column` counts from 0. `above` is true where it belongs to the cell above it."""

    column: int
    bits: tuple[Bit, ...] = ()
    columns: int = 1
    above: bool = False

    @property
    def text(self) -> str:
        """All its text on one line."""
        return " ".join(bit.text for bit in self.bits if bit.text)


class GridRow(Struct, frozen=True):
    """A row of a table, with the cells that have text or belong to the cell above."""

    cells: tuple[GridCell, ...]
    header: bool = False

    def at(self, column: int) -> GridCell | None:
        """The cell in a column."""
        return next((cell for cell in self.cells if cell.column == column), None)


class Grid(Struct, frozen=True):
    """A table of a Word file or a sheet of a workbook; `name` is how a person calls it."""

    name: Say
    rows: tuple[GridRow, ...]


Item: TypeAlias = Bit | Grid


class Outside(Struct, frozen=True):
    """A bit that is in no requirement, and why."""

    bit: Bit
    reason: Say


class Incoming(Struct, frozen=True):
    """One file as it was read.

    `notes` are footnotes by key. `outside` are texts that stand outside the reading order: deleted text, comments,
    headers. `counted` is how many letters (Word) or cells (Excel) the XML of the file holds, counted apart.
    """

    name: str
    kind: Kind
    items: tuple[Item, ...]
    notes: dict[str, tuple[Bit, ...]]
    outside: tuple[Outside, ...]
    counted: int

    def bits(self) -> tuple[Bit, ...]:
        """Every bit of the file, once each."""
        return (*_bits(self.items), *(bit for note in self.notes.values() for bit in note),
                *(item.bit for item in self.outside))  # fmt: skip


class Found(Struct, frozen=True):
    """What of a file belongs to one requirement: bits by role, the headings above, and what to look at."""

    parts: tuple[tuple[Role, Bit], ...]
    headings: tuple[Bit, ...] = ()
    hints: tuple[Bit, ...] = ()
    """Bits placed elsewhere that tell of this requirement too: a cell merged over several rows."""
    remarks: tuple[Say, ...] = ()

    def of(self, role: Role) -> tuple[Bit, ...]:
        """The bits of a role."""
        return tuple(bit for found, bit in self.parts if found == role)


class Guess(Struct, frozen=True):
    """A value that was chosen, and what somebody should look at, or None where the file said it itself."""

    value: str
    check: Say | None = None


class Drafted(Struct, frozen=True):
    """A requirement as it will be written. `bits` are those that stand in it."""

    id: Guess
    title: Guess
    category: Guess
    section: Guess
    text: str
    evidence: str = ""
    stage: str = "tender"
    motive: str = ""
    law: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    checks: tuple[Say, ...] = ()
    headings: tuple[Bit, ...] = ()
    bits: tuple[Bit, ...] = ()


def _bits(items: tuple[Item, ...]) -> list[Bit]:
    found: list[Bit] = []
    for item in items:
        if isinstance(item, Bit):
            found.append(item)
        else:
            found += [bit for row in item.rows for cell in row.cells for bit in cell.bits]
    return found
