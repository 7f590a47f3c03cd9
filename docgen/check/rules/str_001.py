"""STR-001: the five things that the documents must state under 19 kap. 9 § LOU.

The procedure (item 1) cannot be left out: its keys are required by the spec itself. This rule looks for the
other four in the requirements' categories and in the award criteria.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_WANTED = (
    (
        frozenset({"exclusion-ground", "qualification"}),
        Say("krav på leverantören (punkt 2)", "requirements on the supplier (item 2)"),
        Say(
            "lägg till minst ett krav med category: qualification eller exclusion-ground, till exempel tillstånd från "
            "IVO",
            "add at least one requirement with category: qualification or exclusion-ground, such as the permit",
        ),
    ),
    (
        frozenset({"service-requirement"}),
        Say("minimikrav på anbudet (punkt 3)", "minimum requirements on the tender (item 3)"),
        Say(
            "lägg till kraven på tjänsten med category: service-requirement",
            "add the requirements on the service with category: service-requirement",
        ),
    ),
    (
        frozenset({"contract-condition"}),
        Say("avtalsvillkor (punkt 5)", "contract conditions (item 5)"),
        Say(
            "lägg till avtalsvillkoren med category: contract-condition",
            "add the contract conditions with category: contract-condition",
        ),
    ),
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each item that the spec does not state; the paragraph holds in 19 kap. only."""
    if context.spec is None or context.spec.procurement.law != "lou-19":
        return
    categories = {requirement.category for requirement in context.requirements}
    for wanted, item, hint in _WANTED:
        if not categories & wanted:
            yield Finding(Spot(Route(("requirements",))), _missing(item), hint)
    evaluation = context.spec.evaluation
    if evaluation is not None and not any(_ranked(criterion) for criterion in evaluation.criteria):
        item = Say(
            "tilldelningskriterier med vikt eller ordning (punkt 4)", "award criteria with weight or order (item 4)"
        )
        hint = Say(
            "ge varje kriterium weight, max_deduction eller priority",
            "give each criterion weight, max_deduction or priority",
        )
        yield Finding(Spot(Route(("evaluation", "criteria"))), _missing(item), hint)


def _ranked(criterion: object) -> bool:
    return any(getattr(criterion, name) is not None for name in ("weight", "max_deduction", "priority"))


def _missing(item: Say) -> Say:
    return Say(f"underlaget saknar {item.sv}", f"the documents lack {item.en}")


RULE = Rule(
    id="STR-001",
    severity=Severity.ERROR,
    kind="spec",
    title=Say("Lagstadgat innehåll saknas", "Statutory content is missing"),
    what=Say(
        "Upphandlingsdokumenten ska ange hur upphandlingen genomförs, kraven på leverantören, minimikraven på "
        "anbudet, "
        "tilldelningskriterierna med vikt eller prioritetsordning och avtalsvillkoren. Regeln letar efter kraven "
        "bland "
        "kravens kategorier och efter vikt, avdrag eller ordning bland kriterierna. Förfarandet har egna "
        "obligatoriska nycklar.",
        "The documents must state how the procurement runs, the requirements on the supplier, the minimum "
        "requirements on the "
        "tender, the award criteria with weights or order, and the contract conditions. The rule looks at the "
        "categories of "
        "the requirements and at the award criteria. The procedure has required keys of its own.",
    ),
    why=Say(
        "Innehållet är lagstadgat. Ett underlag utan någon av punkterna kan leda till att upphandlingen måste göras "
        "om.",
        "The content is statutory. Documents without one of the items may force the procurement to be redone.",
    ),
    mend=Say(
        "Lägg till kraven som saknas, med rätt kategori, eller ge kriterierna vikt, avdrag eller ordning.",
        "Add the missing requirements with the right category, or give the criteria weights, deductions or an order.",
    ),
    bad="# bara krav på tjänsten\nrequirements:\n  - {id: PA-JOUR-1, clause: on-call-service}",
    good="requirements:\n  - {id: PA-LEV-1, clause: ivo-permit}\n  - {id: PA-JOUR-1, type: on-call-service, …}\n"
    "  - {id: PA-AVT-1, type: follow-up, …}",
    law=(LawRef("19 kap. 9 § LOU", "2026-11-21", "A"),),
    run=run,
)
