"""Values below `with:` are read by the declared type, within its bounds."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from docgen.diag.diagnostic import Say
from docgen.source.plain import FloatText, IntText
from docgen.spec.parameter import BOUNDED, SIMPLE_TYPES, Parameter, compare, convert, read
from docgen.spec.values import ClockTime, Duration, Money, Percent, Prose

HELP = Say("Dagar före ändring", "Days before a change")


def parameter(kind: str, **more: Any) -> Parameter:
    return Parameter("x", kind, HELP, **more)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("text", "ord", "ord"),
        ("text", IntText("5"), "5"),
        ("prose", "*ord*\n", Prose("*ord*")),
        ("integer", IntText("5"), 5),
        ("decimal", FloatText("1.50"), Decimal("1.50")),
        ("percent", "18 %", Percent(Decimal(18))),
        ("money", "345 kr exkl. moms", Money(Decimal(345), "SEK", "excluded")),
        ("duration", "14 dagar", Duration(14, "days")),
        ("clock-time", "07:00", ClockTime(7, 0)),
        ("date", "2027-09-01", date(2027, 9, 1)),
        ("boolean", True, True),
    ],
)
def test_each_type_has_its_reader(kind: str, value: object, expected: object) -> None:
    assert read(parameter(kind), value) == (expected, ())
    assert type(convert(kind, value)) is type(expected)


def test_the_types_above_are_all() -> None:
    assert len(SIMPLE_TYPES) == 10
    assert BOUNDED - set(SIMPLE_TYPES) == {"list"}


def refused(item: Parameter, value: object) -> list[str]:
    found, refusals = read(item, value)
    assert found is None
    return [f"{part.steps} {part.code} {part.message.sv} | {part.hint.sv if part.hint else ''}" for part in refusals]


@pytest.mark.parametrize(
    ("item", "value", "expected"),
    [
        (
            parameter("integer", min=1, max=30, unit="dagar"),
            IntText("31"),
            '() S011 "31" är för stort; högst 30 dagar | här anges dagar före ändring',
        ),
        (
            parameter("integer", min=1, max=30),
            IntText("0"),
            '() S011 "0" är för litet; minst 1 | här anges dagar före ändring',
        ),
        (
            parameter("duration", max=Duration(1, "months")),
            "2 years",
            '() S011 "2 år" är för stort; högst 1 månad | här anges dagar före ändring',
        ),
        (
            parameter("choice", choices=("brev", "samtal")),
            "bref",
            '() S005 "bref" går inte att välja; välj bland brev, samtal | menade du "brev"?',
        ),
        (
            parameter("choice", choices=("brev", "samtal")),
            True,
            "() S003 sanningsvärdet true står där ett av brev, samtal ska stå | skriv ett av brev, samtal",
        ),
        (
            parameter("list", of="date"),
            "2027-01-01",
            '() S003 "2027-01-01" står där en lista ska stå | skriv en lista',
        ),
        (
            parameter("boolean"),
            "ja",
            '() S010 "ja" är inte true eller false | skriv true utan citattecken',
        ),
        (
            parameter("money"),
            {"amount": IntText("5"), "vat": "x"},
            "('vat',) S005 \"x\" går inte att välja; välj excluded eller included | skriv t.ex. excluded",
        ),
    ],
)
def test_values_that_are_refused(item: Parameter, value: object, expected: str) -> None:
    assert refused(item, value) == [expected]


def test_each_item_of_a_list_is_judged() -> None:
    item = parameter("list", of="integer", max=2)
    assert read(item, [IntText("1"), IntText("2")]) == ((1, 2), ())
    assert refused(item, [IntText("1"), "två", "tre"]) == [
        '(1,) S008 "två" är inget heltal; skriv bara siffror | skriv t.ex. 15',
        '(2,) S008 "tre" är inget heltal; skriv bara siffror | skriv t.ex. 15',
        "() S011 antalet poster är för stort; högst 2 | här anges dagar före ändring",
    ]


def test_a_bound_that_says_nothing_about_the_value_is_no_bound() -> None:
    value, refusals = read(parameter("duration", max=Duration(30, "days")), "1 month")
    assert (value, refusals) == (Duration(1, "months"), ())


def test_amounts_in_other_currencies_do_not_compare() -> None:
    kronor, euro = Money(Decimal(5), "SEK", "excluded"), Money(Decimal(4), "EUR", "excluded")
    assert compare(kronor, euro) is None
    assert compare(kronor, Money(Decimal(4), "SEK", "excluded")) == 1
