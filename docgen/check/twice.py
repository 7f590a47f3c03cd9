"""The same requirement twice: requirements of one type or clause come in, those that disagree or repeat go out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from docgen.check.context import Context
from docgen.check.rule import Finding
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.requirement import ClauseRequirement
from docgen.spec.model.typed import Baseline
from docgen.spec.requirement import ResolvedRequirement, clause_name
from docgen.spec.values import ClockTime, Duration, Money, Percent

_APART: Mapping[str, tuple[str, ...]] = {
    "turnover-cap": ("unit", "formula", "population"),
    "staff-experience": ("measure", "years"),
    "continuity": ("per_hours",),
    "care-team": ("professions",),
    "follow-up": ("topics",),
}
"""What sets two requirements of one type apart: with other values there they are about different things."""


def twice(context: Context) -> Iterator[Finding]:
    """One finding for each later requirement that has another figure than the first of its kind, or none of its "
    "own."""
    first: dict[tuple[object, ...], ResolvedRequirement] = {}
    for requirement in context.requirements:
        name = clause_name(requirement.model)
        if name is None:
            continue
        earlier = first.setdefault((name, *_case(requirement)), requirement)
        if earlier is not requirement and _overlap(earlier, requirement):
            yield from _compared(requirement, earlier)


def _case(requirement: ResolvedRequirement) -> Iterator[object]:
    """What tells two requirements of one kind apart; for a clause, every choice, text and list."""
    if isinstance(requirement.model, ClauseRequirement):
        yield from (str(value) for value in requirement.values.values() if isinstance(value, (str, tuple, list)))
    else:
        yield from (str(requirement.values[name]) for name in _APART.get(requirement.type, ()))


def _overlap(one: ResolvedRequirement, other: ResolvedRequirement) -> bool:
    """False for services that are on call at different hours of the day."""
    mine, theirs = one.values.get("hours"), other.values.get("hours")
    if not isinstance(mine, tuple) or not isinstance(theirs, tuple):
        return True
    return bool(_quarters(mine) & _quarters(theirs))


def _quarters(span: tuple[object, ...]) -> set[int]:
    """The quarters of an hour from one clock time to another, over midnight too."""
    start, end = (time.hour * 4 + time.minute // 15 for time in span if isinstance(time, ClockTime))
    return set(range(start, end)) if start < end else {*range(start, 96), *range(end)}


def _compared(requirement: ResolvedRequirement, earlier: ResolvedRequirement) -> Iterator[Finding]:
    different = False
    for name, value in requirement.values.items():
        other = earlier.values.get(name)
        if _figures(value) and _figures(other) and _differs(value, other):
            different = True
            yield _finding(requirement, earlier, name, (_shown(value), _shown(other)))
    own = requirement.model.title or requirement.model.addition or earlier.model.title or earlier.model.addition
    if not different and not own:
        yield _repeated(requirement, earlier)


def _figures(value: object) -> bool:
    return isinstance(value, (int, Decimal, Duration, Percent, Money, Baseline, bool))


def _differs(value: object, other: object) -> bool:
    if isinstance(value, Duration) and isinstance(other, Duration):
        return value.compare(other) in {-1, 1}
    if isinstance(value, Baseline) and isinstance(other, Baseline):
        return value.percent != other.percent
    return value != other


def _shown(value: object) -> Say:
    if isinstance(value, Duration):
        return Say(value.swedish, str(value))
    text = str(value.percent if isinstance(value, Baseline) else value)
    return Say(text.lower(), text.lower()) if isinstance(value, bool) else Say(text, text)


def _place(requirement: ResolvedRequirement, name: str) -> Route:
    own = requirement.model
    if isinstance(own, ClauseRequirement):
        return requirement.route / "with" / name if name in own.with_ else requirement.route
    return requirement.route / name if name in own.model_fields_set else requirement.route


def _spot(requirement: ResolvedRequirement, name: str) -> Spot:
    return Spot(_place(requirement, name), requirement=requirement.id)


def _finding(
    requirement: ResolvedRequirement, earlier: ResolvedRequirement, name: str, values: tuple[Say, Say]
) -> Finding:
    mine, theirs = values
    titles = {requirement.model.title, earlier.model.title} - {None}
    return Finding(
        _spot(requirement, name),
        Say(
            f'"{requirement.id}" har {name} "{mine.sv}" men "{earlier.id}" har "{theirs.sv}"',
            f'"{requirement.id}" has {name} "{mine.en}" but "{earlier.id}" has "{theirs.en}"',
        ),
        Say(
            "stryk det ena kravet, eller ge dem rubriker och tillägg som säger vilket fall vart och ett gäller",
            "strike one of them, or give them titles and additions that say which case each is for",
        ),
        ((_spot(earlier, name), Say(f'här gäller "{theirs.sv}"', f'"{theirs.en}" holds here')),),
        Severity.WARNING if len(titles) > 1 else None,
    )


def _repeated(requirement: ResolvedRequirement, earlier: ResolvedRequirement) -> Finding:
    return Finding(
        Spot(requirement.route, requirement=requirement.id),
        Say(
            f'kravet "{requirement.id}" är samma krav som "{earlier.id}"',
            f'requirement "{requirement.id}" is the same as "{earlier.id}"',
        ),
        Say(
            "stryk det ena: nästa ändring görs annars bara på ett ställe",
            "strike one: the next change is otherwise made in one place only",
        ),
        ((Spot(earlier.route, requirement=earlier.id), Say("samma krav", "the same requirement")),),
        Severity.WARNING,
    )
