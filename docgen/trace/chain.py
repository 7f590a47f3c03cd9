"""A graph comes in; the ways through it and the counts go out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.trace.model import Chain, Coverage, DemandFacts, Item, Link

_OUTCOMES = ("met", "partly", "not-as-requirement", "handled-otherwise", "noted", "")
_CARRIED = frozenset({"met", "partly", "handled-otherwise"})
"""Outcomes that promise something, which must then stand somewhere."""


def chains(items: Mapping[str, Item], links: Sequence[Link]) -> tuple[Chain, ...]:
    """One for each demand and item that answers it, one for a demand that nothing answers; then one for each
    requirement, criterion and price row that answers no demand."""
    answering = _by(links, "answered-by")
    about = _about(links)
    found: list[Chain] = []
    for item in items.values():
        if item.kind == "demand":
            found += (_chain(item.name, name, items, about) for name in answering.get(item.name, ("",)))
    told = {chain.item for chain in found}
    alone = (item for item in items.values() if item.kind in {"requirement", "criterion", "price-row"})
    return (*found, *(_chain("", item.name, items, about) for item in alone if item.name not in told))


def _chain(demand: str, name: str, items: Mapping[str, Item], about: Mapping[str, list[str]]) -> Chain:
    near = about.get(name, [])
    return Chain(
        demand,
        name,
        tuple(other for other in near if items[other].kind == "criterion"),
        tuple(other for other in near if items[other].kind == "requirement"),
        tuple(other for other in near if items[other].kind == "price-row"),
    )


def _by(links: Iterable[Link], relation: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in links:
        if link.relation == relation:
            found.setdefault(link.source, []).append(link.target)
    return found


def _about(links: Iterable[Link]) -> dict[str, list[str]]:
    """What concerns each requirement."""
    found: dict[str, list[str]] = {}
    for link in links:
        if link.relation == "concerns":
            found.setdefault(link.target, []).append(link.source)
    return found


def coverage(items: Mapping[str, Item], links: Sequence[Link], demands: Mapping[str, DemandFacts]) -> Coverage:
    """The counts in both directions: demands without answer, requirements without motive or source."""
    requirements = [item for item in items.values() if item.kind == "requirement"]
    answering = _by(links, "answers")
    concerning = _by(links, "concerns")
    outcomes = Counter(facts.outcome for facts in demands.values())
    unanswered = [name for name, facts in demands.items() if not is_answered(facts)]
    unplaced = list(_unplaced(links, demands))
    states = Counter(link.state for link in links)
    return Coverage(
        demands=len(demands),
        answered=len(demands) - len(unanswered),
        placed=len(demands) - len(unplaced),
        unanswered=tuple(unanswered),
        unplaced=tuple(unplaced),
        outcomes=tuple((name, outcomes[name]) for name in _OUTCOMES if outcomes[name]),
        requirements=len(requirements),
        with_demand=sum(item.name in answering for item in requirements),
        without_motive=tuple(item.id for item in requirements if not item.motive),
        without_source=tuple(item.id for item in requirements if not item.source),
        criteria_alone=_alone(items, "criterion", concerning),
        price_rows_alone=_alone(items, "price-row", concerning),
        links=len(links),
        reviewed=states["reviewed"],
        suspect=states["suspect"],
        unreviewed=states["unreviewed"],
    )


def is_answered(facts: DemandFacts) -> bool:
    """True for a demand with an outcome and an answer that gives the reason."""
    return bool(facts.outcome and facts.answer)


def must_be_placed(facts: DemandFacts) -> bool:
    """True for a demand whose outcome promises something."""
    return facts.outcome in _CARRIED


def _unplaced(links: Sequence[Link], demands: Mapping[str, DemandFacts]) -> Iterator[str]:
    answered = _by(links, "answered-by")
    return (name for name, facts in demands.items() if not facts.place and f"demand/{name}" not in answered)


def _alone(items: Mapping[str, Item], kind: str, concerning: Mapping[str, list[str]]) -> tuple[str, ...]:
    return tuple(item.id for item in items.values() if item.kind == kind and item.name not in concerning)
