"""What docgen plans, the rules about time accept."""

from datetime import date

import pytest

from docgen.check.registry import RULES
from docgen.spec.model.profile import Profile
from docgen.timetable.plan import backwards
from docgen.timetable.plan_files import as_yaml
from docgen.timetable.plan_from_spec import setting
from tests.unit.check.case import case, lines
from tests.unit.spec.case import over_base

TIME = [rule for rule in RULES if rule.id.startswith("TID-")]


@pytest.mark.parametrize("start", ["2027-09-01", "2027-12-01", "2028-01-01", "2028-03-01", "2028-08-01"])
@pytest.mark.parametrize("law", ["lou-19", "lou-19a", "lov"])
def test_a_pasted_plan_gives_no_finding(start: str, law: str) -> None:
    head = f"contract: {{start: {start}, replaces: {{ends: {start}}}}}\nprocurement: {{law: {law}"
    found = over_base(f"{head}}}\n").spec
    assert found is not None
    plan = backwards(setting(found, Profile(name="standard"), date.fromisoformat(start)))
    days = {step.id: step.day for step in plan.steps}
    names = [name for name in ("questions", "answers", "tenders") if name in days and law == "lou-19"]
    procedure = ", ".join(f"{name}_until: {days[name]}" for name in names)
    # without days of its own the procedure of another law keeps those of the base, which nobody reads
    publish = f", publish: {days['publication']}" if law == "lou-19" else ""
    text = f"{head}{publish}}}\nprocedure: {{{procedure}}}\n{as_yaml(plan, 'sv')}"
    assert lines(case({"spec": text}), TIME) == []
