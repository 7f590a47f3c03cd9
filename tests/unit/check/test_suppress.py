"""An exception takes out what it names and nothing else, and speaks up when it takes out nothing."""

import pytest

from docgen.check.registry import RULES
from docgen.check.run import SPEC_KINDS, TEXT_KINDS, check_spec, check_texts, run
from tests.unit.check.case import case, lines

GAP = "contract: {start: 2027-10-01}\n"
BARE = """requirements:
  - {id: PA-2, title: A, text: Leverantören ska ge stöd., category: service-requirement, section: service.values}
  - {id: PA-3, title: B, text: Leverantören ska ge råd., category: service-requirement, section: service.values}
"""


OF_THESE_TESTS = {"AVT-001", "KRAV-001", "STR-002", "TERM-001", "C001", "C002"}
"""What other rules say of such bare specs is their cases' business."""


def codes(spec: str, **more: object) -> list[str]:
    context = case({"spec": spec, **more}).context
    said = [item.code for item in (*check_spec(context), *check_texts(context, context.documents))]
    return [code for code in said if code in OF_THESE_TESTS]


def suppress(*items: str) -> str:
    return "suppress:\n" + "".join(f"  - {{{item}, reason: nämndens beslut}}\n" for item in items)


def test_an_exception_takes_the_finding_out_and_keeps_it_for_reports() -> None:
    context = case({"spec": GAP + suppress("code: AVT-001")}).context
    verdict = run(context, SPEC_KINDS)
    assert verdict.diagnostics == ()
    ((diagnostic, exception),) = verdict.excepted
    assert (diagnostic.code, exception.reason) == ("AVT-001", "nämndens beslut")
    assert "AVT-001" in verdict.ran


@pytest.mark.parametrize("where", ["PA-2", "requirements[4]"])
def test_an_exception_covers_only_its_place(where: str) -> None:
    assert codes(BARE) == ["KRAV-001", "KRAV-001"]
    assert codes(BARE + suppress(f'code: KRAV-001, where: "{where}"')) == ["KRAV-001"]


def test_an_exception_by_route_covers_what_lies_below() -> None:
    spec = "service: {area: xx}\n"
    assert codes(spec + suppress("code: STR-002, where: service.area")) == []
    assert codes(spec + suppress("code: STR-002, where: service")) == []


def test_an_exception_by_requirement_covers_its_composed_text() -> None:
    text = ["PA-1: Leverantören ska svara inom xx minuter."]
    assert codes(suppress("code: STR-002, where: PA-1"), text=text) == []
    assert codes("", text=text) == ["STR-002"]


def test_an_exception_by_memo_covers_its_document() -> None:
    memo = """memos:
  - {id: M1, document: memo-prov, title: T, date: 2027-01-01, case_officer: H, recipient: N, proposal: [A.],
     summary: S, background: B, signatories: [{title: Chef}], send_to: [Enheten]}
"""
    assert codes(memo, memo=["Det tar xx dagar."]) == ["STR-002"]
    assert codes(memo + suppress("code: STR-002, where: K1"), memo=["Det tar xx dagar."]) == ["STR-002", "C002"]
    assert codes(memo + suppress("code: STR-002, where: M1"), memo=["Det tar xx dagar."]) == []


def test_an_exception_for_another_rule_covers_nothing() -> None:
    assert codes(GAP + suppress("code: KRAV-001")) == ["AVT-001", "C002"]


def test_two_exceptions_for_one_finding_are_both_used() -> None:
    assert codes(GAP + suppress("code: AVT-001", "code: AVT-001, where: contract.start")) == []


def test_an_unknown_code_is_reported_once_with_what_was_meant() -> None:
    made = case({"spec": suppress("code: AVT-01"), "text": ["Text."]})
    said = [item for step in (SPEC_KINDS, TEXT_KINDS) for item in run(made.context, step).diagnostics]
    said = [item for item in said if item.code in OF_THESE_TESTS]
    assert [item.message.sv for item in said] == ['undantaget gäller "AVT-01", som inte är någon regel']
    assert [item.hint.sv for item in said if item.hint] == ['menade du "AVT-001"?']


def test_an_unused_exception_is_reported_at_its_place() -> None:
    made = case({"spec": suppress("code: KRAV-001, where: PA-1")})
    assert lines(made, RULES) == [
        'case.yaml:2:12: varning[C002] undantaget för "KRAV-001" i PA-1 träffar ingen anmärkning'
    ]


def test_an_exception_for_a_text_rule_is_judged_when_the_documents_are_there() -> None:
    spec = suppress("code: TERM-001")
    assert codes(spec) == []
    assert codes(spec, text=["Det gäller jouren."]) == ["C002"]
