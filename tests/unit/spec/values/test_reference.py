"""Law references and CPV codes."""

import pytest

from docgen.spec.values.reference import Cpv, LawReference, check_digit
from tests.unit.spec.values.refusal import refused


@pytest.mark.parametrize(
    "text",
    [
        "9 a § LSS",
        "9 § 2 LSS",
        "19 kap. 2 § LOU",
        "17 kap. 2–5 §§ LOU",
        "11 och 38 §§ MBL",
        "19 a kap. 2 § LOU",
        "12 kap. HSL",
        "51 kap. 16 b § SFB",
        "lag (2010:479)",
        "lag 2026:43",
        "1 § lag (1989:253)",
        "AFS 2023:1",
        "artikel 28 GDPR",
        "förordning (EU) 2016/679",
        "C-448/01",
        "HFD 2022 ref. 41",
    ],
)
def test_a_reference_to_law(text: str) -> None:
    found = LawReference.read(text)
    assert found.text == text
    assert type(found) is LawReference


def test_spaces_are_made_even() -> None:
    assert LawReference.read("9\u00a0a  §\u00a0LSS ") == "9 a § LSS"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("§ 11 MBL", "skriv 11 § MBL"),
        ("§ 9 a LSS", "skriv 9 a § LSS"),
        ("LSS", "skriv t.ex. 9 a § LSS"),
        ("9 §", None),
    ],
)
def test_what_is_no_reference(text: str, hint: str | None) -> None:
    assert refused(LawReference.read, text)[0] == (
        f'S017 "{text}" är inget lagrum; skriv paragraf och lag | {hint or "skriv t.ex. 9 a § LSS"}'
    )


PUBLISHED = [
    "85311200-4",
    "85311300-5",
    "85312000-9",
    "85312100-0",
    "85312400-3",
    "85312500-4",
    "85320000-8",
    "85310000-5",
    "85300000-2",
    "85200000-1",
    "85140000-2",
    "85141211-1",
    "45233141-9",
    "45233147-1",
    "45240000-1",
    "77231500-3",
    "79933000-3",
    "44611500-1",
    "33600000-6",
    "98133110-8",
    "03000000-1",
    "72000000-5",
    "79000000-4",
    "80000000-4",
]


@pytest.mark.parametrize("code", PUBLISHED)
def test_the_check_digit_of_published_codes(code: str) -> None:
    assert str(check_digit(code[:8])) == code[-1]
    assert Cpv.read(code).fits


def test_a_digit_that_does_not_fit_is_doubtful_and_not_wrong() -> None:
    assert not Cpv.read("85210000-3").fits


@pytest.mark.parametrize(
    ("text", "example"),
    [("85311200", "85311200-4"), ("8531120-4", "85311200-4"), ("vård", "85311200-4"), ("85320000", "85320000-8")],
)
def test_what_is_no_cpv_code(text: str, example: str) -> None:
    assert refused(Cpv.read, text)[0] == (
        f'S018 "{text}" är ingen CPV-kod; en kod har åtta siffror, bindestreck och kontrollsiffra '
        f"| skriv t.ex. {example}"
    )
