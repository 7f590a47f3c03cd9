"""AVT-014: the contract says who is controller of the personal data, and whether anybody is processor."""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import Topic, gaps
from docgen.diag.diagnostic import LawRef, Say, Severity

_ROLES = Topic(
    Say("vem som är personuppgiftsansvarig", "who is controller of the personal data"),
    Pattern(
        r"personuppgiftsansvar | personuppgiftsbiträd | pub-?avtal | data \s controller | data \s processor",
        sieve=r"personuppgifts | pub-?avtal | controller | processor",
    ),
    ("personal-data-roles",),
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each contract that sets no roles."""
    for gap in gaps(context, (_ROLES,)):
        yield Finding(
            gap.spot,
            Say(
                "avtalet säger inte vem som är personuppgiftsansvarig",
                "the contract does not say who is controller of the personal data",
            ),
            gap.hint,
        )


RULE = Rule(
    id="AVT-014",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Roller för personuppgifter saknas", "Roles for personal data are missing"),
    what=Say(
        "Avtalsvillkoren ska säga om leverantören är personuppgiftsansvarig eller biträde: genom "
        "personal-data-roles eller egna ord i delen avtal. Om rollen är rätt vald prövas inte. En handskriven text "
        "prövas bara om den klart är ett avtal; ett biträdesavtal som nämns som bilaga räcker.",
        "The contract conditions say whether the supplier is controller or processor: by personal-data-roles or in "
        "words of their own. Whether the role is the right one is not judged. A hand-written text is judged only "
        "if it clearly is a contract; a processing agreement named as an appendix is enough.",
    ),
    why=Say(
        "Uppdraget rör känsliga uppgifter om brukare. Utan bestämda roller vet ingen vem som informerar, anmäler "
        "incidenter och svarar för gallring. Lagrummet är inte kontrollerat vid källan.",
        "The assignment concerns sensitive data about users. Without set roles nobody knows who informs, reports "
        "breaches and answers for erasure. The paragraph has not been checked at its source.",
    ),
    mend=Say(
        "Lägg till personal-data-roles med role: controller eller processor.",
        "Add personal-data-roles with role: controller or processor.",
    ),
    bad="requirements:\n  - {id: PA-PUB-1, clause: personal-data-breach}",
    good="requirements:\n  - {id: PA-PUB-1, clause: personal-data-roles, with: {role: controller}}",
    law=(LawRef("dataskyddsförordningen (EU) 2016/679", "2026-11-21", "C"),),
    run=run,
)
