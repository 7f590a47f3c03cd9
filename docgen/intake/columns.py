"""The head of a table comes in; what each of its columns is for goes out, guessed or as somebody said.

A guess is for a person to see and change: `docgen import` shows it, and `--column` says otherwise. Floor 4.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from docgen.intake.model import Grid, GridRow, Role
from docgen.intake.wording import is_number, obliges

_HEADS: tuple[tuple[Role, str], ...] = (
    ("id", r"(?:krav|rad|punkt|requirement)?[\s-]*(?:nr|id|nummer|no|number|ref|#)\.?|id\W.*|löpnr|req\W*id"),
    ("evidence", r".*(?:verifi|bevis|styrk|redovis|evidence|proof).*"),
    ("category", r"(?:krav)?(?:typ|slag|kategori|nivå|prioritet|category|type|kind)(?:\W.*)?|obligatoriskt?"),
    ("category", r"(?:ska|skall)\W+bör(?:\W.*)?|must\W+should(?:\W.*)?"),
    ("section", r"(?:avsnitt|område|kravområde|kapitel|grupp|section|area|chapter)(?:\W.*)?"),
    ("law", r"(?:lagrum|lag|lagstöd|författning|legal basis|law)(?:\W.*)?"),
    ("motive", r"(?:motiv|motivering|syfte|bakgrund|varför|skäl|rationale|reason|motive|purpose)(?:\W.*)?"),
    ("title", r"(?:rubrik|kravrubrik|benämning|namn|titel|title|heading|name)(?:\W.*)?"),
    ("text", r"(?:ska|skall|bör)?[\s-]*krav(?:et|en|text|beskrivning|formulering|specifikation)?(?:\W.*)?"),
    ("text", r"(?:beskrivning|formulering|lydelse|text|innehåll|villkor|requirements?|description)(?:\W.*)?"),
    ("note", r"(?:kommentar|anmärkning|notering|not|info(?:rmation)?|remarks?|comments?|notes?)(?:\W.*)?"),
)  # fmt: skip
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _HEADS)
_FIRST_ROWS = 40
_LETTER = re.compile(r"[A-Z]{1,2}|\d{1,3}")
_MANY: frozenset[Role] = frozenset({"text", "note", "evidence"})
"""Roles that several columns may have."""


class Wish(Struct, frozen=True):
    """What somebody said of a column: its role, and its head, its letter (B) or its number (2)."""

    role: Role
    column: str


class Table(Struct, frozen=True):
    """How a table is to be read: the row of its head (-1 for none), and what its columns are for.

    `signature` is the text of the heads, the same for tables that look alike. `guessed` is true where the content
    told and not the head.
    """

    grid: Grid
    head: int
    roles: Mapping[int, Role]
    signature: tuple[str, ...]
    guessed: bool = False


def tables_of(grids: Iterable[Grid], wishes: Sequence[Wish] = ()) -> tuple[Table, ...]:
    """How each table is to be read. One without a head is read like the one before it where it is as wide."""
    found: list[Table] = []
    for grid in grids:
        table = _by_head(grid, wishes)
        last = next((item for item in reversed(found) if item.roles), None)
        if table is None and last is not None and _width(grid) == _width(last.grid):
            table = Table(grid, -1, last.roles, last.signature, guessed=True)
        found.append(table or _by_content(grid))
    return tuple(found)


def with_roles(table: Table, roles: Mapping[int, Role]) -> Table:
    """The table, its columns used as somebody chose."""
    return Table(table.grid, table.head, roles, table.signature, guessed=False)


def head_of(text: str) -> Role | None:
    """What a column with this head is probably for."""
    said = " ".join(text.casefold().split()).strip(" .:*")
    return next((role for role, pattern in _PATTERNS if pattern.fullmatch(said)), None)


def letter(column: int) -> str:
    """The letter of a column that counts from 0, as a spreadsheet names it."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def missing(wishes: Iterable[Wish], tables: Iterable[Table]) -> tuple[Wish, ...]:
    """The wishes that no table of any file can meet."""
    tables = tuple(tables)
    return tuple(wish for wish in wishes if not any(_column_of(wish, table.signature, table) is not None
                                                    for table in tables))  # fmt: skip


def _by_head(grid: Grid, wishes: Sequence[Wish]) -> Table | None:
    """The table read by the row that looks most like a head."""
    best: tuple[int, int, dict[int, Role]] | None = None
    for index, row in enumerate(grid.rows[:_FIRST_ROWS]):
        roles = _roles(row, wishes)
        fits = "text" in roles.values() and (len(roles) > 1 or row.header)
        if fits and (best is None or len(roles) > best[0]):
            best = (len(roles), index, roles)
    if best is None:
        return None
    _, head, roles = best
    return Table(grid, head, roles, tuple(_signature(grid.rows[head], _width(grid))))


def _roles(row: GridRow, wishes: Sequence[Wish]) -> dict[int, Role]:
    heads = {cell.column: cell.text for cell in row.cells if cell.text}
    if any(len(text) > 80 for text in heads.values()) or (len(heads) < 2 and not wishes):
        return {}
    roles: dict[int, Role] = {}
    for column, text in heads.items():
        role = head_of(text)
        if role is not None and (role in _MANY or role not in roles.values()):
            roles[column] = role
    signature = [heads.get(column, "") for column in range(max(heads, default=-1) + 1)]
    named = ((_named(wish, signature), wish.role) for wish in wishes)
    asked = {column: role for column, role in named if column is not None}
    if asked:
        taken = set(asked.values())
        roles = {column: role for column, role in roles.items() if role not in taken} | asked
    if "text" not in roles.values() and "title" in roles.values() and not asked:
        roles = {column: "text" if role == "title" else role for column, role in roles.items()}
    return roles


def _named(wish: Wish, signature: Sequence[str]) -> int | None:
    """The column whose head somebody named."""
    said = " ".join(wish.column.casefold().split())
    heads = [" ".join(text.casefold().split()) for text in signature]
    if said in heads:
        return heads.index(said)
    if _LETTER.fullmatch(wish.column):
        column = int(wish.column) - 1 if wish.column.isdigit() else _number(wish.column)
        return column if 0 <= column < len(heads) and heads[column] else None
    return None


def _column_of(wish: Wish, signature: Sequence[str], table: Table) -> int | None:
    found = _named(wish, signature)
    return found if found is not None and table.roles.get(found) == wish.role else None


def _number(letters: str) -> int:
    value = 0
    for character in letters:
        value = value * 26 + ord(character) - 64
    return value - 1


def _by_content(grid: Grid) -> Table:
    """The table read by what stands in it: the column of requirements and, before it, that of numbers."""
    columns: dict[int, list[str]] = {}
    for row in grid.rows:
        for cell in row.cells:
            if cell.text:
                columns.setdefault(cell.column, []).append(cell.text)
    share = {column: sum(map(obliges, texts)) / len(texts) for column, texts in columns.items() if len(texts) > 1}
    best = max(share, key=lambda column: (share[column], len(columns[column])), default=None)
    if best is None or share[best] < 0.5:
        return Table(grid, -1, {}, ())
    roles: dict[int, Role] = {best: "text"}
    for column in sorted(columns):
        numbers = sum(map(is_number, columns[column]))
        if column < best and numbers * 2 > len(columns[column]) and "id" not in roles.values():
            roles[column] = "id"
    return Table(grid, -1, roles, tuple(letter(column) for column in range(_width(grid))), guessed=True)


def _signature(row: GridRow, width: int) -> Iterable[str]:
    heads = {cell.column: cell.text for cell in row.cells}
    return (heads.get(column, "") for column in range(width))


def _width(grid: Grid) -> int:
    return max((cell.column + cell.columns for row in grid.rows for cell in row.cells), default=0)
