"""Ranking tenders, with the test vectors of the domain study (1.6)."""

from decimal import Decimal

import pytest

from docgen.timetable.ranking import Scoring, Tender, flips, ranked

A = Tender("A", Decimal(300), Decimal(40))
B = Tender("B", Decimal(330), Decimal(44))
C = Tender("C", Decimal(200), Decimal(0))
RELATIVE = Scoring("relative", Decimal(50))


def scores(tenders: list[Tender], scoring: Scoring) -> list[tuple[str, str]]:
    return [(item.tender.name, f"{item.score:.2f}") for item in ranked(tenders, scoring)]


def test_an_irrelevant_tender_flips_the_relative_model() -> None:
    assert scores([A, B], RELATIVE) == [("A", "90.00"), ("B", "89.45")]
    assert scores([A, B, C], RELATIVE) == [("B", "74.30"), ("A", "73.33"), ("C", "50.00")]
    assert dict(flips([A, B, C], RELATIVE)) == {"C": "A"}
    assert dict(flips([A, B], RELATIVE)) == {}


def test_the_deduction_model_does_not_heed_a_loser() -> None:
    # the same qualities as deductions in kronor: 260, 286 and 200
    scoring = Scoring("deduction")
    assert scores([A, B], scoring) == [("A", "260.00"), ("B", "286.00")]
    dear = Tender("C", Decimal(400), Decimal(0))
    assert scores([A, B, dear], scoring) == [("A", "260.00"), ("B", "286.00"), ("C", "400.00")]
    assert dict(flips([A, B, dear], scoring)) == {}
    assert dict(flips([A, B, C], scoring)) == {}


def test_a_fixed_price_lets_quality_decide() -> None:
    assert [name for name, _ in scores([A, B, C], Scoring("fixed-price-quality"))] == ["B", "A", "C"]


def test_few_tenders_and_equal_ones() -> None:
    assert ranked([], RELATIVE) == ()
    assert dict(flips([A], RELATIVE)) == {}
    twin = Tender("T", A.price, A.quality)
    assert [name for name, _ in scores([A, twin], RELATIVE)] == ["A", "T"]


def test_a_price_of_nothing_has_no_relative_score() -> None:
    with pytest.raises(ValueError, match="above zero"):
        ranked([Tender("N", Decimal(0), Decimal(1))], RELATIVE)
