"""Hours, price and term come in; what the contract is worth goes out, exact and without VAT.

Value: what can be paid over the whole term with every option used (5 kap. 3 § LOU). The limit to compare with is the
one valid when the notice is sent (5 kap. 5 § LOU); a limit that nobody has verified gives "check", never an answer.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.spec.law import LawData
from docgen.spec.model.spec import Spec
from docgen.spec.values import Duration
from docgen.timetable.term import Option, term

_YEAR = 12
_LIMIT = "direct-award-annex-2"
Source: TypeAlias = Literal["amount", "schablon", "estimate"]


class Value(Struct, frozen=True):
    """Kronor without VAT. `price` is that of an hour, and `source` where it comes from.

    `estimate` means that no price is known: it is then the one that the stated value comes to. `limit` is that of a
    direct award on `day`; None where it is not verified, and the reader must look it up.
    """

    law: str
    price: Decimal
    source: Source
    year: Decimal
    base: Decimal
    whole: Decimal
    stated: Decimal
    per_user: Decimal | None
    day: date
    limit: Decimal | None

    @property
    def verdict(self) -> Say:
        """What the comparison with the limit says."""
        if self.limit is None:
            return Say(
                f"kontrollera: gränsen för direktupphandling den {self.day} är inte verifierad",
                f"check: the limit of a direct award on {self.day} is not verified",
            )
        if self.whole < self.limit:
            return Say(f"under gränsen {kronor(self.limit)}", f"below the limit {kronor(self.limit)}")
        return Say(
            f"över gränsen {kronor(self.limit)}: annonseras enligt 19 kap. LOU, om ingen grund i 19 a kap. 3–5 §§ "
            f"finns",
            f"above the limit {kronor(self.limit)}: advertised under 19 kap. LOU, unless 19 a kap. 3–5 §§ give a "
            f"ground",
        )


def value(spec: Spec, law: LawData) -> Value | None:
    """The value of the contract, or None when the spec is in another currency or with VAT."""
    contract, stated = spec.contract, spec.procurement.estimated_value
    dates = term(contract.start, contract.length, [Option(item.length, item.notice) for item in contract.extensions])
    hours, total = Decimal(spec.service.hours_per_year), _years(dates.total)
    if (stated.currency, stated.vat) != ("SEK", "excluded") or not hours or not total:
        return None
    price, source = _price(spec, law) or (stated.amount / hours / total, "estimate")
    year, users = price * hours, spec.service.users.total
    day = spec.procurement.publish or spec.procurement.date
    limit = law.amount(_LIMIT, day)
    return Value(
        spec.procurement.law,
        price,
        source,
        year,
        year * _years(contract.length),
        year * total,
        stated.amount,
        year / users if users else None,
        day,
        limit.value if limit is not None else None,
    )


def _years(length: Duration) -> Decimal:
    return Decimal(length.to_months() or 0) / _YEAR


def _price(spec: Spec, law: LawData) -> tuple[Decimal, Source] | None:
    """The price of an hour: the fixed amount, or the share of a state amount that somebody has verified."""
    rate = spec.service.hourly_rate
    if rate.amount is not None:
        known = (rate.amount.currency, rate.amount.vat) == ("SEK", "excluded")
        return (rate.amount.amount, "amount") if known else None
    amount = law.amount("schablon", date(rate.schablon, 7, 1)) if rate.schablon else None
    if amount is None or amount.value is None:
        return None
    return amount.value * (rate.share.value / 100 if rate.share else 1), "schablon"


_SOURCES = {
    "amount": Say("fast pris i specen", "fixed price of the spec"),
    "schablon": Say("andel av schablonbeloppet", "share of the state amount"),
    "estimate": Say("följer av det uppskattade värdet", "follows from the estimated value"),
}


def lines(found: Value, language: str) -> list[str]:
    """The value in words, one line for each figure."""
    source, price = _SOURCES[found.source], kronor(found.price)
    rows = [
        Say(f"pris per timme: {price} ({source.sv})", f"price an hour: {price} ({source.en})"),
        Say(f"värde per år: {kronor(found.year)}", f"value a year: {kronor(found.year)}"),
        Say(f"värde utan förlängning: {kronor(found.base)}", f"value without extensions: {kronor(found.base)}"),
        Say(
            f"värde med alla förlängningar: {kronor(found.whole)} (5 kap. 3 § LOU); specen anger "
            f"{kronor(found.stated)}",
            f"value with every extension: {kronor(found.whole)} (5 kap. 3 § LOU); the spec says "
            f"{kronor(found.stated)}",
        ),
    ]
    if found.law != "lov":  # a system of choice has no limit
        rows.append(found.verdict)
    if found.per_user is not None:
        per_user = kronor(found.per_user)
        rows.append(Say(f"per brukare och år, i snitt: {per_user}", f"a user and year, on average: {per_user}"))
    return [row.in_language(language) for row in rows]


def kronor(amount: Decimal) -> str:
    """An amount in whole kronor, or with öre where it is small, grouped by thousands."""
    digits = Decimal(1) if abs(amount) >= 10_000 or amount == amount.to_integral_value() else Decimal("0.01")
    shown = f"{amount.quantize(digits, ROUND_HALF_UP):,}".replace(",", " ").replace(".", ",")
    return f"{shown} kr exkl. moms"
