"""Findings that the authors accept: `suppress` in the spec, by rule, with a reason.

An exception takes a finding out of what is printed and counted; it lowers nothing. One that meets no finding or
names no rule is itself reported; one that points at nothing is refused with the spec (S037).
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.check.context import Context
from docgen.check.rule import Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Diagnostic, Say, warning
from docgen.diag.route import Route
from docgen.source.suggest import did_you_mean
from docgen.spec.cross import ID_LISTS, items
from docgen.spec.merge import identity
from docgen.spec.model.spec import Suppression


class Exceptions:
    """The exceptions of one spec during one run; it remembers which of them met something."""

    def __init__(self, context: Context) -> None:
        """`context` holds the spec; without one there are no exceptions."""
        self._context = context
        self._all: tuple[Suppression, ...] = context.spec.suppress if context.spec else ()
        self._used: set[int] = set()
        self._routes = dict(_ids(context))
        self._memos = {memo.id: memo.document for memo in context.spec.memos} if context.spec else {}

    def of(self, code: str, spot: Spot) -> Suppression | None:
        """The first exception that accepts a finding of this rule here; all that do count as used."""
        fitting = [index for index, item in enumerate(self._all) if item.code == code and self._covers(item, spot)]
        self._used.update(fitting)
        return self._all[fitting[0]] if fitting else None

    def complaints(self, rules: Sequence[Rule], ran: Iterable[str], *, codes: bool) -> Iterator[Diagnostic]:
        """What is wrong with the exceptions of the rules that ran, and with unknown `codes` where asked for."""
        known, finished = {rule.id: rule for rule in rules}, set(ran)
        for index, item in enumerate(self._all):
            route = Route(("suppress", index))
            if item.code not in known:
                yield from (_unknown_code(item, route, known) for _ in range(codes))
            elif item.code in finished and index not in self._used and self._can_be_judged(known[item.code]):
                yield _unused(item, route)

    def _can_be_judged(self, rule: Rule) -> bool:
        """A rule about texts has seen everything only when the documents are there."""
        return rule.kind in {"spec", "date"} or bool(self._context.documents)

    def _covers(self, item: Suppression, spot: Spot) -> bool:
        where = item.where
        if where is None or where == spot.requirement:
            return True
        if spot.document and self._memos.get(where) == spot.document:
            return True
        target = self._routes.get(where) or _route(where)
        return target is not None and isinstance(spot.place, Route) and spot.place.starts_with(target)


def _ids(context: Context) -> Iterator[tuple[str, Route]]:
    """Every id of the spec with the route to what bears it."""
    if context.checked is not None:
        for listed in ID_LISTS:
            for route, item in items(context.checked.assembled.tree, listed):
                found = identity(item)
                if found is not None:
                    yield found.text, route


def _route(text: str) -> Route | None:
    try:
        return Route.parse(text)
    except ValueError:
        return None


def _unknown_code(item: Suppression, route: Route, known: Iterable[str]) -> Diagnostic:
    return warning(
        "C001",
        Say(
            f'undantaget gäller "{item.code}", som inte är någon regel',
            f'the exception is for "{item.code}", which is no rule',
        ),
        route / "code",
        did_you_mean(item.code, known)
        or Say(
            "skriv en regels id; docgen list rules visar dem", "write the id of a rule; docgen list rules shows them"
        ),
    )


def _unused(item: Suppression, route: Route) -> Diagnostic:
    where = (f" i {item.where}", f" in {item.where}") if item.where else ("", "")
    return warning(
        "C002",
        Say(
            f'undantaget för "{item.code}"{where[0]} träffar ingen anmärkning',
            f'the exception for "{item.code}"{where[1]} meets no finding',
        ),
        route / "code",
        Say("ta bort undantaget", "remove the exception"),
    )
