"""Amounts of money: currency and VAT are always said."""

import re
from decimal import Decimal
from typing import Any, Literal, Self, TypeAlias, TypeVar

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.source.suggest import did_you_mean
from docgen.spec.values.expect import NARROW, NBSP, Value, quote, refuse, within, written
from docgen.spec.values.number import decimal_of, read_decimal

Currency: TypeAlias = Literal["SEK", "EUR"]
Vat: TypeAlias = Literal["excluded", "included"]

_UNITS: dict[str, tuple[Currency, int]] = {
    "kr": ("SEK", 1),
    "sek": ("SEK", 1),
    "kronor": ("SEK", 1),
    "tkr": ("SEK", 1000),
    "mnkr": ("SEK", 1_000_000),
    "eur": ("EUR", 1),
    "euro": ("EUR", 1),
}
_VAT: dict[str, Vat] = {
    "exkl. moms": "excluded",
    "exkl moms": "excluded",
    "exklusive moms": "excluded",
    "utan moms": "excluded",
    "excl. vat": "excluded",
    "excl vat": "excluded",
    "excluding vat": "excluded",
    "inkl. moms": "included",
    "inkl moms": "included",
    "inklusive moms": "included",
    "med moms": "included",
    "incl. vat": "included",
    "incl vat": "included",
    "including vat": "included",
}
_MONEY = re.compile(r"(?P<amount>[0-9 ., ]*?[0-9]) ?(?P<unit>[a-zåäö]+\.?)(?: (?P<vat>.+))?", re.IGNORECASE)
_Choice = TypeVar("_Choice", bound=str)
_KEYS = ("amount", "currency", "vat")
_EXAMPLE = Say("skriv t.ex. 345 kr exkl. moms", "write 345 SEK excl. VAT, for instance")
_KIND = Say("ett belopp", "an amount of money")


class Money(Struct, Value, frozen=True):
    """An amount in kronor or euro (never in thousands or millions), with VAT in or out."""

    amount: Decimal
    currency: Currency
    vat: Vat

    def __str__(self) -> str:
        unit = "kr" if self.currency == "SEK" else "EUR"
        return f"{self.amount:f}".replace(".", ",") + f" {unit} {'exkl.' if self.vat == 'excluded' else 'inkl.'} moms"

    @classmethod
    def read(cls, value: object) -> Self:
        """Reads `345 kr exkl. moms`, `300 mnkr exkl. moms` and the mapping `{amount, currency, vat}`."""
        if isinstance(value, cls):
            return value
        if isinstance(value, dict):
            return cls(*_parts(value))
        text = written(value, _KIND).replace(NBSP, " ").replace(NARROW, " ").strip()
        match = _MONEY.fullmatch(text)
        amount = decimal_of(match["amount"]) if match else None
        if match is None or amount is None or match["unit"].casefold() not in _UNITS:
            raise _no_money(text)
        vat = _VAT.get(" ".join((match["vat"] or "").casefold().split()))
        if vat is None:
            raise _no_vat(text, match)
        currency, factor = _UNITS[match["unit"].casefold()]
        return cls(_plain(amount * factor), currency, vat)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        parts = {
            "amount": {"type": ["number", "string"]},
            "currency": {"enum": ["SEK", "EUR"]},
            "vat": {"enum": ["excluded", "included"]},
        }
        mapping = {
            "type": "object",
            "properties": parts,
            "required": ["amount", "vat"],
            "additionalProperties": False,
        }
        units, vats = "|".join(_UNITS), "|".join(re.escape(word) for word in _VAT)
        # JSON Schema knows no case-insensitive pattern, so the usual spellings are listed
        pattern = rf"^[0-9][0-9   ]*([.,][0-9]+)? ?({units}|SEK|EUR) ({vats}|excl\. VAT|incl\. VAT)$"
        return {"anyOf": [{"type": "string", "pattern": pattern}, mapping]}


def _plain(amount: Decimal) -> Decimal:
    """The same number without a needless exponent or needless zeros, so that equal amounts print alike."""
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()


def _no_money(text: str) -> Exception:
    hint = (
        Say(f"skriv {text} kr exkl. moms", f"write {text} SEK excl. VAT") if decimal_of(text) is not None else _EXAMPLE
    )
    return refuse(
        "S015",
        Say(
            f"{quote(text)} är inget belopp; skriv tal, valuta och moms",
            f"{quote(text)} is not an amount; write number, currency and VAT",
        ),
        hint,
    )


def _no_vat(text: str, match: re.Match[str]) -> Exception:
    bare = f"{match['amount']} {match['unit']}"
    hint = Say(f"skriv {bare} exkl. moms eller {bare} inkl. moms", f"write {bare} excl. VAT or {bare} incl. VAT")
    if match["vat"]:
        message = Say(
            f"{quote(match['vat'])} säger inte om momsen ingår",
            f"{quote(match['vat'])} does not say whether VAT is included",
        )
    else:
        message = Say(
            f"{quote(text)} säger inte om momsen ingår", f"{quote(text)} does not say whether VAT is included"
        )
    return refuse("S015", message, hint)


def _parts(value: dict[Any, Any]) -> tuple[Decimal, Currency, Vat]:
    for name in map(str, value):
        if name not in _KEYS:
            message = Say(f"okänd nyckel {quote(name)} i ett belopp", f"unknown key {quote(name)} in an amount")
            keys = Say("skriv amount, currency och vat", "write amount, currency and vat")
            raise refuse("S001", message, did_you_mean(name, _KEYS) or keys, at=name)
    if "amount" not in value:
        raise refuse("S002", Say("amount saknas i beloppet", "amount is missing"), _EXAMPLE)
    if "vat" not in value:
        raise refuse(
            "S015",
            Say("beloppet säger inte om momsen ingår", "the amount does not say whether VAT is included"),
            Say("lägg till vat: excluded eller vat: included", "add vat: excluded or vat: included"),
        )
    amount = within("amount", _read_amount, value["amount"])
    currency = within("currency", _read_currency, value.get("currency", "SEK"))
    return _plain(amount), currency, within("vat", _read_vat, value["vat"])


def _read_amount(value: object) -> Decimal:
    amount = read_decimal(value)
    if amount < 0:
        raise refuse("S011", Say("beloppet är negativt", "the amount is negative"), _EXAMPLE)
    return amount


def _read_currency(value: object) -> Currency:
    return _one_of(value, {"SEK": "SEK", "EUR": "EUR"})


def _read_vat(value: object) -> Vat:
    return _one_of(value, {"excluded": "excluded", "included": "included"})


def _one_of(value: object, choices: dict[str, _Choice]) -> _Choice:
    one, other = choices
    text = written(value, Say(f"{one} eller {other}", f"{one} or {other}"))
    if text in choices:
        return choices[text]
    raise refuse(
        "S005",
        Say(
            f"{quote(text)} går inte att välja; välj {one} eller {other}",
            f"{quote(text)} is not a choice; choose {one} or {other}",
        ),
        did_you_mean(text, choices) or Say(f"skriv t.ex. {one}", f"write {one}, for instance"),
    )
