"""The economy behind a decision, with the figures of the acceptance data S1-31 to S1-34."""

from decimal import Decimal

from docgen.spec.model.memo import Economy
from docgen.timetable.economy import economy, share

FIGURES = [
    (2020, "62.1", "-67.5", "-5.4", "8.7"),
    (2021, "61.2", "-69.5", "-8.3", "13.6"),
    (2022, "60.3", "-67.2", "-6.9", "11.4"),
    (2023, "59.4", "-77.4", "-18.0", "30.3"),
]


def given(**more: object) -> Economy:
    years = [{"year": year, "income": income, "cost": cost} for year, income, cost, _, _ in FIGURES]
    return Economy.model_validate({"years": years, **more})


def test_results_shares_and_sums() -> None:
    view = economy(given())
    assert view is not None
    assert [(row.year, row.result, row.share) for row in view.rows] == [
        (year, Decimal(result), Decimal(percent)) for year, _, _, result, percent in FIGURES
    ]
    totals = view.totals
    assert (totals.income, totals.cost, totals.result) == (Decimal("243.0"), Decimal("-281.6"), Decimal("-38.6"))
    assert totals.share == Decimal("15.9")
    assert view.unit == "mnkr"


def test_years_come_in_order_whatever_the_file_says() -> None:
    view = economy(Economy.model_validate({"years": [{"year": y, "income": 1, "cost": -1} for y in (2022, 2020)]}))
    assert view is not None
    assert [row.year for row in view.rows] == [2020, 2022]


def test_a_result_that_was_typed_is_not_used() -> None:
    view = economy(Economy.model_validate({"years": [{"year": 2020, "income": 62.1, "cost": -67.5, "result": -9}]}))
    assert view is not None
    assert view.rows[0].result == Decimal("-5.4")


def test_causes_and_savings_are_summed_where_they_have_amounts() -> None:
    causes = [
        {"title": "a", "text": "b", "amount": 5},
        {"title": "c", "text": "d"},
        {"title": "e", "text": "f", "amount": "2,4"},
    ]
    view = economy(given(causes=causes, savings=[{"title": "2025", "amount": 11, "year": 2025}]))
    assert view is not None
    assert (view.causes_total, view.savings_total) == (Decimal("7.4"), Decimal(11))
    empty = economy(given(causes=[{"title": "a", "text": "b"}]))
    assert empty is not None
    assert (empty.causes_total, empty.savings_total) == (None, None)


def test_without_an_economy_there_is_no_view() -> None:
    assert economy(None) is None


def test_a_share_needs_an_income_and_rounds_half_up() -> None:
    assert share(Decimal(0), Decimal(-5)) is None
    assert share(Decimal(1000), Decimal("-1000.5")) == Decimal("0.1")
    assert share(Decimal(100), Decimal(-90)) == Decimal("-10.0")
