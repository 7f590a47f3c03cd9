"""The scalar types of a spec: what the author wrote comes in, frozen values or a bilingual refusal go out."""

from docgen.spec.values.duration import CalendarTime, Duration, ShortTime, Term
from docgen.spec.values.money import Money
from docgen.spec.values.number import Decimal1, Percent, Whole, YesNo
from docgen.spec.values.reference import Cpv, LawReference
from docgen.spec.values.text import Name, Prose, Text
from docgen.spec.values.time import ClockTime, Date, Hours, StartOrDate, StartPublicationOrDate

__all__ = [
    "CalendarTime",
    "ClockTime",
    "Cpv",
    "Date",
    "Decimal1",
    "Duration",
    "Hours",
    "LawReference",
    "Money",
    "Name",
    "Percent",
    "Prose",
    "ShortTime",
    "StartOrDate",
    "StartPublicationOrDate",
    "Term",
    "Text",
    "Whole",
    "YesNo",
]
