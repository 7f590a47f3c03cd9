"""Laws of the trace: the counts equal an independent count, and a change marks the links to what changed."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from docgen.trace.model import Reviewed
from docgen.trace.review import reviewed
from tests.unit.trace.small import criterion, demand, price_row, requirement, step, traced

DEMANDS = [f"S-{number}" for number in range(5)]
REQUIREMENTS = [f"R-{number}" for number in range(4)]
LISTS = ("requirements", "criteria", "price_rows", "timetable")
BY = Reviewed("", "upphandlare", "2026-11-22")

names = some.lists(some.sampled_from(DEMANDS), max_size=4)
about = some.lists(some.sampled_from(REQUIREMENTS), max_size=3)


@some.composite
def demands(draw: some.DrawFn) -> list[dict[str, Any]]:
    outcomes = some.sampled_from([None, "met", "partly", "not-as-requirement", "handled-otherwise", "noted"])
    answers = some.sampled_from([None, "Ja.", "Nej, därför att."])
    places = some.sampled_from([None, "Svaret på skrivelsen"])
    return [
        demand(name, outcome=draw(outcomes), answer=draw(answers), place=draw(places))
        for name in DEMANDS
        if draw(some.booleans())
    ]


@some.composite
def specs(draw: some.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Random lists with random links between them."""
    made: dict[str, list[dict[str, Any]]] = {"demands": draw(demands())}
    made["requirements"] = [
        requirement(
            name,
            answers=draw(names),
            concerns=[other for other in draw(about) if other != name],
            law=draw(some.sampled_from([[], ["6 § LSS"]])),
            **draw(some.sampled_from([{}, {"motive": "Trygghet."}])),
        )
        for name in REQUIREMENTS
    ]
    made["criteria"] = [criterion("K", answers=draw(names), concerns=draw(about))]
    made["price_rows"] = [price_row(name, answers=draw(names), concerns=draw(about)) for name in "PQ"]
    made["timetable"] = [step(name, answers=draw(names)) for name in ("m1", "m2") if draw(some.booleans())]
    return made


def answered_by(made: Mapping[str, Sequence[Mapping[str, Any]]], name: str) -> set[tuple[str, str]]:
    """Which items answer a demand: counted from what was written, not from the graph."""
    return {(where, item["id"]) for where in LISTS for item in made[where] if name in item["answers"]}


@pytest.mark.slow
@given(specs())
def test_the_counts_equal_an_independent_count(made: dict[str, list[dict[str, Any]]]) -> None:
    counts = traced(**made).coverage
    there = {item["id"] for item in made["demands"]}
    without = [item["id"] for item in made["demands"] if "outcome" not in item or "answer" not in item]
    assert counts.demands == len(there)
    assert counts.answered == len(there) - len(without)
    assert list(counts.unanswered) == without
    assert list(counts.unplaced) == [
        item["id"] for item in made["demands"] if "place" not in item and not answered_by(made, item["id"])
    ]
    assert counts.placed == len(there) - len(counts.unplaced)
    assert counts.with_demand == sum(bool(there & set(item["answers"])) for item in made["requirements"])
    assert list(counts.without_motive) == [item["id"] for item in made["requirements"] if "motive" not in item]
    assert list(counts.without_source) == [
        item["id"] for item in made["requirements"] if not item["law"] and not item["answers"]
    ]
    assert list(counts.price_rows_alone) == [item["id"] for item in made["price_rows"] if not item["concerns"]]
    answers = sum(len(answered_by(made, name)) for name in there)
    concerns = sum(len(set(item.get("concerns", ()))) for where in LISTS for item in made[where])
    assert counts.links == counts.unreviewed == 2 * answers + concerns
    assert sum(number for _, number in counts.outcomes) == counts.demands


@pytest.mark.slow
@given(specs())
def test_every_demand_and_every_requirement_is_on_some_way(made: dict[str, list[dict[str, Any]]]) -> None:
    ways = traced(**made).chains
    assert {way.demand for way in ways} - {""} == {f"demand/{item['id']}" for item in made["demands"]}
    for item in made["demands"]:
        own = [way.item for way in ways if way.demand == f"demand/{item['id']}" and way.item]
        assert len(own) == len(set(own)) == len(answered_by(made, item["id"]))
    assert {f"requirement/{name}" for name in REQUIREMENTS} <= {way.item for way in ways}


@pytest.mark.slow
@given(specs(), some.sampled_from(REQUIREMENTS), some.randoms(use_true_random=False))
def test_a_changed_requirement_marks_the_links_to_it_and_nothing_else(
    made: dict[str, list[dict[str, Any]]], name: str, chance: random.Random
) -> None:
    lock = reviewed(traced(**made).links, {}, BY, None)
    mixed = {where: chance.sample(items, len(items)) for where, items in made.items()}
    assert traced(reviews=lock, **mixed).coverage.suspect == 0
    mixed["requirements"] = [
        item | {"text": "Inom 45 minuter."} if item["id"] == name else item for item in mixed["requirements"]
    ]
    links = traced(reviews=lock, **mixed).links
    assert {link.name for link in links if link.state == "suspect"} == {
        link.name for link in links if link.target == f"requirement/{name}"
    }
    assert {link.state for link in links} <= {"suspect", "reviewed"}
