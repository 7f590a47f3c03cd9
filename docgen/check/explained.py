"""The computed economy of a spec comes in; lists whose amounts do not give what they are to give go out."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from docgen.timetable.economy import EconomyView

_ROUNDED = Decimal("0.05")
"""How far an amount with one decimal may lie from the exact one."""


class Unexplained(Struct, frozen=True):
    """A list of the economy, `causes` or `savings`: the amount that it is to give, and what it gives."""

    what: str
    stated: Decimal
    given: Decimal


def unexplained(figures: EconomyView) -> Iterator[Unexplained]:
    """One for each list that does not agree."""
    yield from _savings(figures)
    yield from _causes(figures)


def _savings(figures: EconomyView) -> Iterator[Unexplained]:
    """Savings that do not reach their goal, or pass it; the one that is the rest of it makes up for no mistake."""
    if figures.savings_goal is None:
        return
    known = [row.amount for row in figures.savings if row.amount is not None and not row.rest]
    goal, total, slack = figures.savings_goal.amount, sum(known, Decimal(0)), _ROUNDED * (len(known) + 1)
    rest = any(row.rest for row in figures.savings)
    if known and (total > goal + slack or (not rest and total < goal - slack)):
        yield Unexplained("savings", goal, total)


def _causes(figures: EconomyView) -> Iterator[Unexplained]:
    """Causes that do not give what they explain.

    Where the spec says what that is, the document prints what is not explained, and only too much is wrong. Else it
    may be the last result or the change since the year before, and all of it where every cause has an amount.
    """
    known = [cause.amount for cause in figures.causes if cause.amount is not None]
    total, slack = sum(known, Decimal(0)), _ROUNDED * (len(known) + 1)
    if figures.causes_of is not None:
        if known and total > figures.causes_of.amount + slack:
            yield Unexplained("causes", figures.causes_of.amount, total)
        return
    if not figures.rows or len(figures.causes) < 2 or figures.rows[-1].cost >= 0:
        return
    results = [row.result for row in figures.rows]
    targets = [abs(results[-1]), *([abs(results[-1] - results[-2])] if len(results) > 1 else [])]
    silent = len(known) < len(figures.causes)
    wrong = total > max(targets) + slack if silent else all(abs(total - target) > slack for target in targets)
    if known and wrong:
        yield Unexplained("causes", targets[0], total)
