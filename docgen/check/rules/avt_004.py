"""AVT-004: a direct award is planned only below the limit that is valid on the day.

The value counts with every extension and without VAT (5 kap. 3 § LOU). Where nobody has verified the limit of the
day, the rule never says that a direct award is allowed: it says that the limit must be checked.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.law import Amount
from docgen.spec.values import Money

_WHERE = Route(("procurement", "estimated_value"))
_LIMITS = {"SEK": "direct-award-annex-2", "EUR": "threshold-annex-2-eur"}
_OTHERWISE = Say(
    "annonsera enligt 19 kap. (law: lou-19); gäller 19 a kap. 3–5 §§ LOU, ange den grunden i direct_award.ground",
    "advertise under chapter 19 (law: lou-19); if 19 a kap. 3–5 §§ LOU holds, give that ground in direct_award.ground",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding when the value reaches the limit, or nobody knows it; another ground than the limit has none."""
    if context.spec is None or context.spec.procurement.law != "lou-19a" or context.day is None:
        return
    if context.spec.direct_award is not None and context.spec.direct_award.ground != "under-limit":
        return
    value = context.spec.procurement.maximum_value or context.spec.procurement.estimated_value
    value = max(value, context.spec.procurement.estimated_value, key=lambda money: money.amount)
    limit = context.law.amount(_LIMITS[value.currency], context.day)
    if limit is None:
        return
    if limit.value is None:
        yield _unknown(limit, value)
    elif value.amount >= limit.value:
        yield Finding(
            Spot(_WHERE),
            Say(
                f'direktupphandling för "{value}", men gränsen är {_shown(limit)} den {limit.on}',
                f'direct award of "{value}", but the limit is {_shown(limit)} on {limit.on}',
            ),
            _OTHERWISE,
        )


def _unknown(limit: Amount, value: Money) -> Finding:
    row = limit.row
    stated = f" ({row.value:,.0f} kr, overifierat)".replace(",", " ") if row and row.value is not None else ""
    return Finding(
        Spot(_WHERE),
        Say(
            f'kontrollera gränsen för direktupphandling den {limit.on}{stated} innan "{value}" direktupphandlas',
            f"check the limit of direct award on {limit.on}{stated.replace('overifierat', 'unverified')} before "
            f'awarding "{value}" directly',
        ),
        Say(
            "läs gränsen hos Konkurrensverket och lägg den i templates/law/amounts.yaml",
            "read the limit at the Competition Authority and put it into templates/law/amounts.yaml",
        ),
        severity=Severity.WARNING,
    )


def _shown(limit: Amount) -> str:
    return f"{limit.value:,.0f} {limit.series.unit}".replace(",", " ")


RULE = Rule(
    id="AVT-004",
    severity=Severity.ERROR,
    kind="spec",
    title=Say("Direktupphandling över gränsen", "Direct award above the limit"),
    what=Say(
        "Jämför det uppskattade värdet (och takvolymen) med gränsen för direktupphandling den dag som räknas, när "
        "procurement.law är lou-19a. Är gränsen inte verifierad för den dagen ges varning i stället för klartecken.",
        "Compares the estimated value (and the maximum) with the limit of direct award on the day that counts, when "
        "procurement.law is lou-19a. Where the limit of that day is not verified it warns instead of giving leave.",
    ),
    why=Say(
        "En direktupphandling över gränsen är otillåten: avtalet kan ogiltigförklaras och kommunen få betala "
        "upphandlingsskadeavgift. För tjänster i bilaga 2 är gränsen tröskelvärdet, 750 000 euro.",
        "A direct award above the limit is illegal: the contract may be declared invalid and the authority fined. For "
        "services of annex 2 the limit is the threshold, 750 000 euro.",
    ),
    mend=Say(
        "Annonsera upphandlingen, eller ange vilket undantag i 19 a kap. som gäller.",
        "Advertise the procurement, or state which exception of chapter 19 a applies.",
    ),
    bad="procurement:\n  law: lou-19a\n  estimated_value: 9 500 000 kr exkl. moms",
    good="procurement:\n  law: lou-19\n  estimated_value: 9 500 000 kr exkl. moms",
    law=(LawRef("19 a kap. 2 § LOU", "2026-11-21", "A"), LawRef("21 kap. 9 § LOU", "2026-11-21", "A")),
    run=run,
)
