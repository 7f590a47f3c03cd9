"""The engine runs the rules of the kinds asked for, each finding once, and survives a broken rule."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from docgen.check.context import Context
from docgen.check.rule import Finding, Kind, Rule
from docgen.check.run import SPEC_KINDS, TEXT_KINDS, check_spec, check_texts, run
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import ROOT, Route
from tests.unit.check.case import case

PLACE = Spot(Route(("contract", "start")))


def made(*findings: Finding, code: str = "PROV-001", kind: Kind = "spec", broken: bool = False) -> Rule:
    def logic(_: Context) -> Iterator[Finding]:
        yield from findings
        if broken:
            raise KeyError("nyckel")

    said = Say("på svenska", "in English")
    law = (LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),)
    return Rule(code, Severity.ERROR, kind, said, said, said, said, "fel", "rätt", law, logic)


def finding(words: str = "en", **more: object) -> Finding:
    return Finding(PLACE, Say(words, words), Say("råd", "hint"), **more)  # type: ignore[arg-type]


def test_a_finding_gets_code_severity_and_law_from_its_rule() -> None:
    (said,) = run(Context(), SPEC_KINDS, [made(finding())]).diagnostics
    assert (said.code, said.severity, said.hint) == ("PROV-001", Severity.ERROR, Say("råd", "hint"))
    assert said.law == (LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),)


def test_one_finding_may_weigh_otherwise_than_its_rule() -> None:
    (said,) = run(Context(), SPEC_KINDS, [made(finding(severity=Severity.NOTE))]).diagnostics
    assert said.severity is Severity.NOTE


def test_the_same_finding_is_said_once() -> None:
    verdict = run(Context(), SPEC_KINDS, [made(finding("a"), finding("b"), finding("a"))])
    assert [said.message.sv for said in verdict.diagnostics] == ["a", "b"]


@pytest.mark.parametrize(("kinds", "ran"), [(SPEC_KINDS, ("A-001", "B-001")), (TEXT_KINDS, ("C-001", "D-001"))])
def test_rules_run_by_kind(kinds: frozenset[Kind], ran: tuple[str, ...]) -> None:
    pairs: list[tuple[str, Kind]] = [("A-001", "spec"), ("C-001", "text"), ("B-001", "date"), ("D-001", "package")]
    rules = [made(code=code, kind=kind) for code, kind in pairs]
    assert run(Context(), kinds, rules).ran == ran


def test_every_kind_belongs_to_one_step() -> None:
    assert not SPEC_KINDS & TEXT_KINDS


def test_a_broken_rule_is_reported_and_the_others_go_on() -> None:
    rules = [made(finding("före"), code="A-001", broken=True), made(finding(), code="B-001")]
    verdict = run(replace(case({"spec": ""}).context, strict=False), SPEC_KINDS, rules)
    assert [said.code for said in verdict.diagnostics] == ["A-001", "C003", "B-001"]
    broken = verdict.diagnostics[1]
    assert (broken.severity, broken.place) == (Severity.ERROR, ROOT)
    assert broken.message.sv == "regeln A-001 kunde inte köras: KeyError: 'nyckel'"
    assert verdict.ran == ("B-001",)


def test_a_broken_rule_stops_a_strict_run() -> None:
    with pytest.raises(KeyError):
        run(Context(strict=True), SPEC_KINDS, [made(broken=True)])


def test_values_and_texts_are_checked_in_two_steps() -> None:
    context = case({"spec": "contract: {start: 2027-10-01}\nservice: {area: xx}\n"}).context
    assert [said.code for said in check_spec(context)] == ["AVT-001"]
    assert [said.code for said in check_texts(context)] == ["STR-002"]


def test_words_that_stand_in_the_spec_and_in_a_document_are_said_once() -> None:
    context = case({"spec": "service: {area: xx}\n", "text": ["xx"]}).context
    said = [item for item in check_texts(context, context.documents) if item.code == "STR-002"]
    assert [item.message.sv for item in said] == ['platshållaren "xx" står kvar'] * 2
    same = case({"text": ["xx"]}).context
    twice = check_texts(same, (*same.documents, *same.documents))
    assert [item.code for item in twice].count("STR-002") == 1


def test_a_text_is_judged_without_a_spec() -> None:
    context = case({"text": ["Leverantören ska ha kollektivavtal.", "Det tar xx dagar."]}).context
    assert context.spec is None
    assert [said.code for said in check_texts(context, context.documents)] == ["STR-002", "KRAV-006"]
    assert check_spec(context) == ()
