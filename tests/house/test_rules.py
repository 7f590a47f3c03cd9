"""Every rule is whole: a page in both languages, law with date and confidence, and a case file that tries it."""

import re
from datetime import date

import pytest

from docgen.check.registry import RULES
from docgen.check.rule import Rule
from tests.house.project import PACKAGE, ROOT, module
from tests.unit.check.case import cases

CASES = ROOT / "tests/cases/rules"
LEAST = 3
"""Fewest findings and fewest silent inputs in a case file."""

each = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_no_two_rules_have_one_id() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == list(dict.fromkeys(ids))


def test_every_module_of_a_rule_is_in_the_list_and_every_case_file_has_a_rule() -> None:
    stems = {path.stem for path in (PACKAGE / "check/rules").glob("*.py")} - {"__init__"}
    assert stems == {rule.id.lower().replace("-", "_") for rule in RULES}
    assert {path.stem for path in CASES.glob("*.yaml")} == {rule.id for rule in RULES}


@each
def test_a_rule_has_its_page_in_both_languages(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3,4}-\d{3}", rule.id)
    for said, least in ((rule.title, 2), (rule.what, 12), (rule.why, 8), (rule.mend, 4)):
        assert len(said.sv.split()) >= least
        assert len(said.en.split()) >= least
        assert said.sv != said.en
    assert not rule.title.sv.endswith(".")
    assert rule.what.sv.endswith(".")
    assert rule.bad.strip() != rule.good.strip()


@each
def test_a_rule_rests_on_law_that_somebody_read_on_a_day(rule: Rule) -> None:
    assert rule.law
    for ref in rule.law:
        assert ref.ref.strip()
        assert date.fromisoformat(ref.checked) >= date(2026, 1, 1)
        assert ref.confidence in {"A", "B", "C", "D"}


@each
def test_a_rule_is_tried_from_both_sides(rule: Rule) -> None:
    items = cases(CASES / f"{rule.id}.yaml")
    assert sum(len(item["finds"]) for item in items) >= LEAST
    assert sum(not item["finds"] for item in items) >= LEAST
    assert any(item.get("finds_en") for item in items)
    assert len({item["name"] for item in items}) == len(items)
    assert all(f"[{rule.id}]" in line for item in items for line in item["finds"])


@each
def test_a_module_of_a_rule_tells_of_it(rule: Rule) -> None:
    path = PACKAGE / f"check/rules/{rule.id.lower().replace('-', '_')}.py"
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f'"""{rule.id}: ')
    assert module(path.name, text).lines <= 300
