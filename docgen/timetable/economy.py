"""The economy behind a decision: the years that were typed come in, results, shares and sums go out, exact."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from docgen.spec.model.memo import Cause, Economy, Saving

_TENTH = Decimal("0.1")
_ZERO = Decimal(0)


class EconomyFigures(Struct, frozen=True):
    """Income, cost (negative) and result. `share` is cost above income in per cent of income, one decimal.

    `share` is None without income. `result` is always income plus cost, whatever was typed.
    """

    income: Decimal
    cost: Decimal
    result: Decimal
    share: Decimal | None


class EconomyRow(EconomyFigures, frozen=True):
    """The figures of one year."""

    year: int


class EconomyView(Struct, frozen=True):
    """The computed economy. Sums of causes and savings count the amounts that are given, None without any."""

    unit: str
    rows: tuple[EconomyRow, ...]
    totals: EconomyFigures
    causes: tuple[Cause, ...]
    causes_total: Decimal | None
    savings: tuple[Saving, ...]
    savings_total: Decimal | None
    source: str | None


def economy(given: Economy | None) -> EconomyView | None:
    """The computed view, or None when the spec has no economy."""
    if given is None:
        return None
    years = sorted(given.years, key=lambda year: year.year)
    rows = tuple(_row(year.year, year.income, year.cost) for year in years)
    income, cost = _sum(row.income for row in rows), _sum(row.cost for row in rows)
    return EconomyView(
        unit=given.unit,
        rows=rows,
        totals=EconomyFigures(income, cost, income + cost, share(income, cost)),
        causes=given.causes,
        causes_total=_total(cause.amount for cause in given.causes),
        savings=given.savings,
        savings_total=_total(saving.amount for saving in given.savings),
        source=given.source,
    )


def share(income: Decimal, cost: Decimal) -> Decimal | None:
    """Cost above income in per cent of income, rounded half up to one decimal; None without income.

    `cost` is negative, as in a result account.
    """
    if income == 0:
        return None
    return ((-cost - income) / income * 100).quantize(_TENTH, ROUND_HALF_UP)


def _row(year: int, income: Decimal, cost: Decimal) -> EconomyRow:
    return EconomyRow(income, cost, income + cost, share(income, cost), year)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, _ZERO)


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    given = [amount for amount in amounts if amount is not None]
    return _sum(given) if given else None
