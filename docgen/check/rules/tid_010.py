"""TID-010: no deadline and no working step lies on a day on which nobody works."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import advertised, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.contract import MilestoneKind
from docgen.spec.words import label
from docgen.timetable.calendar import is_working_day, name_of, next_working_day

_WORK: tuple[MilestoneKind, ...] = (
    "committee",
    "mbl",
    "publication",
    "answers",
    "award",
    "summons",
    "minutes",
    "award-notice",
    "documentation",
)
"""Somebody at the authority does something on that very day."""
_UNWISE: tuple[MilestoneKind, ...] = ("questions", "tenders", "signing", "memo", "no-tenders")
"""Lawful on any day, but better on a working day."""
_SATURDAY, _SUNDAY = 5, 6


class _Day(Struct, frozen=True):
    """A day on which something is done: where it stands, what kind it is, what it is called."""

    day: dt.date
    spot: Spot
    kind: str
    what: Say


def run(context: Context) -> Iterator[Finding]:
    """One finding for each such day, a milder one where the day is lawful but unwise."""
    seen: set[tuple[dt.date, str]] = set()
    for item in _days(context):
        if is_working_day(item.day) or (item.day, item.kind) in seen:
            continue
        seen.add((item.day, item.kind))
        yield _moved(item) if item.kind == "standstill-end" else _on_holiday(item)


def _days(context: Context) -> Iterator[_Day]:
    for step in steps(context, *_WORK, *_UNWISE, "standstill-end"):
        title = step.milestone.title
        yield _Day(step.last, step.spot, step.milestone.kind, Say(f'"{title}"', f'"{title}"'))
    spec = advertised(context)
    if spec is None:
        return
    for kind in ("questions", "answers", "tenders") if spec.procedure is not None else ():
        spot = Spot(Route(("procedure", f"{kind}_until")))
        yield _Day(getattr(spec.procedure, f"{kind}_until"), spot, kind, label("milestone", kind))
    if spec.procurement.publish is not None:
        spot = Spot(Route(("procurement", "publish")))
        yield _Day(spec.procurement.publish, spot, "publication", label("milestone", "publication"))


def _called(day: dt.date) -> Say:
    name = name_of(day)
    if name is not None:
        return name
    return Say("en söndag", "a Sunday") if day.weekday() == _SUNDAY else Say("en lördag", "a Saturday")


def _moved(item: _Day) -> Finding:
    name, better = _called(item.day), next_working_day(item.day)
    return Finding(
        item.spot,
        Say(
            f'avtalsspärren slutar inte "{item.day}", {name.sv}: lagen flyttar dagen till {better}',
            f'the standstill does not end "{item.day}", {name.en}: the law moves the day to {better}',
        ),
        Say(f"skriv {better}", f"write {better}"),
    )


def _on_holiday(item: _Day) -> Finding:
    name, better = _called(item.day), next_working_day(item.day)
    return Finding(
        item.spot,
        Say(
            f'{item.what.sv} ligger "{item.day}", {name.sv}',
            f'{item.what.en} is set on "{item.day}", {name.en}',
        ),
        Say(f"välj en arbetsdag, till exempel {better}", f"choose a working day, such as {better}"),
        severity=_severity(item),
    )


def _severity(item: _Day) -> Severity | None:
    """An authority can work on a Saturday if it wants to, and a supplier may tender on any day."""
    saturday = item.day.weekday() == _SATURDAY and name_of(item.day) is None
    if item.kind in _UNWISE:
        return Severity.NOTE if saturday else Severity.WARNING
    return Severity.WARNING if saturday else None


RULE = Rule(
    id="TID-010",
    severity=Severity.ERROR,
    kind="date",
    title=Say("Frist eller arbetssteg på helgdag", "Deadline or working step on a holiday"),
    what=Say(
        "Avtalsspärrens sista dag får inte stå på en lördag, söndag, helgdag, midsommar-, jul- eller nyårsafton, "
        "eftersom lagen flyttar den. Sammanträde, förhandling, annons, svar, tilldelning, kallelse, justering och "
        "rapport får inte läggas på en sådan dag. Sista dag för frågor och anbud, undertecknande och en vanlig lördag "
        "ger en varning. Klämdagar och valborg är arbetsdagar, och avtalsstart får vara vilken dag som helst.",
        "The last day of the standstill may not stand on a Saturday, a Sunday, a holiday or one of three eves, since "
        "the law moves it. Meeting, negotiation, notice, answers, award, summons, minutes and report may not be put "
        "on such a day. The last day for questions and tenders, the signing and a plain Saturday give a warning. Days "
        "between holidays are working days, and the contract may start on any day.",
    ),
    why=Say(
        "En lagstadgad frist som slutar på en helgdag löper till nästa vardag, och på helgen arbetar ingen med "
        "steget.",
        "A statutory time that ends on a holiday runs to the next working day, and nobody does the step on a holiday.",
    ),
    mend=Say(
        "Välj närmaste arbetsdag. docgen plan räknar ut den.", "Choose the nearest working day. docgen plan does."
    ),
    bad="timetable:\n  - {kind: committee, date: 2027-05-06, …}   # Kristi himmelsfärdsdag",
    good="timetable:\n  - {kind: committee, date: 2027-05-07, …}",
    law=(LawRef("2 § lag (1930:173)", "2026-11-21", "D"), LawRef("1 § lag (1989:253)", "2026-11-21", "A")),
    run=run,
)
