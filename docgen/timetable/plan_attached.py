"""Steps that hang on others come in as days of those; they go out dated: memos, summons, questions, reports, reserve.

Nothing waits for them, so they have no room of their own: the day is the last one on which they do their work.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from docgen.diag.diagnostic import Say
from docgen.timetable.calendar import next_working_day, previous_working_day
from docgen.timetable.plan_model import Conflict, PlannedStep, Setting, Verdict
from docgen.timetable.plan_text_other import TEXTS

_QUESTIONS, _ANSWERS, _CHOICE, _NOTICE, _REPORT = 10, 7, 3, 14, 30
_DAY = dt.timedelta(days=1)


def attached(setting: Setting, days: Mapping[str, dt.date], found: tuple[Conflict, ...]) -> Iterator[PlannedStep]:
    """The attached steps of the law, on the spec's own days where it has them."""
    for name, (begins, day) in {**_before_meetings(setting, days), **_of_law(setting, days)}.items():
        text, fixed = TEXTS[setting.law][name], setting.fixed.get(name)
        if fixed is not None:
            begins, day = fixed.begins, fixed.day
        yield PlannedStep(
            name,
            text,
            day,
            begins,
            given=fixed is not None,
            verdict=_verdict(name, found),
            role=Say(fixed.responsible, fixed.responsible) if fixed is not None and fixed.responsible else text.role,
            route=fixed.route if fixed is not None else None,
        )


def _verdict(step: str, found: tuple[Conflict, ...]) -> Verdict:
    about = [conflict for conflict in found if conflict.step == step]
    if any(conflict.fails for conflict in about):
        return "fails"
    return "tight" if about else "holds"


_Dated = dict[str, tuple[dt.date | None, dt.date]]


def _before_meetings(setting: Setting, days: Mapping[str, dt.date]) -> _Dated:
    found: _Dated = {}
    decision, award = days.get("decision"), days.get("award")
    if decision is not None:
        memo = max(setting.habits.memo_days, setting.notice_days)
        found["decision-memo"] = (None, _before(decision, memo))
        found["decision-summons"] = (None, _before(decision, setting.notice_days))
    if award is not None and setting.committee_awards:
        found["award-summons"] = (None, _before(award, setting.notice_days))
    return found


def _before(day: dt.date, count: int) -> dt.date:
    return previous_working_day(day - count * _DAY)


def _of_law(setting: Setting, days: Mapping[str, dt.date]) -> _Dated:
    if setting.law == "lou-19":
        return {**_of_tenders(days), **_of_signing(setting, days)}
    evaluation = days.get("evaluation")
    return {"no-tenders": (None, evaluation)} if setting.law == "lov" and evaluation is not None else {}


def _of_tenders(days: Mapping[str, dt.date]) -> _Dated:
    tenders = days.get("tenders")
    if tenders is None:
        return {}
    return {
        "questions": (None, _before(tenders, _QUESTIONS)),
        "answers": (None, _before(tenders, _ANSWERS)),
        "no-tenders": (None, next_working_day(tenders + _CHOICE * _DAY)),
    }


def _of_signing(setting: Setting, days: Mapping[str, dt.date]) -> _Dated:
    signing, takeover = days.get("signing"), days.get("takeover")
    if signing is None:
        return {}
    # as soon as it can be done without haste; the law gives thirty days
    found: _Dated = {
        "award-notice": (None, previous_working_day(signing + _NOTICE * _DAY)),
        "documentation": (None, previous_working_day(signing + _REPORT * _DAY)),
    }
    if takeover is not None and takeover > signing + _DAY and setting.review_months:
        found["reserve"] = (signing + _DAY, takeover - _DAY)
    return found
