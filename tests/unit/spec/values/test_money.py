"""Amounts of money."""

from decimal import Decimal

import pytest

from docgen.source.plain import FloatText, IntText
from docgen.spec.values.money import Money
from tests.unit.spec.values.refusal import refused


@pytest.mark.parametrize(
    ("value", "amount", "currency", "vat"),
    [
        ("345 kr exkl. moms", "345", "SEK", "excluded"),
        ("345 kr exkl moms", "345", "SEK", "excluded"),
        ("300 mnkr exkl. moms", "300000000", "SEK", "excluded"),
        ("2,5 mnkr exkl. moms", "2500000", "SEK", "excluded"),
        ("12 tkr inkl. moms", "12000", "SEK", "included"),
        ("345,50 SEK inkl. moms", "345.5", "SEK", "included"),
        ("345 SEK excl. VAT", "345", "SEK", "excluded"),
        ("750 000 EUR exklusive moms", "750000", "EUR", "excluded"),
        ("345\u00a0kr exkl.  moms", "345", "SEK", "excluded"),
        ({"amount": IntText("345"), "vat": "excluded"}, "345", "SEK", "excluded"),
        ({"amount": FloatText("345.50"), "currency": "EUR", "vat": "included"}, "345.5", "EUR", "included"),
    ],
)
def test_money_is_amount_currency_and_vat(value: object, amount: str, currency: str, vat: str) -> None:
    assert Money.read(value) == Money(Decimal(amount), currency, vat)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "345 kr",
            'S015 "345 kr" säger inte om momsen ingår | skriv 345 kr exkl. moms eller 345 kr inkl. moms',
        ),
        (
            "345 kr plus moms",
            'S015 "plus moms" säger inte om momsen ingår | skriv 345 kr exkl. moms eller 345 kr inkl. moms',
        ),
        (
            IntText("345"),
            'S015 "345" är inget belopp; skriv tal, valuta och moms | skriv 345 kr exkl. moms',
        ),
        (
            "345 USD exkl. moms",
            'S015 "345 USD exkl. moms" är inget belopp; skriv tal, valuta och moms | skriv t.ex. 345 kr exkl. moms',
        ),
        (
            "-5 kr exkl. moms",
            'S015 "-5 kr exkl. moms" är inget belopp; skriv tal, valuta och moms | skriv t.ex. 345 kr exkl. moms',
        ),
        (
            {"amount": IntText("5")},
            "S015 beloppet säger inte om momsen ingår | lägg till vat: excluded eller vat: included",
        ),
        ({"vat": "excluded"}, "S002 amount saknas i beloppet | skriv t.ex. 345 kr exkl. moms"),
        (
            {"amount": IntText("-5"), "vat": "excluded"},
            "S011 beloppet är negativt | skriv t.ex. 345 kr exkl. moms",
        ),
        (
            {"amount": IntText("5"), "vat": "exclued"},
            'S005 "exclued" går inte att välja; välj excluded eller included | menade du "excluded"?',
        ),
        (
            {"amount": IntText("5"), "vat": "excluded", "currency": "USD"},
            'S005 "USD" går inte att välja; välj SEK eller EUR | skriv t.ex. SEK',
        ),
        ({"amont": IntText("5"), "vat": "excluded"}, 'S001 okänd nyckel "amont" i ett belopp | menade du "amount"?'),
        (["5"], "S003 en lista står där ett belopp ska stå | skriv ett belopp"),
    ],
)
def test_money_that_is_refused(value: object, expected: str) -> None:
    assert refused(Money.read, value)[0] == expected


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(Decimal("345.50"), "SEK", "excluded"), "345,50 kr exkl. moms"),
        (Money(Decimal(300_000_000), "EUR", "included"), "300000000 EUR inkl. moms"),
    ],
)
def test_money_prints_as_it_is_read(money: Money, text: str) -> None:
    assert str(money) == text
    assert Money.read(text) == money
