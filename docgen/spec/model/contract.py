"""The contract's time and its milestones."""

from typing import Literal

from docgen.spec.model.base import Model, key
from docgen.spec.values import CalendarTime, Date, Name, Term, Text


class Extension(Model):
    """One option to extend."""

    length: Term = key("Förlängningens längd", "Length of the extension")
    notice: CalendarTime = key("Hur långt före avtalstidens slut beskedet ska lämnas", "Notice before the term ends")


class Replaces(Model):
    """What is performed today and when that ends."""

    supplier: Text = key("Nuvarande utförare, t.ex. kommunens egen regi", "Present performer")
    ends: Date = key("Sista dag för nuvarande ordning", "Last day of the present arrangement")
    bridging: Text | None = key("Åtgärd som täcker ett eventuellt glapp", "Measure that covers a gap", None)


class Contract(Model):
    """Start, length and extensions; every end date is computed from them."""

    start: Date = key("Avtalsstart", "Start of the contract")
    length: Term = key("Avtalstid utan förlängning", "Length without extensions")
    extensions: tuple[Extension, ...] = key("Förlängningsoptioner i ordning", "Options to extend, in order", ())
    longer_than_four_years: Text | None = key(
        "Skäl om avtalstiden kan överstiga fyra år", "Reason if over four years", None
    )
    takeover: CalendarTime = key("Övertagandeperiod före avtalsstart", "Takeover period before the start")
    replaces: Replaces | None = key("Nuvarande ordning som ersätts", "What the contract replaces", None)
    termination_notice: CalendarTime | None = key("Uppsägningstid", "Notice of termination", None)


MilestoneKind = Literal[
    "committee",
    "mbl",
    "consultation",
    "market",
    "drafting",
    "publication",
    "questions",
    "answers",
    "tenders",
    "evaluation",
    "award",
    "standstill-end",
    "signing",
    "award-notice",
    "takeover",
    "start",
    "information",
    "memo",
    "summons",
    "minutes",
    "reserve",
    "documentation",
    "no-tenders",
    "other",
]
"""What a milestone is. Rules and plans know a step by its kind; `other` is for what they need not know."""


class Milestone(Model):
    """One dated step of the timetable."""

    id: Name = key("Id i tidplanen", "Id in the timetable")
    title: Text = key("Vad som händer", "What happens")
    kind: MilestoneKind = key("Slag av hållpunkt", "Kind of milestone")
    date: Date = key("Dag, eller första dag", "Day, or first day")
    until: Date | None = key("Sista dag om steget pågår", "Last day if the step lasts", None)
    responsible: Text | None = key("Ansvarig funktion", "Responsible function", None)
    note: Text | None = key("Kommentar", "Remark", None)
    answers: tuple[Name, ...] = key("Synpunkter som steget svarar mot", "Demands that the step meets", ())
