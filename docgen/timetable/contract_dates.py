"""The typed spec comes in; the days that a contract controller keeps an eye on go out, over the whole term.

Ends, last days to give notice of an extension, and every follow-up, also those of extensions that may not be used.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import ResolvedRequirement
from docgen.timetable.calendar import add, is_working_day, previous_working_day
from docgen.timetable.follow_up import FollowUpDate
from docgen.timetable.from_spec import Timetable, follow_ups, timetable
from docgen.timetable.ics import Event
from docgen.timetable.term import ExtensionDates

_INTERVALS: Mapping[str, Say] = {
    "once": Say("engångsuppföljning", "single follow-up"),
    "monthly": Say("månadsuppföljning", "monthly follow-up"),
    "quarterly": Say("kvartalsuppföljning", "quarterly follow-up"),
    "half-yearly": Say("halvårsuppföljning", "half-yearly follow-up"),
    "yearly": Say("årsuppföljning", "yearly follow-up"),
}
_LISTED = 12
"""More requirements than this are counted, not listed: the follow-up plan has them all."""


class KeyDate(Struct, frozen=True):
    """One day of the contract. `uncertain` days come only if an extension is used."""

    id: str
    day: dt.date
    title: Say
    remark: Say | None = None
    uncertain: bool = False


def contract_dates(spec: Spec, requirements: Sequence[ResolvedRequirement] = ()) -> tuple[KeyDate, ...]:
    """The key days of a contract by date: term, notices and follow-ups."""
    dates = timetable(spec, requirements)
    occasions = follow_ups(spec, requirements, dates.total)
    found = [*_term(spec, dates), *(_follow_up(item, dates.base_end) for item in occasions)]
    return tuple(sorted(found, key=lambda item: item.day))


def _term(spec: Spec, dates: Timetable) -> Iterator[KeyDate]:
    yield KeyDate("takeover", dates.takeover_start, Say("övertagandeperioden börjar", "the takeover period begins"))
    yield KeyDate("start", dates.start, Say("avtalet börjar gälla", "the contract begins"))
    yield KeyDate(
        "base-end", dates.base_end, Say("avtalstidens sista dag utan förlängning", "last day without an extension")
    )
    for item in dates.extensions:
        yield from _extension(item)
    notice = spec.contract.termination_notice
    if notice is not None:
        latest = add(dates.base_end, notice, -1)
        title = Say(
            f"uppsägning senare än så ger ett slut efter avtalstiden ({notice.swedish} uppsägningstid)",
            f"a termination after this day ends after the term ({notice} of notice)",
        )
        yield KeyDate("termination", latest, title, _by(latest))


def _extension(item: ExtensionDates) -> Iterator[KeyDate]:
    number = item.number
    said = Say(f"sista dag för besked om förlängning {number}", f"last day for notice of extension {number}")
    yield KeyDate(f"notice-{number}", item.notice_by, said, _by(item.notice_by), number > 1)
    begins = Say(f"förlängning {number} börjar", f"extension {number} begins")
    yield KeyDate(f"extension-{number}", item.start, begins, uncertain=True)
    ends = Say(f"förlängning {number}, sista dagen", f"extension {number}, last day")
    yield KeyDate(f"extension-{number}-end", item.end, ends, uncertain=True)


def _by(day: dt.date) -> Say | None:
    """A notice is a matter of contract: no law moves its last day to the next working day."""
    if is_working_day(day):
        return None
    before = previous_working_day(day)
    return Say(
        f"dagen är ingen arbetsdag: lämna beskedet senast {before}", f"no working day: give the notice by {before}"
    )


def _follow_up(item: FollowUpDate, base_end: dt.date) -> KeyDate:
    count, ids = len(item.requirements), ", ".join(item.requirements)
    name = _INTERVALS[item.interval]
    report = Say(f"rapport senast {item.report_by}", f"report by {item.report_by}")
    parts = [report] if item.interval != "once" else []
    if item.interval == "once" and item.date >= previous_working_day(base_end):
        parts.append(Say("flyttas om avtalet förlängs", "moves if the contract is extended"))
    if count <= _LISTED:
        parts.append(Say(ids, ids))
    return KeyDate(
        f"{item.interval}-{item.period_end}",
        item.date,
        Say(f"{name.sv} ({count} krav)", f"{name.en} ({count} requirements)"),
        Say("; ".join(part.sv for part in parts if part.sv), "; ".join(part.en for part in parts if part.en)),
        item.period_end > base_end,
    )


def as_text(found: Sequence[KeyDate], language: str) -> str:
    """One line for each day."""
    unsure = Say(" (om avtalet förlängs)", " (if the contract is extended)").in_language(language)
    return "".join(
        f"{item.day}  {item.title.in_language(language)}{unsure if item.uncertain else ''}"
        f"{f' – {item.remark.in_language(language)}' if item.remark else ''}\n"
        for item in found
    )


def as_markdown(found: Sequence[KeyDate], language: str) -> str:
    """A table of the days."""
    head = Say("| Dag | Händelse | Att tänka på |", "| Day | Event | Remark |").in_language(language)
    unsure = Say(" (om avtalet förlängs)", " (if the contract is extended)").in_language(language)
    rows = [
        f"| {item.day} | {item.title.in_language(language)}{unsure if item.uncertain else ''} | "
        f"{item.remark.in_language(language) if item.remark else '–'} |"
        for item in found
    ]
    return "\n".join([head, "|---|---|---|", *rows]) + "\n"


def as_json(found: Sequence[KeyDate], language: str) -> str:
    """A list of the days."""
    rows = [
        {
            "id": item.id,
            "day": item.day.isoformat(),
            "title": item.title.in_language(language),
            "remark": item.remark.in_language(language) if item.remark else None,
            "uncertain": item.uncertain,
        }
        for item in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def events(found: Sequence[KeyDate], language: str) -> tuple[Event, ...]:
    """One event for each day."""
    return tuple(
        Event(
            item.id,
            item.day,
            item.day,
            item.title.in_language(language),
            item.remark.in_language(language) if item.remark else "",
        )
        for item in found
    )
