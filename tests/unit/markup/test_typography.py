import pytest

from docgen.compose import marks
from docgen.markup.typography import bind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("enligt 9 a § LSS och 19 kap. 2 § LOU", "enligt 9~a~§~LSS och 19~kap.~2~§~LOU"),
        ("2–5 §§ LOU, 24 a–24 f §§ LSS", "2–5~§§~LOU, 24 a–24~f~§§~LSS"),
        ("345 kr, 18 procent och 12 %", "345~kr, 18~procent och 12~%"),
        ("179 000 timmar, 1 234 567 kr", "179~000~timmar, 1~234~567~kr"),
        ("år 2023 123 saker", "år 2023 123 saker"),
        ("inom 60 minuter, 2 år, 3 kap.", "inom 60~minuter, 2~år, 3~kap."),
        ("bilaga H och avsnitt 3.8, del av, kl. 22.00", "bilaga~H och avsnitt~3.8, del av, kl.~22.00"),
        ("12 timmars arbete", "12 timmars arbete"),
        ("| 5 | 12 |", "| 5 | 12 |"),
        ("§ {: #a }", "§ {: #a }"),
        ("enligt § |", "enligt § |"),
        ("utan siffror", "utan siffror"),
    ],
)
def test_where_a_line_must_not_end(text: str, expected: str) -> None:
    assert bind(text).replace("\u00a0", "~") == expected


def test_a_value_and_its_unit_hold_together() -> None:
    assert bind(f"{marks.value('5', 0)} kr") == f"{marks.value('5', 0)}\u00a0kr"
    assert bind(f"avsnitt {marks.here(3)}.") == f"avsnitt\u00a0{marks.here(3)}."


def test_a_values_own_spaces_are_left_alone() -> None:
    value = marks.value("5 kr enligt 9 § LSS", 0)
    assert bind(value) == value
