"""TAL-001: figures that are given together add up.

Three kinds: typed sums of the spec (users, economy by year), columns of a table with a total row, and tables
with income, cost and result. Figures given in decimals are rounded, so a difference that rounding alone
can make is a warning; counts must agree exactly. Columns of shares, means, prices and years are not added.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Cell, Document, ListBlock, Paragraph, Requirement, Row, Table, Text
from docgen.check.context import Context
from docgen.check.passage import place_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_NUMBER = Pattern(
    r"^ (?P<sign> [-−–]? ) \s? (?P<whole> \d{1,3} (?: \s \d{3} )+ | \d+ ) (?: , (?P<part> \d+ ) )? (?: \s? (?: kr | "
    r"mnkr | mkr | tkr | st | h | tim(?:mar)? ) )? $"
)
_TOTAL = Pattern(r"^ (?: summa | totalt? | sammanlagt | total | sum ) \b")
_NOT_ADDED = Pattern(
    r"""andel | procent | % | snitt | medel | genomsnitt | pris | share | mean | average | per \s cent | price
    | \b per \s (?: timme | brukare | anställd | assistent | styck | enhet | månad | vecka | hour | user ) \b
    | ^ \s* (?: år | årtal | year ) \s* $"""
)
_INCOME = Pattern(r"^ (?: intäkt(?:er)? | income | revenue ) \b")
_COST = Pattern(r"^ (?: kostnad(?:er)? | costs? ) \b")
_RESULT = Pattern(r"^ (?: resultat | underskott | result | deficit ) \b")
_EMPTY = frozenset({"", "–", "-", "−"})


class _Sum(Struct, frozen=True):
    """What is stated, what the parts give, and how much rounding may explain."""

    stated: Decimal
    computed: Decimal
    rounding: Decimal

    @property
    def wrong(self) -> bool:
        return self.stated != self.computed

    @property
    def severity(self) -> Severity | None:
        return Severity.WARNING if abs(self.stated - self.computed) <= self.rounding else None


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sum that does not agree."""
    yield from _users(context)
    yield from _economy(context)
    for document in context.documents:
        for table in _tables(document.blocks):
            yield from _table(table, document)


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Every table, from the first to the last."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in (block.header, *block.rows):
                for cell in row.cells:
                    yield from _tables(cell.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _tables(item.blocks)
        elif isinstance(block, Requirement):
            yield from _tables(block.body)


def _users(context: Context) -> Iterator[Finding]:
    if context.spec is None:
        return
    users, route = context.spec.service.users, Route(("service", "users"))
    if users.total != users.sfb + users.lss:
        spot = Spot(route / "total")
        total = _Sum(Decimal(users.total), Decimal(users.sfb + users.lss), Decimal(0))
        yield _finding(spot, Say("antal brukare", "number of users"), total, Say("sfb + lss", "sfb + lss"))


def _economy(context: Context) -> Iterator[Finding]:
    if context.spec is None or context.spec.economy is None:
        return
    for index, row in enumerate(context.spec.economy.years):
        if row.result is None:
            continue
        result = _Sum(row.result, row.income + row.cost, _rounding([row.income, row.cost, row.result]))
        if result.wrong:
            spot = Spot(Route(("economy", "years", index, "result")))
            yield _finding(
                spot,
                Say(f"resultatet {row.year}", f"the result of {row.year}"),
                result,
                Say("income + cost", "income + cost"),
            )


def _table(table: Table, document: Document) -> Iterator[Finding]:
    heads = [_text(cell) for cell in table.header.cells]
    totals = [_is_total(row) for row in table.rows]
    for column in range(1, len(heads)) if any(totals) else ():
        if not _NOT_ADDED.first_in(heads[column]):
            yield from _column(table, totals, column, document)
    places = [
        next((i for i, head in enumerate(heads) if wanted.first_in(head)), 0) for wanted in (_INCOME, _COST, _RESULT)
    ]
    if all(places):
        for row in table.rows:
            yield from _result(row, places, table, document)


def _is_total(row: Row) -> bool:
    return row.total or any(_TOTAL.first_in(_text(cell)) for cell in row.cells[:1])


def _column(table: Table, totals: Sequence[bool], column: int, document: Document) -> Iterator[Finding]:
    """Every total row against the rows since the one before it."""
    head = _text(table.header.cells[column])
    parts: list[Decimal] = []
    for row, is_total in zip(table.rows, totals, strict=True):
        if column >= len(row.cells):
            return
        written = _text(row.cells[column])
        value = Decimal(0) if written in _EMPTY else _number(written)
        if not is_total:
            if value is None:
                return
            parts.append(value)
            continue
        if value is not None and written not in _EMPTY and len(parts) > 1:
            total = _Sum(value, sum(parts, Decimal(0)), _rounding([*parts, value]))
            if total.wrong:
                yield _finding(
                    _spot(row.cells[column], table, document),
                    Say(f'summan i kolumnen "{head}"', f'the total of column "{head}"'),
                    total,
                    Say("raderna", "the rows"),
                )
        parts = []


def _result(row: Row, places: Sequence[int], table: Table, document: Document) -> Iterator[Finding]:
    """Income less cost, whichever sign the cost is written with."""
    if max(places) >= len(row.cells):
        return
    income, cost, result = (_number(_text(row.cells[place])) for place in places)
    if income is None or cost is None or result is None:
        return
    stated = _Sum(result, income - abs(cost), _rounding([income, cost, result]))
    if stated.wrong:
        label = _text(row.cells[0])
        yield _finding(
            _spot(row.cells[places[2]], table, document),
            Say(f'resultatet på raden "{label}"', f'the result in row "{label}"'),
            stated,
            Say("intäkter och kostnader", "income and cost"),
        )


def _finding(spot: Spot, what: Say, total: _Sum, parts: Say) -> Finding:
    stated, computed = _swedish(total.stated), _swedish(total.computed)
    hint = Say("rätta summan eller den del som är fel", "mend the total, or the part that is wrong")
    if total.severity is Severity.WARNING:
        hint = Say(
            "rätta talen, eller skriv under tabellen att de är avrundade",
            "mend the figures, or say under the table that they are rounded",
        )
    return Finding(
        spot,
        Say(
            f'{what.sv} är "{stated}" men {parts.sv} ger {computed}',
            f'{what.en} is "{stated}" but {parts.en} give {computed}',
        ),
        hint,
        severity=total.severity,
    )


def _rounding(values: Sequence[Decimal]) -> Decimal:
    """How far a sum of rounded figures may lie from the rounded sum; nothing for whole numbers."""
    decimals = max(-int(value.as_tuple().exponent) for value in values)
    return Decimal(0) if decimals <= 0 else Decimal(5).scaleb(-decimals - 1) * len(values)


def _number(written: str) -> Decimal | None:
    match = _NUMBER.first_in(written)
    if match is None:
        return None
    whole = "".join(match["whole"].split())
    return Decimal(f"{'-' if match['sign'] else ''}{whole}.{match['part'] or ''}".rstrip("."))


def _swedish(value: Decimal) -> str:
    return f"{value:,f}".replace(",", "\N{NO-BREAK SPACE}").replace(".", ",").replace("-", "−")


def _text(cell: Cell) -> str:
    return " ".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph)).strip()


def _spot(cell: Cell, table: Table, document: Document) -> Spot:
    inlines = (inline for block in cell.blocks if isinstance(block, Paragraph) for inline in block.inlines)
    origin = next((inline.origin for inline in inlines if isinstance(inline, Text) and inline.origin), table.origin)
    return Spot(place_of(origin, document.name), _text(cell), 0, "", document.name)


RULE = Rule(
    id="TAL-001",
    severity=Severity.ERROR,
    kind="package",
    title=Say("Summan stämmer inte", "The sum does not agree"),
    what=Say(
        "Räknar efter antalet brukare, resultatet per år, summarader i tabeller och tabeller med intäkter, kostnader "
        "och resultat. "
        "En skillnad som avrundning kan förklara ger varning. Kolumner med andelar, medelvärden, priser och årtal "
        "summeras inte.",
        "Adds up the number of users, the result of each year, total rows of tables, and tables with income, cost and "
        "result. A "
        "difference that rounding can explain is a warning. Columns of shares, means, prices and years are not added.",
    ),
    why=Say(
        "Den som hittar ett räknefel litar inte på resten, och volymer som inte går ihop gör att anbud inte kan "
        "jämföras.",
        "Whoever finds one wrong sum doubts the rest, and volumes that disagree make tenders incomparable.",
    ),
    mend=Say("Rätta summan, eller den del som är fel.", "Mend the total, or the part that is wrong."),
    bad="users: {total: 38, sfb: 22, lss: 15}",
    good="users: {total: 37, sfb: 22, lss: 15}",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
