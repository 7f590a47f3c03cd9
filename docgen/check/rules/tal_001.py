"""TAL-001: figures that are given together add up.

Three kinds: typed sums of the spec (users, economy by year), columns of a table with a total row, and tables
with income, cost and result. Figures given in decimals are rounded, so a difference that rounding alone
can make is a warning; counts must agree exactly. Columns of shares, means, prices and years are not added.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from docgen.blocks.tree import Document, Row, Table
from docgen.check.context import Context
from docgen.check.flow import cell_spot, cell_text, tables
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.sums import EMPTY, Sum, is_total, number, rounding, wrong_totals
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_INCOME = Pattern(r"^ (?: intäkt(?:er)? | income | revenue ) \b")
_COST = Pattern(r"^ (?: kostnad(?:er)? | costs? ) \b")
_RESULT = Pattern(r"^ (?: resultat | underskott | result | deficit ) \b")
_DEFICIT = Pattern(r"^ (?: underskott | deficit )")
_ROW_TOTAL = Pattern(r"^ \W* (?: summa | totalt? | sammanlagt | totalpoäng | total ) \b")
_NO_PART = Pattern(r"andel | procent | % | snitt | medel | pris | varav | därav | summa | totalt? \b | median | vikt")
_ROUNDED = Pattern(r"avrund | rounded")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sum that does not agree."""
    yield from _users(context)
    yield from _economy(context)
    for document in context.documents:
        for table, around in context.once(tables, document):
            yield from _table(table, around, document)


def _users(context: Context) -> Iterator[Finding]:
    if context.spec is None:
        return
    users, route = context.spec.service.users, Route(("service", "users"))
    if users.total != users.sfb + users.lss:
        spot = Spot(route / "total")
        total = Sum(Decimal(users.total), Decimal(users.sfb + users.lss), Decimal(0))
        yield _finding(spot, Say("antal brukare", "number of users"), total, Say("sfb + lss", "sfb + lss"))


def _economy(context: Context) -> Iterator[Finding]:
    if context.spec is None or context.spec.economy is None:
        return
    for index, row in enumerate(context.spec.economy.years):
        if row.result is None:
            continue
        result = Sum(row.result, row.income + row.cost, rounding([row.income, row.cost, row.result]))
        if result.wrong:
            spot = Spot(Route(("economy", "years", index, "result")))
            yield _finding(
                spot,
                Say(f"resultatet {row.year}", f"the result of {row.year}"),
                result,
                Say("income + cost", "income + cost"),
            )


def _table(table: Table, around: str, document: Document) -> Iterator[Finding]:
    """Total rows and results; where the text says that figures are rounded, rounding is no mistake."""
    silent = _ROUNDED.first_in(around) is not None
    for cell, head, total in wrong_totals(table, around):
        if not (silent and total.severity):
            what = Say(f'summan i kolumnen "{head}"', f'the total of column "{head}"')
            yield _finding(cell_spot(cell, table, document), what, total, Say("raderna", "the rows"))
    heads = [cell_text(cell) for cell in table.header.cells]
    yield from _rows(table, document)
    places = [
        next((i for i, head in enumerate(heads) if wanted.first_in(head)), 0) for wanted in (_INCOME, _COST, _RESULT)
    ]
    if all(places) and places == list(range(places[0], places[0] + 3)):
        for row in table.rows:
            for finding in _result(row, places, table, document, f"{around} {' '.join(heads)}"):
                if not (silent and finding.severity):
                    yield finding


def _rows(table: Table, document: Document) -> Iterator[Finding]:
    """The total of each row, where the last column is called a total and most other rows show that it is one."""
    heads = [cell_text(cell) for cell in table.header.cells]
    if len(heads) < 4 or not _ROW_TOTAL.first_in(heads[-1]) or any(map(_NO_PART.first_in, heads[1:-1])):
        return
    rows = [row for row in table.rows if len(row.cells) == len(heads) and not is_total(row)]
    told = [(row, sums) for row in rows if (sums := _sum_of(row)) is not None]
    right = sum(not sums.wrong for _, sums in told)
    if right * 2 < len(told) or not right:
        return
    for row, sums in told:
        if sums.wrong and not sums.severity:
            label = cell_text(row.cells[0])
            what = Say(f'"{heads[-1]}" på raden "{label}"', f'"{heads[-1]}" in row "{label}"')
            yield _finding(cell_spot(row.cells[-1], table, document), what, sums, Say("kolumnerna", "the columns"))


def _sum_of(row: Row) -> Sum | None:
    """The stated and the computed total of a row; None where a cell holds no figure."""
    values = [number(written) for cell in row.cells[1:] if (written := cell_text(cell)) not in EMPTY]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or len(known) < 3 or cell_text(row.cells[-1]) in EMPTY:
        return None
    return Sum(known[-1], sum(known[:-1], Decimal(0)), rounding(known))


def _result(row: Row, places: Sequence[int], table: Table, document: Document, around: str) -> Iterator[Finding]:
    """Income less cost, whichever sign the cost is written with; a deficit may be written without its sign."""
    if max(places) >= len(row.cells):
        return
    income, cost, result = (number(cell_text(row.cells[place])) for place in places)
    if income is None or cost is None or result is None:
        return
    made = income - abs(cost)
    if _DEFICIT.first_in(cell_text(table.header.cells[places[2]])):
        made, result = abs(made), abs(result)
    stated = Sum(result, made, rounding([income, cost, result], around))
    if stated.wrong:
        label = cell_text(row.cells[0])
        yield _finding(
            cell_spot(row.cells[places[2]], table, document),
            Say(f'resultatet på raden "{label}"', f'the result in row "{label}"'),
            stated,
            Say("intäkter och kostnader", "income and cost"),
        )


def _finding(spot: Spot, what: Say, total: Sum, parts: Say) -> Finding:
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


def _swedish(value: Decimal) -> str:
    return f"{value:,f}".replace(",", "\N{NO-BREAK SPACE}").replace(".", ",").replace("-", "−")


RULE = Rule(
    id="TAL-001",
    severity=Severity.ERROR,
    kind="package",
    title=Say("Summan stämmer inte", "The sum does not agree"),
    what=Say(
        "Räknar efter antalet brukare, resultatet per år, summarader i tabeller och tabeller med intäkter, kostnader "
        "och resultat. "
        "En skillnad som avrundning kan förklara ger varning, om inte texten säger att talen är avrundade. Delsummor "
        "och varav-rader räknas rätt. Kolumner med andelar, medelvärden, priser och årtal summeras inte. En sista "
        "kolumn som heter summa eller totalt prövas rad för rad, när de flesta rader visar att den är en summa.",
        "Adds up the number of users, the result of each year, total rows of tables, and tables with income, cost and "
        "result. A "
        "difference that rounding can explain is a warning, unless the text says that figures are rounded. Subtotals "
        "and of-which rows are understood. Columns of shares, means, prices and years are not added. A last column "
        "that is called a total is tried row by row, where most rows show that it is one.",
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
