"""TID-011: the plan says what happens if no suitable tender comes in."""

import re
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import TIMETABLE, advertised, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.spec import Spec

_NONE = re.compile(
    r"\b(?:inga|inget|utan)\s+(?:\w+\s+){0,3}anbud|\bno\s+(?:\w+\s+){0,2}tenders?\b|\banbud\s+uteblir", re.IGNORECASE
)
_PRINTS_ITSELF = frozenset({"memo-tidplan"})
"""Memos whose template always has the part on no tenders."""


def run(context: Context) -> Iterator[Finding]:
    """One finding when neither the timetable nor a memo speaks of it."""
    spec = advertised(context)
    if spec is None or not spec.timetable or steps(context, "no-tenders"):
        return
    said = [step.said for step in steps(context)]
    if any(_NONE.search(text) for text in (*said, *_memos(spec))) or _printed(spec):
        return
    yield Finding(
        Spot(TIMETABLE),
        Say(
            "tidplanen säger inte vad som händer om inget lämpligt anbud kommer in",
            "the timetable does not say what happens if no suitable tender comes in",
        ),
        Say(
            "lägg till en hållpunkt med kind: no-tenders strax efter sista anbudsdag; docgen plan visar tre vägar",
            "add a milestone with kind: no-tenders soon after the last day for tenders; docgen plan shows three ways",
        ),
    )


def _memos(spec: Spec) -> Iterator[str]:
    """Where a memo would plan for it. What a memo tells of earlier procurements is no plan."""
    for memo in spec.memos:
        yield from (f"{section.title} {section.text}" for section in memo.sections)
        yield from (f"{risk.risk} {risk.measure}" for risk in memo.risks)
        yield from (f"{way.title} {way.description}" for way in memo.alternatives)


def _printed(spec: Spec) -> bool:
    return any(memo.document in _PRINTS_ITSELF for memo in spec.memos)


RULE = Rule(
    id="TID-011",
    severity=Severity.WARNING,
    kind="date",
    title=Say("Ingen plan för uteblivna anbud", "No plan for no tenders"),
    what=Say(
        "Letar i tidplanen efter en hållpunkt med slaget no-tenders eller en rad om att inget anbud kommer in, och i "
        "tjänsteskrivelsernas egna avsnitt, risker och alternativ. Mallen memo-tidplan skriver själv ett sådant "
        "avsnitt. En spec utan tidplan prövas inte, och inte heller direktupphandling eller LOV.",
        "Looks in the timetable for a milestone of kind no-tenders or a line about no tender coming in, and in the "
        "memos' own sections, risks and alternatives. The template memo-tidplan writes such a section itself. A spec "
        "without a timetable is not tried, nor a direct award or LOV.",
    ),
    why=Say(
        "Det händer: tre kända fall 2023–2024. Utan plan står brukarna utan utförare medan nämnden funderar. Hur "
        "grenen ser ut är en bedömning, därför en varning.",
        "It happens: three known cases in 2023–2024. Without a plan users have no performer while the committee "
        "thinks. What the branch looks like is a judgement, hence a warning.",
    ),
    mend=Say(
        "Bestäm i förväg vem som väljer väg och när: direktupphandling, ny upphandling eller egen regi.",
        "Decide beforehand who chooses the way and when: direct award, new procurement or own performance.",
    ),
    bad="timetable:\n  - {kind: tenders, date: 2027-03-15, …}\n  - {kind: award, date: 2027-04-22, …}",
    good="timetable:\n  - {kind: tenders, date: 2027-03-15, …}\n"
    "  - {title: Vägval om inget anbud har kommit in, kind: no-tenders, date: 2027-03-18, …}",
    law=(
        LawRef("19 a kap. 3 § LOU", "2026-11-21", "A"),
        LawRef("19 a kap. 4 § LOU", "2026-11-21", "A"),
        LawRef("tre fall 2023–2024", "2026-11-21", "B"),
    ),
    run=run,
)
