"""Values for clauses are judged at their own places."""

from tests.unit.spec.case import made

CLAUSE = """#=== templates/clauses/prov.md
---
title: Prov
category: service-requirement
section: service.on-call
parameters:
  days: {type: list, of: date, min: 1, help: {sv: Dagar, en: Days}}
  price: {type: money, default: 5 kr exkl. moms, help: {sv: Pris, en: Price}}
---
Leverantören ska ge besked.
"""


def lines(requirement: str, more: str = "") -> list[str]:
    return made(f"use: [base.yaml]\nrequirements:\n  - {requirement}\n{more}{CLAUSE}").lines


def test_an_item_of_a_list_is_pointed_at() -> None:
    assert lines("{id: A, clause: prov, with: {days: [2027-01-01, 1 maj 2027]}}") == [
        'case.yaml:3:53-63 error S012 "1 maj 2027" är inget datum av formen år-månad-dag | skriv 2027-05-01'
    ]


def test_a_part_of_an_amount_is_pointed_at() -> None:
    assert lines("{id: A, clause: prov, with: {days: [2027-01-01], price: {amount: 5, vat: no}}}") == [
        'case.yaml:3:78-80 error S005 "no" går inte att välja; välj excluded eller included | skriv t.ex. excluded'
    ]


def test_a_value_that_is_not_there() -> None:
    assert lines("{id: A, clause: prov, with: {days: }}") == [
        "case.yaml:3:34-38 error S004 värde saknas; här ska stå en lista | skriv ett värde efter kolonet"
    ]


def test_with_is_a_mapping() -> None:
    assert lines("{id: A, clause: prov, with: 5}") == [
        'case.yaml:3:33-34 error S003 "5" står där en grupp av nycklar ska stå | skriv nycklarna indragna på egna rader'
    ]


def test_an_empty_list_is_too_short() -> None:
    assert lines("{id: A, clause: prov, with: {days: []}}") == [
        "case.yaml:3:40-42 error S011 antalet poster är för litet; minst 1 | här anges dagar"
    ]


def test_a_typed_requirement_needs_its_clause_in_english_too() -> None:
    found = lines("{id: A, type: introduction, shifts: 3}", "procurement: {language: en}\n")
    assert [text.split(" | ")[0] for text in found] == [
        'case.yaml:3:19-31 error S038 klausulen "introduction" har ingen engelsk text'
    ]
