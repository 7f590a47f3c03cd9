"""A profile may make a rule weigh more and never less."""

import pytest

from docgen.check.registry import RULES
from docgen.check.severity import complaints, weight
from docgen.diag.diagnostic import Severity
from docgen.diag.place import SourceId, whole
from docgen.spec.model.profile import Profile

ERRORS, WARNINGS, NOTES = ([rule for rule in RULES if rule.severity is severity] for severity in Severity)
PLACE = whole(SourceId("profile.yaml"))


def asking(code: str, name: str) -> Profile:
    return Profile.model_validate({"name": "ekdala", "severity": {code: name}})


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        ("fel", None, Severity.ERROR),
        ("varning", None, Severity.WARNING),
        ("notis", None, Severity.WARNING),
        ("fel", Severity.NOTE, Severity.ERROR),
        ("varning", Severity.NOTE, Severity.WARNING),
    ],
)
def test_a_rule_weighs_what_the_profile_says_where_that_is_more(
    name: str, own: Severity | None, expected: Severity
) -> None:
    rule = WARNINGS[0]
    assert weight(rule, own, asking(rule.id, name)) is expected
    assert weight(rule, own, None) is (own or Severity.WARNING)


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        (ERRORS[0].id, "varning", "C004"),
        (ERRORS[0].id, "fel", None),
        (WARNINGS[0].id, "fel", None),
        (WARNINGS[0].id, "notis", "C004"),
        ("XYZ-999", "fel", "C005"),
    ],
)
def test_what_a_profile_may_not_ask_for_is_said(code: str, name: str, said: str | None) -> None:
    found = [item.code for item in complaints({code: name}, {code: PLACE}, RULES)]
    assert found == ([said] if said else [])
