"""A file in bits and the use of its columns come in; its requirements and all that is in none go out. Floor 4."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.intake.columns import Table, letter
from docgen.intake.model import ROLES, Bit, Drafted, Found, Grid, Incoming, Outside
from docgen.intake.rows import Rows
from docgen.intake.running import Running

_NOTE = Say("fotnot som inget krav hänvisar till", "footnote that no requirement refers to")
_HEADING = Say("rubrik utan krav", "heading without requirements")


class Harvest(Struct, frozen=True):
    """The requirements of a file in its order, what is in none of them, and the bits of heads that were used."""

    found: tuple[Found, ...]
    outside: tuple[Outside, ...]
    heads: tuple[tuple[Table, tuple[Bit, ...]], ...]


def harvest(incoming: Incoming, tables: Mapping[int, Table]) -> Harvest:
    """Everything in the file; `tables` tells how to read each of its tables, by its place among the items."""
    found: list[Found] = []
    outside: list[Outside] = []
    running, rows = Running(found, outside), Rows(found, outside)
    for index, item in enumerate(incoming.items):
        if isinstance(item, Grid):
            running.close()
            rows.read(tables[index], running.headings)
        else:
            running.read(item)
    return Harvest(tuple(found), tuple(outside), tuple(rows.heads))


def unused(incoming: Incoming, harvest: Harvest, drafted: Sequence[Drafted]) -> tuple[Outside, ...]:
    """Headings and footnotes that no requirement took up."""
    placed = {abs(bit.key) for item in drafted for bit in (*item.bits, *item.headings)}
    placed |= {abs(item.bit.key) for item in harvest.outside} | {bit.key for _, bits in harvest.heads for bit in bits}
    outside = {item.bit.key for item in incoming.outside}
    notes = {bit.key for note in incoming.notes.values() for bit in note}
    left = (bit for bit in incoming.bits() if bit.key not in placed and bit.key not in outside)
    return tuple(Outside(bit, _NOTE if bit.key in notes else _HEADING) for bit in left)


def head_lines(heads: Iterable[tuple[Table, tuple[Bit, ...]]], language: str) -> Iterable[str]:
    """What was made of the columns of each table, in words."""
    for table, _ in heads:
        said = (f"{letter(column)} {_head(table, column)}→ {ROLES[role].in_language(language)}"
                for column, role in sorted(table.roles.items()))  # fmt: skip
        name = table.grid.name.in_language(language)
        yield f"{name}: {', '.join(said)}"


def _head(table: Table, column: int) -> str:
    text = table.signature[column] if table.head >= 0 and column < len(table.signature) else ""
    return f'"{text}" ' if text else ""
