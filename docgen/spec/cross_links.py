"""The tree comes in; what is wrong with `concerns` goes out: ids of requirements that are not there."""

from collections.abc import Iterator

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.route import Route
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Scalar, Sequence
from docgen.spec.cross import items
from docgen.spec.merge import identity

_REQUIREMENTS = Route(("requirements",))
_HOLDERS = (_REQUIREMENTS, Route(("evaluation", "criteria")), Route(("evaluation", "price_rows")))
"""Lists whose items may say which requirements they concern."""


def check_concerns(tree: Mapping) -> Iterator[Diagnostic]:
    """One error for each id in `concerns` that is no requirement, and for a requirement that names itself."""
    known = [found.text for _, item in items(tree, _REQUIREMENTS) if (found := identity(item))]
    there = frozenset(known)
    for where in _HOLDERS:
        for route, item in items(tree, where):
            own = identity(item) if where == _REQUIREMENTS else None
            named = item.get("concerns")
            for index, name in enumerate(named.items if isinstance(named, Sequence) else ()):
                if not isinstance(name, Scalar) or not name.text:
                    continue
                if own is not None and name.text == own.text:
                    yield _itself(name.text, route / "concerns" / index)
                elif name.text not in there:
                    yield _unknown(name.text, route / "concerns" / index, known)


def _unknown(name: str, place: Route, known: list[str]) -> Diagnostic:
    return error(
        "S039",
        Say(f'det finns inget krav "{name}"', f'there is no requirement "{name}"'),
        place,
        did_you_mean(name, known)
        or Say("skriv id:t för ett krav under requirements", "write the id of a requirement below requirements"),
    )


def _itself(name: str, place: Route) -> Diagnostic:
    return error(
        "S039",
        Say(f'kravet "{name}" pekar på sig självt', f'the requirement "{name}" names itself'),
        place,
        Say("ta bort hänvisningen", "remove the reference"),
    )
