"""Tenders come in; their order under an evaluation model goes out, and the tenders that decide it without winning.

Three models (domain study, 1.6): deductions in kronor from the price, where no tender's value depends on another's;
a fixed price, where quality decides; and relative points, lowest price through own price, which is shown because a
tender that loses can decide who wins (Lunander, Konkurrensverket 2009). `flips` finds such tenders.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct

Model: TypeAlias = Literal["deduction", "fixed-price-quality", "relative"]


class Tender(Struct, frozen=True):
    """One tender. `quality` is the sum of its deductions in kronor, or its points, as the model counts it."""

    name: str
    price: Decimal
    quality: Decimal


class Scoring(Struct, frozen=True):
    """A model. `price_points` are the points of the lowest price in the relative model."""

    model: Model
    price_points: Decimal = Decimal(0)


class Placed(Struct, frozen=True):
    """A tender with its score: a sum in kronor in the deduction model, else points."""

    tender: Tender
    score: Decimal


def ranked(tenders: Sequence[Tender], scoring: Scoring) -> tuple[Placed, ...]:
    """The tenders from best to worst; equal ones keep their order, since how they are told apart is the spec's matter.

    Raises ValueError for a price that is not above zero in the relative model.
    """
    low = scoring.model == "deduction"
    scores = _scores(tenders, scoring)
    placed = [Placed(tender, scores[index]) for index, tender in enumerate(tenders)]
    return tuple(sorted(placed, key=lambda item: item.score if low else -item.score))


def flips(tenders: Sequence[Tender], scoring: Scoring) -> Mapping[str, str]:
    """Tenders that do not win, but without which another would: who wins when each of them is away."""
    if len(tenders) < 2:
        return MappingProxyType({})
    winner = ranked(tenders, scoring)[0].tender
    found: dict[str, str] = {}
    for index, tender in enumerate(tenders):
        rest = [*tenders[:index], *tenders[index + 1 :]]
        other = ranked(rest, scoring)[0].tender
        if tender != winner and other != winner:
            found[tender.name] = other.name
    return MappingProxyType(found)


def _scores(tenders: Sequence[Tender], scoring: Scoring) -> list[Decimal]:
    if scoring.model == "deduction":
        return [tender.price - tender.quality for tender in tenders]
    if scoring.model == "fixed-price-quality":
        return [tender.quality for tender in tenders]
    lowest = min((tender.price for tender in tenders), default=Decimal(0))
    if lowest <= 0 and tenders:
        raise ValueError("a relative score needs prices above zero")
    return [scoring.price_points * lowest / tender.price + tender.quality for tender in tenders]
