"""TID-005: decisions lie on meeting days, the memo is ready for the summons, and the minutes are approved in time."""

import datetime as dt
from collections.abc import Iterator, Sequence

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import Step, also, days, published, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.profile import Profile
from docgen.spec.model.spec import Spec
from docgen.timetable.plan_from_spec import decides, is_council

_AT_ONCE = ("omedelbar", "at once", "immediate")
_POLITICAL = ("nämnd", "styrelse", "fullmäktige", "utskott", "committee", "council", "board")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each meeting, memo and set of minutes that does not fit the calendar of the committee."""
    spec, profile = context.spec, context.profile
    if spec is None:
        return
    notice_days = profile.notice_days if profile else 7
    minutes_days = profile.minutes_days if profile else 14
    yield from _on_meeting_days(context, spec, profile)
    yield from _memos(context, spec, notice_days)
    yield from _minutes(context, spec, minutes_days)


def _on_meeting_days(context: Context, spec: Spec, profile: Profile | None) -> Iterator[Finding]:
    own = spec.authority.meetings or (profile.meetings if profile else ())
    council = spec.authority.council_meetings or (profile.council_meetings if profile else ())
    for step in steps(context, "committee", "award"):
        known = _calendar(step, spec, own, council)
        day = step.milestone.date
        if any(item.year == day.year for item in known) and day not in known:
            later = min((item for item in known if item > day), default=None)
            yield Finding(
                Spot(step.route / "date"),
                Say(f'"{day}" är ingen känd sammanträdesdag', f'"{day}" is no known meeting day'),
                Say(f"nästa är {later}", f"the next is {later}")
                if later
                else Say("inga fler sammanträden är kända", "no further meetings are known"),
            )


def _calendar(step: Step, spec: Spec, own: Sequence[dt.date], council: Sequence[dt.date]) -> Sequence[dt.date]:
    """The meeting days of the body that decides; those of a body that is not known are none."""
    if is_council(step.milestone):
        return council
    who = (step.milestone.responsible or "").lower()
    if who == spec.authority.committee.lower() or (not who and step.milestone.kind == "committee"):
        return own
    return ()


def _memos(context: Context, spec: Spec, notice_days: int) -> Iterator[Finding]:
    """A memo is dated before the summons to its meeting is sent; which meeting is clear when it is the only one."""
    meetings = steps(context, "committee")
    for index, memo in enumerate(spec.memos):
        body = memo.recipient.lower()
        mine = [step for step in meetings if (step.milestone.responsible or "").lower() == body]
        ahead = [step for step in mine if step.milestone.date >= memo.date]
        if len(ahead) != 1:
            continue
        meeting = ahead[0].milestone.date
        latest = meeting - dt.timedelta(days=notice_days)
        if memo.date > latest:
            yield Finding(
                Spot(Route(("memos", index, "date"))),
                Say(
                    f'skrivelsen är daterad "{memo.date}", efter att kallelsen till sammanträdet {meeting} ska '
                    f"skickas",
                    f'the memo is dated "{memo.date}", after the summons to the meeting {meeting} is sent',
                ),
                Say(f"låt den vara klar senast {latest}", f"have it ready by {latest}"),
                also(Spot(ahead[0].route / "date"), "sammanträdet", "the meeting"),
            )


def _minutes(context: Context, spec: Spec, minutes_days: int) -> Iterator[Finding]:
    """What follows a decision waits until its minutes are approved, unless the item is approved at once."""
    notice = published(spec)
    approved = [step.last for step in steps(context, "minutes")]
    if notice is not None:
        meetings = [step for step in steps(context, "committee") if decides(step.milestone)]
        before = [step for step in meetings if step.milestone.date <= notice[0]]
        for step in _last_of_each(before):
            if not any(step.milestone.date <= day <= notice[0] for day in approved):
                yield from _too_soon(step, notice[0], Spot(notice[1]), minutes_days)
    for step in steps(context, "award"):
        said = f"{step.milestone.title} {step.milestone.responsible or ''}".lower()
        if any(word in said for word in _POLITICAL):
            yield from _too_soon(step, step.last, step.spot, minutes_days)


def _last_of_each(found: Sequence[Step]) -> list[Step]:
    """The last meeting of each body: what was decided earlier has been approved long since."""
    last: dict[bool, Step] = {}
    for step in sorted(found, key=lambda item: item.milestone.date):
        last[is_council(step.milestone)] = step
    return list(last.values())


def _too_soon(step: Step, acted: dt.date, spot: Spot, minutes_days: int) -> Iterator[Finding]:
    decided = step.milestone.date
    between = (acted - decided).days
    if between >= minutes_days or any(word in step.said for word in _AT_ONCE):
        return
    said = days(between) if between else Say("samma dag", "the same day")
    yield Finding(
        Spot(step.route / "date"),
        Say(
            f'beslutet "{decided}" verkställs {acted} ({said.sv}), men justeringen kan ta {minutes_days} dagar',
            f'the decision of "{decided}" is carried out {acted} ({said.en}), but approving the minutes can take '
            f"{minutes_days} days",
        ),
        Say(
            "skriv i note att paragrafen justeras omedelbart, eller lägg in hållpunkten kind: minutes",
            "say in note that the item is approved at once, or add a milestone with kind: minutes",
        ),
        also(spot, "beslutet verkställs här", "the decision is carried out here") if between else (),
    )


RULE = Rule(
    id="TID-005",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Passar inte nämndens sammanträden", "Does not fit the committee's meetings"),
    what=Say(
        "Prövar tre saker. Beslut ligger på en dag i authority.meetings (fullmäktige: council_meetings) eller "
        "profilens, när dagarna för året är kända. En tjänsteskrivelse är daterad senast då kallelsen skickas "
        "(notice_days), när det bara finns ett sammanträde att tänka på. Annons och underrättelse väntar tills "
        "protokollet är justerat (minutes_days), om inte hållpunkten säger att paragrafen justeras omedelbart.",
        "Tries three things. Decisions lie on a day in authority.meetings (the council: council_meetings) or in the "
        "profile, when the days of that year are known. A memo is dated by the day of the summons (notice_days), when "
        "there is only one meeting to think of. The notices wait until the minutes are approved (minutes_days), "
        "unless the milestone says that the item is approved at once.",
    ),
    why=Say(
        "Missas ett sammanträde flyttas allt till nästa. Reglementet och vanan avgör, därför en varning.",
        "If a meeting is missed everything moves to the next. Local rules and habit decide, hence a warning.",
    ),
    mend=Say(
        "Byt dag, eller skriv hur justeringen görs. docgen plan räknar ut dagar som går ihop.",
        "Change the day, or say how the minutes are approved. docgen plan computes days that fit.",
    ),
    bad="authority: {meetings: [2027-01-28], …}\ntimetable:\n  - {kind: committee, date: 2027-01-27, …}",
    good="authority: {meetings: [2027-01-28], …}\ntimetable:\n  - {kind: committee, date: 2027-01-28, "
    "note: Paragrafen justeras omedelbart., …}",
    law=(
        LawRef("5 kap. 69 § KL", "2026-11-21", "A"),
        LawRef("6 kap. 23 § KL", "2026-11-21", "A"),
        LawRef("6 kap. 35 § KL", "2026-11-21", "A"),
        LawRef("8 kap. 12 § KL", "2026-11-21", "A"),
        LawRef("nämndens reglemente", "2026-11-21", "B"),
    ),
    run=run,
)
