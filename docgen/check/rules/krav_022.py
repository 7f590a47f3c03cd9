"""KRAV-022: what is both a minimum and a criterion says what lies above the minimum.

A requirement and a criterion are taken to be about one thing when their titles share a word of substance.
"""

from collections import defaultdict
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.evaluation import AwardCriterion
from docgen.spec.requirement import ResolvedRequirement

_WORD = Pattern(r"[a-zåäöé]{5,}")
_COMMON = frozenset(
    """assista brukare leveran anbudsg kommune kommun arbetss beskriv krav kravet kraven plan planen rutin rutiner
    rutinen kvalite verksam personl uppdrag samt genomfö utförar anordna service användn mellan under andra supplie
    tendere users require quality assignm about their other organis""".split()  # noqa: SIM905
)
_LENGTH = 7
_ABOVE = Pattern(
    r"""\b (?: utöver | mer \s än | (?: kortare | fler | högre | bättre | tidigare | längre | snabbare | lägre
      | större | färre | mindre )
      \s (?: \w+ \s )? än \s (?: kravet | kraven | miniminivån | minimikravet | obligatoriska | det \s som \s krävs )
    | över \s (?: kravet | kravnivån | miniminivån | minimikravet | minimikraven ) | överträff\w* | går \s längre \s än
    | beyond | more \s than | above \s the \s (?: requirement | minimum ) | exceed\w*
    | (?: shorter | better | higher | longer | further ) \s than \s (?: the \s )? (?: requirement | required
      | minimum ) ) \b"""
)
_MINIMUM = frozenset({"qualification", "service-requirement", "contract-condition"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for each criterion that scores a minimum without saying what is above it."""
    if context.spec is None or context.spec.evaluation is None:
        return
    minima: dict[str, ResolvedRequirement] = {}
    for requirement in context.requirements:
        if requirement.category in _MINIMUM:
            for word in _substance(requirement.title):
                minima.setdefault(word, requirement)
    for index, criterion in enumerate(context.spec.evaluation.criteria):
        shared = _shared(criterion, minima)
        if shared and not _ABOVE.first_in(_whole(criterion)):
            yield from (_finding(index, criterion, requirement) for requirement in shared)


def _shared(criterion: AwardCriterion, minima: dict[str, ResolvedRequirement]) -> list[ResolvedRequirement]:
    """The first requirement that is about the same thing, as a list of one or none."""
    hits: dict[str, list[ResolvedRequirement]] = defaultdict(list)
    for word in _substance(criterion.title):
        if word in minima:
            hits[minima[word].id].append(minima[word])
    return [found[0] for found in hits.values()][:1]


def _substance(title: str) -> list[str]:
    """The beginnings of the words that tell what a title is about."""
    words = [match[0].lower()[:_LENGTH] for match in _WORD.all_in(title)]
    return [word for word in words if word not in _COMMON]


def _whole(criterion: AwardCriterion) -> str:
    return " ".join([criterion.title, criterion.text, criterion.evidence, *(step.meaning for step in criterion.scale)])


def _finding(index: int, criterion: AwardCriterion, requirement: ResolvedRequirement) -> Finding:
    return Finding(
        Spot(Route(("evaluation", "criteria", index, "text"))),
        Say(
            f'kriteriet "{criterion.title}" mäter samma sak som kravet "{requirement.id}" utan att säga vad som är '
            "mer "
            "än kravet",
            f'criterion "{criterion.title}" measures the same as requirement "{requirement.id}" without saying what '
            "is "
            "above it",
        ),
        Say(
            f'skriv "Kriteriet mäter bara det som går utöver kravet {requirement.id}" och vad nivåerna över kravet är',
            f'write "The criterion measures only what goes beyond requirement {requirement.id}" and what the levels '
            "above it are",
        ),
        ((Spot(requirement.route, requirement=requirement.id), Say("kravet står här", "the requirement is here")),),
    )


RULE = Rule(
    id="KRAV-022",
    severity=Severity.WARNING,
    kind="spec",
    title=Say("Samma sak som krav och kriterium", "The same as requirement and criterion"),
    what=Say(
        "Jämför rubrikerna på tilldelningskriterier och krav. När de delar ett ord i sak ska kriteriet säga vad som "
        "är "
        "mer än kravet: utöver kravet, kortare än kravet, fler än kravet. Allmänna ord som brukare och plan räknas "
        "inte.",
        "Compares the titles of award criteria and requirements. Where they share a word of substance, the criterion "
        "says what is above the requirement: beyond, shorter than, more than. General words such as user and plan do "
        "not count.",
    ),
    why=Say(
        "Den som bara uppfyller kravet kan annars få poäng för det som alla måste göra. Varning: två saker kan ha "
        "liknande rubriker.",
        "Whoever only meets the requirement may otherwise score for what all must do. A warning: two things may have "
        "similar titles.",
    ),
    mend=Say(
        "Skriv i kriteriet vad miniminivån är och vad som bedöms därutöver.",
        "Write in the criterion what the minimum is and what is assessed beyond it.",
    ),
    bad="title: Inställelsetid\ntext: Kommunen bedömer inställelsetiden.",
    good="title: Inställelsetid\ntext: Kommunen bedömer inställelsetid som är kortare än kravet 60 minuter.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"), LawRef("19 kap. 9 § 3–4 LOU", "2026-11-21", "D")),
    run=run,
)
