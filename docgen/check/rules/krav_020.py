"""KRAV-020: a requirement says why it is there and what it comes from.

The motive and the law may stand in the clause. A source is a law, or the demand (`answers`) that it meets.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

_MOTIVE = Say("motiv", "motive")
_SOURCE = Say("källa", "source")
_HINTS = {
    _MOTIVE: Say(
        "skriv till exempel motive: Ingen brukare ska stå utan assistans.",
        "write for example motive: No user shall be without assistance.",
    ),
    _SOURCE: Say(
        "skriv law: [6 § LSS], eller answers med id för den synpunkt som kravet svarar mot",
        "write law: [6 § LSS], or answers with the id of the demand that it meets",
    ),
}


def run(context: Context) -> Iterator[Finding]:
    """One finding for each requirement without motive or source."""
    for requirement in context.requirements:
        lacking = [] if requirement.motive else [_MOTIVE]
        if not requirement.law and not requirement.answers:
            lacking.append(_SOURCE)
        if lacking:
            sv, en = " och ".join(item.sv for item in lacking), " or ".join(item.en for item in lacking)
            yield Finding(
                Spot(requirement.route, requirement=requirement.id),
                Say(f'kravet "{requirement.id}" saknar {sv}', f'requirement "{requirement.id}" has no {en}'),
                _HINTS[lacking[0]],
            )


RULE = Rule(
    id="KRAV-020",
    severity=Severity.NOTE,
    kind="spec",
    title=Say("Krav utan motiv eller källa", "Requirement without motive or source"),
    what=Say(
        "Varje krav ska ha ett motiv (motive) och en källa: lagrum (law) eller synpunkter som det svarar mot "
        "(answers). "
        "Det som står i klausulen räknas.",
        "Every requirement has a motive and a source: law, or demands that it meets (answers). What stands in the "
        "clause "
        "counts.",
    ),
    why=Say(
        "Den som överprövar frågar om kravet är proportionerligt. Utan motiv finns inget svar, och ingen vet vem som "
        "ville ha kravet när det behöver ändras.",
        "Whoever asks for review asks if the requirement is proportionate. Without a motive there is no answer, and "
        "nobody knows who wanted it when it needs to change.",
    ),
    mend=Say("Lägg till motive och law eller answers.", "Add motive, and law or answers."),
    bad="- {id: PA-1, text: Leverantören ska ha jour dygnet runt., …}",
    good="- id: PA-1\n  text: Leverantören ska ha jour dygnet runt.\n"
    "  motive: Ingen brukare ska stå utan assistans.\n  law: [9 § 2 LSS]",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
