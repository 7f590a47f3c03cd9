"""TID-003: there is time for a review between the standstill and the takeover, or a reserve that says what moves."""

import datetime as dt
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import Step, advertised, also, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.timetable.calendar import add_months

_SAYS_REVIEW = ("överpröv", "review", "reserv ")
_START = Route(("contract", "start"))


def run(context: Context) -> Iterator[Finding]:
    """One finding when neither the days before the takeover nor a reserve of its own are long enough."""
    spec, dates = advertised(context), context.timetable
    if spec is None or dates is None or dates.standstill_end is None:
        return
    months = context.limits.review_months
    reserves = [step for step in steps(context, "reserve", "other") if _is_reserve(step)]
    if any(add_months(step.milestone.date, months) <= step.last + dt.timedelta(days=1) for step in reserves):
        return
    takeover = min([dates.takeover_start, *(step.milestone.date for step in steps(context, "takeover"))])
    free = (takeover - dates.standstill_end).days - 1
    if add_months(dates.standstill_end, months) < takeover:
        return
    kept = max(0, free)
    yield Finding(
        reserves[0].spot if reserves else Spot(_START),
        Say(
            f"mellan avtalsspärrens slut {dates.standstill_end} och övertagandet {takeover} finns {kept} dagar som "
            f"reserv för överprövning; {months} månader behövs för en instans",
            f"between the end of the standstill {dates.standstill_end} and the takeover {takeover} there are {kept} "
            f"days in reserve for a review; {months} months are needed for one instance",
        ),
        Say(
            "tilldela tidigare, eller lägg in en hållpunkt med kind: reserve som säger vad som flyttas",
            "award earlier, or add a milestone with kind: reserve that says what moves",
        ),
        also(_award(context), "underrättelsen skickas här", "the notice is sent here"),
    )


def _is_reserve(step: Step) -> bool:
    if step.milestone.kind == "reserve":
        return True
    return step.milestone.until is not None and any(word in step.said for word in _SAYS_REVIEW)


def _award(context: Context) -> Spot:
    return max(steps(context, "award"), key=lambda step: step.last).spot


RULE = Rule(
    id="TID-003",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Ingen reserv för överprövning", "No reserve for a review"),
    what=Say(
        "Räknar dagarna mellan avtalsspärrens slut och övertagandets början. De ska räcka i två månader "
        "(limits.review_months i profilen), eller så ska tidplanen ha en hållpunkt med slaget reserve, eller en egen "
        "rad om överprövning med until, som är så lång. Gäller bara upphandling enligt 19 kap. LOU.",
        "Counts the days between the end of the standstill and the beginning of the takeover. They last for two "
        "months (limits.review_months of the profile), or the timetable has a milestone of kind reserve, or a line "
        "of its own about a review with until, that is so long. Holds only for 19 kap. LOU.",
    ),
    why=Say(
        "6,1 procent av annonserna 2021 överprövades, och förvaltningsrätten tog i snitt 1,8 månader 2023. Hur mycket "
        "reserv som behövs är en bedömning, därför en varning.",
        "6.1 per cent of the notices of 2021 were reviewed, and the court took 1.8 months on average in 2023. How "
        "much reserve is needed is a judgement, hence a warning.",
    ),
    mend=Say(
        "Lägg tilldelningen tidigare, eller skriv i tidplanen vad som händer med övertagandet vid en överprövning.",
        "Put the award earlier, or write in the timetable what happens to the takeover if there is a review.",
    ),
    bad="timetable:\n  - {kind: award, date: 2027-05-20, …}\ncontract: {start: 2027-09-01, takeover: 3 months}",
    good="timetable:\n  - {kind: award, date: 2027-03-18, …}\ncontract: {start: 2027-09-01, takeover: 3 months}",
    law=(
        LawRef("20 kap. 8 § LOU", "2026-11-21", "A"),
        LawRef("20 kap. 10 § LOU", "2026-11-21", "A"),
        LawRef("Upphandlingsmyndighetens statistik 2023-01-19 och 2024-04-15", "2026-11-21", "B"),
    ),
    run=run,
)
