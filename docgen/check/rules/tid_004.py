"""TID-004: negotiation under both 11 § and 38 § MBL is finished before the decision.

The decision is the last meeting of a political body before the notice, else the day of the notice itself.
"""

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.steps import TIMETABLE, Step, also, published, steps
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.timetable.plan_from_spec import decides

_WANTED = ("11", "38")
_PARAGRAPHS = re.compile(r"(\d+(?:\s*(?:,|och|and|–|-)\s*\d+)*)\s*§|§§?\s*(\d+(?:\s*(?:,|och|and|–|-)\s*\d+)*)")


class _Talk(Struct, frozen=True):
    """One negotiation: the paragraphs that it names, its last day, and where it stands."""

    paragraphs: frozenset[str]
    day: dt.date
    spot: Spot


def run(context: Context) -> Iterator[Finding]:
    """One finding for each of the two paragraphs that is missing or late, and one for a talk that names none."""
    if context.spec is None or not context.spec.timetable:
        return
    decision = _decision(context)
    if decision is None:
        return
    day, spot = decision
    talks = [*_planned(context), *_in_memos(context)]
    unnamed = [talk for talk in talks if not talk.paragraphs]
    for paragraph in _WANTED:
        mine = [talk for talk in talks if paragraph in talk.paragraphs]
        if not mine and not unnamed:
            yield _missing(paragraph, day, spot)
        elif mine and not any(talk.day < day for talk in mine):
            yield _late(paragraph, min(mine, key=lambda talk: talk.day), day, spot)
    if unnamed and not any(talk.paragraphs for talk in talks):
        yield Finding(
            unnamed[0].spot,
            Say(
                "förhandlingen anger inte vilken paragraf i MBL den gäller",
                "the negotiation does not say which paragraph of MBL it is under",
            ),
            Say('skriv "11 § MBL" och "38 § MBL" i hållpunkterna', 'write "11 § MBL" and "38 § MBL" in the steps'),
            severity=Severity.WARNING,
        )


def _decision(context: Context) -> tuple[dt.date, Spot] | None:
    """The last political decision before the notice, or the notice, or nothing to measure against."""
    spec = context.spec
    notice = published(spec) if spec is not None else None
    last = notice[0] if notice else dt.date.max
    meetings = [
        step for step in steps(context, "committee") if step.milestone.date <= last and decides(step.milestone)
    ]
    if meetings:
        step = max(meetings, key=lambda item: item.milestone.date)
        return step.milestone.date, Spot(step.route / "date")
    return (notice[0], Spot(notice[1])) if notice else None


def _planned(context: Context) -> list[_Talk]:
    return [
        _Talk(_named(step.said), step.last, step.spot) for step in steps(context, "mbl") if not _only_information(step)
    ]


def _only_information(step: Step) -> bool:
    """Running information under 19 § is another duty than negotiation."""
    return _named(step.said) == {"19"}


def _in_memos(context: Context) -> Iterator[_Talk]:
    for number, memo in enumerate(context.spec.memos if context.spec else ()):
        for index, talk in enumerate(memo.negotiations):
            route = Route(("memos", number, "negotiations", index, "date"))
            yield _Talk(_named(str(talk.law)), talk.date, Spot(route))


def _named(text: str) -> frozenset[str]:
    """The paragraphs that a text names: "11 och 38 §§ MBL" gives both."""
    found = (match[1] or match[2] for match in _PARAGRAPHS.finditer(text))
    return frozenset(number for part in found for number in re.findall(r"\d+", part))


def _missing(paragraph: str, day: dt.date, spot: Spot) -> Finding:
    return Finding(
        Spot(TIMETABLE),
        Say(
            f"ingen förhandling enligt {paragraph} § MBL före beslutet {day}",
            f"no negotiation under {paragraph} § MBL before the decision {day}",
        ),
        Say(
            f"lägg till en hållpunkt med kind: mbl som nämner {paragraph} § MBL och slutar före {day}",
            f"add a milestone with kind: mbl that names {paragraph} § MBL and ends before {day}",
        ),
        also(spot, "beslutet fattas här", "the decision is taken here"),
    )


def _late(paragraph: str, talk: _Talk, day: dt.date, spot: Spot) -> Finding:
    same = talk.day == day
    when = ("samma dag som", "on the same day as") if same else ("efter", "after")
    return Finding(
        talk.spot,
        Say(
            f'förhandlingen enligt {paragraph} § MBL slutförs "{talk.day}", {when[0]} beslutet {day}',
            f'the negotiation under {paragraph} § MBL is finished "{talk.day}", {when[1]} the decision {day}',
        ),
        Say(
            "slutför förhandlingen, också den centrala om den begärs, före beslutsdagen",
            "finish the negotiation, the central one too where asked for, before the day of the decision",
        ),
        also(spot, "beslutet fattas här", "the decision is taken here"),
        Severity.WARNING if same else None,
    )


RULE = Rule(
    id="TID-004",
    severity=Severity.ERROR,
    kind="date",
    title=Say("MBL-förhandling saknas eller är sen", "Negotiation under MBL is missing or late"),
    what=Say(
        "Letar efter förhandling enligt både 11 § och 38 § MBL bland hållpunkter med slaget mbl och i "
        "tjänsteskrivelsernas negotiations. Båda ska vara slutförda före den sista politiska beslutsdagen före "
        "annonsen, annars före annonsdagen; ett sammanträde som ger uppdrag eller bereder är inget beslut. "
        "Information enligt 19 § räknas inte. Samma dag ger en varning, liksom en förhandling som inte nämner "
        "paragraf. En spec utan tidplan prövas inte.",
        "Looks for negotiation under both 11 § and 38 § MBL among milestones of kind mbl and in the memos' "
        "negotiations. Both are finished before the last political decision before the notice (a mandate is none), "
        "else before the notice. Information under 19 § does not count. The same day gives a warning, and so does a "
        "negotiation that names no paragraph. A spec without a timetable is not tried.",
    ),
    why=Say(
        "Arbetsgivaren ska förhandla före beslutet, och enligt 38 § innan någon annan får utföra arbetet. Annars "
        "riskeras skadestånd och att beslutet stoppas.",
        "The employer negotiates before the decision, and under 38 § before anybody else may perform the work. "
        "Otherwise there is a risk of damages and of the decision being halted.",
    ),
    mend=Say(
        "Lägg båda förhandlingarna före beslutet, med tid för central förhandling (14 § MBL).",
        "Put both negotiations before the decision, with time for the central stage (14 § MBL).",
    ),
    bad="timetable:\n  - {title: Förhandling enligt 11 § MBL, kind: mbl, date: 2027-01-20, …}",
    good="timetable:\n  - {title: Förhandling enligt 11 och 38 §§ MBL slutförs, kind: mbl, date: 2027-01-20, …}",
    law=(
        LawRef("11 § MBL", "2026-11-21", "A"),
        LawRef("14 § MBL", "2026-11-21", "A"),
        LawRef("38 § MBL", "2026-11-21", "A"),
    ),
    run=run,
)
