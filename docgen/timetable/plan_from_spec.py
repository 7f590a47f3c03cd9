"""The typed spec and the authority's profile come in; the settings of its plan go out.

A milestone is known by its kind. Of several negotiations the last before the decision counts, of several meetings
the last one before the publication; the council is known by its name.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.diag.route import Route
from docgen.spec.model.contract import Milestone
from docgen.spec.model.profile import Profile
from docgen.spec.model.spec import Spec
from docgen.timetable.lag import meetings
from docgen.timetable.plan_model import Fixed, Setting

_COUNCIL = ("fullmäktige", "council")
_OWN = ("egen regi", "own performance", "in-house")
_NO_DECISION = ("uppdrag", "bereder", "beredning", "informer", "information", "redovis", "mandate", "prepares")
_BY_KIND = {
    "market": "market",
    "drafting": "drafting",
    "minutes": "minutes",
    "evaluation": "evaluation",
    "award": "award",
    "standstill-end": "standstill-end",
    "signing": "signing",
    "award-notice": "award-notice",
    "documentation": "documentation",
    "reserve": "reserve",
    "no-tenders": "no-tenders",
}
"""Kinds of which a plan has one step; the last milestone of the kind counts."""


def setting(spec: Spec, profile: Profile, start: dt.date | None = None) -> Setting:
    """The settings. `start` takes the place of the spec's own, for a plan that ends elsewhere."""
    limits, authority = profile.limits, spec.authority
    replaces = spec.contract.replaces
    fixed = dict(_fixed(spec))
    own = replaces is not None and any(word in replaces.supplier.lower() for word in _OWN)
    return Setting(
        law=spec.procurement.law,
        start=start or spec.contract.start,
        takeover=spec.contract.takeover,
        standstill_days=spec.procedure.standstill_days if spec.procedure else profile.standstill_default,
        habits=profile.habits,
        notice_days=profile.notice_days,
        minutes_days=profile.minutes_days,
        advertising_days=limits.advertising_days,
        takeover_months=limits.takeover_months,
        review_months=limits.review_months,
        committee=meetings(authority.meetings or profile.meetings),
        council=meetings(authority.council_meetings or profile.council_meetings),
        committee_name=authority.committee,
        needs_council=own or "council" in fixed,
        committee_awards=_committee_awards(spec),
        old_ends=replaces.ends if replaces is not None else None,
        fixed=fixed,
    )


def publication_day(spec: Spec) -> dt.date | None:
    """The day of the notice: that of the system of choice, the procurement's own, else that of the milestone."""
    if spec.choice is not None:
        return spec.choice.notice_from
    if spec.procurement.publish is not None:
        return spec.procurement.publish
    found = [step.date for step in spec.timetable if step.kind == "publication"]
    return min(found) if found else None


def is_council(step: Milestone) -> bool:
    """True for a meeting of the municipal council."""
    said = f"{step.responsible or ''} {step.title}".lower() if step.responsible is None else step.responsible.lower()
    return any(word in said for word in _COUNCIL)


def decides(step: Milestone) -> bool:
    """True for a meeting that may take the decision: not one that gives a mandate, prepares or is told something."""
    said = step.title.lower()
    return not any(word in said for word in _NO_DECISION)


def _committee_awards(spec: Spec) -> bool:
    """False only where the spec says that somebody else than the committee awards."""
    awards = [step for step in spec.timetable if step.kind == "award" and step.responsible]
    if not awards:
        return True
    said = (awards[-1].responsible or "").lower()
    return any(word in said for word in (spec.authority.committee.lower(), "nämnd", "committee", "styrelse"))


def _fixed(spec: Spec) -> Iterator[tuple[str, Fixed]]:
    if not spec.timetable:
        return
    yield from _dated_kinds(spec)
    yield from _decisions(spec)
    procedure = spec.procedure
    published = publication_day(spec)
    if published is not None:
        yield "publication", Fixed(published, None, _notice_route(spec, published))
    if procedure is not None:
        for name in ("questions", "answers", "tenders") if spec.procurement.law == "lou-19" else ("tenders",):
            yield name, Fixed(getattr(procedure, f"{name}_until"), None, Route(("procedure", f"{name}_until")))
    for index, step in enumerate(spec.timetable):
        if step.kind == "takeover":
            yield "takeover", Fixed(step.date, None, Route(("timetable", index)), step.responsible)


def _notice_route(spec: Spec, day: dt.date) -> Route | None:
    if spec.choice is not None:
        return Route(("choice", "notice_from"))
    own = spec.procurement.publish is not None
    return Route(("procurement", "publish")) if own else _route(spec, "publication", day)


def _route(spec: Spec, kind: str, day: dt.date) -> Route | None:
    found = (index for index, step in enumerate(spec.timetable) if step.kind == kind and step.date == day)
    index = next(found, None)
    return None if index is None else Route(("timetable", index))


def _dated_kinds(spec: Spec) -> Iterator[tuple[str, Fixed]]:
    for index, step in enumerate(spec.timetable):
        name = _BY_KIND.get(step.kind)
        if name is not None:
            begins = step.date if step.until else None
            yield name, Fixed(step.until or step.date, begins, Route(("timetable", index)), step.responsible)
        if step.kind == "market":
            yield "begin", Fixed(step.date, None, Route(("timetable", index)), step.responsible)


def _decisions(spec: Spec) -> Iterator[tuple[str, Fixed]]:
    """The decisions before the publication, the negotiation before them, and the consultation before that."""
    published = publication_day(spec) or dt.date.max
    steps = [(Route(("timetable", index)), step) for index, step in enumerate(spec.timetable)]
    meets = [(route, step) for route, step in steps if step.kind == "committee" and step.date <= published]
    meets = [(route, step) for route, step in meets if decides(step)]
    council = [(route, step) for route, step in meets if is_council(step)]
    committee = [(route, step) for route, step in meets if not is_council(step)]
    if council:
        yield "council", _last(council)
    if committee:
        decision = _last(committee)
        yield "decision", decision
        negotiated = [(r, s) for r, s in steps if s.kind == "mbl" and (s.until or s.date) <= decision.day]
        if negotiated:
            yield "mbl", _last(negotiated)
        consulted = [(r, s) for r, s in steps if s.kind == "consultation" and s.until and s.until <= decision.day]
        if consulted:
            yield "consultation", _last(consulted)


def _last(found: list[tuple[Route, Milestone]]) -> Fixed:
    route, step = max(found, key=lambda item: item[1].until or item[1].date)
    begins = step.date if step.until else None
    return Fixed(step.until or step.date, begins, route, step.responsible)
