"""Numbers in figures, as Swedes and YAML write them."""

from decimal import Decimal

import pytest

from docgen.source.plain import FloatText, IntText
from docgen.spec.values.number import Percent, decimal_of, read_decimal, read_truth, read_whole
from tests.unit.spec.values.refusal import refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", "5"),
        ("62,1", "62.1"),
        ("62.1", "62.1"),
        ("179 000", "179000"),
        ("179\u00a0000", "179000"),
        ("1\u202f234\u202f567,5", "1234567.5"),
        ("−5,4", "-5.4"),
        ("–5", "-5"),
        ("+3", "3"),
    ],
)
def test_a_number_is_understood(text: str, expected: str) -> None:
    assert decimal_of(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["", "1 00", "12 34 567", "1,2,3", "1.000,5", "5 kr", "1e5", "٣", "½"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert decimal_of(text) is None


def test_whole_numbers() -> None:
    found = read_whole(IntText("37"))
    assert (found, type(found)) == (37, int)
    assert refused(read_whole, FloatText("15.5")) == (
        'S008 "15.5" är inget heltal; skriv bara siffror | skriv t.ex. 15',
        '"15.5" is not a whole number; write digits only | write 15, for instance',
    )
    assert refused(read_whole, "37")[0] == 'S008 "37" är inget heltal; skriv bara siffror | skriv 37 utan citattecken'
    assert refused(read_whole, "179 000")[0] == 'S008 "179 000" är inget heltal; skriv bara siffror | skriv 179000'
    assert refused(read_whole, True)[0] == "S003 sanningsvärdet true står där ett heltal ska stå | skriv ett heltal"


def test_decimals_are_exact() -> None:
    assert read_decimal(FloatText("62.1")) == Decimal("62.1")
    assert str(read_decimal(FloatText("1.10"))) == "1.10"
    assert refused(read_decimal, "62,1 mnkr") == (
        'S009 "62,1 mnkr" är inget tal; skriv siffror med decimalpunkt eller komma | skriv t.ex. 62,1',
        '"62,1 mnkr" is not a number; write digits with a decimal point or comma | write 62,1, for instance',
    )


@pytest.mark.parametrize(("word", "hint"), [("ja", "true"), ("Nej", "false"), ("on", "true"), ("off", "false")])
def test_yes_and_no_are_words(word: str, hint: str) -> None:
    assert refused(read_truth, word) == (
        f'S010 "{word}" är inte true eller false | skriv {hint} utan citattecken',
        f'"{word}" is neither true nor false | write {hint} without quotation marks',
    )


def test_truth() -> None:
    assert read_truth(True) is True
    assert read_truth(False) is False
    assert refused(read_truth, IntText("1"))[0] == (
        'S010 "1" är inte true eller false | skriv true för ja och false för nej'
    )
    assert refused(read_truth, None)[0].startswith("S004 ")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (IntText("18"), "18"),
        ("18 %", "18"),
        ("18%", "18"),
        ("2,5", "2.5"),
        ("2,5 procent", "2.5"),
        ("7 per cent", "7"),
    ],
)
def test_percentages(value: object, expected: str) -> None:
    assert Percent.read(value) == Percent(Decimal(expected))


@pytest.mark.parametrize("value", ["-1", "100,1", "200 %"])
def test_a_percentage_is_0_to_100(value: str) -> None:
    assert refused(Percent.read, value)[0] == f'S011 "{value}" ligger utanför 0–100 procent | skriv t.ex. 18 %'


def test_no_percentage() -> None:
    assert refused(Percent.read, "nästan alla")[1] == (
        '"nästan alla" is not a percentage; write a number from 0 to 100 | write 18 %, for instance'
    )


def test_percentages_compare_and_print() -> None:
    assert Percent(Decimal("2.5")) < Percent(Decimal(18))
    assert str(Percent(Decimal("2.5"))) == "2.5 %"
