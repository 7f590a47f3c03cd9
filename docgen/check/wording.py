"""Whose words a rule reads: a context comes in, the passages that speak for the authority to tenderers go out.

What a stakeholder demands, what a memo weighs and what an exception explains is nobody's requirement. What the
authority itself promises is not the supplier's requirement.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.diag.route import Route

_TOLD_TENDERERS = frozenset({"requirements", "evaluation", "procedure", "procurement", "service", "contract"})
_NO_SENTENCES = frozenset({"heading", "caption"})
_CRITERION = ("evaluation", "criteria")
_JUDGED = frozenset({"title", "text", "evidence", "scale"})


def tender_texts(context: Context, *patterns: Pattern) -> Iterator[Passage]:
    """The passages of the tender package, values of the spec included, that may hold one of the patterns."""
    for passage in context.corpus.having(*patterns):
        if passage.memo or passage.role in _NO_SENTENCES:
            continue
        route = route_of(passage)
        if route is None or route.steps[0] in _TOLD_TENDERERS:
            yield passage


def requirement_texts(context: Context, *patterns: Pattern) -> Iterator[Passage]:
    """The texts of the supplier's requirements that may hold one of the patterns; without a spec, all running text."""
    found = context.corpus.having(*patterns)
    if context.spec is None:
        yield from (item for item in found if not item.memo and item.role not in _NO_SENTENCES)
        return
    ids = {item.requirement for item in found}
    for requirement in context.requirements:
        if requirement.id in ids and requirement.category != "authority-commitment":
            yield from context.texts_of(requirement)


def criterion_texts(context: Context, *patterns: Pattern) -> Iterator[tuple[int, Passage]]:
    """What the award criteria of a spec say, as their authors wrote it, each with the criterion's number."""
    for passage in context.corpus.having(*patterns):
        route = route_of(passage)
        if route is None or route.steps[:2] != _CRITERION or not isinstance(index := route.steps[2], int):
            continue
        if route.steps[3] in _JUDGED and (route.steps[3] != "scale" or route.steps[-1] == "meaning"):
            yield index, passage


def route_of(passage: Passage) -> Route | None:
    """Where a value of the spec stands; None for running text of a document."""
    source = passage.pieces[0][1]
    return source if passage.role == "value" and isinstance(source, Route) else None
