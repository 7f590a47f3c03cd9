"""Lists of the economy against what they are to give: too much, too little, and the rest."""

from decimal import Decimal

import pytest

from docgen.check.explained import Unexplained, unexplained
from docgen.spec.model.memo import Economy
from docgen.timetable.economy import economy

YEARS = [{"year": 2022, "income": 60.3, "cost": -67.2}, {"year": 2023, "income": 59.4, "cost": -77.4}]


def found(**more: object) -> list[tuple[str, str, str]]:
    view = economy(Economy.model_validate({"years": YEARS, **more}))
    assert view is not None
    return [(item.what, str(item.stated), str(item.given)) for item in unexplained(view)]


def causes(*amounts: object) -> list[dict[str, object]]:
    return [{"title": "a", "text": "b", **({"amount": amount} if amount is not None else {})} for amount in amounts]


def savings(*amounts: object) -> list[dict[str, object]]:
    return [{"title": "a", **({"amount": amount} if amount is not None else {})} for amount in amounts]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"causes": causes(5, 2.4, None)}, []),
        ({"causes": causes(5, 2.4)}, [("causes", "18.0", "7.4")]),
        ({"causes": causes(8, 3.1)}, []),
        ({"causes": causes(5, 2.4), "causes_of": {"year": 2023}}, []),
        ({"causes": causes(15, 5), "causes_of": {"year": 2023}}, [("causes", "18.0", "20")]),
        ({"causes": causes(12), "causes_of": {"year": 2023, "since": 2022}}, [("causes", "11.1", "12")]),
        ({"causes": causes(None), "causes_of": {"year": 2023}}, []),
        ({"savings": savings(7, 11)}, []),
        ({"savings": savings(7, 11), "savings_goal": {"year": 2023}}, []),
        ({"savings": savings(7, 10), "savings_goal": {"year": 2023}}, [("savings", "18.0", "17")]),
        ({"savings": savings(None, 11), "savings_goal": {"year": 2023}}, []),
        ({"savings": savings(None, 19), "savings_goal": {"amount": 18}}, [("savings", "18", "19")]),
        ({"savings": savings(6, 6, 6.1), "savings_goal": {"year": 2023}}, []),
    ],
)
def test_what_does_not_agree(more: dict[str, object], expected: list[tuple[str, str, str]]) -> None:
    assert found(**more) == expected


def test_a_finding_tells_what_it_is_about() -> None:
    view = economy(Economy.model_validate({"years": YEARS, "causes": causes(20), "causes_of": {"year": 2023}}))
    assert view is not None
    assert list(unexplained(view)) == [Unexplained("causes", Decimal("18.0"), Decimal(20))]
