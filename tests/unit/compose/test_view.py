from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from docgen.compose.view import MISSING, NoValueError, View, at, child, derive, is_located, names_in, routes_of, unwrap
from docgen.diag.route import ROOT, Route
from docgen.spec.model.contract import Contract
from docgen.spec.model.requirement import ClauseRequirement
from docgen.spec.values import Duration, Money

CONTRACT = Contract.model_validate(
    {
        "start": "2027-09-01",
        "length": "2 years",
        "takeover": "3 months",
        "extensions": [{"length": "1 year", "notice": "6 months"}],
    }
)
VIEW = at(CONTRACT, Route(("contract",)))


def reach(view: View, *keys: object) -> View:
    for key in keys:
        found = child(view, key)
        assert isinstance(found, View), key
        view = found
    return view


def route(view: View) -> str:
    (found,) = routes_of(view)
    return str(found)


def test_a_view_grows_its_route_as_it_is_entered() -> None:
    notice = reach(VIEW, "extensions", 0, "notice")
    assert unwrap(notice) == Duration(6, "months")
    assert route(notice) == "contract.extensions[0].notice"
    assert is_located(notice)


def test_iterating_gives_views_with_indices() -> None:
    (extension,) = reach(VIEW, "extensions")
    assert isinstance(extension, View)
    assert route(extension) == "contract.extensions[0]"


def test_a_part_of_a_value_stands_at_the_values_route_but_not_as_it_is() -> None:
    amount = reach(VIEW, "length", "amount")
    assert (unwrap(amount), route(amount), is_located(amount)) == (2, "contract.length", False)
    year = reach(VIEW, "start", "year")
    assert (unwrap(year), is_located(year)) == (2027, False)


@pytest.mark.parametrize("key", ["model_fields", "model_dump", "__class__", "_abc", "copy", "strat", 0])
def test_only_fields_and_properties_can_be_reached(key: object) -> None:
    assert child(VIEW, key) is MISSING


def test_methods_of_values_cannot_be_reached() -> None:
    assert child(reach(VIEW, "length"), "to_months") is MISSING
    assert unwrap(reach(VIEW, "length", "calendar")) is True
    assert child(View("text"), "upper") is MISSING


def test_names_are_for_did_you_mean() -> None:
    assert names_in(VIEW) == tuple(Contract.model_fields)
    assert names_in(View({"a": 1, "b": 2})) == ("a", "b")


def test_a_key_written_otherwise_in_yaml_is_that_key_in_the_route() -> None:
    requirement = ClauseRequirement.model_validate({"id": "PA-1", "clause": "jour", "with": {"days": 5}})
    view = at(requirement, Route(("requirements", 3)))
    assert route(reach(view, "with_", "days")) == "requirements[3].with.days"


def test_views_compare_count_and_hold_true_like_their_values() -> None:
    start = reach(VIEW, "start")
    assert start == date(2027, 9, 1)
    assert start < date(2028, 1, 1)
    assert start >= start
    assert not View(0)
    assert View("a")
    assert len(View((1, 2))) == 2
    assert 1 in View((1, 2))
    assert View(1) in [1, 2]
    assert {1: "x"}[View(1)] == "x"  # type: ignore[index]
    assert list(range(View(3))) == [0, 1, 2]
    assert View("deduction") != "fixed"


def test_arithmetic_keeps_all_routes() -> None:
    a, b = at(22, Route(("users", "sfb"))), at(15, Route(("users", "lss")))
    total = a + b
    assert unwrap(total) == 37
    assert [str(item) for item in routes_of(total)] == ["users.sfb", "users.lss"]
    assert not is_located(total)
    assert unwrap(100 - a) == 78
    assert unwrap(-a) == -22
    assert unwrap(abs(View(-3))) == 3
    assert unwrap(a // 4), unwrap(a % 4) == (5, 2)


def test_division_is_exact() -> None:
    assert unwrap(View(1, (ROOT,)) / 8) == Decimal("0.125")
    assert unwrap(View(Decimal("0.1"), (ROOT,)) * 0.5) == Decimal("0.05")


def test_computing_with_nothing_names_what_is_missing() -> None:
    empty = at(None, Route(("economy",)))
    for operation in (lambda: empty + 1, lambda: empty > 1, lambda: len(empty), lambda: list(empty), lambda: -empty):
        with pytest.raises(NoValueError) as caught:
            operation()
        assert caught.value.views == (empty,)


def test_slices_of_text_and_of_lists() -> None:
    text = child(at("kommunen", Route(("a",))), slice(-1, None, None))
    assert text == "n"
    assert not is_located(text)
    items = child(at(("a", "b", "c"), Route(("l",))), slice(View(1), None, None))
    assert isinstance(items, list)
    assert [route(item) for item in items] == ["l[1]", "l[2]"]
    assert child(View((1,)), 5) is MISSING
    assert route(reach(at(("a", "b"), Route(("l",))), -1)) == "l[1]"


def test_what_has_no_route_derives_plain_values() -> None:
    assert derive("x", "y") == "x"
    assert not isinstance(derive("x", View("y")), View)


@dataclass(frozen=True)
class _Computed:
    amount: int
    _hidden: int = 1

    @property
    def double(self) -> int:
        return self.amount * 2


def test_dataclasses_show_fields_and_properties_but_nothing_hidden() -> None:
    view = View(_Computed(3), (Route(("a",)),))
    assert unwrap(reach(view, "double")) == 6
    assert names_in(view) == ("double", "amount")
    assert child(view, "_hidden") is MISSING
    assert names_in(View(Money(Decimal(1), "SEK", "excluded"))) == ("amount", "currency", "vat")
