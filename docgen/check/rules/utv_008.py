"""UTV-008: the deductions together mean something and not everything.

They are measured against the estimated price of one year, which is what the documents deduct them from: the
estimated value divided by the total term with every option.
"""

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route


def run(context: Context) -> Iterator[Finding]:
    """One finding when all deductions together are too large or too small a part of the price."""
    spec = context.spec
    if spec is None or spec.evaluation is None or context.timetable is None or spec.evaluation.model != "deduction":
        return
    value, months = spec.procurement.estimated_value, context.timetable.total.to_months()
    given = [item.max_deduction for item in spec.evaluation.criteria if item.max_deduction is not None]
    if not given or not months or not value.amount or any(item.currency != value.currency for item in given):
        return
    total = sum((item.amount for item in given), Decimal(0))
    yearly = value.amount * 12 / months
    share = total * 100 / yearly
    least, most = context.limits.deduction_least, context.limits.deduction_most
    if share > most:
        yield _finding(
            total,
            share,
            Say(f"kvaliteten avgör ensam, mer än {most} procent", f"quality alone decides, over {most} per cent"),
        )
    elif share < least:
        yield _finding(
            total,
            share,
            Say(f"kvaliteten betyder inget, under {least} procent", f"quality means nothing, under {least} per cent"),
        )


def _finding(total: Decimal, share: Decimal, effect: Say) -> Finding:
    amount = f"{total:,.0f}".replace(",", " ")
    part = f"{share:.1f}"
    return Finding(
        Spot(Route(("evaluation", "criteria"))),
        Say(
            f'avdragen är tillsammans "{amount} kr", {part.replace(".", ",")} procent av ett års pris: {effect.sv}',
            f'the deductions are "{amount} kr" together, {part} per cent of the price of a year: {effect.en}',
        ),
        Say(
            "sätt max_deduction till vad kvaliteten är värd, i kronor för ett år",
            "set max_deduction to what the quality is worth, in kronor for one year",
        ),
        (
            (
                Spot(Route(("procurement", "estimated_value"))),
                Say("priset räknas härifrån", "the price is taken from here"),
            ),
        ),
    )


RULE = Rule(
    id="UTV-008",
    severity=Severity.WARNING,
    kind="spec",
    title=Say("Avdrag som väger för tungt eller för lätt", "Deductions that weigh too much or too little"),
    what=Say(
        "Lägger ihop största avdragen och jämför med ett års pris: det uppskattade värdet delat med hela tiden. Under "
        "två "
        "och över femtio procent (deduction_least och deduction_most i profilen) ger varning.",
        "Adds up the maximum deductions and compares them with the price of a year: the estimated value divided by "
        "the "
        "whole term. Under two and over fifty per cent (deduction_least and deduction_most of the profile) give a "
        "warning.",
    ),
    why=Say(
        "Är avdragen för små vinner alltid lägsta pris, är de för stora betyder priset inget. Varning: gränserna är "
        "tumregler, och priset är uppskattat.",
        "If deductions are too small the lowest price always wins, if too large the price means nothing. A warning: "
        "the "
        "limits are rules of thumb, and the price is an estimate.",
    ),
    mend=Say(
        "Räkna avdragen i kronor för ett år, i proportion till vad kvaliteten är värd.",
        "Count the deductions in kronor for one year, in proportion to what the quality is worth.",
    ),
    bad="estimated_value: 240 000 000 kr exkl. moms   # fyra år\ncriteria:\n  - {id: K1, max_deduction: 15 kr exkl. "
    "moms, …}",
    good="estimated_value: 240 000 000 kr exkl. moms   # fyra år\ncriteria:\n  - {id: K1, max_deduction: 6 000 000 "
    "kr exkl. moms, …}",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
