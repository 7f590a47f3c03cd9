"""The assembled tree becomes a typed spec, with everything that is wrong in it at once."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from docgen.diag.diagnostic import Diagnostic, Severity
from docgen.diag.place import Span
from docgen.diag.route import Route
from docgen.source.locate import key_span_of, node_at, span_of
from docgen.source.tree import Mapping, Node, Scalar, walk
from docgen.spec.model.spec import TYPED
from docgen.spec.structure import clauses_of, language_of
from tests.unit.spec.case import CASES, Made, made, over_base

TEXT = (CASES / "ok" / "everything.yaml").read_text(encoding="utf-8")


def test_the_language_is_known_before_the_models_are() -> None:
    swedish, english = over_base(""), over_base("procurement: {language: en, title: []}\n")
    assert swedish.assembled is not None
    assert english.assembled is not None
    assert [language_of(swedish.assembled), language_of(english.assembled)] == ["sv", "en"]


def test_the_clauses_that_a_spec_uses() -> None:
    found = over_base(
        "requirements:\n  - {id: A, clause: x}\n  - {id: B, type: continuity}\n  - {id: C, type: text}\n  - D\n"
    )
    assert found.assembled is not None
    assert clauses_of(found.assembled) == {"x", "continuity"}


def test_diagnostics_come_in_the_order_of_the_file() -> None:
    found = over_base(
        "procedure: {negotiation: x}\ncontract: {start: x}\nauthority: {kind: x}\nservice: {colour: x}\n"
    )
    places = [item.place for item in found.diagnostics]
    assert len(places) == 4
    assert places == sorted(places)  # type: ignore[type-var]


def test_a_spec_with_a_wrong_reference_is_still_given() -> None:
    found = over_base("requirements:\n  - {id: A, clause: finns-inte}\n")
    assert [item.code for item in found.diagnostics] == ["S031"]
    assert found.spec is not None


def test_a_key_without_a_value_is_a_warning_where_nothing_is_needed() -> None:
    found = over_base("procurement: {background: ~}\ncontract:\n  extensions:\n  termination_notice:\n")
    assert [(item.code, item.severity) for item in found.diagnostics] == [
        ("S004", Severity.WARNING),
        ("S004", Severity.ERROR),
        ("S004", Severity.WARNING),
    ]


@dataclass(frozen=True)
class Mutation:
    """A spec with one thing wrong, and the place of it."""

    name: str
    text: str
    start: int
    end: int


def mutations() -> list[Mutation]:
    """One change for every key and value of the spec with everything in it."""
    tree = made(TEXT).assembled
    assert tree is not None
    found: list[Mutation] = []
    for route, node in walk(tree.tree):
        if not route.steps:
            continue
        found += _key_mutations(tree.tree, route)
        if isinstance(node, Scalar):
            found += _value_mutations(route, node)
    return found


def _key_mutations(tree: Mapping, route: Route) -> list[Mutation]:
    if not isinstance(route.steps[-1], str):
        return []
    span = key_span_of(tree, route)
    return [_changed(f"key {route}", span, route.steps[-1] + "q")]


def _value_mutations(route: Route, node: Scalar) -> list[Mutation]:
    return [_changed(f"list {route}", node.span, "[[]]"), _changed(f"mapping {route}", node.span, "{q: 1}")]


def _changed(name: str, span: Span, new: str) -> Mutation:
    start, end = span.start.offset, span.end.offset
    return Mutation(name, TEXT[:start] + new + TEXT[end:], start, start + len(new))


ALL = mutations()


def covers(item: Diagnostic, mutation: Mutation) -> bool:
    place = item.place
    return isinstance(place, Span) and place.start.offset <= mutation.start and mutation.end <= place.end.offset


def test_there_are_mutations_of_every_part() -> None:
    parts = {item.name.split()[1].split(".")[0].split("[")[0] for item in ALL}
    assert len(ALL) > 700
    assert len(parts) == 12


def test_each_single_mutation_is_told_at_its_place() -> None:
    """Also where pydantic's path has tags of unions, and where a key merely changes its name."""
    unseen = []
    for mutation in ALL:
        found = made(mutation.text)
        if not any(covers(item, mutation) for item in found.diagnostics):
            unseen.append(mutation.name)
    assert unseen == []


def test_no_diagnostic_of_a_mutation_is_without_a_place() -> None:
    for mutation in ALL[::7]:
        assert all(isinstance(item.place, Span) for item in made(mutation.text).diagnostics)


def _deleted(found: Made, keep: Callable[[Route, Node], bool]) -> list[tuple[Route, Span]]:
    assert found.assembled is not None
    tree = found.assembled.tree
    return [(route, span_of(tree, route)) for route, node in walk(tree) if keep(route, node)]


REQUIRED = [
    "contract.start",
    "contract.takeover",
    "procedure.valid",
    "service.users.sfb",
    "authority.contact.role",
    "evaluation.jury",
]


@pytest.mark.parametrize("name", REQUIRED)
def test_a_key_that_is_taken_away_is_missed_at_its_owner(name: str) -> None:
    found = made(TEXT)
    assert found.assembled is not None
    route = Route.parse(name)
    tree = found.assembled.tree
    key, value = key_span_of(tree, route), span_of(tree, route)
    start, end = key.start.offset, value.end.offset
    flow = TEXT[end] == ","
    text = TEXT[:start] + TEXT[end + (2 if flow else 0) :]
    said = made(text).diagnostics
    missing = [item for item in said if item.code == "S002"]
    assert [item.message.sv for item in missing] == [f'"{route.steps[-1]}" saknas i "{route.parent}"']
    owner = key_span_of(tree, route.parent)
    place = missing[0].place
    assert isinstance(place, Span)
    assert place.start.line == owner.start.line


@pytest.mark.slow
def test_five_thousand_requirements_take_two_seconds() -> None:
    names = [name for name in TYPED if name == "introduction"]
    rows = [
        f"  - id: R-{number}\n    type: {names[0]}\n    shifts: 3\n    motive: Trygghet för brukaren\n"
        f"    verification: {{at: tender, evidence: beskrivning}}\n"
        f"    follow_up: {{interval: yearly, source: logg, owner: handläggare}}\n    law: [9 § 2 LSS]\n"
        for number in range(5_000)
    ]
    text = "requirements:\n" + "".join(rows)
    found = over_base(text)
    assert found.spec is not None
    assert len(found.spec.requirements) == 5_003
    assert found.assembled is not None
    from docgen.spec.structure import structure

    begun = time.perf_counter()
    structure(found.assembled, found.library)
    assert time.perf_counter() - begun < 4.0, "twice what is promised, for a busy machine"


def test_a_route_into_the_tree_leads_to_what_the_models_saw() -> None:
    found = made(TEXT)
    assert found.assembled is not None
    assert found.spec is not None
    for index, requirement in enumerate(found.spec.requirements):
        node = node_at(found.assembled.tree, Route(("requirements", index, "id")))
        assert isinstance(node, Scalar)
        assert node.text == requirement.id
