"""KRAV-021: the same requirement does not stand twice with different figures.

Compared are requirements of one type or clause, the contract's time with what requirements say of it, the on-call
service with the award criteria, and sentences of equal wording. Each is compared with the first of its kind, so that
the work grows with the number of requirements and no faster.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen.check.alike import Saying, saying
from docgen.check.context import Context
from docgen.check.held import held
from docgen.check.passage import Passage
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.check.twice import twice
from docgen.diag.diagnostic import LawRef, Say, Severity

_SERIES = 3
"""More different figures for one wording are a series of cases, such as delivery times of a list, not a mistake."""
_READ = frozenset({"paragraph", "item", "value", "note"})


class _Said(NamedTuple):
    """A sentence that can be compared, and where it stands."""

    said: Saying
    passage: Passage
    start: int
    end: int

    @property
    def spot(self) -> Spot:
        """The place of the whole sentence."""
        return self.passage.spot(self.start, self.end)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each requirement that contradicts an earlier one, the contract or a criterion."""
    yield from twice(context)
    yield from held(context)
    alike: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    known: dict[str, Saying | None] = {}  # a clause that is used often is read once
    for passage in _passages(context):
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            if sentence not in known:
                known[sentence] = saying(sentence)
            if (said := known[sentence]) is not None:
                alike[said.key].append(_Said(said, passage, start, end))
    sections = {requirement.id: requirement.section for requirement in context.requirements}
    for found in alike.values():
        if len(found) > 1 and len({item.said.figures for item in found}) <= _SERIES:
            yield from _compared(found, sections)


def _compared(found: Sequence[_Said], sections: Mapping[str, str]) -> Iterator[Finding]:
    """Each sentence of one wording against the first of them."""
    first = found[0]
    for item in found[1:]:
        difference = item.said.difference(first.said)
        if difference and _apart(item.passage, first.passage) and item.spot.place != first.spot.place:
            yield _finding(item, first, difference, sections)


def _passages(context: Context) -> Iterator[Passage]:
    if context.spec is None:
        yield from (item for item in context.passages if item.role in _READ and not item.memo)
        return
    for requirement in context.requirements:
        yield from context.texts_of(requirement)


def _apart(one: Passage, other: Passage) -> bool:
    """False within one requirement, where a second figure is often a second case of the same thing."""
    return not one.requirement or one.requirement != other.requirement


def _finding(here: _Said, first: _Said, difference: tuple[str, str], sections: Mapping[str, str]) -> Finding:
    mine, theirs = difference
    there = first.passage.requirement
    certain = bool(there) and sections.get(there) == sections.get(here.passage.requirement)
    where = Say(f'kravet "{there}"', f'requirement "{there}"') if there else Say("en annan mening", "another sentence")
    return Finding(
        here.spot,
        Say(
            f'här står "{mine}" men {where.sv} säger "{theirs}" om samma sak',
            f'"{mine}" stands here, but {where.en} says "{theirs}" of the same thing',
        ),
        Say(
            "låt ett ställe gälla och stryk det andra, eller skriv vad som skiljer fallen åt",
            "let one place hold and strike the other, or write what sets the cases apart",
        ),
        ((first.spot, Say(f'här står "{theirs}"', f'"{theirs}" stands here')),),
        None if certain else Severity.WARNING,
    )


RULE = Rule(
    id="KRAV-021",
    severity=Severity.ERROR,
    kind="package",
    title=Say("Krav som säger emot varandra", "Requirements that contradict each other"),
    what=Say(
        "Jämför krav av samma typ eller klausul, avtalstidens nycklar med det som krav säger om avtalstid och "
        "uppsägning, "
        "jourens inställelsetid med kriterierna, och meningar som har samma ord men olika tal, eller där bara den ena "
        "har inte. Lagrum, datum och hänvisningar räknas inte som tal. Meningar i olika avsnitt, och i en text utan "
        "spec, ger varning, eftersom rubriken kan skilja fallen åt.",
        "Compares requirements of one type or clause, the contract's keys with what requirements say of term and "
        "notice, the on-call response time with the criteria, and sentences with the same words but other figures, or "
        "where only one has not. Paragraphs of law, dates and references are no figures. Sentences in different "
        "sections, or in a text without a spec, give a warning, since the heading may set the cases apart.",
    ),
    why=Say(
        "Två olika tal för samma sak gör att anbudsgivare räknar på olika uppdrag. Ingen av siffrorna går att hävda.",
        "Two figures for one thing make tenderers price different assignments. Neither figure can be enforced.",
    ),
    mend=Say(
        "Behåll ett av kraven, eller skriv i båda vilket fall vart och ett gäller.",
        "Keep one of the requirements, or write in both which case each is for.",
    ),
    bad="- {id: PA-JOUR-1, type: on-call-service, response_time: 60 minutes, …}\n"
    "- {id: PA-JOUR-2, type: on-call-service, response_time: 30 minutes, …}",
    good="- {id: PA-JOUR-1, type: on-call-service, response_time: 60 minutes, …}",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),),
    run=run,
)
