"""TID-006: the time to tender is reasonable: long enough, and longer when it lies over July or Christmas."""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import advertised, also, days, published
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.timetable.lag import counted, living_days

_TENDERS = Spot(Route(("procedure", "tenders_until")))


def run(context: Context) -> Iterator[Finding]:
    """One finding when the days between the notice and the last day for tenders are too few."""
    spec = advertised(context)
    notice = published(spec) if spec is not None else None
    if spec is None or spec.procedure is None or notice is None:
        return
    last, least = spec.procedure.tenders_until, context.limits.advertising_days
    whole, counts = (last - notice[0]).days, living_days(notice[0], last)
    if whole < 0 or counts >= least:
        return
    better = counted(least)(notice[0])
    hint = Say(f"flytta sista anbudsdag till tidigast {better}", f"move the last day to {better} at the earliest")
    place = also(Spot(notice[1]), "annonsen publiceras här", "the notice is published here")
    if whole < least:
        yield Finding(
            _TENDERS,
            Say(
                f'anbudstiden till "{last}" är {days(whole).sv}; minst {least} väntas',
                f'the time to tender until "{last}" is {days(whole).en}; at least {least} are expected',
            ),
            hint,
            place,
        )
    else:
        dead = whole - counts
        yield Finding(
            _TENDERS,
            Say(
                f'anbudstiden till "{last}" är {whole} dagar men {dead} av dem ligger i juli eller kring jul',
                f'the time to tender until "{last}" is {whole} days but {dead} of them lie in July or round Christmas',
            ),
            hint,
            place,
        )


RULE = Rule(
    id="TID-006",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Kort anbudstid", "Short time to tender"),
    what=Say(
        "Räknar dagarna från annonsen (procurement.publish eller en hållpunkt med slaget publication) till sista "
        "anbudsdag. De ska vara minst 30 (limits.advertising_days i profilen), dagarna i juli och från 22 december "
        "till 6 januari oräknade. Utan annonsdag prövas inget.",
        "Counts the days from the notice (procurement.publish or a milestone of kind publication) to the last day for "
        "tenders. They are at least 30 (limits.advertising_days of the profile), not counting those in July and from "
        "22 December to 6 January. Without a day for the notice nothing is tried.",
    ),
    why=Say(
        "Tiden ska vara skälig. Lagen har inget minsta antal dagar i 19 kap.; 30 är praxis, därför en varning. Få "
        "hinner räkna på ett stort uppdrag under semestern.",
        "The time is to be reasonable. Chapter 19 names no number of days; 30 is practice, hence a warning. Few can "
        "calculate a large assignment during the holidays.",
    ),
    mend=Say(
        "Annonsera tidigare eller flytta sista anbudsdag till efter semestern.",
        "Publish earlier, or move the last day for tenders to after the holidays.",
    ),
    bad="procurement: {publish: 2027-06-21, …}\nprocedure: {tenders_until: 2027-08-02, …}",
    good="procurement: {publish: 2027-06-21, …}\nprocedure: {tenders_until: 2027-08-23, …}",
    law=(LawRef("19 kap. 11 § LOU", "2026-11-21", "A"), LawRef("praxis, 30–45 dagar", "2026-11-21", "C")),
    run=run,
)
