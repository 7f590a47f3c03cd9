"""KRAV-013: a permit from IVO is required, and it is said when it must be there.

In a spec the clause `ivo-permit`, any requirement in the section for permits and a qualification that speaks of the
permit count. A text that stands alone must be about personal assistance and have a heading on what a tenderer must
meet; then the word permit must stand somewhere in what is judged together, and some sentence about it must say a
moment. Procurements of something else than assistance are not judged.
"""

from collections.abc import Iterator

from docgen.check.assistance import is_about_assistance
from docgen.check.context import Context
from docgen.check.duty import lays_a_duty
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.requirement import ResolvedRequirement

_PERMIT = Pattern(
    r"""\b (?: (?: verksamhets )? tillstånd (?: et | en | s )? | tillståndsbeslut\w* | tillståndsbevis\w* | permit
      | licen[cs]e ) \b""",
    hints=("tillstånd", "permit", "licen"),
)
_ASSISTANCE_PERMIT = Pattern(r"\b (?: IVO | inspektionen | LSS | assistans | inspectorate | assistance ) \b | 23 \s §")
_MOMENT = Pattern(
    r"""\b (?: anbud\w* | ansök\w* | tilldel\w* | avtalsstart\w* | avtalets \s start | avtalstid\w*
      | avtalsteckn\w* | avtal \s (?: tecknas | undertecknas | ingås ) | bifoga\w* | senast | innan | före | när | vid
      | tender\w* | award\w* | before | when | enclos\w* | start ) \b"""
)
_QUALIFICATION = Pattern(
    r"""\b (?: kvalificering\w* | krav \s på \s (?: anbudsgivar | leverantör | utförar | sökand ) \w*
      | leverantörskvalificering | requirements \s on \s (?: the \s )? (?: tenderer | supplier ) )""",
    hints=("kvalificering", "krav", "requirements"),
)


def run(context: Context) -> Iterator[Finding]:
    """One finding where the permit is not required, or for a permit without a moment."""
    if not is_about_assistance(context):
        return
    if context.spec is not None:
        yield from _in_spec(context)
    else:
        yield from _in_texts(context)


def _in_spec(context: Context) -> Iterator[Finding]:
    permits = [requirement for requirement in context.requirements if _is_permit(requirement)]
    if not permits:
        yield Finding(Spot(Route(("requirements",))), _MISSING, _USE_CLAUSE)
    for requirement in permits:
        proof = requirement.verification
        if proof is None or proof.at == "during-contract":
            yield Finding(
                Spot(requirement.route, requirement=requirement.id),
                Say(
                    f'kravet "{requirement.id}" säger inte att tillståndet ska finnas före avtalsstart',
                    f'requirement "{requirement.id}" does not say that the permit is there before the start',
                ),
                Say(
                    "skriv verification.at: tender, before-award eller before-start; klausulen ivo-permit har "
                    "proof_at",
                    "write verification.at: tender, before-award or before-start; the clause ivo-permit has proof_at",
                ),
            )


def _is_permit(requirement: ResolvedRequirement) -> bool:
    if requirement.section == "tenderer.permit":
        return True
    if requirement.clause is not None and requirement.clause.name == "ivo-permit":
        return True
    text = f"{requirement.title} {requirement.text or ''}"
    about = _PERMIT.first_in(text) is not None and _ASSISTANCE_PERMIT.first_in(text) is not None
    return requirement.category == "qualification" and about


def _in_texts(context: Context) -> Iterator[Finding]:
    heading = next(_headings(context), None)
    if heading is None:
        return
    spoken = [passage for passage in context.corpus.having(_PERMIT) if _PERMIT.first_in(passage.text)]
    if not spoken:
        yield Finding(heading.spot(0, len(heading.text)), _MISSING, _USE_CLAUSE)
        return
    required = [
        passage for passage in spoken if lays_a_duty(passage.text) and _ASSISTANCE_PERMIT.first_in(passage.text)
    ]
    if required and not any(_MOMENT.first_in(passage.text) for passage in spoken):
        match = _PERMIT.first_in(required[0].text)
        assert match is not None
        yield Finding(
            required[0].spot(match.start(), match.end()),
            Say(
                f'det står inte när "{match[0]}" ska finnas',
                f'it is not said when the "{match[0]}" must be there',
            ),
            Say(
                "skriv om tillståndet ska gälla sista anbudsdag, vid tilldelningen eller viss tid före avtalsstart",
                "say whether it must be valid on the last day for tenders, at the award or some time before the start",
            ),
        )


def _headings(context: Context) -> Iterator[Passage]:
    for passage in context.corpus.having(_QUALIFICATION):
        if passage.role == "heading" and not passage.memo and _QUALIFICATION.first_in(passage.text):
            yield passage


_MISSING = Say(
    "inget krav på tillstånd från IVO att bedriva personlig assistans",
    "no requirement on a permit from IVO to provide personal assistance",
)
_USE_CLAUSE = Say(
    "ta med klausulen ivo-permit och ange när tillståndet ska finnas (proof_at)",
    "include the clause ivo-permit and say when the permit must be there (proof_at)",
)

RULE = Rule(
    id="KRAV-013",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Krav på tillstånd från IVO saknas", "No requirement on a permit from IVO"),
    what=Say(
        "Kontrollerar i en upphandling av personlig assistans att det finns ett krav på tillstånd enligt 23 § LSS och "
        "att det står när tillståndet ska finnas. En text som granskas för sig prövas bara om den handlar om "
        "personlig assistans och har en rubrik om krav på anbudsgivaren.",
        "Checks in a procurement of personal assistance that there is a requirement on the permit of section 23 of "
        "LSS and that it is said when the permit must be there. A text that stands alone is judged only when it is "
        "about personal assistance and has a heading on requirements on the tenderer.",
    ),
    why=Say(
        "Assistans utan tillstånd är straffbar och ger inte rätt till ersättning. Är tidpunkten oklar vet den som har "
        "ansökt men inte fått beslut inte om anbudet duger. Varning: kravet kan stå i ett dokument som inte "
        "granskades.",
        "Assistance without a permit is punishable and unpaid. If the moment is unclear, whoever has applied but has "
        "no decision cannot know if the tender will do. A warning: the requirement may stand in a document that was "
        "not judged.",
    ),
    mend=Say(
        "Kräv tillståndet och välj tidpunkt: sista anbudsdag, tilldelning eller viss tid före avtalsstart.",
        "Require the permit and choose a moment: last day for tenders, award, or some time before the start.",
    ),
    bad="requirements:\n  - id: PA-KAP-1\n    clause: references",
    good="requirements:\n  - id: PA-TILL-1\n    clause: ivo-permit\n    with: {proof_at: award}",
    law=(
        LawRef("23 och 28 §§ LSS", "2026-11-21", "A"),
        LawRef("51 kap. 16 b § SFB", "2026-11-21", "A"),
        LawRef("19 kap. 9 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
