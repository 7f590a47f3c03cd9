"""Columns of a table with a total: cells come in, totals that no reading of the rows gives go out.

A foreign table may hold subtotals, "varav" rows, a result after income and cost, merged rows and a first row that is
no header. A total is wrong only where none of the ways in which such rows are added gives it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from docgen.blocks.tree import Cell, Row, Table
from docgen.check.figure import is_year
from docgen.check.flow import cell_text
from docgen.check.pattern import Pattern
from docgen.diag.diagnostic import Severity

_UNIT = r"""(?: kr | kronor | mnkr | mkr | tkr | kkr | msek | tsek | sek | st | h | tim(?:mar)? | brukare | personer
    | anställda )"""
_NUMBER = Pattern(
    rf"""^ (?P<open> \( \s? )? (?P<sign> [-−–+]? ) \s? (?P<whole> \d{{1,3}} (?: [\s'’.] \d{{3}} (?! \d ) )+ | \d+ )
    (?: , (?P<part> \d+ ) )? (?: \s? {_UNIT} )? (?(open) \s? \) ) $"""
)
_SUM = Pattern(r"^ \W* (?: (?: del | slut | tot\w* )? summa | totalt? | sammanlagt | total | totals? | sum | s:a ) \b")
_MORE = Pattern(
    r"""^ \W* (?: totalt? | total | sammanlagt ) \s (?! (?: kommunen | länet | regionen | alla | samtliga | hela
    | netto
    | brutto | drift\w* | kostnad\w* | intäkt\w* | exkl\w* | inkl\w* | [\d(] | mnkr | mkr | tkr | kr \b ) )"""
)
_DISTINCT = Pattern(r"unik | netto | exkl | oavsett | någon \s gång | olika \s personer")
_SUBSET = Pattern(r"^ \W* (?: varav | därav | of \s which | härav | dvs )")
_NOT_ADDED = Pattern(
    r"""andel | procent | % | snitt | medel | genomsnitt | pris | share | mean | average | per \s cent | price | index
    | \b per \s (?: timme | brukare | anställd | assistent | styck | enhet | månad | vecka | hour | user | invånare )
    | ^ \s* (?: år | årtal | year | nr | nummer | id | rang | placering | datum | kod ) \s* $ | \b à \b | /
    | ränta | kvot | grad \b | högst | minst | max\b | min\b | median | poäng | ålder"""
)
_ROUGH = Pattern(
    r"""(?<! \w ) (?: mnkr | mkr | msek | tkr | tsek | kkr | miljoner | miljarder | tusental | % | procent )
    (?! \w )"""
)
EMPTY = frozenset({"", "–", "-", "−", "—"})


class Sum(Struct, frozen=True):
    """What is stated, what the parts give, and how much rounding may explain."""

    stated: Decimal
    computed: Decimal
    rounding: Decimal

    @property
    def wrong(self) -> bool:
        """True when the parts do not give what is stated."""
        return self.stated != self.computed

    @property
    def severity(self) -> Severity | None:
        """A warning where rounding alone may be the reason."""
        return Severity.WARNING if abs(self.stated - self.computed) <= self.rounding else None


def number(written: str) -> Decimal | None:
    """The figure of a cell; figures in brackets are negative, "1.250" is a thousand only between groups of three."""
    match = _NUMBER.first_in(written)
    if match is None:
        return None
    whole = "".join(digit for digit in match["whole"] if digit.isdigit())
    negative = match["sign"] in {"-", "−", "–"} or match["open"]
    return Decimal(f"{'-' if negative else ''}{whole}.{match['part'] or ''}".rstrip("."))


def rounding(values: Sequence[Decimal], words: str = "") -> Decimal:
    """How far a sum of rounded figures may lie from the rounded sum.

    Nothing for whole numbers, unless the `words` round the table say that they are thousands or millions.
    """
    decimals = max(-int(value.as_tuple().exponent) for value in values)
    if decimals > 0:
        return Decimal(5).scaleb(-decimals - 1) * len(values)
    return Decimal("0.5") * len(values) if _ROUGH.first_in(words) else Decimal(0)


def is_total(row: Row) -> bool:
    """True for a row that adds up those above it; "Totalt antal timmar" among key figures is none."""
    label = cell_text(row.cells[0]) if row.cells else ""
    if row.total:
        return True
    return _SUM.first_in(label) is not None and not _MORE.first_in(label) and not _DISTINCT.first_in(label)


def wrong_totals(table: Table, around: str) -> Iterator[tuple[Cell, str, Sum]]:
    """Every total that does not agree: its cell, the head of its column, and the sums."""
    heads = [cell_text(cell) for cell in table.header.cells]
    rows = [row for row in table.rows if len(row.cells) != 1]
    if not any(map(is_total, rows)) or any(len(row.cells) != len(heads) for row in rows):
        return
    for column in range(1, len(heads)):
        if not _NOT_ADDED.first_in(heads[column]):
            yield from _column(table.header, rows, column, f"{around} {' '.join(heads)}")


def _column(header: Row, rows: Sequence[Row], column: int, around: str) -> Iterator[tuple[Cell, str, Sum]]:
    head = cell_text(header.cells[column])
    first = number(head)
    parts: list[Decimal] = [] if first is None or is_year(head) else [first]
    before, subtotals = list[Decimal](parts), list[Decimal]()
    for row in rows:
        written = cell_text(row.cells[column])
        value = Decimal(0) if written in EMPTY else number(written)
        if not is_total(row):
            if value is None:
                return
            if not _SUBSET.first_in(cell_text(row.cells[0])):
                parts.append(value)
                before.append(value)
            continue
        if value is not None and written not in EMPTY and len(parts) > 1 and not _are_years([*parts, value]):
            total = Sum(value, sum(parts, Decimal(0)), rounding([*parts, value], around))
            if total.wrong and not any(value == other for other in _readings(parts, before, subtotals)):
                yield row.cells[column], head, total
        if value is not None:
            subtotals.append(value)
        parts = []


def _readings(parts: Sequence[Decimal], before: Sequence[Decimal], subtotals: Sequence[Decimal]) -> Iterator[Decimal]:
    """The other ways in which a total is made: of all rows, of subtotals too, and of income less cost."""
    total = sum(parts, Decimal(0))
    yield sum(before, Decimal(0))
    yield total + sum(subtotals, Decimal(0))
    if subtotals:
        yield total + subtotals[-1]
        yield subtotals[-1] - total
    yield parts[0] - sum(parts[1:], Decimal(0))
    yield sum(parts[1:], Decimal(0)) - parts[0]
    yield from (max(parts),) if max(parts) * 2 == total else ()


def _are_years(values: Sequence[Decimal]) -> bool:
    return all(1900 <= value <= 2100 and value == value.to_integral_value() for value in values)
