"""TID-009: the award notice, the documentation and the individual report are planned within thirty days of signing."""

import datetime as dt
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import TIMETABLE, Step, advertised, also, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.contract import MilestoneKind
from docgen.timetable.calendar import add_months, next_working_day

_DAYS = 30
_REPORT = ("individuell rapport", "individual report", "dokumentation", "documentation")
_NOTICE = ("efterannons", "award notice", "annons om resultat", "annons om tilldel")
_AFTER: tuple[MilestoneKind, ...] = ("award", "standstill-end", "signing", "takeover", "start")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each of the two tasks that is not planned, or planned too late."""
    if advertised(context) is None or not steps(context, *_AFTER):
        return
    signed = _signing(context)
    notices = [step for step in steps(context, "award-notice", "other") if _is(step, "award-notice", _NOTICE)]
    reports = [step for step in steps(context, "documentation", "other") if _is(step, "documentation", _REPORT)]
    if not notices:
        yield _missing(
            Say("annonsen om resultatet (efterannons)", "the contract award notice"), "award-notice", "19 kap. 7 § LOU"
        )
    if not reports:
        yield _missing(
            Say("dokumentationen och den individuella rapporten", "the documentation and the individual report"),
            "documentation",
            "19 kap. 22 § LOU",
        )
    if signed is not None:
        day, spot = signed
        last = next_working_day(day + dt.timedelta(days=_DAYS))
        yield from (_late(step, spot, last) for step in reports if step.last > last)
        yield from (_late(step, spot, last) for step in notices if step.last > max(last, _quarterly(day)))


def _is(step: Step, kind: str, words: tuple[str, ...]) -> bool:
    return step.milestone.kind == kind or any(word in step.said for word in words)


def _signing(context: Context) -> tuple[dt.date, Spot] | None:
    found = [(step.last, step.spot) for step in steps(context, "signing")]
    return max(found, key=lambda item: item[0]) if found else None


def _quarterly(signed: dt.date) -> dt.date:
    """Notices on these services may be collected and sent within 30 days of the quarter's end (19 kap. 7 § LOU)."""
    first = dt.date(signed.year, 3 * ((signed.month - 1) // 3) + 1, 1)
    return next_working_day(add_months(first, 3) + dt.timedelta(days=_DAYS - 1))


def _missing(what: Say, kind: str, law: str) -> Finding:
    return Finding(
        Spot(TIMETABLE),
        Say(f"tidplanen saknar {what.sv}", f"the timetable lacks {what.en}"),
        Say(
            f"lägg till en hållpunkt med kind: {kind} senast 30 dagar efter undertecknandet ({law})",
            f"add a milestone with kind: {kind} at the latest 30 days after the signing ({law})",
        ),
    )


def _late(step: Step, signed: Spot, last: dt.date) -> Finding:
    return Finding(
        step.spot,
        Say(
            f'"{step.milestone.title}" ligger "{step.last}", senare än 30 dagar efter undertecknandet',
            f'"{step.milestone.title}" lies on "{step.last}", more than 30 days after the signing',
        ),
        Say(f"flytta till senast {last}", f"move it to {last} at the latest"),
        also(signed, "avtalet undertecknas här", "the contract is signed here"),
    )


RULE = Rule(
    id="TID-009",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Efterannons eller rapport ej planerad", "Award notice or report not planned"),
    what=Say(
        "En tidplan som går till tilldelning eller längre ska ha två hållpunkter: annonsen om resultatet "
        "(award-notice) och dokumentationen med den individuella rapporten (documentation), eller en övrig rad som "
        "nämner dem. Båda senast 30 dagar efter undertecknandet; annonsen får samlas per kvartal. Gäller bara 19 kap. "
        "LOU.",
        "A timetable that goes on to the award or further has two milestones: the award notice (award-notice) and the "
        "documentation with the individual report (documentation), or another line that names them. Both within 30 "
        "days of the signing; the notice may be collected per quarter. Holds only for 19 kap. LOU.",
    ),
    why=Say(
        "Båda är lagkrav med korta tider, som är lätta att glömma när avtalet väl är undertecknat.",
        "Both are demanded by law within short times, and easily forgotten once the contract is signed.",
    ),
    mend=Say("Lägg in hållpunkterna med en ansvarig funktion.", "Add the milestones with a responsible function."),
    bad="timetable:\n  - {kind: signing, date: 2027-05-05, …}",
    good="timetable:\n  - {kind: signing, date: 2027-05-05, …}\n  - {kind: award-notice, date: 2027-05-24, …}\n"
    "  - {kind: documentation, date: 2027-06-03, …}",
    law=(
        LawRef("19 kap. 7 § LOU", "2026-11-21", "A"),
        LawRef("19 kap. 22 § LOU", "2026-11-21", "A"),
        LawRef("12 kap. 15 § LOU", "2026-11-21", "A"),
        LawRef("12 kap. 16 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
