"""AVT-001: no gap between what is performed today and the new contract.

The day after the old arrangement's last day is the latest start that leaves no user without assistance.
"""

from collections.abc import Iterator
from datetime import timedelta

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route


def run(context: Context) -> Iterator[Finding]:
    """One finding when days lie between the old arrangement and the new contract and nothing covers them."""
    if context.spec is None:
        return
    contract, old = context.spec.contract, context.spec.contract.replaces
    if old is None or old.bridging is not None:
        return
    gap = (contract.start - old.ends).days - 1
    if gap > 0:
        latest = old.ends + timedelta(days=1)
        days = (f"{gap} dagar", f"{gap} days") if gap > 1 else ("en dag", "one day")
        yield Finding(
            Spot(Route(("contract", "start"))),
            Say(
                f'avtalet börjar "{contract.start}" men nuvarande ordning slutar "{old.ends}": {days[0]} utan '
                "utförare",
                f'the contract starts "{contract.start}" but the present arrangement ends "{old.ends}": '
                f"{days[1]} without a performer",
            ),
            Say(
                f"låt avtalet börja senast {latest}, eller beskriv i contract.replaces.bridging vad som täcker "
                "glappet",
                f"let the contract start by {latest}, or say in contract.replaces.bridging what covers the gap",
            ),
            (
                (
                    Spot(Route(("contract", "replaces", "ends"))),
                    Say("nuvarande ordning slutar här", "the present arrangement ends here"),
                ),
            ),
        )


RULE = Rule(
    id="AVT-001",
    severity=Severity.ERROR,
    kind="date",
    title=Say("Glapp mellan gammalt och nytt avtal", "Gap between the old and the new contract"),
    what=Say(
        "Avtalsstarten (contract.start) får vara senast dagen efter att nuvarande ordning slutar "
        "(contract.replaces.ends), "
        "om inte contract.replaces.bridging säger vad som täcker glappet.",
        "The contract starts (contract.start) at the latest on the day after the present arrangement ends "
        "(contract.replaces.ends), unless contract.replaces.bridging says what covers the gap.",
    ),
    why=Say(
        "Kommunen har basansvaret varje dag. Ett glapp lämnar brukare utan assistans.",
        "The municipality is responsible every day. A gap leaves users without assistance.",
    ),
    mend=Say(
        "Flytta starten, förläng nuvarande avtal eller beskriv åtgärden som täcker dagarna.",
        "Move the start, extend the present contract, or describe the measure that covers the days.",
    ),
    bad="contract:\n  start: 2027-09-15\n  replaces: {supplier: egen regi, ends: 2027-08-31}",
    good="contract:\n  start: 2027-09-01\n  replaces: {supplier: egen regi, ends: 2027-08-31}",
    law=(LawRef("9 § 2 LSS", "2026-11-21", "A"), LawRef("17 § LSS", "2026-11-21", "A")),
    run=run,
)
