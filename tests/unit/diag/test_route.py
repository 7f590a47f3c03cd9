import pytest

from docgen.diag.route import ROOT, Route


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ((), ""),
        (("requirements", 3, "follow_up", "interval"), "requirements[3].follow_up.interval"),
        ((0, 1, "a"), "[0][1].a"),
        (("on-call", "å"), "on-call.å"),
    ],
)
def test_routes_are_printed_and_read(steps: tuple[str | int, ...], text: str):
    assert str(Route(steps)) == text
    assert Route.parse(text) == Route(steps)


@pytest.mark.parametrize("text", ["a[x]", "a[", "a..b", "]", "a[1"])
def test_other_text_is_no_route(text: str):
    with pytest.raises(ValueError, match="not a route"):
        Route.parse(text)


def test_routes_grow_and_shrink():
    route = ROOT / "a" / 1
    assert route == Route(("a", 1))
    assert route.parent == Route(("a",))
    assert ROOT.parent == ROOT
    assert Route(("a",)) + Route((1, "b")) == Route(("a", 1, "b"))


def test_a_route_starts_with_itself_and_its_ancestors():
    route = Route.parse("a[1].b")
    assert route.starts_with(route)
    assert route.starts_with(Route.parse("a[1]"))
    assert route.starts_with(ROOT)
    assert not route.starts_with(Route.parse("a[2]"))
    assert not Route.parse("a").starts_with(route)


def test_indices_sort_by_size_and_before_keys():
    routes = [Route.parse(text) for text in ("a.b", "a[10]", "a[9]", "a")]
    assert [str(route) for route in sorted(routes)] == ["a", "a[9]", "a[10]", "a.b"]
