"""A setting that a test changes where it needs to: an advertised procurement with the usual times of the house."""

from datetime import date

from msgspec.structs import replace

from docgen.spec.model.profile import Habits
from docgen.spec.values import Duration
from docgen.timetable.lag import meetings
from docgen.timetable.plan_model import Setting

START = date(2027, 12, 1)


def small(**more: object) -> Setting:
    """The setting with other values where they are given."""
    plain = Setting(
        law="lou-19",
        start=START,
        takeover=Duration(3, "months"),
        standstill_days=10,
        habits=Habits(),
        notice_days=7,
        minutes_days=14,
        advertising_days=30,
        takeover_months=3,
        review_months=2,
        committee=meetings([]),
        council=meetings([]),
        committee_name="Socialnämnden",
    )
    return replace(plain, **more)  # type: ignore[arg-type]
