"""Trees laid over one another."""

from docgen.diag.place import SourceId
from docgen.source.parse import parse
from docgen.source.plain import plain
from docgen.source.text import decode
from docgen.source.tree import Entry, Mapping
from docgen.spec.merge import identity, overlay, union


def entries(text: str) -> tuple[Entry, ...]:
    source = decode(SourceId("a.yaml"), text.encode()).value
    assert source is not None
    node = parse(source).value
    assert isinstance(node, Mapping)
    return node.entries


def over(lower: str, upper: str) -> tuple[object, list[str]]:
    outcome = overlay(entries(lower), entries(upper))
    return as_plain(outcome.value), [item.code for item in outcome.diagnostics]


def as_plain(found: tuple[Entry, ...]) -> object:
    return {entry.key.text: plain(entry.value) for entry in found}


def test_mappings_merge_and_other_values_replace() -> None:
    assert over("a: {x: 1, y: {p: 1}}\nb: [1]\nc: 1", "a: {y: {q: 2}, z: 3}\nc: [2]") == (
        {"a": {"x": 1, "y": {"p": 1, "q": 2}, "z": 3}, "b": [1], "c": [2]},
        [],
    )


def test_lists_inside_a_part_replace() -> None:
    assert over("a: {list: [{id: 1}]}", "a: {list: [{id: 2}]}")[0] == {"a": {"list": [{"id": 2}]}}


def test_lists_without_ids_are_joined() -> None:
    assert over("appendices: [a]", "appendices: [b]")[0] == {"appendices": ["a", "b"]}


def test_an_item_of_another_kind_keeps_only_what_all_requirements_have() -> None:
    lower = "requirements: [{id: A, type: continuity, max_assistants: 8, motive: M, section: s}]"
    upper = "requirements: [{id: A, clause: k}]"
    assert over(lower, upper)[0] == {"requirements": [{"id": "A", "motive": "M", "section": "s", "clause": "k"}]}


def test_an_item_of_the_same_kind_is_changed_key_by_key() -> None:
    lower = "requirements: [{id: A, type: continuity, max_assistants: 8, per_hours: 100}]"
    upper = "requirements: [{id: A, type: continuity, max_assistants: 9}]"
    assert over(lower, upper)[0] == {
        "requirements": [{"id": "A", "type": "continuity", "max_assistants": 9, "per_hours": 100}]
    }


def test_a_second_item_with_the_same_id_is_kept_to_be_reported() -> None:
    found, said = over("r: [{id: A, x: 1}]", "r: [{id: A, x: 2}, {id: A, x: 3}]")
    assert found == {"r": [{"id": "A", "x": 2}, {"id": "A", "x": 3}]}
    assert said == []


def test_omit_false_changes_nothing_and_is_not_left_in_the_tree() -> None:
    assert over("r: [{id: A, x: 1}]", "r: [{id: A, omit: false}]") == ({"r": [{"id": "A", "x": 1}]}, [])


def test_omit_takes_out_every_item_of_the_id() -> None:
    assert over("r: [{id: A, x: 1}, {id: A, x: 2}, {id: B}]", "r: [{id: A, omit: true}]") == ({"r": [{"id": "B"}]}, [])


def test_omit_and_a_new_item_of_the_same_id() -> None:
    found, said = over("r: [{id: A, x: 1}, {id: B}]", "r: [{id: A, omit: true}, {id: A, y: 2}]")
    assert found == {"r": [{"id": "B"}, {"id": "A", "y": 2}]}
    assert said == []


def test_union_joins_lists_only() -> None:
    left, right = (Mapping(entries(text), entries(text)[0].value.span) for text in ("a: [1]\nb: 1", "a: [2]\nb: 2"))
    outcome = union([left, right])
    assert as_plain(outcome.value) == {"a": [1, 2], "b": 1}
    assert [item.code for item in outcome.diagnostics] == ["S040"]


def test_an_id_is_a_scalar_with_text() -> None:
    items = entries("r: [{id: A}, {id: ''}, {id: [A]}, A, {}]")[0].value.items  # type: ignore[union-attr]
    assert [found.text if found else None for found in map(identity, items)] == ["A", None, None, None, None]
