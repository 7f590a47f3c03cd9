"""A spec with its requirements comes in; the items that links start or end at, and the links, go out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from docgen.diag.route import Route
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import ResolvedRequirement
from docgen.timetable.follow_up import FollowUpDate
from docgen.trace import meaning
from docgen.trace.model import FollowUpRow, Item, ItemKind, Link, Spot
from docgen.trace.told import Told


class Named(Struct, frozen=True):
    """What an item names: demands that it answers, requirements that it concerns."""

    answers: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()


class Graph(Struct, frozen=True):
    """Items by name, in the spec's order, and the links between them, none reviewed yet."""

    items: Mapping[str, Item]
    links: tuple[Link, ...]


def graph(
    spec: Spec,
    requirements: Sequence[ResolvedRequirement],
    told: Told = Told(),
    follow_ups: Sequence[FollowUpDate] = (),
) -> Graph:
    """The graph of a spec. What names something that is not there gives no link: `structure` has said so."""
    found = list(_found(spec, requirements, told, _follow_ups(requirements, follow_ups)))
    items = {item.name: item for item, _ in found}
    links = {link.name: link for item, named in found for link in _links(item, named, items)}
    return Graph(items, tuple(links.values()))


def _found(
    spec: Spec, requirements: Sequence[ResolvedRequirement], told: Told, follow_ups: Mapping[str, FollowUpRow]
) -> Iterator[tuple[Item, Named]]:
    for number, demand in enumerate(spec.demands):
        route = Route(("demands", number))
        yield Item("demand", demand.id, demand.paraphrase, route, meaning.of_demand(demand), demand.type), Named()
    for requirement in requirements:
        item = _requirement(requirement, told, follow_ups.get(requirement.id))
        yield item, Named(requirement.answers, requirement.model.concerns)
    yield from _evaluation(spec, told)
    for number, step in enumerate(spec.timetable):
        route = Route(("timetable", number))
        item = Item("milestone", step.id, step.title, route, meaning.of_milestone(step), step.kind, day=step.date)
        yield item, Named(step.answers)
    for number, memo in enumerate(spec.memos):
        route = Route(("memos", number))
        yield Item("memo", memo.id, memo.title, route, meaning.of_memo(memo), day=memo.date), Named(memo.answers)


def _requirement(item: ResolvedRequirement, told: Told, follow_up: FollowUpRow | None) -> Item:
    return Item(
        "requirement",
        item.id,
        item.title,
        item.route,
        meaning.of_requirement(item, told.texts.get(item.id)),
        item.category,
        motive=bool(item.motive),
        source=bool(item.law or item.answers),
        stands=told.stands.get(item.id, ()),
        response=told.response.get(item.id, ()),
        follow_up=follow_up,
    )


def _evaluation(spec: Spec, told: Told) -> Iterator[tuple[Item, Named]]:
    where = Route(("evaluation",))
    for number, row in enumerate(spec.evaluation.criteria if spec.evaluation else ()):
        route = where / "criteria" / number
        motive, source = bool(row.motive), bool(row.answers or row.concerns)
        places = _places(told, row.id)
        item = Item("criterion", row.id, row.title, route, meaning.of_criterion(row), "", motive, source, *places)
        yield item, Named(row.answers, row.concerns)
    for number, price in enumerate(spec.evaluation.price_rows if spec.evaluation else ()):
        route = where / "price_rows" / number
        fingerprint = meaning.of_price_row(price)
        item = Item("price-row", price.id, price.label, route, fingerprint, "", True, True, *_places(told, price.id))
        yield item, Named(price.answers, price.concerns)


def _places(told: Told, name: str) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    return told.stands.get(name, ()), told.response.get(name, ())


def _links(item: Item, named: Named, items: Mapping[str, Item]) -> Iterator[Link]:
    """The links that an item makes by what it names; an answer is a link both ways."""
    for index, name in enumerate(named.answers):
        demand = items.get(_name("demand", name))
        if demand is not None:
            yield Link("answers", item.name, demand.name, item.route / "answers" / index, demand.meaning)
            yield Link("answered-by", demand.name, item.name, demand.route / "id", item.meaning)
    for index, name in enumerate(named.concerns):
        about = items.get(_name("requirement", name))
        if about is not None and about.name != item.name:
            yield Link("concerns", item.name, about.name, item.route / "concerns" / index, about.meaning)


def _name(kind: ItemKind, name: str) -> str:
    return f"{kind}/{name}"


def _follow_ups(
    requirements: Iterable[ResolvedRequirement], occasions: Sequence[FollowUpDate]
) -> dict[str, FollowUpRow]:
    """The follow-up of each requirement that has one, with the days that the timetable gives it."""
    days: dict[str, list[FollowUpDate]] = {}
    for occasion in occasions:
        for name in occasion.requirements:
            days.setdefault(name, []).append(occasion)
    found: dict[str, FollowUpRow] = {}
    for item in requirements:
        if item.follow_up is not None:
            own = days.get(item.id, [])
            interval = own[0].interval if own else item.follow_up.interval
            first = own[0].date if own else None
            found[item.id] = FollowUpRow(interval, first, len(own), item.follow_up.owner)
    return found
