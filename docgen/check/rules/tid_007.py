"""TID-007: answers to questions come at the latest six days before the last day for tenders."""

import datetime as dt
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import advertised, also, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_DAYS = 6
"""19 kap. 13 § LOU."""
_TENDERS = Spot(Route(("procedure", "tenders_until")))
_ANSWERS = Spot(Route(("procedure", "answers_until")))
_PROLONGED = ("förläng", "prolong")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each day of answers that is too late, and one when nobody has a day to answer in."""
    spec = advertised(context)
    if spec is None or spec.procedure is None:
        return
    last = spec.procedure.tenders_until
    latest = last - dt.timedelta(days=_DAYS)
    planned = [(spec.procedure.answers_until, _ANSWERS)]
    planned += [(step.last, step.spot) for step in steps(context, "answers") if not _prolongs(step.said)]
    for day, spot in planned:
        if latest < day:
            yield _late(day, spot, last, latest)
    asked = spec.procedure.questions_until
    if asked == spec.procedure.answers_until:
        yield Finding(
            Spot(Route(("procedure", "questions_until"))),
            Say(
                f'sista dag för frågor "{asked}" är också sista dag för svar',
                f'the last day for questions "{asked}" is also the last day for answers',
            ),
            Say("lämna minst ett par dagar för att svara", "leave at least a couple of days for the answers"),
            also(_ANSWERS, "sista dag för svar", "the last day for answers"),
            Severity.WARNING,
        )


def _prolongs(said: str) -> bool:
    return any(word in said for word in _PROLONGED)


def _late(day: dt.date, spot: Spot, last: dt.date, latest: dt.date) -> Finding:
    before = (last - day).days
    when = (
        Say("samma dag som", "on the same day as")
        if before == 0
        else Say(f"{before} dagar före", f"{before} days before")
        if before > 1
        else Say("en dag före", "one day before")
    )
    if before < 0:
        when = Say("efter", "after")
    return Finding(
        spot,
        Say(
            f'svar lämnas "{day}", {when.sv} sista anbudsdag {last}; lagen kräver sex dagar',
            f'answers are given "{day}", {when.en} the last day for tenders {last}; the law demands six days',
        ),
        Say(
            f"svara senast {latest}, eller förläng anbudstiden",
            f"answer by {latest}, or prolong the time to tender",
        ),
        also(_TENDERS, "sista anbudsdag", "the last day for tenders"),
    )


RULE = Rule(
    id="TID-007",
    severity=Severity.ERROR,
    kind="date",
    title=Say("Svar för nära anbudstidens slut", "Answers too close to the end"),
    what=Say(
        "Jämför procedure.answers_until och hållpunkter med slaget answers med sista anbudsdag: minst sex dagar "
        "emellan. En hållpunkt som säger att tiden förlängs lämnas i fred. Är sista dag för frågor också sista dag "
        "för svar ges en varning. Gäller bara upphandling enligt 19 kap. LOU.",
        "Compares procedure.answers_until and milestones of kind answers with the last day for tenders: at least six "
        "days between. A milestone that says that the time is prolonged is left alone. If the last day for questions "
        "is also that for answers there is a warning. Holds only for 19 kap. LOU.",
    ),
    why=Say(
        "Kompletterande upplysningar ska lämnas senast sex dagar före anbudstidens slut. Kommer de senare måste tiden "
        "förlängas.",
        "Further information is given at the latest six days before the end. If it comes later the time must be "
        "prolonged.",
    ),
    mend=Say("Flytta sista dag för svar, eller sista anbudsdag.", "Move the last day for answers, or for tenders."),
    bad="procedure: {answers_until: 2027-03-10, tenders_until: 2027-03-15, …}",
    good="procedure: {answers_until: 2027-03-09, tenders_until: 2027-03-15, …}",
    law=(LawRef("19 kap. 13 § LOU", "2026-11-21", "A"), LawRef("19 kap. 14 § LOU", "2026-11-21", "A")),
    run=run,
)
