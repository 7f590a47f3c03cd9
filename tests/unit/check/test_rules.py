"""Every case in tests/cases/rules: exactly these lines are printed, no more and no fewer."""

from typing import Any

import pytest

from docgen.check.registry import RULES, rule
from docgen.check.rule import Rule
from tests.unit.check.case import CASES, case, cases, hints, lines

FILES = sorted((CASES / "rules").glob("*.yaml"))
ALL = [pytest.param(path.stem, item, id=f"{path.stem}: {item['name']}") for path in FILES for item in cases(path)]


def check(found: Rule, item: dict[str, Any]) -> None:
    """Fail unless the rule says what the case says."""
    made = case(item)
    assert lines(made, [found]) == item["finds"]
    if "hint" in item:
        assert hints(made, [found])[0] == item["hint"]
    if "finds_en" in item:
        assert lines(made, [found], "en") == item["finds_en"]


@pytest.mark.parametrize(("code", "item"), ALL)
def test_a_rule_says_what_its_case_says(code: str, item: dict[str, Any]) -> None:
    found = rule(code)
    assert found is not None, f"no rule {code}"
    check(found, item)


@pytest.mark.parametrize(
    "finds",
    [
        [],
        ['text.md:1:9: fel[STR-002] platshållaren "yy" står kvar'],
        ['text.md:1:1: fel[STR-002] platshållaren "xx" står kvar'],
    ],
)
def test_a_wrong_case_fails(finds: list[str]) -> None:
    with pytest.raises(AssertionError):
        check(_str_002(), {"text": ["Det tar xx dagar."], "finds": finds})


def test_the_right_case_passes() -> None:
    line = 'text.md:1:9: fel[STR-002] platshållaren "xx" står kvar'
    check(_str_002(), {"text": ["Det tar xx dagar."], "finds": [line]})


def test_a_case_whose_spec_is_wrong_is_refused() -> None:
    with pytest.raises(AssertionError):
        case({"spec": "service: {users: {total: många}}\n"})


@pytest.mark.parametrize("item", RULES, ids=lambda item: item.id)
def test_the_base_of_the_cases_breaks_no_rule(item: Rule) -> None:
    assert lines(case({"spec": ""}), [item]) == []


def _str_002() -> Rule:
    found = rule("STR-002")
    assert found is not None
    return found
