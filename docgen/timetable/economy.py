"""The economy behind a decision: the years that were typed come in, results, shares and sums go out, exact."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from docgen.spec.model.memo import Cause, Economy, EconomyYear, Effect, Saving

_TENTH = Decimal("0.1")
_ZERO = Decimal(0)
_UNITS = {"mnkr": 1_000_000, "tkr": 1_000, "kr": 1}


class EconomyFigures(Struct, frozen=True):
    """Income, cost (negative) and result. `share` is cost above income in per cent of income, one decimal.

    `share` is None without income. `result` is always income plus cost, whatever was typed.
    """

    income: Decimal
    cost: Decimal
    result: Decimal
    share: Decimal | None


class EconomyRow(EconomyFigures, frozen=True):
    """The figures of one year. Cost (here positive) and income per hour are whole kronor, None without hours."""

    year: int
    hours: int | None = None
    income_per_hour: Decimal | None = None
    cost_per_hour: Decimal | None = None


class EffectFigures(Struct, frozen=True):
    """What causes explain or savings aim at; `year` and `since` are None where an amount was given.

    `amount` is the deficit of the year, or how much worse its result is than that of `since`.
    """

    amount: Decimal
    year: int | None = None
    since: int | None = None


class CauseRow(Struct, frozen=True):
    """A cause; `share` is its amount in per cent of what the causes explain, None where one of them is unknown."""

    title: str
    text: str
    amount: Decimal | None
    share: Decimal | None


class SavingRow(Struct, frozen=True):
    """An expected effect; `rest` tells that its amount is what the others leave of the goal."""

    title: str
    amount: Decimal | None
    year: int | None
    rest: bool = False


class EconomyView(Struct, frozen=True):
    """The computed economy. Sums of causes and savings count the amounts that are there, None without any.

    `causes_rest` is what the causes leave unexplained of `causes_of`; `causes_share` and `causes_rest_share` are
    the sum and the rest in per cent of it. `savings_rest` is what the savings lack of `savings_goal`, 0 where one
    of them is the rest. All of these are None where there is no effect.
    """

    unit: str
    rows: tuple[EconomyRow, ...]
    totals: EconomyFigures
    causes: tuple[CauseRow, ...]
    causes_total: Decimal | None
    savings: tuple[SavingRow, ...]
    savings_total: Decimal | None
    source: str | None
    causes_of: EffectFigures | None = None
    causes_share: Decimal | None = None
    causes_rest: Decimal | None = None
    causes_rest_share: Decimal | None = None
    savings_goal: EffectFigures | None = None
    savings_rest: Decimal | None = None

    @property
    def last(self) -> EconomyRow | None:
        """The latest year, None without years."""
        return self.rows[-1] if self.rows else None


def economy(given: Economy | None) -> EconomyView | None:
    """The computed view, or None when the spec has no economy."""
    if given is None:
        return None
    rows = tuple(_row(year, given.unit) for year in sorted(given.years, key=lambda year: year.year))
    income, cost = _sum(row.income for row in rows), _sum(row.cost for row in rows)
    effect, goal = _effect(given.causes_of, rows), _effect(given.savings_goal, rows)
    explained = _total(cause.amount for cause in given.causes)
    rest = _left(effect, explained)
    savings = tuple(_saving(saving, given.savings, goal) for saving in given.savings)
    saved = _total(saving.amount for saving in savings)
    return EconomyView(
        unit=given.unit,
        rows=rows,
        totals=EconomyFigures(income, cost, income + cost, share(income, cost)),
        causes=tuple(_cause(cause, effect) for cause in given.causes),
        causes_total=explained,
        savings=savings,
        savings_total=saved,
        source=given.source,
        causes_of=effect,
        causes_share=_of(explained, effect),
        causes_rest=rest,
        causes_rest_share=_of(rest, effect),
        savings_goal=goal,
        savings_rest=_left(goal, saved),
    )


def share(income: Decimal, cost: Decimal) -> Decimal | None:
    """Cost above income in per cent of income, rounded half up to one decimal; None without income.

    `cost` is negative, as in a result account.
    """
    return None if income == 0 else _percent(-cost - income, income)


def _row(year: EconomyYear, unit: str) -> EconomyRow:
    return EconomyRow(
        income=year.income,
        cost=year.cost,
        result=year.income + year.cost,
        share=share(year.income, year.cost),
        year=year.year,
        hours=year.hours,
        income_per_hour=_per_hour(year.income, year.hours, unit),
        cost_per_hour=_per_hour(-year.cost, year.hours, unit),
    )


def _per_hour(amount: Decimal, hours: int | None, unit: str) -> Decimal | None:
    return None if not hours else (amount * _UNITS[unit] / hours).quantize(Decimal(1), ROUND_HALF_UP)


def _effect(given: Effect | None, rows: Iterable[EconomyRow]) -> EffectFigures | None:
    """The amount of an effect; None where its years have no figures, which `spec.cross_economy` reports."""
    if given is None:
        return None
    if given.amount is not None:
        return EffectFigures(given.amount)
    results = {row.year: row.result for row in rows}
    if given.year not in results or (given.since is not None and given.since not in results):
        return None
    before = results[given.since] if given.since is not None else _ZERO
    return EffectFigures(before - results[given.year], given.year, given.since)


def _cause(cause: Cause, effect: EffectFigures | None) -> CauseRow:
    return CauseRow(cause.title, cause.text, cause.amount, _of(cause.amount, effect))


def _saving(saving: Saving, every: Iterable[Saving], goal: EffectFigures | None) -> SavingRow:
    """The saving with its amount, which is the rest of the goal where it has none of its own."""
    if saving.amount is not None or goal is None:
        return SavingRow(saving.title, saving.amount, saving.year)
    others = _total(other.amount for other in every)
    return SavingRow(saving.title, goal.amount - (others or _ZERO), saving.year, rest=True)


def _left(effect: EffectFigures | None, total: Decimal | None) -> Decimal | None:
    """What a total leaves of an effect."""
    return None if effect is None or total is None else effect.amount - total


def _of(amount: Decimal | None, effect: EffectFigures | None) -> Decimal | None:
    """An amount in per cent of an effect."""
    return None if amount is None or effect is None or not effect.amount else _percent(amount, effect.amount)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return (part / whole * 100).quantize(_TENTH, ROUND_HALF_UP)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, _ZERO)


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    given = [amount for amount in amounts if amount is not None]
    return _sum(given) if given else None
