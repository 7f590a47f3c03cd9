"""KRAV-002: what the supplier does during the contract is followed up.

Asked for are requirements on the service, and terms of the contract that somebody performs: labour conditions,
personal data, secrecy, subcontractors and the follow-up itself. Terms that only rule between the
parties (disputes, volumes) have nothing to follow up. A term that is proven during the contract has
its follow-up there already.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.requirement import ResolvedRequirement

_PERFORMED = frozenset(
    {
        "contract.follow-up",
        "contract.personal-data",
        "contract.confidentiality",
        "contract.labour",
        "contract.subcontractors",
    }
)
_CONSEQUENCES = frozenset({"contract.penalties", "contract.termination"})
"""Sections in which one term can hold the consequence of every breach."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each requirement without follow-up, and for each follow-up that leads to nothing."""
    general = any(requirement.section in _CONSEQUENCES for requirement in context.requirements)
    for requirement in context.requirements:
        if requirement.follow_up is None and _needs_one(requirement):
            yield _missing(requirement)
        elif not general and _leads_to_nothing(requirement):
            yield _without_consequence(requirement)


def _needs_one(requirement: ResolvedRequirement) -> bool:
    if requirement.category == "service-requirement":
        return True
    proven = requirement.verification is not None and requirement.verification.at == "during-contract"
    return requirement.category == "contract-condition" and requirement.section in _PERFORMED and not proven


def _leads_to_nothing(requirement: ResolvedRequirement) -> bool:
    follow_up = requirement.follow_up
    return requirement.category == "service-requirement" and follow_up is not None and follow_up.consequence is None


def _missing(requirement: ResolvedRequirement) -> Finding:
    return Finding(
        Spot(requirement.route, requirement=requirement.id),
        Say(
            f'kravet "{requirement.id}" saknar uppföljning under avtalstiden',
            f'requirement "{requirement.id}" has no follow-up during the contract',
        ),
        Say(
            "skriv till exempel follow_up: {interval: quarterly, source: jourlogg, consequence: åtgärdsplan}",
            "write for example follow_up: {interval: quarterly, source: on-call log, consequence: action plan}",
        ),
    )


def _without_consequence(requirement: ResolvedRequirement) -> Finding:
    return Finding(
        Spot(requirement.route, requirement=requirement.id),
        Say(
            f'uppföljningen av kravet "{requirement.id}" säger inte vad en brist leder till',
            f'the follow-up of requirement "{requirement.id}" does not say what a breach leads to',
        ),
        Say(
            "ange consequence, eller ta med ett villkor om vite, prisavdrag eller hävning som gäller alla krav",
            "state consequence, or include a term on penalties, deductions or termination that covers everything",
        ),
        severity=Severity.NOTE,
    )


RULE = Rule(
    id="KRAV-002",
    severity=Severity.WARNING,
    kind="spec",
    title=Say("Krav utan uppföljning", "Requirement without follow-up"),
    what=Say(
        "Varje krav på tjänsten ska ha en uppföljning, i specen eller i klausulen: hur ofta, med vilket underlag, av "
        "vem och med vilken följd. Detsamma gäller avtalsvillkor som någon utför, om de inte redan bevisas under "
        "avtalstiden. Följden får i stället stå i villkoren om vite eller hävning.",
        "Every requirement on the service has a follow-up, in the spec or in its clause: how often, from which "
        "source, by whom and with what consequence. So have contract terms that somebody performs, unless they are "
        "proven during the contract. The consequence may stand in the terms on penalties or termination instead.",
    ),
    why=Say(
        "Ett krav som aldrig följs upp gynnar den leverantör som inte tänker hålla det. Kommunen ska dessutom följa "
        "upp och kontrollera verksamhet som den har lämnat över till någon annan. Varning: hur tät uppföljning som "
        "behövs är en bedömning.",
        "A requirement that is never followed up favours the supplier that does not mean to keep it. A municipality "
        "must also follow up what it has handed over to others. A warning: how close a follow-up is needed is a "
        "matter of judgement.",
    ),
    mend=Say(
        "Skriv follow_up för kravet, eller ta bort ett krav som ingen kommer att följa upp.",
        "Write follow_up for the requirement, or drop a requirement that nobody will follow up.",
    ),
    bad="- id: PA-JOUR-1\n  text: Leverantören ska ha jour dygnet runt.\n  category: service-requirement",
    good="- id: PA-JOUR-1\n  text: Leverantören ska ha jour dygnet runt.\n  category: service-requirement\n"
    "  follow_up: {interval: quarterly, source: jourlogg, consequence: åtgärdsplan}",
    law=(
        LawRef("10 kap. 8 § KL", "2026-11-21", "A"),
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("SKR:s och Upphandlingsmyndighetens råd om uppföljning", "2026-11-21", "B"),
    ),
    run=run,
)
