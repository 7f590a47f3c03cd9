"""AVT-008: the contract lets the municipality audit, collect figures, and give the public insight.

The duty to secure information for public insight is the municipality's own (10 kap. 9 § KL); only a clause can
pass it on to the performer.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import Topic, gaps
from docgen.diag.diagnostic import LawRef, Say, Severity

_SECTIONS = ("contract.follow-up", "contract.authority", "contract.assignment")
"""Who checks the logs of personal data audits nothing else."""
_RIGHTS = (
    Topic(
        Say("allmänhetens insyn", "public insight"),
        Pattern(
            r"""allmänheten | medborgarna | offentlig \s insyn | allmän \s insyn
            | 10 \s kap\. \s (?: 8 \s och \s )? 9 \s §
            | public \s insight | the \s public""",
            sieve=r"allmänheten | medborgarna | insyn | 10 \s kap\. | public",
        ),
        ("public-insight",),
        _SECTIONS,
    ),
    Topic(
        Say("granskning", "audit"),
        Pattern(
            r"gransk | revision | revisor | insyn | kontrollera | inspektion | verksamhetsbesök | audit",
            hints=("gransk", "revis", "insyn", "kontroll", "inspektion", "besök", "audit"),
        ),
        ("audit-access",),
        _SECTIONS,
    ),
    Topic(
        Say("statistik", "statistics"),
        Pattern(
            r"statisti[ks] | nyckeltal | rapport | redovisa | redovisning | report",
            hints=("statisti", "nyckeltal", "rapport", "redovis", "report"),
        ),
        ("follow-up", "key-figures"),
        _SECTIONS,
    ),
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each contract, with the rights that it does not give."""
    for gap in gaps(context, _RIGHTS):
        yield Finding(
            gap.spot,
            Say(f"avtalet saknar villkor om {gap.names.sv}", f"the contract has no condition on {gap.names.en}"),
            gap.hint,
        )


RULE = Rule(
    id="AVT-008",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Insyn, granskning och statistik saknas", "Insight, audit and statistics are missing"),
    what=Say(
        "Avtalsvillkoren ska ge allmänheten insyn (public-insight), ge kommunen rätt att granska (audit-access) "
        "och ge statistik eller rapporter (follow-up, key-figures), med klausul eller egna ord. Beställarens egen "
        "insyn räknas inte som allmänhetens. En handskriven text prövas bara om den klart är ett avtal.",
        "The contract conditions give the public insight (public-insight), the municipality a right to audit "
        "(audit-access), and statistics or reports (follow-up, key-figures), by clause or in words of their own. The "
        "buyer's own insight is not the public's. A text is judged only if it clearly is a contract.",
    ),
    why=Say(
        "Kommunen ska följa upp verksamhet som lämnas till privata utförare och genom avtalet säkra information "
        "som ger allmänheten insyn. Utan villkor har leverantören ingen skyldighet att lämna den.",
        "The municipality must follow up what private performers do and, by the contract, secure information that "
        "gives the public insight. Without a condition the supplier has no duty to hand it over.",
    ),
    mend=Say(
        "Lägg till public-insight, audit-access och follow-up eller key-figures.",
        "Add public-insight, audit-access and follow-up or key-figures.",
    ),
    bad="requirements:\n  - {id: PA-UPP-1, clause: action-plan}",
    good="requirements:\n  - {id: PA-UPP-1, clause: public-insight}\n  - {id: PA-UPP-2, clause: audit-access}\n"
    "  - {id: PA-UPP-3, clause: key-figures}",
    law=(LawRef("10 kap. 8 § KL", "2026-11-21", "A"), LawRef("10 kap. 9 § KL", "2026-11-21", "A")),
    run=run,
)
