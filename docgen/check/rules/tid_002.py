"""TID-002: the timetable has the day on which tenderers are told of the award, from which the standstill runs."""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import TIMETABLE, advertised, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_AFTER = frozenset({"signing", "award-notice", "takeover", "start", "standstill-end"})
_HINT = Say(
    "lägg till en hållpunkt med kind: award på den dag då underrättelsen skickas; avtalsspärren räknas då ut",
    "add a milestone with kind: award on the day when the notice is sent; the standstill is then computed",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding when there is no award: a milder one when there is no timetable at all, but a day for the notice."""
    spec = advertised(context)
    if spec is None or steps(context, "award"):
        return
    if not spec.timetable:
        if spec.procurement.publish is not None:
            yield _no_timetable()
        return
    after = [step for step in steps(context) if step.milestone.kind in _AFTER]
    first = min(after, key=lambda step: step.milestone.date, default=None)
    if first is None:
        spot = Spot(TIMETABLE)
        said = Say(
            "tidplanen saknar underrättelse om tilldelning och avtalsspärr",
            "the timetable lacks the award notice and the standstill",
        )
    else:
        spot, title = Spot(first.route / "date"), first.milestone.title
        said = Say(
            f'tidplanen går till "{title}" utan underrättelse om tilldelning och avtalsspärr',
            f'the timetable goes on to "{title}" without an award notice and a standstill',
        )
    yield Finding(spot, said, _HINT)


def _no_timetable() -> Finding:
    return Finding(
        Spot(Route(("procurement", "publish"))),
        Say(
            "specen har ingen tidplan: varken tilldelning eller avtalsspärr kan räknas ut",
            "the spec has no timetable: neither award nor standstill can be computed",
        ),
        Say("kör docgen plan --yaml för ett förslag att klistra in", "run docgen plan --yaml for a proposal to paste"),
        severity=Severity.WARNING,
    )


RULE = Rule(
    id="TID-002",
    severity=Severity.ERROR,
    kind="date",
    title=Say("Tilldelning eller avtalsspärr saknas", "No award or standstill"),
    what=Say(
        "Tidplanen ska ha en hållpunkt med slaget award: den dag då anbudsgivarna underrättas. Avtalsspärren räknas "
        "ut från den. En spec helt utan tidplan ger en varning när annonsdagen (procurement.publish) är satt, och "
        "annars ingenting. Gäller bara upphandling enligt 19 kap. LOU; direktupphandling och LOV har ingen "
        "avtalsspärr.",
        "The timetable has a milestone of kind award: the day when the tenderers are told. The standstill is computed "
        "from it. A spec without any timetable gives a warning when the day of the notice (procurement.publish) is "
        "set, else nothing. Holds only for 19 kap. LOU; a direct award and LOV have no standstill.",
    ),
    why=Say(
        "Underrättelsen är ett steg som lagen kräver. Utan den börjar avtalsspärren aldrig löpa.",
        "The notice is a step that the law demands. Without it the standstill never begins to run.",
    ),
    mend=Say(
        "Lägg till dagen för underrättelsen. docgen plan föreslår en som går ihop med övriga dagar.",
        "Add the day of the notice. docgen plan proposes one that fits the other days.",
    ),
    bad="timetable:\n  - {id: avtal, title: Avtalet undertecknas, kind: signing, date: 2027-05-05}",
    good="timetable:\n  - {id: tilldelning, title: Underrättelse om tilldelning, kind: award, date: 2027-04-22}\n"
    "  - {id: avtal, title: Avtalet undertecknas, kind: signing, date: 2027-05-05}",
    law=(LawRef("19 kap. 19 § LOU", "2026-11-21", "A"), LawRef("20 kap. 1 § LOU", "2026-11-21", "A")),
    run=run,
)
