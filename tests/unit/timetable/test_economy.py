"""The economy behind a decision, with the figures of the acceptance data S1-31 to S1-34."""

from decimal import Decimal

from docgen.spec.model.memo import Economy
from docgen.timetable.economy import EffectFigures, SavingRow, economy, share

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


CAUSES = [
    {"title": "schablon", "text": "a", "amount": 5},
    {"title": "avgifter", "text": "b", "amount": "2,4"},
    {"title": "sysselsättning", "text": "c", "amount": "1,4"},
    {"title": "beslut", "text": "d"},
    {"title": "gemensamt", "text": "e", "amount": 3},
]


def test_causes_are_set_against_the_deficit_that_they_explain() -> None:
    view = economy(given(causes=CAUSES, causes_of={"year": 2023}))
    assert view is not None
    assert view.causes_of == EffectFigures(Decimal("18.0"), 2023)
    assert [cause.share for cause in view.causes] == [
        Decimal("27.8"), Decimal("13.3"), Decimal("7.8"), None, Decimal("16.7"),
    ]  # fmt: skip
    assert (view.causes_total, view.causes_share) == (Decimal("11.8"), Decimal("65.6"))
    assert (view.causes_rest, view.causes_rest_share) == (Decimal("6.2"), Decimal("34.4"))


def test_causes_can_explain_how_much_worse_it_has_become() -> None:
    view = economy(given(causes=CAUSES, causes_of={"year": 2023, "since": 2022}))
    assert view is not None
    assert view.causes_of == EffectFigures(Decimal("11.1"), 2023, 2022)
    assert view.causes_rest == Decimal("-0.7")


def test_a_saving_without_an_amount_is_the_rest_of_the_goal() -> None:
    savings = [{"title": "andra åtgärder"}, {"title": "upphandling", "amount": 11, "year": 2025}]
    view = economy(given(savings=savings, savings_goal={"year": 2023}))
    assert view is not None
    assert view.savings == (
        SavingRow("andra åtgärder", Decimal("7.0"), None, rest=True),
        SavingRow("upphandling", Decimal(11), 2025),
    )
    assert (view.savings_total, view.savings_rest) == (Decimal("18.0"), Decimal("0.0"))
    typed = economy(given(savings=savings[1:], savings_goal={"amount": 18}))
    assert typed is not None
    assert typed.savings_rest == Decimal(7)


def test_an_effect_of_a_year_without_figures_is_none() -> None:
    for effect in ({"year": 2019}, {"year": 2023, "since": 2019}):
        view = economy(given(causes=CAUSES, causes_of=effect))
        assert view is not None
        assert (view.causes_of, view.causes_rest, view.causes[0].share) == (None, None, None)


def test_cost_and_income_per_hour_are_whole_kronor_in_any_unit() -> None:
    for unit, income, cost in (("mnkr", 59.4, -77.4), ("tkr", 59400, -77400), ("kr", 59400000, -77400000)):
        years = [{"year": 2023, "income": income, "cost": cost, "hours": 179000}]
        view = economy(Economy.model_validate({"unit": unit, "years": years}))
        assert view is not None
        assert view.last is not None
        assert (view.last.cost_per_hour, view.last.income_per_hour) == (Decimal(432), Decimal(332))
    without = economy(given())
    assert without is not None
    assert without.last is not None
    assert (without.last.year, without.last.cost_per_hour) == (2023, None)
    empty = economy(Economy())
    assert empty is not None
    assert empty.last is None
