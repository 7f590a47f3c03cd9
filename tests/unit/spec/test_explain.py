"""Every error that pydantic can give becomes a diagnostic of ours, at the right place and in both languages."""

import typing
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, core_schema

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.route import Route
from docgen.source.plain import plain
from docgen.spec.explain import _WAYS, explain
from docgen.spec.model.spec import Spec
from docgen.spec.structure import structure
from tests.unit.spec.case import CASES, line, made, over_base

EVERYTHING = (CASES / "ok" / "everything.yaml").read_text(encoding="utf-8")
ENGLISH_OF_PYDANTIC = (
    "Input should",
    "Field required",
    "Extra inputs",
    "not permitted",
    "Unable to extract",
    "valid tuple",
    "valid dictionary",
    "after validation",
    "unable to parse",
    "type=",
    "input_value",
    "instance of",
)
WRONG: tuple[Any, ...] = (
    None, True, 5, -1, 10**9, 1.5, "", "x", "2027-13-01", [], [None], ["x"], ["x", "y", "z"], [[]], {}, {"x": 1}
)  # fmt: skip


def mutations(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value of a spec replaced by four wrong ones, each time others, and mappings with a key too many."""
    first = len(str(path))
    for step in range(4):
        yield path, WRONG[(first + step * 4) % len(WRONG)]
    if isinstance(data, dict):
        yield (*path, "extra"), "x"
        for key, value in data.items():
            yield from mutations(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from mutations(value, (*path, index))


def replaced(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    if not path:
        return value
    if isinstance(data, dict):
        return {**data, path[0]: replaced(data.get(path[0]), path[1:], value)}
    return [replaced(item, path[1:], value) if index == path[0] else item for index, item in enumerate(data)]


@pytest.fixture(scope="module")
def errors() -> list[ErrorDetails]:
    """What pydantic says about thousands of wrong specs."""
    found = made(EVERYTHING)
    assert found.assembled is not None
    data = plain(found.assembled.tree)
    validate = TypeAdapter(Spec).validate_python
    said: list[ErrorDetails] = []
    for path, value in mutations(data):
        try:
            validate(replaced(data, path, value))
        except ValidationError as problem:
            said += problem.errors(include_url=False, include_input=False)
    return said


def test_every_kind_of_error_that_comes_has_a_way(errors: list[ErrorDetails]) -> None:
    kinds = {item["type"] for item in errors}
    ours = {kind for kind in kinds if kind[0] == "S" and kind[1:].isdigit()}
    assert len(errors) > 1_000
    assert len(ours) > 10
    assert kinds - ours <= set(_WAYS)


def test_no_english_of_pydantic_reaches_a_person(errors: list[ErrorDetails]) -> None:
    tree = made(EVERYTHING).assembled
    assert tree is not None
    said = [explain(item, tree.tree, Spec) for item in errors]
    for item in said:
        assert_ours(item)


@pytest.mark.parametrize("kind", sorted(typing.get_args(core_schema.ErrorType)))
def test_even_errors_that_cannot_come_are_told_in_our_words(kind: str) -> None:
    tree = made(EVERYTHING).assembled
    assert tree is not None
    details: Any = {"type": kind, "loc": ("procurement", "title"), "msg": "Input should be Greek", "ctx": {}}
    assert_ours(explain(details, tree.tree, Spec))


def assert_ours(item: Diagnostic) -> None:
    said = [item.message, *([item.hint] if item.hint else [])]
    for text in (word for say in said for word in (say.sv, say.en)):
        assert text.strip(), item
        assert not text.endswith(".") or text.endswith("- _ ."), text
        assert not any(foreign in text for foreign in ENGLISH_OF_PYDANTIC), text
    assert item.message.sv != item.message.en


def test_a_place_is_found_through_the_tags_of_unions() -> None:
    here = over_base(
        "requirements:\n"
        "  - {id: A, text: x, title: T, category: contract-condition, section: contract.term, colour: red}\n"
        "  - {id: B, type: follow-up, report_within: x, topics: [a], follow_up: {interval: x, source: y}}\n"
    )
    assert [text.split(" | ")[0] for text in here.lines] == [
        'case.yaml:3:86-92 error S001 okänd nyckel "colour" i "A"',
        'case.yaml:4:45-46 error S014 "x" är ingen tidslängd; en tidslängd är ett tal och en enhet',
        (
            'case.yaml:4:83-84 error S005 "x" går inte att välja; välj once, monthly, quarterly, half-yearly, yearly, '
            "continuous eller by-contract-length"
        ),
    ]


def test_what_is_missing_is_told_at_the_owner() -> None:
    here = over_base(
        "memos:\n  - id: M\n    document: d\neconomy:\n  causes:\n    - {title: x}\ndemands:\n  - paraphrase: x\n"
    )
    missing = [text.split(" | ")[0] for text in here.lines if " S002 " in text]
    assert missing[0] == 'case.yaml:3:9-10 error S002 "title" saknas i "M"'
    assert missing[-3:] == [
        'case.yaml:7:7-17 error S002 "text" saknas i "economy.causes[0]"',
        'case.yaml:9:5-18 error S002 "id" saknas i "demands[0]"',
        'case.yaml:9:5-18 error S002 "type" saknas i "demands[0]"',
    ]


def test_one_bad_requirement_hides_nothing_in_the_others() -> None:
    here = over_base(
        "requirements:\n"
        "  - {id: A, type: continuty}\n"
        "  - {id: B, clause: provklausull, colour: red}\n"
        "  - {id: B, clause: provklausul, section: x, answers: 5}\n"
        "contract: {start: x}\n"
    )
    assert [text.split()[2] for text in here.lines] == ["S019", "S031", "S001", "S030", "S034", "S003", "S012"]


def test_a_clause_that_is_taken_for_a_type() -> None:
    here = over_base("requirements:\n  - {id: A, type: provklausul}\n")
    assert here.lines == [
        'case.yaml:3:19-30 error S019 "provklausul" är ingen kravtyp | det är en klausul: skriv clause: provklausul'
    ]


def test_places_are_routes_until_the_source_layer_makes_them_spans() -> None:
    found = made("procurement: {title: []}\n")
    assert found.assembled is not None
    outcome = structure(found.assembled, found.library)
    assert Route(("procurement", "title")) in {item.place for item in outcome.diagnostics}
    assert all(line(item) for item in found.diagnostics)
