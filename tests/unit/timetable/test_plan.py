"""Plans: a hand calculation over midsummer and Christmas, the spec's own days, conflicts, branches."""

from datetime import date
from itertools import pairwise

import pytest

from docgen.spec.model.profile import Habits, Profile
from docgen.spec.values import Duration
from docgen.timetable.lag import meetings
from docgen.timetable.plan import backwards, forwards, planned
from docgen.timetable.plan_from_spec import setting
from docgen.timetable.plan_model import Fixed, Plan
from tests.unit.spec.case import over_base
from tests.unit.timetable.small_setting import START, small

day = date.fromisoformat
COMMITTEE = meetings([day(f"2027-{item}") for item in ("01-28", "02-25", "03-25", "04-22", "05-20", "06-15")])
COUNCIL = meetings([day("2027-01-25"), day("2027-03-22")])


def days_of(plan: Plan) -> dict[str, str]:
    return {step.id: str(step.day) for step in plan.steps}


def test_backwards_over_midsummer_and_christmas_by_hand() -> None:
    """Contract start 1 December 2027; every day is reckoned by hand, the reason stands beside it."""
    plan = backwards(small(committee=COMMITTEE, council=COUNCIL, needs_council=True))
    takeover = next(step for step in plan.steps if step.id == "takeover")
    reserve = next(step for step in plan.steps if step.id == "reserve")
    assert days_of(plan) == {
        "begin": "2026-08-18",  # eight weeks before the market analysis is done
        "market": "2026-10-13",  # eight weeks before the draft
        "drafting": "2026-12-08",  # 21 days before 14 January: 13 to 21 December and 8 from 7 January
        "consultation": "2027-01-14",  # three weeks before the negotiation
        "mbl": "2027-02-04",  # 21 days before the committee; the council would allow 8 February
        "decision-memo": "2027-02-04",  # 21 days before the meeting
        "decision-summons": "2027-02-18",  # seven days before the meeting
        "decision": "2027-02-25",  # the last meeting by 10 March
        "council": "2027-03-22",  # the last meeting by 24 March
        "minutes": "2027-03-24",  # the day before the notice
        "publication": "2027-03-25",  # Maundy Thursday, an ordinary day, 40 days before the last day for tenders
        "questions": "2027-04-23",  # ten days before is Saturday the 24th
        "answers": "2027-04-27",  # seven days before
        "tenders": "2027-05-04",  # 28 days of evaluation before 1 June
        "no-tenders": "2027-05-07",  # three days after; Ascension Day is the 6th
        "evaluation": "2027-06-01",  # 14 days before the meeting
        "award-summons": "2027-06-08",  # seven days before the meeting
        "award": "2027-06-15",  # the last meeting by the 20th: two months of reserve begin on 1 July at the latest
        "standstill-end": "2027-06-28",  # the tenth day is Midsummer Eve, then Saturday and Sunday
        "signing": "2027-06-29",  # the day after
        "award-notice": "2027-07-13",  # two weeks after, well within thirty days
        "documentation": "2027-07-29",  # thirty days after
        "reserve": "2027-08-31",
        "takeover": "2027-11-30",
        "start": "2027-12-01",
    }
    assert (takeover.begins, reserve.begins) == (day("2027-09-01"), day("2027-06-30"))
    assert plan.holds
    assert plan.conflicts == ()
    assert plan.start == START


def test_the_standstill_over_christmas() -> None:
    plan = forwards(small(), "award", day("2026-12-14"))
    # 24 December is an eve, then two holidays (25, 26) of which one is a Saturday, and a Sunday
    assert (plan.day("standstill-end"), plan.day("signing")) == (day("2026-12-28"), day("2026-12-29"))
    plan = forwards(small(standstill_days=15), "award", day("2026-12-21"))
    # the first lawful day, 6 January, is Epiphany
    assert (plan.day("standstill-end"), plan.day("signing")) == (day("2027-01-05"), day("2027-01-07"))


def test_the_critical_path_leads_from_the_first_day_to_the_start() -> None:
    plan = backwards(small(needs_council=True))
    assert plan.critical[0] == "begin"
    assert plan.critical[-1] == "start"
    assert "decision" not in plan.critical or "council" not in plan.critical
    days = [plan.day(step) for step in plan.critical[:-2]]
    assert all(first <= second for first, second in pairwise(days) if first and second)


def test_room_is_counted_to_the_last_day_at_the_shortest_pace() -> None:
    plan = backwards(small())
    start = next(step for step in plan.steps if step.id == "start")
    signing = next(step for step in plan.steps if step.id == "signing")
    assert (start.slack, start.latest) == (0, START)
    # without the reserve the contract can be signed the day before the takeover
    assert signing.latest == day("2027-08-31")
    assert signing.slack is not None
    assert signing.slack > 60


def test_forwards_tells_the_start_that_follows() -> None:
    plan = forwards(small(start=day("2027-06-01")), "publication", day("2027-02-01"))
    assert plan.day("publication") == day("2027-02-01")
    assert plan.start > day("2027-06-01")
    assert any("senare än den önskade dagen" in item.sv for item in plan.remarks)
    assert any(conflict.fails for conflict in plan.conflicts)
    with pytest.raises(KeyError):
        forwards(small(law="lov"), "tenders", day("2027-02-01"))


def test_a_plan_that_starts_with_a_decision_waits_for_the_council() -> None:
    plan = forwards(small(needs_council=True, council=COUNCIL), "decision", day("2027-01-28"))
    council, publication = plan.day("council"), plan.day("publication")
    assert council == day("2027-03-22")
    assert publication is not None
    assert council < publication


def test_days_of_the_spec_that_are_too_close_fail_with_by_how_much() -> None:
    fixed = {
        "publication": Fixed(day("2027-03-01")),
        "tenders": Fixed(day("2027-03-15")),
        "answers": Fixed(day("2027-03-11")),
        "award": Fixed(day("2027-04-22")),
        "signing": Fixed(day("2027-04-28")),
        "documentation": Fixed(day("2027-06-10")),
    }
    plan = planned(small(fixed=fixed))
    found = {conflict.step: (conflict.other, conflict.days) for conflict in plan.conflicts if conflict.fails}
    assert found == {
        "tenders": ("publication", 16),
        "answers": ("tenders", 2),
        "signing": ("standstill-end", 6),
        "documentation": ("signing", 13),
    }
    assert not plan.holds
    assert {step.id for step in plan.steps if step.verdict == "fails"} == set(found)


def test_a_start_that_cannot_be_reached_is_told_once_with_the_last_day() -> None:
    plan = planned(small(fixed={"tenders": Fixed(day("2027-08-16"))}))
    late = [conflict for conflict in plan.conflicts if conflict.other == "start" and conflict.fails]
    assert [conflict.step for conflict in late] == ["tenders"]
    assert "senast 2027-07-" in late[0].message.sv


def test_usual_times_that_do_not_fit_are_tight() -> None:
    plan = planned(small(fixed={"award": Fixed(day("2027-07-29"))}))
    tight = [conflict for conflict in plan.conflicts if not conflict.fails]
    assert ("takeover", "signing") in {(conflict.step, conflict.other) for conflict in tight}
    assert plan.holds


def test_a_decision_outside_the_meetings_fails() -> None:
    plan = planned(small(committee=COMMITTEE, fixed={"decision": Fixed(day("2027-02-24"))}))
    found = [conflict for conflict in plan.conflicts if conflict.other == "decision" and conflict.step == "decision"]
    assert [(conflict.days, conflict.fails) for conflict in found] == [(1, True)]
    assert "är ingen känd sammanträdesdag, nästa är 2027-02-25" in found[0].message.sv


def test_unknown_meetings_are_told() -> None:
    remarks = [step.remark.sv for step in backwards(small()).steps if step.remark]
    assert remarks == ["sammanträdesdagarna 2027 är inte kända: kontrollera dagen"] * 2


def test_branches_of_an_advertised_procurement() -> None:
    plan = backwards(small(committee=COMMITTEE))
    found = {branch.id: branch for branch in plan.branches}
    assert list(found) == [
        "no-tenders-direct",
        "no-tenders-again",
        "no-tenders-own",
        "one-tender",
        "review-first",
        "review-second",
        "cancelled",
    ]
    assert (found["one-tender"].start, found["one-tender"].late) == (START, 0)
    assert found["no-tenders-own"].start is None
    first, second = found["review-first"], found["review-second"]
    # filed on 28 June, 55 days in court, ten days of standstill from a judgment on a Sunday
    assert [str(item[0]) for item in first.steps] == [
        "2027-06-28",
        "2027-08-22",
        "2027-09-01",
        "2027-09-02",
        "2027-09-03",
    ]
    assert first.start == day("2027-12-03")
    assert first.late == 2
    assert second.late is not None
    assert second.late > 150
    assert all(begun <= ended for branch in plan.branches for begun, ended in pairwise([s[0] for s in branch.steps]))


def test_a_direct_award_has_no_standstill_and_a_choice_no_tenders() -> None:
    direct = backwards(small(law="lou-19a"))
    assert direct.day("standstill-end") is None
    assert direct.day("reserve") is None
    assert direct.day("award") is not None
    assert direct.branches == ()
    choice = backwards(small(law="lov"))
    assert choice.day("tenders") is None
    assert [branch.id for branch in choice.branches] == ["no-applicants"]
    for plan in (direct, choice):
        cited = {ref.ref for step in plan.steps for ref in step.text.law}
        assert not any(ref.startswith("19 kap.") for ref in cited)


def test_july_and_a_gap_are_remarked() -> None:
    plan = backwards(small(start=day("2027-09-01"), old_ends=day("2027-08-15")))
    said = [item.sv for item in plan.remarks]
    assert said[0].startswith("juli ligger i övertagandet")
    assert "16 dagar utan utförare" in said[1]
    assert backwards(small(start=day("2027-06-01"))).remarks == ()


def test_no_times_at_all_still_make_a_plan() -> None:
    none = Habits(
        market_weeks=0, drafting_weeks=0, consultation_weeks=0, mbl_weeks=0, memo_days=0, council_weeks=0,
        evaluation_weeks=0,
    )  # fmt: skip
    plan = backwards(small(habits=none, review_months=0, minutes_days=0, notice_days=0))
    assert plan.holds
    assert plan.day("begin") is not None


SPEC = """
authority: {meetings: [2027-01-28, 2027-04-22]}
procurement: {publish: 2027-02-01}
procedure: {questions_until: 2027-02-22}
timetable:
  - {id: a, title: Uppdrag, kind: committee, date: 2026-09-24, responsible: socialnämnden}
  - {id: m, title: Marknad, kind: market, date: 2026-09-28, until: 2026-11-06}
  - {id: n, title: Förhandling enligt 11 och 38 §§ MBL, kind: mbl, date: 2027-01-20}
  - {id: r, title: Remiss, kind: consultation, date: 2026-12-11, until: 2027-01-08}
  - {id: k, title: Fullmäktige beslutar, kind: committee, date: 2027-01-25, responsible: kommunfullmäktige}
  - {id: b, title: Nämnden beslutar, kind: committee, date: 2027-01-28, responsible: socialnämnden}
  - {id: t, title: Tilldelning, kind: award, date: 2027-04-22, responsible: upphandlingschefen}
  - {id: o, title: Övertagande, kind: takeover, date: 2027-06-01, until: 2027-08-31}
"""


def test_a_spec_gives_its_days_to_the_plan() -> None:
    found = over_base(SPEC).spec
    assert found is not None
    made = setting(found, Profile(name="standard"))
    given = {name: str(fixed.day) for name, fixed in made.fixed.items()}
    assert given == {
        "begin": "2026-09-28",
        "market": "2026-11-06",
        "consultation": "2027-01-08",
        "mbl": "2027-01-20",
        "council": "2027-01-25",
        "decision": "2027-01-28",
        "publication": "2027-02-01",
        "questions": "2027-02-22",
        "answers": "2027-02-25",
        "tenders": "2027-03-15",
        "award": "2027-04-22",
        "takeover": "2027-06-01",
    }
    assert (made.needs_council, made.committee_awards) == (True, False)
    assert made.takeover == Duration(3, "months")
    assert made.old_ends == day("2027-08-31")
    plan = planned(made)
    assert plan.holds
    assert {step.id: str(step.route) for step in plan.steps if step.route}["decision"] == "timetable[5]"


def test_without_a_timetable_nothing_is_given() -> None:
    found = over_base("procurement: {publish: 2027-02-01}\n").spec
    assert found is not None
    made = setting(found, Profile(name="standard"), day("2028-01-01"))
    assert made.fixed == {}
    assert made.start == day("2028-01-01")
