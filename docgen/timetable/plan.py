"""The settings of a plan come in; the plan goes out: every step with its day, its reason and its room.

Backwards every step lies as late as the usual times allow, so that the contract starts on the wanted day; only the
standstill and the signing follow the award at once. Forwards every step lies as early as it can. With the spec's own
days the other steps are laid between them, and days that do not go together are told.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.timetable.plan_attached import attached
from docgen.timetable.plan_branches import branches
from docgen.timetable.plan_conflicts import conflicts
from docgen.timetable.plan_model import Conflict, Fixed, Link, Mode, Network, Plan, PlannedStep, Setting, Step, Verdict
from docgen.timetable.plan_network import network
from docgen.timetable.plan_passes import backward, forward, lag_of

_AT_ONCE = ("standstill-end", "signing")
"""What follows the award at once, also when a plan is made backwards."""
_LASTING = {
    "market": "begin",
    "drafting": "market",
    "consultation": "drafting",
    "evaluation": "tenders",
}
"""Steps that last, with the step that they begin after."""
_DAY = dt.timedelta(days=1)


def planned(setting: Setting) -> Plan:
    """The plan with the spec's own days, the other steps laid between them."""
    net = network(setting)
    ids = {step.id for step in net.steps}
    given = {name: fixed.day for name, fixed in setting.fixed.items() if name in ids}
    known = {**given, "start": setting.start}
    late = backward(net, known, "usual")
    days = {**forward(net, known, "shortest"), **late, **_at_once(net, {**late, **known})}
    days |= known
    return _plan("planned", setting, net, _settled(net, days, known), setting.start)


def backwards(setting: Setting) -> Plan:
    """The plan that ends in the wanted start, whatever days the spec has."""
    setting = replace(setting, fixed={})
    net = network(setting)
    late = backward(net, {"start": setting.start}, "usual")
    return _plan("backward", setting, net, {**late, **_at_once(net, late)}, setting.start)


def forwards(setting: Setting, anchor: str, day: dt.date) -> Plan:
    """The plan that begins with a step on a day; what comes before it lies as late as it can.

    The start is the one that follows. Raises KeyError for a step that the law's network does not have.
    """
    setting = replace(setting, fixed={anchor: Fixed(day)})
    net = network(setting)
    step = next((item for item in net.steps if item.id == anchor), None)
    if step is None:
        raise KeyError(anchor)
    before = backward(net, {anchor: step.allowed.up(day)}, "usual")
    days = forward(net, before, "usual")
    return _plan("forward", setting, net, days, days["start"])


def _at_once(net: Network, days: Mapping[str, dt.date]) -> dict[str, dt.date]:
    if "award" not in days:
        return {}
    found = forward(net, {"award": days["award"]}, "usual")
    return {name: found[name] for name in _AT_ONCE if name in found}


def _settled(net: Network, days: Mapping[str, dt.date], known: Mapping[str, dt.date]) -> dict[str, dt.date]:
    """Steps without a day of their own never lie before what they follow, as far as the known days allow it."""
    found = dict(days)
    for step in net.steps:
        if step.id in known or step.id not in found:
            continue
        earliest = [lag_of(link, "shortest")(found[link.before]) for link in net.into(step.id) if link.before in found]
        if earliest:
            found[step.id] = max(found[step.id], step.allowed.up(max(earliest)))
    return found


def _plan(mode: Mode, setting: Setting, net: Network, days: Mapping[str, dt.date], start: dt.date) -> Plan:
    found = tuple(conflicts(setting, net, days))
    path = _critical(net, days)
    latest = backward(net, {"start": setting.start}, "shortest")
    steps = [_dated(step, setting, days, latest, step.id in path, found) for step in net.steps if step.id in days]
    steps += attached(setting, days, found)
    return Plan(
        mode,
        setting.law,
        start,
        setting.start,
        tuple(sorted(steps, key=lambda item: (item.begins or item.day, item.day))),
        found,
        branches(setting, net, days, start),
        path,
        tuple(_remarks(setting, days, start)),
    )


def _dated(
    step: Step,
    setting: Setting,
    days: Mapping[str, dt.date],
    latest: Mapping[str, dt.date],
    critical: bool,
    found: tuple[Conflict, ...],
) -> PlannedStep:
    day, fixed = days[step.id], setting.fixed.get(step.id)
    given = fixed is not None and fixed.day == day
    last = latest.get(step.id)
    begins = fixed.begins if fixed is not None and given else None
    if begins is None and step.id in _LASTING and _LASTING[step.id] in days:
        begins = min(day, days[_LASTING[step.id]] + _DAY)
    shown, first = day, begins
    if step.id == "takeover" and "start" in days:
        first, shown = day, max(day, days["start"] - _DAY)
    return PlannedStep(
        step.id,
        step.text,
        shown,
        first,
        last,
        (last - day).days if last is not None else None,
        critical,
        given,
        verdict_of(step.id, found),
        Say(fixed.responsible, fixed.responsible) if fixed is not None and fixed.responsible else step.role,
        fixed.route if fixed is not None else None,
        _remark(step, setting, day),
    )


def verdict_of(step: str, found: tuple[Conflict, ...]) -> Verdict:
    """The gravest that the conflicts say of a step."""
    about = [conflict for conflict in found if conflict.step == step]
    if any(conflict.fails for conflict in about):
        return "fails"
    return "tight" if about else "holds"


def _remark(step: Step, setting: Setting, day: dt.date) -> Say | None:
    meets = step.id in {"decision", "council"} or (step.id == "award" and setting.committee_awards)
    if meets and not step.allowed.known(day.year):
        return Say(
            f"sammanträdesdagarna {day.year} är inte kända: kontrollera dagen",
            f"the meeting days of {day.year} are not known: check the day",
        )
    return None


def _critical(net: Network, days: Mapping[str, dt.date]) -> tuple[str, ...]:
    """The chain that drives the start: before each step the one that leaves it the least room at the usual pace."""
    path: list[str] = []
    here: str | None = "start"
    while here is not None:
        path.append(here)
        links = [link for link in net.into(here) if link.before in days]
        here = max(links, key=lambda link: _reach(link, days)).before if links else None
    return tuple(reversed(path))


def _reach(link: Link, days: Mapping[str, dt.date]) -> dt.date:
    return link.usual(days[link.before])


def _remarks(setting: Setting, days: Mapping[str, dt.date], start: dt.date) -> Iterator[Say]:
    takeover = days.get("takeover")
    if takeover is not None and takeover <= dt.date(start.year, 7, 31) and start > dt.date(start.year, 7, 1):
        yield Say(
            "juli ligger i övertagandet: lägg möten och gemensamma pass i juni och augusti",
            "July lies within the takeover: put meetings and shared shifts in June and August",
        )
    if setting.old_ends is not None and start > setting.old_ends + _DAY:
        gap = (start - setting.old_ends).days - 1
        yield Say(
            f"nuvarande ordning slutar {setting.old_ends}: {gap} dagar utan utförare före avtalsstarten {start}",
            f"the present arrangement ends {setting.old_ends}: {gap} days without a performer before {start}",
        )
    if start != setting.start:
        moved = (start - setting.start).days
        word = ("senare", "later") if moved > 0 else ("tidigare", "earlier")
        count = ("en dag", "one day") if abs(moved) == 1 else (f"{abs(moved)} dagar", f"{abs(moved)} days")
        yield Say(
            f"avtalet kan börja {start}, {count[0]} {word[0]} än den önskade dagen {setting.start}",
            f"the contract can start {start}, {count[1]} {word[1]} than the wanted day {setting.start}",
        )
