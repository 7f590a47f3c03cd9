"""A spec, what its documents tell and what was reviewed come in; its trace goes out."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from docgen.diag.diagnostic import Diagnostic
from docgen.spec.model.memo import Demand
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import ResolvedRequirement
from docgen.timetable.follow_up import FollowUpDate
from docgen.trace.chain import chains, coverage
from docgen.trace.graph import graph
from docgen.trace.model import DemandFacts, Reviewed, Trace
from docgen.trace.review import gone, judged
from docgen.trace.said import said_of
from docgen.trace.told import Told

_NOTHING: Mapping[str, Reviewed] = MappingProxyType({})


def trace(
    spec: Spec,
    requirements: Sequence[ResolvedRequirement],
    told: Told = Told(),
    follow_ups: Sequence[FollowUpDate] = (),
    reviews: Mapping[str, Reviewed] = _NOTHING,
    more: Iterable[Diagnostic] = (),
) -> Trace:
    """The trace. `more` are diagnostics that the caller already has, such as those about ids used again."""
    made = graph(spec, requirements, told, follow_ups)
    links = judged(made.links, reviews)
    demands = {demand.id: _facts(demand) for demand in spec.demands}
    counted = coverage(made.items, links, demands)
    said = (*said_of(made.items, links, demands), *more)
    ways = chains(made.items, links)
    return Trace(
        tuple(made.items.values()), tuple(demands.items()), links, ways, counted, gone(links, reviews), tuple(said)
    )


def _facts(demand: Demand) -> DemandFacts:
    return DemandFacts(
        item=demand.item or "",
        paraphrase=demand.paraphrase,
        figure=demand.figure or "",
        outcome=demand.outcome or "",
        answer=demand.answer or "",
        place=demand.place or "",
        author=demand.author or "",
        date=demand.date.isoformat() if demand.date else "",
        diarienummer=demand.diarienummer or "",
    )
