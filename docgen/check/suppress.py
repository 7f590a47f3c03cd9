"""Findings that the authors accept: `suppress` in the spec, by rule, with a reason.

An exception takes a finding out of what is printed and counted; it lowers nothing. One that meets no finding,
names no rule or points at nothing is itself reported.
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.check.context import Context
from docgen.check.rule import Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import Diagnostic, Say, warning
from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.suggest import did_you_mean
from docgen.spec.model.spec import Suppression


class Exceptions:
    """The exceptions of one spec during one run; it remembers which of them met something."""

    def __init__(self, context: Context) -> None:
        """`context` holds the spec; without one there are no exceptions."""
        self._context = context
        self._all: tuple[Suppression, ...] = context.spec.suppress if context.spec else ()
        self._used: set[int] = set()
        self._routes = {requirement.id: requirement.route for requirement in context.requirements}

    def of(self, code: str, spot: Spot) -> Suppression | None:
        """The first exception that accepts a finding of this rule here; all that do count as used."""
        fitting = [index for index, item in enumerate(self._all) if item.code == code and self._covers(item, spot)]
        self._used.update(fitting)
        return self._all[fitting[0]] if fitting else None

    def complaints(self, rules: Sequence[Rule], ran: Iterable[str], *, first: bool) -> Iterator[Diagnostic]:
        """What is wrong with the exceptions. Whether one is used can be told for rules that ran to their end.

        Codes and places are judged in the `first` run only, so that a spec checked in two runs hears it once.
        """
        known, finished = {rule.id for rule in rules}, set(ran)
        for index, item in enumerate(self._all):
            route = Route(("suppress", index))
            if item.code not in known:
                yield from self._if(first, _unknown_code(item, route, known))
            elif item.where is not None and not self._exists(item.where):
                yield from self._if(first, self._nowhere(item.where, route))
            elif item.code in finished and index not in self._used and self._judged(item, rules):
                yield _unused(item, route)

    def _covers(self, item: Suppression, spot: Spot) -> bool:
        where = item.where
        if where is None or where in {spot.requirement, spot.document}:
            return True
        if not isinstance(spot.place, Route):
            return False
        target = self._routes.get(where) or _route(where)
        return target is not None and spot.place.starts_with(target)

    def _judged(self, item: Suppression, rules: Sequence[Rule]) -> bool:
        """A rule about texts has seen everything only when the documents are there."""
        kind = next(rule.kind for rule in rules if rule.id == item.code)
        return kind in {"spec", "date"} or bool(self._context.documents)

    def _exists(self, where: str) -> bool:
        route = _route(where)
        tree = self._context.checked.assembled.tree if self._context.checked else None
        leads = route is not None and tree is not None and node_at(tree, route) is not None
        documents = {document.name for document in self._context.documents}
        return where in self._routes or leads or where in documents or not documents and "." not in where

    @staticmethod
    def _if(wanted: bool, diagnostic: Diagnostic) -> Iterator[Diagnostic]:
        if wanted:
            yield diagnostic
