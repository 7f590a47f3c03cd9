from collections.abc import Callable

import pytest

from docgen.diag.diagnostic import Label, Say, error
from docgen.diag.place import Point, SourceId, Span, whole
from docgen.diag.route import Route
from docgen.source.locate import key_span_of, locate, node_at, shown_span, span_of
from docgen.source.parse import parse
from docgen.source.text import SourceText
from docgen.source.tree import Mapping, Node, Sequence

TEXT = """contract:
  start: 2027-09-01
  extensions: [{length: 1 year}, {length: 2 years}]
  note:
requirements:
- id: PA-1
  follow_up:
    interval: quarterly
-
  id: PA-2
- - a
  - b
- [x,
   y]
- text: |
    ett
    två
"""


@pytest.fixture
def source(source_of: Callable[[str], SourceText]) -> SourceText:
    return source_of(TEXT)


@pytest.fixture
def tree(source: SourceText) -> Node:
    found = parse(source).value
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("contract.start", "2027-09-01"),
        ("contract.extensions[1].length", "2 years"),
        ("requirements[0].follow_up", "interval: quarterly"),
        ("requirements[3]", "[x,\n   y]"),
        ("requirements[0].follow_up.owner.name", "interval: quarterly"),
        ("contract.start.year[3]", "2027-09-01"),
        ("requirements[9]", TEXT[TEXT.index("- id: PA-1") :].rstrip()),
        ("", TEXT.rstrip()),
    ],
)
def test_the_span_of_a_route_or_of_what_holds_it(source: SourceText, tree: Node, route: str, expected: str):
    assert source.slice(span_of(tree, Route.parse(route))) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("contract", "contract"),
        ("contract.note", "note"),
        ("requirements[0].follow_up.interval", "interval"),
        ("requirements[0].follow_up.owner", "follow_up"),
        ("requirements[0]", "id: PA-1"),
        ("contract.extensions[0]", "{length: 1 year}"),
    ],
)
def test_the_span_of_a_key(source: SourceText, tree: Node, route: str, expected: str):
    assert source.slice(key_span_of(tree, Route.parse(route))) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("contract.start", "2027-09-01"),
        ("contract", "contract"),
        ("contract.note", "note"),  # nothing is written: the key says where
        ("contract.extensions", "[{length: 1 year}, {length: 2 years}]"),
        ("contract.extensions[1]", "{length: 2 years}"),
        ("requirements[0]", "id: PA-1"),
        ("requirements[0].missing", "id: PA-1"),
        ("requirements[0].follow_up.missing", "interval: quarterly"),
        ("requirements[1]", "id: PA-2"),
        ("requirements[2]", "- a"),
        ("requirements[3]", "[x"),
        ("requirements[4]", "text"),
        ("", "contract"),
        ("missing", "contract"),
    ],
)
def test_what_is_underlined_is_small(source: SourceText, tree: Node, route: str, expected: str):
    assert source.slice(shown_span(tree, Route.parse(route))) == expected


def test_nodes_are_found_and_missing_ones_are_not(tree: Node):
    assert isinstance(node_at(tree, Route()), Mapping)
    assert isinstance(node_at(tree, Route(("contract", "extensions"))), Sequence)
    for route in ("contract.missing", "requirements[7]", "requirements.id", "contract.start.x"):
        assert node_at(tree, Route.parse(route)) is None
    assert node_at(tree, Route(("requirements", -1))) is None


def test_items_of_another_file_are_shown_there():
    far = Span(SourceId("base.yaml"), Point(9, 3, 90), Point(12, 5, 130))
    near = Span(SourceId("a.yaml"), Point(2, 1, 5), Point(5, 5, 50))
    merged = Sequence((Mapping((), far),), near)
    assert shown_span(merged, Route((0,))).source.path == "base.yaml"
    assert shown_span(merged, Route()) == Span(near.source, Point(2, 1, 5), Point(2, 2, 6))


def test_diagnostics_get_spans_for_routes_everywhere(tree: Node):
    stays = whole(SourceId("b.yaml"))
    item = error(
        "S001",
        Say("x", "x"),
        Route.parse("contract.start"),
        related=[Label(Route.parse("requirements")), Label(stays)],
    )
    [located] = locate([item], tree)
    assert isinstance(located.place, Span)
    assert (located.place.start.line, located.place.start.column) == (2, 10)
    first, second = located.related
    assert isinstance(first.place, Span)
    assert first.place.start.line == 5
    assert second.place == stays
