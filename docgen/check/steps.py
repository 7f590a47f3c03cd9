"""The milestones of a spec as date rules see them: by kind, with the place to point at."""

import datetime as dt

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.spec.model.contract import Milestone, MilestoneKind
from docgen.spec.model.spec import Spec

TIMETABLE = Route(("timetable",))


class Step(Struct, frozen=True):
    """A milestone and its route. `last` is the day on which it is done."""

    milestone: Milestone
    route: Route

    @property
    def last(self) -> dt.date:
        """The last day of the step."""
        return self.milestone.until or self.milestone.date

    @property
    def spot(self) -> Spot:
        """The day on which the step is done, as it is written."""
        return Spot(self.route / ("until" if self.milestone.until else "date"))

    @property
    def said(self) -> str:
        """Title and remark together, in lower case."""
        return f"{self.milestone.title} {self.milestone.note or ''}".lower()


def steps(context: Context, *kinds: MilestoneKind) -> list[Step]:
    """The milestones of these kinds, all of them when no kind is named, in the order of the spec."""
    if context.spec is None:
        return []
    found = enumerate(context.spec.timetable)
    return [Step(item, TIMETABLE / index) for index, item in found if not kinds or item.kind in kinds]


def advertised(context: Context) -> Spec | None:
    """The spec when it is a procurement under 19 kap. LOU, which has a notice, an award and a standstill."""
    spec = context.spec
    return spec if spec is not None and spec.procurement.law == "lou-19" else None


def published(spec: Spec) -> tuple[dt.date, Route] | None:
    """The day of the notice and where it stands: the procurement's own key, else the first such milestone."""
    if spec.procurement.publish is not None:
        return spec.procurement.publish, Route(("procurement", "publish"))
    found = [(step.date, TIMETABLE / index / "date") for index, step in enumerate(spec.timetable)]
    kinds = [step.kind for step in spec.timetable]
    named = [item for item, kind in zip(found, kinds, strict=True) if kind == "publication"]
    return min(named, key=lambda item: item[0]) if named else None


def days(count: int) -> Say:
    """A number of days in words."""
    return Say("en dag", "one day") if count == 1 else Say(f"{count} dagar", f"{count} days")


def also(spot: Spot, sv: str, en: str) -> tuple[tuple[Spot, Say], ...]:
    """One further place, as a finding wants it."""
    return ((spot, Say(sv, en)),)
