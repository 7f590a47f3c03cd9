"""KRAV-001: a requirement says how and when it is proven.

The verification may stand in the spec or in the clause that the requirement takes its text from. What the
authority itself commits to is not proven by a tenderer: there a follow-up is enough.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity


def run(context: Context) -> Iterator[Finding]:
    """One finding for each requirement that nothing proves."""
    for requirement in context.requirements:
        own_promise = requirement.category == "authority-commitment" and requirement.follow_up is not None
        if requirement.verification is None and not own_promise:
            yield Finding(
                Spot(requirement.route, requirement=requirement.id),
                Say(
                    f'kravet "{requirement.id}" saknar verifiering: hur och när det bevisas',
                    f'requirement "{requirement.id}" has no verification: how and when it is proven',
                ),
                Say(
                    'skriv till exempel verification: {at: tender, evidence: "beskrivning av jourorganisationen"}',
                    "write for example verification: "
                    '{at: tender, evidence: "description of the on-call organisation"}',
                ),
            )


RULE = Rule(
    id="KRAV-001",
    severity=Severity.ERROR,
    kind="spec",
    title=Say("Krav utan verifiering", "Requirement without verification"),
    what=Say(
        "Varje krav ska ha en verifiering, i specen eller i klausulen: när kravet prövas (at) och med vilket bevis "
        "(evidence). Myndighetens egna åtaganden kan i stället ha en uppföljning.",
        "Every requirement has a verification, in the spec or in its clause: when it is proven (at) and by what "
        "(evidence). The authority's own commitments may have a follow-up instead.",
    ),
    why=Say(
        "Ett krav som inte kan kontrolleras prövas inte lika för alla, och den som struntar i det får en fördel. "
        "EU-domstolen godtar bara krav och kriterier som kan verifieras.",
        "A requirement that cannot be checked is not applied equally, and whoever ignores it gains. "
        "The Court of Justice accepts only what can be verified.",
    ),
    mend=Say(
        "Ange verifiering, eller ta bort kravet om ingen kan kontrollera det.",
        "State the verification, or drop the requirement if nobody can check it.",
    ),
    bad="- id: PA-JOUR-1\n  text: Leverantören ska ha jour dygnet runt.",
    good="- id: PA-JOUR-1\n  text: Leverantören ska ha jour dygnet runt.\n"
    "  verification: {at: tender, evidence: beskrivning av jourorganisationen}",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("EU-domstolens dom C-448/01 EVN och Wienstrom", "2026-11-21", "B"),
    ),
    run=run,
)
