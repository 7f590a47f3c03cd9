"""AVT-003: the estimated value counts the whole term with every option, and every option is in the documents.

What is computed: hours a year times the hourly price times the total term in years (5 kap. 3 § LOU). A value that is
lower by more than `limits.value_percent` is found, and it is an error when it is what some shorter term gives: then
options were left out. A value much too high is a note. The price is the fixed amount without VAT, or the share of the
state amount. Where nobody has verified that year's amount, an earlier one is used: the amount rises every year.
"""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.term import base_months, in_words, total_months
from docgen.check.topics import is_wording
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.spec import Spec
from docgen.spec.values import Money

_VALUE = Route(("procurement", "estimated_value"))
_MUCH_TOO_HIGH = 3
"""So many times the computed value: then a figure is likely to be wrong."""

_YEARS_BACK = 10
"""So old may a verified state amount be."""

_OPTION = Pattern(
    r"""
    \b (?: avtalet | kontraktet | avtalstiden ) \s (?: \w+ \s ){0,3}? (?: förlängas | förlänga ) \b
    | \b förlänga \s (?: avtalet | kontraktet | avtalstiden ) \b
    | \b option (?: er )? \s (?: \w+ \s ){0,2}? (?: om | på | att ) \b [^.;]{0,40} (?: förläng | år | månad )
    """,
    sieve=r"förläng | option",
)
_NO_OPTION = Pattern(r"\b (?: inte | ej | inga | ingen | utan | not | no ) \b")
_LEFT_OUT = Pattern(
    r"""
    (?: värde [tn]? | kontraktsvärde\w* | avtalsvärde\w* | upphandlingsvärde\w* | kontraktssumma\w* ) \b [^.;]{0,120}
      \b (?: exkl (?: usive | \. )? | utan | exklusive | undantaget | bortsett \s från ) \s (?: \w+ \s ){0,2}?
      (?: option\w* | förlängning\w* | förlängningsoption\w* )
    | \b (?: exklusive | exkl\. | utan ) \s (?: option\w* | förlängning\w* ) [^.;]{0,80} \b värde
    """,
    sieve=r"värde | kontraktssumma",
)
_ALSO_WITH = Pattern(
    r"\b (?: inkl (?: usive | \. )? | med | inräkna\w* | inbegrip\w* ) \s (?: \w+ \s ){0,2}? (?: option | förläng )"
)


class _Price(Struct, frozen=True):
    """Kronor an hour without VAT. `year` is that of the state amount behind it, 0 for a fixed price."""

    amount: Decimal
    year: int = 0

    def __str__(self) -> str:
        digits = 0 if self.amount == self.amount.to_integral_value() else 2
        return f"{self.amount:.{digits}f} kr".replace(".", ",")

    @property
    def source(self) -> Say:
        """Which state amount it is, in brackets."""
        return Say(f" (schablonbeloppet {self.year})", f" (state amount {self.year})") if self.year else Say("", "")


def run(context: Context) -> Iterator[Finding]:
    """Findings on the value of the spec, then on values in running text that leave options out."""
    if context.spec is not None:
        yield from _of_spec(context.spec, context)
    for passage in context.corpus.having(_LEFT_OUT):
        yield from _left_out(passage)


def _of_spec(spec: Spec, context: Context) -> Iterator[Finding]:
    estimated, highest = spec.procurement.estimated_value, spec.procurement.maximum_value
    if estimated.vat == "included":
        yield Finding(
            Spot(_VALUE),
            Say("värdet räknas med moms", "the value is counted with VAT"),
            Say("räkna värdet utan moms (5 kap. 3 § LOU)", "count the value without VAT (5 kap. 3 § LOU)"),
        )
    elif highest is not None and _less(highest, estimated):
        low, high = _spaced(highest.amount), _spaced(estimated.amount)
        yield Finding(
            Spot(Route(("procurement", "maximum_value"))),
            Say(
                f"takvolymen {low} kr är lägre än värdet {high} kr",
                f"the maximum {low} kr is lower than the value {high} kr",
            ),
            Say("höj takvolymen, eller räkna om värdet", "raise the maximum, or compute the value anew"),
        )
    yield from _against_computed(spec, context)
    if not spec.contract.extensions:
        yield from _unknown_options(context)


def _less(one: Money, other: Money) -> bool:
    """True when two amounts can be compared and the first is the lower one."""
    return (one.currency, one.vat) == (other.currency, other.vat) and one.amount < other.amount


def _against_computed(spec: Spec, context: Context) -> Iterator[Finding]:
    price, estimated = _price(spec, context), spec.procurement.estimated_value
    if price is None or (estimated.currency, estimated.vat) != ("SEK", "excluded"):
        return
    months, least = total_months(spec.contract), 1 - Decimal(context.limits.value_percent) / 100
    computed = _value(spec, price, months)
    if estimated.amount < computed * least:
        fitting = _fitting_term(spec, price, context)
        hint = Say(
            f"räkna med hela tiden, {_spaced(computed)} kr, eller rätta timmarna eller priset",
            f"count the whole term, {_spaced(computed)} kr, or mend hours or price",
        )
        yield Finding(Spot(_VALUE), _too_low(spec, price, fitting), hint, (), None if fitting else Severity.WARNING)
    elif estimated.amount > computed * _MUCH_TOO_HIGH:
        yield Finding(
            Spot(_VALUE),
            Say(
                f"värdet är mer än tre gånger så högt som {_sum(spec, price, months).sv}",
                f"the value is more than three times {_sum(spec, price, months).en}",
            ),
            Say("kontrollera antalet siffror, timmarna och priset", "check the digits, the hours and the price"),
            (),
            Severity.NOTE,
        )


def _price(spec: Spec, context: Context) -> _Price | None:
    """What an hour costs, or None when neither the spec nor the law data tells."""
    rate = spec.service.hourly_rate
    if rate.amount is not None:
        known = (rate.amount.currency, rate.amount.vat) == ("SEK", "excluded")
        return _Price(rate.amount.amount) if known else None
    last = rate.schablon or 0
    for year in range(last, last - _YEARS_BACK, -1):
        amount = context.law.amount("schablon", date(year, 7, 1)) if year > _YEARS_BACK else None
        if amount is not None and amount.value is not None:
            share = rate.share.value / 100 if rate.share else Decimal(1)
            return _Price(amount.value * share, year)
    return None


def _fitting_term(spec: Spec, price: _Price, context: Context) -> int | None:
    """The shorter term, in months, that gives the stated value within the tolerance; None when none does."""
    months = base_months(spec.contract)
    margin = Decimal(context.limits.value_percent) / 100
    for extension in spec.contract.extensions:
        computed = _value(spec, price, months)
        if abs(spec.procurement.estimated_value.amount - computed) <= computed * margin:
            return months
        months += extension.length.to_months() or 0
    return None


def _too_low(spec: Spec, price: _Price, fitting: int | None) -> Say:
    stated = f"{_spaced(spec.procurement.estimated_value.amount)} kr"
    whole = _sum(spec, price, total_months(spec.contract))
    if fitting is not None:
        part = in_words(fitting)
        return Say(
            f"värdet {stated} räcker bara till {part.sv}; med alla förlängningar blir det {whole.sv}",
            f"the value {stated} covers only {part.en}; with every extension it is {whole.en}",
        )
    return Say(f"värdet {stated} är lägre än {whole.sv}", f"the value {stated} is lower than {whole.en}")


def _sum(spec: Spec, price: _Price, months: int) -> Say:
    """The sum as it was computed."""
    hours, term = _spaced(Decimal(spec.service.hours_per_year)), in_words(months)
    total = _spaced(_value(spec, price, months))
    return Say(
        f"{hours} timmar per år × {price}{price.source.sv} × {term.sv} = {total} kr",
        f"{hours} hours a year × {price}{price.source.en} × {term.en} = {total} kr",
    )


def _value(spec: Spec, price: _Price, months: int) -> Decimal:
    return spec.service.hours_per_year * price.amount * months / 12


def _spaced(amount: Decimal) -> str:
    return f"{amount.quantize(Decimal(1), ROUND_HALF_UP):,}".replace(",", " ")


def _unknown_options(context: Context) -> Iterator[Finding]:
    """Options that only a requirement's words speak of: neither dates nor value know them."""
    for passage in context.corpus.having(_OPTION):
        if not passage.requirement or passage.role != "value" or not is_wording(passage):
            continue
        for start, end in said(passage.text):
            match = _OPTION.first_in(passage.text[start:end])
            if match is not None and not _NO_OPTION.first_in(passage.text[start:end]):
                words = " ".join(match[0].split())
                yield Finding(
                    passage.spot(start + match.start(), start + match.end()),
                    Say(
                        f'"{words}" ger en option som inte finns i contract.extensions',
                        f'"{words}" gives an option that is not in contract.extensions',
                    ),
                    Say(
                        "skriv förlängningen i contract.extensions och räkna in den i estimated_value",
                        "write the extension in contract.extensions and count it in estimated_value",
                    ),
                    (),
                    Severity.WARNING,
                )


def _left_out(passage: Passage) -> Iterator[Finding]:
    for start, end in said(passage.text):
        sentence = passage.text[start:end]
        match = _LEFT_OUT.first_in(sentence)
        if match is None or _ALSO_WITH.first_in(sentence) or _ALSO_WITH.first_in(passage.text[end : end + 200]):
            continue
        words = " ".join(match[0].split())
        yield Finding(
            passage.spot(start + match.start(), start + match.end()),
            Say(f'"{words}" räknar inte in alla optioner', f'"{words}" does not count every option'),
            Say(
                "ange värdet för hela tiden med alla optioner och förlängningar, utan moms",
                "state the value of the whole term with every option and extension, without VAT",
            ),
            (),
            Severity.WARNING,
        )


RULE = Rule(
    id="AVT-003",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Värdet räknar inte in optionerna", "The value leaves out options"),
    what=Say(
        "Jämför estimated_value med hours_per_year gånger timpriset gånger hela avtalstiden med förlängningar. "
        "Timpriset är hourly_rate.amount utan moms, eller andelen av schablonbeloppet; är årets belopp inte "
        "kontrollerat används ett tidigare, som nämns. Värdet får vara 10 procent lägre (limits.value_percent). "
        "Passar det en kortare tid är det ett fel, annars en varning. Värde med moms, en takvolym under värdet, "
        "optioner som bara står i kravtext och texter som räknar bort optioner sägs också till om.",
        "Compares estimated_value with hours_per_year times the hourly price times the whole term with extensions. "
        "The price is hourly_rate.amount without VAT, or the share of the state amount; if nobody has verified the "
        "year's amount, an earlier one is used and named. The value may be 10 per cent lower "
        "(limits.value_percent). If it fits a shorter term it is an error, else a warning. A value with VAT, a "
        "maximum below the value, options only in a requirement's words, and texts that leave options out are told "
        "too.",
    ),
    why=Say(
        "Värdet ska räknas på det som högst kan betalas under hela tiden, med varje option och utan moms. Ett för "
        "lågt värde kan leda till fel förfarande, och en option som inte stod i dokumenten får inte användas. Pris "
        "och volym är uppskattningar, så gränsen för vad som är för lågt är en bedömning.",
        "The value is the most that can be paid over the whole term, with every option and without VAT. A value "
        "too low may lead to the wrong procedure, and an option that was not in the documents may not be used. "
        "Price and volume are estimates, so the limit of what is too low is a judgement.",
    ),
    mend=Say(
        "Räkna om värdet för hela tiden, och skriv alla optioner i contract.extensions.",
        "Compute the value for the whole term, and write every option in contract.extensions.",
    ),
    bad="service: {hours_per_year: 10000, hourly_rate: {amount: 340 kr exkl. moms}}\n"
    "contract: {length: 2 years, extensions: [{length: 2 years, notice: 6 months}]}\n"
    "procurement: {estimated_value: 6 800 000 kr exkl. moms}",
    good="service: {hours_per_year: 10000, hourly_rate: {amount: 340 kr exkl. moms}}\n"
    "contract: {length: 2 years, extensions: [{length: 2 years, notice: 6 months}]}\n"
    "procurement: {estimated_value: 13 600 000 kr exkl. moms}",
    law=(LawRef("5 kap. 3 § LOU", "2026-11-21", "A"), LawRef("5 kap. 5 § LOU", "2026-11-21", "A")),
    run=run,
)
