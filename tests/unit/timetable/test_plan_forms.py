"""The forms of a plan: text, bars, JSON, Markdown, milestones for a spec, and events."""

import json
from datetime import date

import yaml

from docgen.spec.model.profile import Profile
from docgen.spec.requirement import resolve
from docgen.timetable import contract_dates, plan_files, plan_table
from docgen.timetable.lag import meetings
from docgen.timetable.plan import backwards, planned
from docgen.timetable.plan_from_spec import setting
from docgen.timetable.plan_model import Fixed
from tests.unit.spec.case import over_base
from tests.unit.timetable.small_setting import small

MEETS = meetings([date(2027, 1, 28), date(2027, 2, 25), date(2027, 4, 22), date(2027, 6, 15)])
PLAN = backwards(small(committee=MEETS))
BAD = planned(small(fixed={"award": Fixed(date(2027, 6, 15)), "signing": Fixed(date(2027, 6, 21))}))


def test_the_table_has_reasons_law_verdicts_and_branches() -> None:
    shown = plan_table.table(PLAN, "sv")
    assert shown.startswith("Tidplan bakåt från avtalsstart, avtalsstart 2027-12-01 (lou-19)\n")
    assert "2027-06-28 mån *Avtalsspärrens sista dag [håller; senast 2027-08-30, marginal 63 d]" in shown
    assert "20 kap. 1 § LOU (A)" in shown
    assert "* kritisk linje: Arbetet börjar → Marknadsanalys klar" in shown
    assert "Alla steg kan hållas." in shown
    assert "  Överprövning, två instanser: avtalsstart" in shown
    assert plan_table.table(PLAN, "en").startswith("Timetable backwards from the start, start 2027-12-01")
    assert all(len(line) <= 110 for line in shown.splitlines() if line.startswith(" " * 17))


def test_the_table_says_what_fails_and_by_how_much() -> None:
    shown = plan_table.table(BAD, "sv")
    assert (
        "Håller inte:\n  - från Avtalsspärrens sista dag (2027-06-28) till Avtalet undertecknas (2027-06-21)" in shown
    )
    assert "8 dagar för lite" in shown
    assert "Alla steg kan hållas." not in shown


def test_bars_stand_under_their_weeks() -> None:
    lines = plan_table.gantt(PLAN, "sv").splitlines()
    widths = {line.index("#") for line in lines if "#" in line}
    assert len(lines) == len(PLAN.steps) + 3
    assert len(widths) > 10
    assert "Avtalsstart" in lines[-1]
    assert lines[-1].endswith("2027-12-01")


def test_json_has_everything() -> None:
    found = json.loads(plan_files.as_json(PLAN, "sv"))
    signing = next(step for step in found["steps"] if step["id"] == "signing")
    assert (found["holds"], found["start"], signing["day"]) == (True, "2027-12-01", "2027-06-29")
    assert {"ref": "20 kap. 1 § LOU", "checked": "2026-11-21", "confidence": "A"} in signing["law"]
    assert found["critical_path"][-1] == "start"
    assert json.loads(plan_files.as_json(BAD, "en"))["conflicts"][0]["fails"] is True


def test_markdown_has_a_row_for_each_step() -> None:
    shown = plan_files.as_markdown(PLAN, "sv")
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert len(rows) == len(PLAN.steps) + 1
    assert {line.count("|") for line in rows} == {8}
    assert "## Ett enda anbud: avtalsstarten håller" in shown


def test_the_milestones_go_back_into_a_spec_that_then_holds() -> None:
    base = over_base("").spec
    assert base is not None
    profile = Profile(name="standard", meetings=(date(2027, 1, 28), date(2027, 4, 22)))
    plan = backwards(setting(base, profile, date(2027, 9, 1)))
    text = plan_files.as_yaml(plan, "sv")
    days = {step.id: step.day for step in plan.steps}
    procedure = ", ".join(f"{name}_until: {days[name]}" for name in ("questions", "answers", "tenders"))
    found = over_base(f"procedure: {{{procedure}}}\nprocurement: {{publish: {days['publication']}}}\n{text}")
    assert found.lines == []
    assert found.spec is not None
    again = planned(setting(found.spec, profile))
    assert again.holds
    assert {step.id: step.day for step in again.steps if step.id in days and step.id != "begin"} == {
        name: day for name, day in days.items() if name != "begin"
    }
    milestones = yaml.safe_load(text)["timetable"]
    assert [item["kind"] for item in milestones if item["id"] == "reserve"] == ["reserve"]


def test_every_step_is_an_event() -> None:
    found = plan_files.events(PLAN, "en")
    assert len({event.id for event in found}) == len(PLAN.steps)
    assert all(event.first <= event.last for event in found)


CONTRACT = """
contract:
  length: 2 years
  extensions: [{length: 1 year, notice: 6 months}, {length: 1 year, notice: 6 months}]
  termination_notice: 9 months
"""


def test_the_days_of_a_contract_cover_the_whole_term() -> None:
    found = over_base(CONTRACT)
    assert found.spec is not None
    days = contract_dates.contract_dates(found.spec, resolve(found.spec, found.library))
    by_id = {item.id: item for item in days}
    assert str(by_id["notice-1"].day) == "2029-02-28"
    assert str(by_id["notice-2"].day) == "2030-02-28"
    assert str(by_id["termination"].day) == "2028-11-30"
    assert str(by_id["extension-2-end"].day) == "2031-08-31"
    assert (by_id["notice-1"].uncertain, by_id["notice-2"].uncertain) == (False, True)
    assert max(item.day for item in days) == date(2031, 8, 31)
    assert [item.day for item in days] == sorted(item.day for item in days)
    assert len({event.id for event in contract_dates.events(days, "sv")}) == len(days)
    text = contract_dates.as_text(days, "sv")
    assert "2029-02-28  sista dag för besked om förlängning 1\n" in text
    assert "2029-09-01  förlängning 1 börjar (om avtalet förlängs)\n" in text
    assert len(json.loads(contract_dates.as_json(days, "en"))) == len(days)
    assert contract_dates.as_markdown(days, "sv").count("\n") == len(days) + 2


def test_a_notice_on_a_day_off_is_given_before() -> None:
    found = over_base("contract: {extensions: [{length: 1 year, notice: 2 months}]}\n")
    assert found.spec is not None
    notice = next(item for item in contract_dates.contract_dates(found.spec) if item.id == "notice-1")
    # 30 June 2029 is a Saturday
    assert notice.day == date(2029, 6, 30)
    assert notice.remark is not None
    assert notice.remark.sv == "dagen är ingen arbetsdag: lämna beskedet senast 2029-06-29"
