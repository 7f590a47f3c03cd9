"""TID-001: no contract is signed, and none begins, before the standstill is over.

The day of sending is day 0; a last day that is a Saturday, a holiday or one of three eves moves to the next working
day (20 kap. 1 and 18 §§ LOU, 2 § lag (1930:173)).
"""

import datetime as dt
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import advertised, also, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route


def run(context: Context) -> Iterator[Finding]:
    """One finding for each day of the plan that comes before the end of the standstill."""
    spec, dates = advertised(context), context.timetable
    if spec is None or dates is None or dates.award is None or dates.standstill_end is None:
        return
    end = max([dates.standstill_end, *(step.last for step in steps(context, "standstill-end"))])
    earliest = end + dt.timedelta(days=1)
    sent = next(step.spot for step in steps(context, "award") if step.last == dates.award)
    for step in steps(context, "standstill-end"):
        if step.last < dates.standstill_end:
            yield _short(step.spot, step.last, dates.standstill_end, sent)
    planned = [(step.spot, step.milestone.date) for step in steps(context, "signing")]
    planned.append((Spot(Route(("contract", "start"))), spec.contract.start))
    for spot, day in planned:
        if day < earliest:
            yield _early(spot, day, end, sent, spot.place == Route(("contract", "start")))


def _short(spot: Spot, day: dt.date, end: dt.date, sent: Spot) -> Finding:
    return Finding(
        spot,
        Say(
            f'avtalsspärren slutar "{day}" i tidplanen men {end} enligt lag',
            f'the standstill ends "{day}" in the timetable but {end} by law',
        ),
        Say(
            f"skriv {end}, eller ta bort hållpunkten: den räknas ut", f"write {end}, or drop the step: it is computed"
        ),
        also(sent, "underrättelsen skickas här", "the notice is sent here"),
    )


def _early(spot: Spot, day: dt.date, end: dt.date, sent: Spot, start: bool) -> Finding:
    what = ("avtalet börjar", "the contract starts") if start else ("avtalet undertecknas", "the contract is signed")
    earliest = end + dt.timedelta(days=1)
    return Finding(
        spot,
        Say(
            f'{what[0]} "{day}" men avtalsspärren slutar {end}',
            f'{what[1]} "{day}" but the standstill ends {end}',
        ),
        Say(f"flytta till tidigast {earliest}", f"move it to {earliest} at the earliest"),
        also(sent, "underrättelsen skickas här", "the notice is sent here"),
    )


RULE = Rule(
    id="TID-001",
    severity=Severity.ERROR,
    kind="date",
    title=Say("Avtal före avtalsspärrens slut", "Contract before the end of the standstill"),
    what=Say(
        "Räknar avtalsspärren från hållpunkten med slaget award: tio eller femton dagar enligt "
        "procedure.standstill_days, med flytt från lördag, helgdag och tre aftnar. Varken undertecknande (signing), "
        "avtalsstart eller en egen hållpunkt för spärrens slut får ligga tidigare. En längre spärr i tidplanen "
        "respekteras. Gäller bara upphandling enligt 19 kap. LOU.",
        "Counts the standstill from the milestone of kind award: ten or fifteen days by procedure.standstill_days, "
        "moved from Saturdays, holidays and three eves. Neither the signing, the start of the contract nor a "
        "milestone of its own for the end may lie earlier. A longer standstill in the timetable is respected. "
        "Holds only for 19 kap. LOU.",
    ),
    why=Say(
        "Ett avtal som ingås under spärren kan förklaras ogiltigt och ge upphandlingsskadeavgift.",
        "A contract made during the standstill can be declared invalid and give a penalty fee.",
    ),
    mend=Say(
        "Flytta undertecknandet till dagen efter spärren eller senare. docgen plan räknar ut dagen.",
        "Move the signing to the day after the standstill or later. docgen plan computes the day.",
    ),
    bad="timetable:\n  - {kind: award, date: 2027-04-22, …}\n  - {kind: signing, date: 2027-05-03, …}",
    good="timetable:\n  - {kind: award, date: 2027-04-22, …}\n  - {kind: signing, date: 2027-05-04, …}",
    law=(
        LawRef("20 kap. 1 § LOU", "2026-11-21", "A"),
        LawRef("20 kap. 18 § LOU", "2026-11-21", "A"),
        LawRef("20 kap. 13 b § LOU", "2026-11-21", "A"),
        LawRef("21 kap. 6 § LOU", "2026-11-21", "A"),
        LawRef("2 § lag (1930:173)", "2026-11-21", "D"),
    ),
    run=run,
)
