"""Requirements go out with what their clauses add."""

from docgen.diag.route import Route
from docgen.spec.checked import checked
from docgen.spec.requirement import ResolvedRequirement, resolve
from docgen.spec.values import Duration
from tests.unit.spec.case import CASES, Made, made

CLAUSE = """#=== templates/clauses/prov.md
---
title: Klausulens titel
category: service-requirement
section: service.on-call
parameters:
  reply: {type: duration, default: 60 minutes, help: {sv: Tid, en: Time}}
  who: {type: text, default: samordnaren, help: {sv: Vem, en: Who}}
  list: {type: list, of: integer, default: [1, 2], help: {sv: Lista, en: List}}
verification: {at: tender, evidence: klausulens bevis}
follow_up: {interval: yearly, source: klausulens källa}
motive: klausulens motiv
law: [{ref: 9 § 2 LSS, checked: 2026-11-21, confidence: A}]
---
Leverantören ska svara inom {{ reply }}.
#=== templates/clauses/prov.en.md
---
title: Title of the clause
verification: {evidence: evidence of the clause}
follow_up: {source: source of the clause}
defaults: {who: the coordinator}
---
The supplier shall reply within {{ reply }}.
"""


def resolved(text: str) -> tuple[ResolvedRequirement, ...]:
    found = made(f"use: [base.yaml]\n{text}{CLAUSE}")
    assert found.lines == []
    assert found.spec is not None
    return resolve(found.spec, found.library)


def test_a_clause_gives_what_the_requirement_does_not_say() -> None:
    item = resolved("requirements:\n  - {id: A, clause: prov}\n")[-1]
    assert (item.id, item.type, item.title, item.category, item.section) == (
        "A",
        "clause",
        "Klausulens titel",
        "service-requirement",
        "service.on-call",
    )
    assert item.verification is not None
    assert item.verification.evidence == "klausulens bevis"
    assert item.follow_up is not None
    assert item.follow_up.source == "klausulens källa"
    assert (item.motive, item.law, item.answers) == ("klausulens motiv", ("9 § 2 LSS",), ())
    assert item.values == {"reply": Duration(60, "minutes"), "who": "samordnaren", "list": (1, 2)}
    assert item.clause is not None
    assert item.wording == item.clause.swedish
    assert item.route == Route(("requirements", 3))
    assert [ref.checked for ref in item.law_checked] == ["2026-11-21"]


def test_the_requirement_stands_over_its_clause() -> None:
    item = resolved(
        "requirements:\n"
        "  - id: A\n"
        "    clause: prov\n"
        "    title: Egen titel\n"
        "    category: contract-condition\n"
        "    section: contract.term\n"
        "    verification: {at: before-start, evidence: eget bevis}\n"
        "    follow_up: {interval: monthly, source: egen källa}\n"
        "    motive: eget motiv\n"
        "    law: [17 § LSS]\n"
        "    with: {reply: 2 timmar, list: [3]}\n"
    )[-1]
    assert (item.title, item.category, item.section) == ("Egen titel", "contract-condition", "contract.term")
    assert item.verification is not None
    assert item.verification.at == "before-start"
    assert item.follow_up is not None
    assert item.follow_up.interval == "monthly"
    assert (item.motive, item.law) == ("eget motiv", ("17 § LSS",))
    assert item.values == {"reply": Duration(2, "hours"), "who": "samordnaren", "list": (3,)}


def test_a_typed_requirement_gives_its_keys_to_its_clause() -> None:
    item = resolved("requirements:\n  - {id: A, type: introduction, shifts: 3}\n")[-1]
    assert item.values == {"shifts": 3, "hours": None, "paid": True, "user_agrees": True}
    assert item.type == "introduction"
    assert item.title == "Introduktion"


def test_a_requirement_in_own_words_has_no_clause() -> None:
    item = resolved("")[1]
    assert (item.clause, item.wording, item.values) == (None, None, {})
    assert item.text == "Leverantören ska ha jour dygnet runt."


def test_an_english_spec_gets_the_english_words() -> None:
    item = resolved("procurement: {language: en}\nrequirements:\n  - {id: A, clause: prov}\n")[-1]
    assert item.title == "Title of the clause"
    assert item.verification is not None
    assert (item.verification.at, item.verification.evidence) == ("tender", "evidence of the clause")
    assert item.values["who"] == "the coordinator"
    assert item.motive is None
    assert item.wording is not None
    assert item.wording.body.startswith("The supplier")


def test_a_requirement_with_an_unknown_clause_is_left_out() -> None:
    found = made("use: [base.yaml]\nrequirements:\n  - {id: A, clause: finns-inte}\n")
    assert found.spec is not None
    assert [item.id for item in resolve(found.spec, found.library)] == ["PA-LEV", "PA-1", "PA-AVT"]


def test_a_checked_spec_has_its_requirements() -> None:
    found: Made = made((CASES / "ok" / "everything.yaml").read_text(encoding="utf-8"))
    assert found.spec is not None
    assert found.assembled is not None
    whole = checked(found.spec, found.assembled, found.library)
    assert [item.id for item in whole.requirements] == [item.id for item in found.spec.requirements]
    assert [item.route.steps[1] for item in whole.requirements] == list(range(14))
