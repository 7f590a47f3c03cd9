"""TID-008: the supplier has time to take over: from the signing, or the planned takeover, to the start."""

import datetime as dt
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import also, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.timetable.calendar import add_months

_START = Spot(Route(("contract", "start")))


def run(context: Context) -> Iterator[Finding]:
    """One finding when the takeover is shorter than the limit, by the contract or by the timetable."""
    spec, dates = context.spec, context.timetable
    if spec is None or dates is None:
        return
    least, start = context.limits.takeover_months, spec.contract.start
    latest = add_months(start, -least)
    if dates.takeover_start > latest:
        yield _short(
            Spot(Route(("contract", "takeover"))),
            Say(f'övertagandet är "{spec.contract.takeover.swedish}"', f'the takeover is "{spec.contract.takeover}"'),
            least,
            latest,
        )
        return
    begins = [(step.milestone.date, Spot(step.route / "date"), "takeover") for step in steps(context, "takeover")]
    signed = [(step.last, step.spot, "signing") for step in steps(context, "signing")]
    if not signed and dates.suggested_signing is not None:
        signed = [(dates.suggested_signing, _award(context), "award")]
    late = [item for item in (*begins, *signed) if item[0] > latest]
    if late:
        day, spot, what = max(late, key=lambda item: item[0])
        yield _short(spot, _said(day, what), least, latest)


def _said(day: dt.date, what: str) -> Say:
    if what == "takeover":
        return Say(f'övertagandet börjar "{day}"', f'the takeover begins "{day}"')
    if what == "signing":
        return Say(f'avtalet undertecknas "{day}"', f'the contract is signed "{day}"')
    return Say(f"avtalet kan undertecknas först {day}", f"the contract cannot be signed before {day}")


def _award(context: Context) -> Spot:
    return max(steps(context, "award"), key=lambda step: step.last).spot


def _short(spot: Spot, said: Say, least: int, latest: dt.date) -> Finding:
    return Finding(
        spot,
        Say(
            f"{said.sv}; det lämnar mindre än {least} månader före avtalsstart",
            f"{said.en}; that leaves less than {least} months before the start",
        ),
        Say(
            f"låt övertagandet börja senast {latest}, eller flytta avtalsstarten",
            f"let the takeover begin by {latest}, or move the start",
        ),
        also(_START, "avtalsstart", "the start of the contract") if spot != _START else (),
    )


RULE = Rule(
    id="TID-008",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Kort övertagandeperiod", "Short takeover"),
    what=Say(
        "Övertagandet ska vara minst tre månader (limits.takeover_months i profilen): enligt contract.takeover, "
        "enligt hållpunkten med slaget takeover, och räknat från undertecknandet. Avtalsstart är alltid angiven, "
        "eftersom specen kräver den. Texter som bedöms för sig prövas inte.",
        "The takeover is at least three months (limits.takeover_months of the profile): by contract.takeover, by the "
        "milestone of kind takeover, and counted from the signing. The start is always given, since the spec demands "
        "it. Texts that are judged by themselves are not tried.",
    ),
    why=Say(
        "Brukaren väljer assistenter, assistenter introduceras och tillstånd prövas. I juli blir lite gjort. Tre "
        "månader är praxis, ingen lagregel, därför en varning.",
        "The user chooses assistants, assistants are introduced and permits examined. Little is done in July. Three "
        "months are practice, no rule of law, hence a warning.",
    ),
    mend=Say("Förläng övertagandet eller tilldela tidigare.", "Make the takeover longer, or award earlier."),
    bad="contract: {start: 2027-09-01, takeover: 2 months, …}",
    good="contract: {start: 2027-09-01, takeover: 3 months, …}",
    law=(LawRef("praxis, tre till sex månader", "2026-11-21", "B"), LawRef("9 § 2 LSS", "2026-11-21", "A")),
    run=run,
)
