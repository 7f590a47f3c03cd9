"""What a plan is made from and what it is: settings, steps and links come in, dated steps and findings go out."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.spec.model.profile import Habits
from docgen.spec.values import Duration
from docgen.timetable.lag import Allowed, Lag
from docgen.timetable.plan_text import StepText

Mode: TypeAlias = Literal["planned", "backward", "forward"]
"""With the spec's own dates, from the contract's start backwards, or from a day forwards."""
Verdict: TypeAlias = Literal["holds", "tight", "fails"]


class Fixed(Struct, frozen=True):
    """A day that the spec gives: the last day of the step, its first day where it lasts, and where it says so."""

    day: dt.date
    begins: dt.date | None = None
    route: Route | None = None
    responsible: str | None = None


class Setting(Struct, frozen=True):
    """What a plan depends on. `fixed` has the spec's own days by step.

    `old_ends` is the last day of today's arrangement. `committee` and `council` are the days on which they meet.
    """

    law: str
    start: dt.date
    takeover: Duration
    standstill_days: int
    habits: Habits
    notice_days: int
    minutes_days: int
    advertising_days: int
    takeover_months: int
    review_months: int
    committee: Allowed
    council: Allowed
    committee_name: str
    needs_council: bool = False
    committee_awards: bool = True
    old_ends: dt.date | None = None
    fixed: Mapping[str, Fixed] = field(default_factory=dict)


class Step(Struct, frozen=True):
    """One step of the network. `allowed` are the days on which it may lie; `role` says who does it."""

    id: str
    text: StepText
    allowed: Allowed
    role: Say | None = None


class Link(Struct, frozen=True):
    """One step comes after another: usually so much later, and never closer than the shortest."""

    before: str
    after: str
    usual: Lag
    shortest: Lag


class Network(Struct, frozen=True):
    """Steps in an order in which every step comes after those that it follows, and the links between them."""

    steps: tuple[Step, ...]
    links: tuple[Link, ...]

    def into(self, step: str) -> tuple[Link, ...]:
        """The links that end in a step."""
        return tuple(link for link in self.links if link.after == step)

    def out_of(self, step: str) -> tuple[Link, ...]:
        """The links that begin in a step."""
        return tuple(link for link in self.links if link.before == step)


class PlannedStep(Struct, frozen=True):
    """A step with its day.

    `begins` is its first day where it lasts. `latest` is the last day on which it can lie if everything after it
    takes its shortest time, `slack` the days until then; both are None for a step that nothing waits for.
    `critical` steps have no room at the usual pace: a later day moves the start, or eats the margin. `given` tells
    that the day is the spec's own.
    """

    id: str
    text: StepText
    day: dt.date
    begins: dt.date | None = None
    latest: dt.date | None = None
    slack: int | None = None
    critical: bool = False
    given: bool = False
    verdict: Verdict = "holds"
    role: Say | None = None
    route: Route | None = None
    remark: Say | None = None


class Conflict(Struct, frozen=True):
    """Two days that do not go together. `days` is by how many; `fails` is False where only the usual time is short."""

    step: str
    other: str
    days: int
    fails: bool
    message: Say
    places: tuple[Route, ...] = ()


class Branch(Struct, frozen=True):
    """What happens instead: its steps with days, and what it does to the start of the contract.

    `late` is by how many days the start moves, 0 when it holds, None when no contract comes out of the branch.
    """

    id: str
    title: Say
    steps: tuple[tuple[dt.date, Say, tuple[str, ...]], ...]
    start: dt.date | None
    late: int | None
    remark: Say


class Plan(Struct, frozen=True):
    """A timetable with its reasons. `start` is the day on which the contract can start by the plan.

    `wanted_start` is the day that was asked for. A plan holds when no conflict fails.
    """

    mode: Mode
    law: str
    start: dt.date
    wanted_start: dt.date
    steps: tuple[PlannedStep, ...]
    conflicts: tuple[Conflict, ...]
    branches: tuple[Branch, ...]
    critical: tuple[str, ...]
    remarks: tuple[Say, ...] = ()

    @property
    def holds(self) -> bool:
        """True when every step can be done in time."""
        return not any(conflict.fails for conflict in self.conflicts)

    def day(self, step: str) -> dt.date | None:
        """The day of a step, or None when the plan has no such step."""
        return next((item.day for item in self.steps if item.id == step), None)
