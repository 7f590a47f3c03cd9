"""The typed spec comes in; the dates of its contract and its procurement go out: `dates` in the documents."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.spec.model.contract import Milestone
from docgen.spec.model.requirement import Interval
from docgen.spec.model.spec import Spec
from docgen.spec.model.typed import FollowUpMeetings
from docgen.spec.requirement import ResolvedRequirement
from docgen.spec.values import Duration
from docgen.timetable.calendar import add, earliest_signing, next_working_day, standstill_end
from docgen.timetable.follow_up import FollowUpDate, MainInterval, Phases, interval_by_length, occasions, once_day
from docgen.timetable.months import Month, months_of
from docgen.timetable.term import ExtensionDates, Option, term

_STANDSTILL = Say("Avtalsspärrens sista dag", "Last day of the standstill")
_SIGNING = Say("Tidigaste dag för avtalstecknande", "Earliest day for signing the contract")


class DatedStep(Struct, frozen=True):
    """A milestone of the spec, or one that was computed, which has no route."""

    id: str
    title: str
    kind: str
    date: dt.date
    until: dt.date | None = None
    responsible: str | None = None
    note: str | None = None
    computed: bool = False
    route: Route | None = None


class Timetable(Struct, frozen=True):
    """Every date that follows from the spec. Ends are last days; the standstill is None without an award, and where
    the law has none.

    `suggested_signing` is the first working day on or after `earliest_signing`. `months` are those that the milestones
    lie in, so that a document can show a bar for each step.
    """

    start: dt.date
    base_end: dt.date
    extensions: tuple[ExtensionDates, ...]
    last_end: dt.date
    total: Duration
    takeover_start: dt.date
    tenders_valid_until: dt.date | None
    award: dt.date | None
    standstill_end: dt.date | None
    earliest_signing: dt.date | None
    suggested_signing: dt.date | None
    follow_up_interval: MainInterval
    follow_ups: tuple[FollowUpDate, ...]
    milestones: tuple[DatedStep, ...]
    months: tuple[Month, ...] = ()


def timetable(spec: Spec, requirements: Sequence[ResolvedRequirement] = ()) -> Timetable:
    """The dates of a spec. Without `requirements` the follow-ups name none."""
    contract = spec.contract
    dates = term(contract.start, contract.length, [Option(item.length, item.notice) for item in contract.extensions])
    award, days = award_day(spec), standstill_days(spec)
    signing = earliest_signing(award, days) if award and days else None
    milestones = _milestones(spec, award)
    return Timetable(
        start=dates.start,
        base_end=dates.base_end,
        extensions=dates.extensions,
        last_end=dates.last_end,
        total=dates.total,
        takeover_start=add(contract.start, contract.takeover, -1),
        tenders_valid_until=add(spec.procedure.tenders_until, spec.procedure.valid) if spec.procedure else None,
        award=award,
        standstill_end=standstill_end(award, days) if award and days else None,
        earliest_signing=signing,
        suggested_signing=next_working_day(signing) if signing else None,
        follow_up_interval=interval_by_length(contract.length),
        follow_ups=follow_ups(spec, requirements),
        milestones=milestones,
        months=months_of([(step.kind, step.date, step.until or step.date) for step in milestones]),
    )


def standstill_days(spec: Spec) -> int | None:
    """How long the standstill is: after an award under 19 kap. only (20 kap. 1 § LOU)."""
    return spec.procedure.standstill_days if spec.procedure and spec.procurement.law == "lou-19" else None


def award_day(spec: Spec) -> dt.date | None:
    """The day when the notice of the award is sent: the last day of the award milestone."""
    awards = [step.until or step.date for step in spec.timetable if step.kind == "award"]
    return max(awards) if awards else None


def follow_ups(
    spec: Spec, requirements: Sequence[ResolvedRequirement], until: Duration | None = None
) -> tuple[FollowUpDate, ...]:
    """The occasions of the base term, or of the term `until` where extensions are used.

    What is followed up once at the end is dated to the end of the base term: an extension moves it.
    """
    contract = spec.contract
    phases = Phases(
        add(contract.start, contract.takeover, -1), contract.start, term(contract.start, contract.length).base_end
    )
    intervals: dict[str, Interval] = {}
    once: dict[str, dt.date] = {}
    report_within: Duration | None = None
    for requirement in requirements:
        if requirement.follow_up is not None:
            intervals[requirement.id] = requirement.follow_up.interval
            stage = requirement.verification.at if requirement.verification else None
            day = once_day(requirement.section, stage, phases)
            if requirement.follow_up.interval == "once" and day is not None:
                once[requirement.id] = day
        if isinstance(requirement.model, FollowUpMeetings) and report_within is None:
            report_within = requirement.model.report_within
    return occasions(contract.start, contract.length, intervals, report_within, once, until)


def _milestones(spec: Spec, award: dt.date | None) -> tuple[DatedStep, ...]:
    """The spec's steps and the computed ones by date; a step that the spec plans itself is not computed too."""
    steps = [_step(step, Route(("timetable", index))) for index, step in enumerate(spec.timetable)]
    kinds, language = {step.kind for step in steps}, spec.procurement.language
    days = standstill_days(spec)
    if award is not None and days is not None:
        computed = (
            ("standstill-end", _STANDSTILL, standstill_end(award, days)),
            ("signing", _SIGNING, earliest_signing(award, days)),
        )
        for kind, title, day in computed:
            if kind not in kinds:
                steps.append(DatedStep(f"computed-{kind}", title.in_language(language), kind, day, computed=True))
    return tuple(sorted(steps, key=lambda step: (step.date, step.until or step.date)))


def _step(step: Milestone, route: Route) -> DatedStep:
    return DatedStep(step.id, step.title, step.kind, step.date, step.until, step.responsible, step.note, route=route)
