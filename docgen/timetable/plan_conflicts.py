"""Settings, network and days come in; the days that do not go together go out, with by how much.

A conflict *fails* when even the shortest time does not fit, or the law forbids it; otherwise it is tight: it can
be done, but faster than the authority usually works.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.timetable.calendar import is_working_day
from docgen.timetable.plan_model import Conflict, Link, Network, Setting
from docgen.timetable.plan_passes import backward
from docgen.timetable.plan_text_other import TEXTS

_ANSWER_DAYS = 6
"""19 kap. 13 § LOU."""
_AFTER_SIGNING = 30
"""19 kap. 7 and 22 §§ LOU."""


def conflicts(setting: Setting, net: Network, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    """Every two steps that lie too close, every step on a day that is not allowed, and what makes the start fail."""
    for link in net.links:
        if link.before in days and link.after in days:
            yield from _too_close(link, setting, days)
    yield from _not_allowed(setting, net, days)
    yield from _answers(setting, days)
    yield from _after_signing(setting, days)
    yield from _too_late(setting, net, days)


def routes(setting: Setting, *steps: str) -> tuple[Route, ...]:
    """Where the spec gives the days of these steps."""
    found = (setting.fixed.get(step) for step in steps)
    return tuple(item.route for item in found if item is not None and item.route is not None)


def _title(setting: Setting, step: str) -> Say:
    return TEXTS[setting.law][step].title


def _too_close(link: Link, setting: Setting, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    before, after = days[link.before], days[link.after]
    for lag, fails in ((link.shortest, True), (link.usual, False)):
        needed = lag(before)
        short = (needed - after).days
        if short <= 0:
            continue
        first, second = _title(setting, link.before), _title(setting, link.after)
        need = ("behövs minst", "at least") if fails else ("räknar planen med", "usually")
        yield Conflict(
            link.after,
            link.before,
            short,
            fails,
            Say(
                f"från {first.sv} ({before}) till {second.sv} ({after}) {need[0]} {lag.said.sv}: "
                f"{short} {_days(short)[0]} för lite",
                f"from {first.en} ({before}) to {second.en} ({after}) {need[1]} {lag.said.en} are needed: "
                f"{short} {_days(short)[1]} short",
            ),
            routes(setting, link.after, link.before),
        )
        return


def _days(count: int) -> tuple[str, str]:
    return ("dag", "day") if count == 1 else ("dagar", "days")


def _not_allowed(setting: Setting, net: Network, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    for step in net.steps:
        day = days.get(step.id)
        if day is None or step.id not in setting.fixed or step.allowed.up(day) == day:
            continue
        better, title = step.allowed.up(day), step.text.title
        meets = step.allowed.known(day.year) and is_working_day(day)
        what = (
            ("är ingen känd sammanträdesdag", "is no known meeting day")
            if meets
            else ("är ingen arbetsdag", "is no working day")
        )
        yield Conflict(
            step.id,
            step.id,
            (better - day).days,
            # signing on a day off is lawful, and a deadline on one only unwise
            step.id in {"decision", "council", "award", "publication"},
            Say(
                f"{title.sv}: {day} {what[0]}, nästa är {better}", f"{title.en}: {day} {what[1]}, the next is {better}"
            ),
            routes(setting, step.id),
        )


def _answers(setting: Setting, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    """Answers come at the latest six days before the last day for tenders (19 kap. 13 § LOU)."""
    answers, tenders = setting.fixed.get("answers"), days.get("tenders")
    if setting.law != "lou-19" or answers is None or tenders is None:
        return
    short = _ANSWER_DAYS - (tenders - answers.day).days
    if short > 0:
        yield Conflict(
            "answers",
            "tenders",
            short,
            True,
            Say(
                f"svar {answers.day} är senare än sex dagar före sista anbudsdag {tenders}: {short} {_days(short)[0]} "
                "för sent",
                f"answers on {answers.day} are later than six days before {tenders}: {short} {_days(short)[1]} late",
            ),
            routes(setting, "answers", "tenders"),
        )


def _after_signing(setting: Setting, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    """The award notice and the documentation come within 30 days of the signing (19 kap. 7 and 22 §§ LOU)."""
    signing = days.get("signing")
    if setting.law != "lou-19" or signing is None:
        return
    for step in ("award-notice", "documentation"):
        fixed = setting.fixed.get(step)
        late = (fixed.day - signing).days - _AFTER_SIGNING if fixed is not None else 0
        if fixed is not None and late > 0:
            title = _title(setting, step)
            yield Conflict(
                step,
                "signing",
                late,
                # a notice may be collected per quarter
                step == "documentation",
                Say(
                    f"{title.sv} ({fixed.day}) ligger mer än 30 dagar efter att avtalet undertecknas ({signing}): "
                    f"{late} {_days(late)[0]} för sent",
                    f"{title.en} ({fixed.day}) lies more than 30 days after the signing ({signing}): "
                    f"{late} {_days(late)[1]} late",
                ),
                routes(setting, step, "signing"),
            )


def _too_late(setting: Setting, net: Network, days: Mapping[str, dt.date]) -> Iterator[Conflict]:
    """The first step from which the wanted start cannot be reached, however fast the rest is.

    A step whose day somebody chose is blamed before one that was laid between others.
    """
    latest = backward(net, {"start": setting.start}, "shortest")
    late = [step for step in net.steps if step.id in days and step.id in latest and days[step.id] > latest[step.id]]
    chosen = [step for step in late if step.id in setting.fixed]
    for step in (chosen or late)[:1]:
        count, title = (days[step.id] - latest[step.id]).days, step.text.title
        yield Conflict(
            step.id,
            "start",
            count,
            True,
            Say(
                f"{title.sv} ({days[step.id]}) ligger {count} {_days(count)[0]} för sent för avtalsstart "
                f"{setting.start}; senast {latest[step.id]}",
                f"{title.en} ({days[step.id]}) lies {count} {_days(count)[1]} too late for a start on "
                f"{setting.start}; at the latest {latest[step.id]}",
            ),
            routes(setting, step.id),
        )
