"""Items, links and demands come in; what is wrong or doubtful about them goes out."""

from collections.abc import Iterator, Mapping, Sequence

from docgen.diag.diagnostic import Diagnostic, Label, Say, error, warning
from docgen.spec.words import label
from docgen.trace.chain import is_answered, must_be_placed
from docgen.trace.model import DemandFacts, Item, Link


def said_of(
    items: Mapping[str, Item], links: Sequence[Link], demands: Mapping[str, DemandFacts]
) -> Iterator[Diagnostic]:
    """Demands without answer or place, facts that are none, and links that somebody must look over."""
    answered = {link.source for link in links if link.relation == "answered-by"}
    for name, facts in demands.items():
        demand = items[f"demand/{name}"]
        if not is_answered(facts):
            yield _unanswered(demand, facts)
        elif must_be_placed(facts) and not facts.place and demand.name not in answered:
            yield _unplaced(demand, facts)
        elif facts.outcome == "noted" and demand.says != "fact":
            yield _no_fact(demand)
    for link in links:
        if link.state == "suspect":
            yield _suspect(link, items[link.target])


def _unanswered(demand: Item, facts: DemandFacts) -> Diagnostic:
    lacking = [key for key, value in (("outcome", facts.outcome), ("answer", facts.answer)) if not value]
    return error(
        "T001",
        Say(
            f'synpunkten "{demand.id}" saknar {" och ".join(lacking)}',
            f'the demand "{demand.id}" has no {" and no ".join(lacking)}',
        ),
        demand.route / "id",
        Say(
            "skriv outcome: med ett utfall och answer: med skälet, också för det som inte blir krav",
            "write outcome: and answer: with the reason, for what becomes no requirement too",
        ),
    )


def _unplaced(demand: Item, facts: DemandFacts) -> Diagnostic:
    outcome = label("outcome", facts.outcome)
    return warning(
        "T002",
        Say(
            f'synpunkten "{demand.id}" har utfallet "{outcome.sv}" men inget i specen svarar mot den',
            f'the demand "{demand.id}" is said to be "{outcome.en}" but nothing in the spec answers it',
        ),
        demand.route / "outcome",
        Say(
            f"skriv answers: [{demand.id}] i kravet, kriteriet, prisraden, hållpunkten eller memot, eller place: med "
            "var svaret finns",
            f"write answers: [{demand.id}] in the requirement, criterion, price row, milestone or memo, or place: "
            "with where the answer is found",
        ),
    )


def _no_fact(demand: Item) -> Diagnostic:
    kind = label("demand-type", demand.says)
    return warning(
        "T003",
        Say(
            f'synpunkten "{demand.id}" noteras bara, men är "{kind.sv}" och inte en sakuppgift',
            f'the demand "{demand.id}" is only noted, but it is "{kind.en}" and no fact',
        ),
        demand.route / "outcome",
        Say(
            "välj ett utfall som svarar på synpunkten, t.ex. not-as-requirement, eller ändra type till fact",
            "choose an outcome that answers the demand, such as not-as-requirement, or change type to fact",
        ),
    )


def _suspect(link: Link, target: Item) -> Diagnostic:
    source = link.source.partition("/")[2]
    review = link.review
    who = Say(
        f'granskad {review.day} av "{review.by}"' if review else "",
        f'reviewed {review.day} by "{review.by}"' if review else "",
    )
    return warning(
        "T010",
        Say(
            f'"{target.id}" har ändrats sedan länken från "{source}" granskades ({who.sv})',
            f'"{target.id}" has changed since the link from "{source}" was looked over ({who.en})',
        ),
        link.route,
        Say(
            f"läs om länken fortfarande stämmer, och skriv docgen review-links SPEC {target.id} --by BEFATTNING",
            f"see whether the link still holds, and write docgen review-links SPEC {target.id} --by ROLE",
        ),
        [Label(target.route / "id", Say("det som har ändrats", "what has changed"))],
    )
