"""The schema for editors is a schema, accepts good specs, and knows keys, choices and clauses."""

import json
from typing import Any

import jsonschema
import pytest

from docgen.source.plain import plain
from docgen.spec.schema import DIALECT, json_schema
from docgen.spec.sections import SECTIONS
from tests.unit.spec.case import CASES, asked, assembled, clauses_for_tests, made, split

CLAUSE = """#=== templates/clauses/prov.md
---
title: Prov
category: service-requirement
section: service.on-call
parameters:
  days: {type: integer, min: 1, max: 30, unit: dagar, help: {sv: Dagar före, en: Days before}}
  reply: {type: duration, default: 60 minutes, help: {sv: Tid, en: Time}}
  kind: {type: choice, choices: [brev, samtal], default: brev, help: {sv: Slag, en: Kind}}
  list: {type: list, of: date, max: 3, default: [2027-01-01], help: {sv: Dagar, en: Days}}
---
Leverantören ska ge besked.
"""


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema(made(CLAUSE).library)


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema)


def test_it_is_a_schema_of_2020_12(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("path", sorted((CASES / "ok").glob("*.yaml")), ids=lambda path: path.stem)
def test_good_specs_pass(validator: jsonschema.Draft202012Validator, path: Any) -> None:
    text = path.read_text(encoding="utf-8").replace("prov-med-tvilling", "provklausul")
    outcome = assembled(split(text), asked(text))
    assert outcome.value is not None
    assert [error.message for error in validator.iter_errors(plain(outcome.value.tree))] == []


def test_each_file_alone_passes(validator: jsonschema.Draft202012Validator) -> None:
    assert validator.is_valid({"demands": []})
    assert validator.is_valid({"requirements": [{"id": "A", "omit": True}]})
    assert validator.is_valid({"use": "../base.yaml"})
    assert validator.is_valid({"extends": ["../base.yaml"]})


@pytest.mark.parametrize(
    "wrong",
    [
        {"procurment": {}},
        {"contract": {"star": "2027-09-01"}},
        {"contract": {"start": "1 september 2027", "length": "2 years", "takeover": "3 months"}},
        {"requirements": [{"type": "introduction", "shifts": 3}]},
        {"requirements": [{"id": "A", "type": "introduction", "shifts": 31}]},
        {"requirements": [{"id": "A", "type": "introduction", "shifts": 3, "colour": "red"}]},
        {"requirements": [{"id": "A", "type": "intro", "shifts": 3}]},
        {"requirements": [{"id": "A", "clause": "finns-inte"}]},
        {"requirements": [{"id": "A", "clause": "prov"}]},
        {"requirements": [{"id": "A", "clause": "prov", "with": {"days": 31}}]},
        {"requirements": [{"id": "A", "clause": "prov", "with": {"days": 5, "colour": "red"}}]},
        {"requirements": [{"id": "A", "clause": "prov", "with": {"days": 5, "reply": "snart"}}]},
        {"requirements": [{"id": "A", "clause": "prov", "with": {"days": 5, "kind": "fax"}}]},
        {"requirements": [{"id": "A", "clause": "provklausul", "section": "service.jour"}]},
        {"requirements": [{"id": "A", "text": "x", "title": "x", "section": "service.on-call"}]},
        {"economy": {"years": [{"year": 1800, "income": 1, "cost": -1}]}},
    ],
)
def test_mistakes_are_seen_in_the_editor(validator: jsonschema.Draft202012Validator, wrong: object) -> None:
    assert not validator.is_valid(wrong)


def test_values_of_a_clause_pass(validator: jsonschema.Draft202012Validator) -> None:
    values = {"days": 5, "reply": "2 timmar", "kind": "samtal", "list": ["2027-01-01"]}
    assert validator.is_valid({"requirements": [{"id": "A", "clause": "prov", "with": values}]})


def test_a_change_of_a_base_need_not_be_whole(validator: jsonschema.Draft202012Validator) -> None:
    assert validator.is_valid({"requirements": [{"id": "A", "with": {"days": 7}, "motive": "nytt"}]})


def test_help_is_swedish_with_english_beside_it(schema: dict[str, Any]) -> None:
    start = schema["$defs"]["Contract"]["properties"]["start"]
    assert start["description"] == "Avtalsstart"
    assert start["markdownDescription"] == "Avtalsstart\n\n*Start of the contract*"
    ways = schema["$defs"]["ClauseRequirement"]["allOf"]
    days = next(way for way in ways if way["if"]["properties"]["clause"]["const"] == "prov")["then"]["properties"]
    assert days["with"]["properties"]["days"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 30,
        "description": "Dagar före (dagar)",
        "markdownDescription": "Dagar före (dagar)\n\n*Days before (dagar)*",
    }
    assert days["with"]["properties"]["list"]["default"] == ["2027-01-01"]
    assert days["with"]["required"] == ["days"]


def test_choices_have_words(schema: dict[str, Any]) -> None:
    interval = schema["$defs"]["FollowUp"]["properties"]["interval"]
    assert dict(zip(interval["enum"], interval["enumDescriptions"], strict=True))["quarterly"] == "varje kvartal"
    assert schema["$defs"]["SectionKey"]["enum"] == list(SECTIONS)
    clause = schema["$defs"]["ClauseRequirement"]["properties"]["clause"]
    assert dict(zip(clause["enum"], clause["enumDescriptions"], strict=True))["prov"] == "Prov"
    assert "introduction" not in clause["enum"]


def test_defaults_are_as_an_author_writes_them(schema: dict[str, Any]) -> None:
    assert schema["$defs"]["OnCallService"]["properties"]["phone_answer"]["default"] == "5 minutes"
    assert schema["$defs"]["Procedure"]["properties"]["tenders_until_time"]["default"] == "23:59"


def every(node: Any, path: str = "") -> Any:
    yield path, node
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in parts:
        yield from every(value, f"{path}/{key}")


def test_nothing_of_the_machinery_is_left() -> None:
    schema = json_schema(clauses_for_tests().value)
    for path, node in every(schema):
        if isinstance(node, dict) and not path.endswith(("/properties", "/$defs")):
            assert {"ge", "le", "en", "default_en"}.isdisjoint(node), path
            assert "title" not in node or path == "", path
    keys = [
        (path, key)
        for path, node in every(schema["$defs"])
        if path.endswith("/properties") and "/if" not in path
        for key, value in node.items()
        if "description" not in value and key not in {"amount", "currency", "vat", "with"}
    ]
    assert keys == []
