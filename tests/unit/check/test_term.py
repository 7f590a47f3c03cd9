from docgen.check.term import base_months, in_words, total_months
from docgen.diag.diagnostic import Say
from docgen.spec.model.contract import Contract


def contract(**more: object) -> Contract:
    return Contract.model_validate({"start": "2027-09-01", "takeover": "3 months", **more})


def test_every_extension_counts() -> None:
    extensions = [{"length": "1 year", "notice": "6 months"}, {"length": "6 months", "notice": "3 months"}]
    found = contract(length="2 years", extensions=extensions)
    assert base_months(found) == 24
    assert total_months(found) == 42


def test_whole_years_are_said_as_years() -> None:
    assert in_words(12) == Say("1 år", "1 year")
    assert in_words(48) == Say("4 år", "4 years")
    assert in_words(42) == Say("42 månader", "42 months")
