"""UTV-001: an award criterion has a weight, a deduction or a place in the order of priority."""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route


def run(context: Context) -> Iterator[Finding]:
    """One finding for each criterion that nothing ranks."""
    evaluation = context.spec.evaluation if context.spec is not None else None
    if evaluation is None:
        return
    for index, criterion in enumerate(evaluation.criteria):
        if criterion.weight is None and criterion.max_deduction is None and criterion.priority is None:
            yield Finding(
                Spot(Route(("evaluation", "criteria", index))),
                Say(
                    f'tilldelningskriteriet "{criterion.title}" saknar vikt, avdrag och plats i prioritetsordningen',
                    f'award criterion "{criterion.title}" has no weight, deduction or place in the order of priority',
                ),
                _HINTS[evaluation.model],
            )


_HINTS = {
    "deduction": Say(
        "ange max_deduction, till exempel max_deduction: 15 kr exkl. moms",
        "state max_deduction, for example max_deduction: 15 SEK excl. VAT",
    ),
    "fixed-price-quality": Say(
        "ange weight, till exempel weight: 40, eller priority: 1",
        "state weight, for example weight: 40, or priority: 1",
    ),
}

RULE = Rule(
    id="UTV-001",
    severity=Severity.ERROR,
    kind="spec",
    title=Say("Kriterium utan vikt, avdrag eller ordning", "Criterion without weight, deduction or order"),
    what=Say(
        "Varje tilldelningskriterium ska ha en vikt (weight), ett största avdrag (max_deduction) eller en plats i "
        "prioritetsordningen (priority). Om vikterna summerar till hundra prövas av UTV-002.",
        "Every award criterion has a weight, a maximum deduction or a place in the order of priority. "
        "Whether weights add up to a hundred is for UTV-002.",
    ),
    why=Say(
        "Anbudsgivaren ska före anbudet veta hur kriterierna vägs. Det hör till underlagets lagstadgade innehåll.",
        "Tenderers must know before they tender how the criteria are weighed. It is statutory content.",
    ),
    mend=Say("Ange en av de tre nycklarna.", "Give one of the three keys."),
    bad="criteria:\n  - {id: K1, title: Kontinuitet, text: …, evidence: …}",
    good="criteria:\n  - {id: K1, title: Kontinuitet, max_deduction: 15 kr exkl. moms, text: …, evidence: …}",
    law=(LawRef("19 kap. 9 § 4 LOU", "2026-11-21", "A"),),
    run=run,
)
