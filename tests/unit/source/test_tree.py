from collections.abc import Callable

from docgen.diag.route import Route
from docgen.source.parse import parse
from docgen.source.text import SourceText
from docgen.source.tree import Mapping, Scalar, walk


def test_walking_gives_every_value_with_its_route(source_of: Callable[[str], SourceText]):
    tree = parse(source_of("a: 1\nb:\n- x\n- {c: y}\n")).value
    assert tree is not None
    assert [str(route) for route, _ in walk(tree)] == ["", "a", "b", "b[0]", "b[1]", "b[1].c"]
    assert [str(route) for route, _ in walk(tree, Route(("base",)))][:2] == ["base", "base.a"]


def test_keys_are_found_by_name(source_of: Callable[[str], SourceText]):
    tree = parse(source_of("a: 1\nb: 2\n")).value
    assert isinstance(tree, Mapping)
    value, entry = tree.get("b"), tree.entry("b")
    assert isinstance(value, Scalar)
    assert value.text == "2"
    assert entry is not None
    assert entry.key.text == "b"
    assert tree.get("c") is None
    assert tree.entry("c") is None
