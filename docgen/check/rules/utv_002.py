"""UTV-002: weights add up to a hundred, and points reach the maximum.

The typed criteria are added up, and so are columns and lists of weights in a text. A table that breaks weights down
into parts is understood: rows that sum to the row above them are not added again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from docgen.blocks.tree import Cell, Document, Table
from docgen.check.cells import cell_spot, cell_text
from docgen.check.context import Context
from docgen.check.outline import blocks_of
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.evaluation import AwardCriterion

_HUNDRED = Decimal(100)
_WEIGHT = Pattern(r"""^ (?: relativ \s )? (?: vikt | viktning | viktandel | weight
  | weighting ) (?: en )? (?: \s* , )? (?: \s* \(? (?: i \s )? (?: % | procent ) \)? )? $""")
_PERCENT = Pattern(r"^ (?P<number> \d{1,3} (?: [,.] \d+ )? ) \s* (?: % | procent | per \s cent )? $")
_TOTAL = Pattern(r"^ \W* (?: summa | totalt? | sammanlagt | tillsammans | total | sum ) \b")
_PARTS = Pattern(r"^ \W* (?: del | under )")
_SHARE = Pattern(r"% | \b procent \b | \b viktning | \b relativ")
_PART = Pattern(r"^ \s* (?: varav | därav | [–•-] \s | [a-z] \) | \d+ [.]\d+ )")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sum, scale or order that does not hold."""
    if context.spec is not None and context.spec.evaluation is not None:
        criteria = context.spec.evaluation.criteria
        yield from _weights(criteria)
        yield from _order(criteria)
        for index, criterion in enumerate(criteria):
            yield from _scale(criterion, Route(("evaluation", "criteria", index, "scale")))
    for document in context.documents:
        for block in context.once(blocks_of, document):
            if isinstance(block, Table):
                yield from _table(block, document)


def _weights(criteria: Sequence[AwardCriterion]) -> Iterator[Finding]:
    weights = [criterion.weight.value for criterion in criteria if criterion.weight is not None]
    if len(weights) == len(criteria) and sum(weights) != _HUNDRED:
        yield _sum(Spot(Route(("evaluation", "criteria", 0, "weight"))), sum(weights, Decimal(0)))


def _sum(spot: Spot, total: Decimal) -> Finding:
    shown = f"{total.normalize():f}".replace(".", ",")
    return Finding(
        spot,
        Say(
            f'vikterna blir tillsammans "{shown}", inte 100 procent',
            f'the weights add up to "{shown}", not 100 per cent',
        ),
        Say("ändra vikterna så att summan blir 100", "change the weights so that they add up to 100"),
    )


def _order(criteria: Sequence[AwardCriterion]) -> Iterator[Finding]:
    """Two criteria on one place of the order of priority."""
    places = Counter(criterion.priority for criterion in criteria if criterion.priority is not None)
    for index, criterion in enumerate(criteria):
        if criterion.priority is not None and places[criterion.priority] > 1:
            yield Finding(
                Spot(Route(("evaluation", "criteria", index, "priority"))),
                Say(
                    f'flera kriterier har plats "{criterion.priority}" i prioritetsordningen',
                    f'several criteria have place "{criterion.priority}" in the order of priority',
                ),
                Say("ge varje kriterium en egen plats", "give each criterion a place of its own"),
            )


def _scale(criterion: AwardCriterion, route: Route) -> Iterator[Finding]:
    steps = sorted(enumerate(criterion.scale), key=lambda item: item[1].points)
    for (_, lower), (index, upper) in pairwise(steps):
        if lower.points == upper.points:
            yield _step(
                route / index / "points",
                Say(
                    f'poängen "{upper.points}" står två gånger på skalan för "{criterion.title}"',
                    f'"{upper.points}" points stand twice on the scale of "{criterion.title}"',
                ),
            )
        elif lower.deduction is not None and upper.deduction is not None and upper.deduction < lower.deduction:
            yield _step(
                route / index / "deduction",
                Say(
                    f'"{upper.points}" poäng ger mindre avdrag än "{lower.points}" poäng för "{criterion.title}"',
                    f'"{upper.points}" points give less than "{lower.points}" points for "{criterion.title}"',
                ),
            )
    shares = [step.deduction for _, step in steps]
    if any(share is None for share in shares) and any(share is not None for share in shares):
        yield _step(
            route,
            Say(
                f'skalan för "{criterion.title}" anger deduction på några steg men inte på alla',
                f'the scale of "{criterion.title}" gives a deduction on some steps and not on all',
            ),
        )
    elif steps and shares[-1] is not None and shares[-1].value != _HUNDRED:
        yield _step(
            route / steps[-1][0] / "deduction",
            Say(
                f'högsta poängen för "{criterion.title}" ger "{shares[-1]}" av största avdraget, inte 100 %',
                f'the highest points of "{criterion.title}" give "{shares[-1]}" of the maximum deduction, not 100 %',
            ),
        )


def _step(route: Route, message: Say) -> Finding:
    return Finding(
        Spot(route),
        message,
        Say(
            "låt varje poäng stå en gång, avdraget stiga med poängen och högsta poängen ge 100",
            "let each number of points stand once, the deduction rise with them, and the highest give 100",
        ),
    )


def _table(table: Table, document: Document) -> Iterator[Finding]:
    """Columns headed as weights; one that makes less than a hundred may be the parts of one criterion only."""
    heads = [cell_text(cell) for cell in table.header.cells]
    for column in range(1, len(heads)):
        if not _WEIGHT.first_in(heads[column]) or _PARTS.first_in(heads[0]):
            continue
        rows = [row.cells for row in table.rows if len(row.cells) > column]
        named = [(cells[0], cells[column]) for cells in rows if not _TOTAL.first_in(cell_text(cells[0]))]
        weights = [number for _, cell in named if (number := _number(cell)) is not None]
        parts = any(_PART.first_in(cell_text(name)) for name, _ in named)
        shares = any(_SHARE.first_in(text) for text in (heads[column], *(cell_text(cell) for _, cell in named)))
        if len(weights) < max(2, len(named)) or parts or not shares:
            continue
        total = sum(_without_parts(weights), Decimal(0))
        if total not in {_HUNDRED, 2 * _HUNDRED}:
            found = _sum(cell_spot(named[0][1], table, document), total)
            yield found if total > _HUNDRED else replace(found, severity=Severity.WARNING)


def _without_parts(weights: Sequence[Decimal]) -> Iterator[Decimal]:
    """The weights without those that only divide the weight above them."""
    index = 0
    while index < len(weights):
        yield weights[index]
        index += 1 + _parts(weights, index)


def _parts(weights: Sequence[Decimal], index: int) -> int:
    """How many of the following weights sum to this one; two at least, else none."""
    total = Decimal(0)
    for count, weight in enumerate(weights[index + 1 :], 1):
        total += weight
        if total >= weights[index]:
            return count if total == weights[index] and count > 1 else 0
    return 0


def _number(cell: Cell) -> Decimal | None:
    match = _PERCENT.first_in(cell_text(cell))
    return Decimal(match["number"].replace(",", ".")) if match else None


RULE = Rule(
    id="UTV-002",
    severity=Severity.ERROR,
    kind="package",
    title=Say("Vikter eller poäng som inte går ihop", "Weights or points that do not add up"),
    what=Say(
        "Lägger ihop kriteriernas vikter, och kolumner som heter vikt i tabeller. Prövar att varje plats i "
        "prioritetsordningen finns en gång, att varje poäng finns en gång på skalan, att avdraget stiger med poängen "
        "och "
        "att högsta poängen ger hela avdraget. Rader som bara delar upp vikten ovanför räknas inte en gång till.",
        "Adds up the weights of the criteria, and columns headed weight in tables. Each place of the order of "
        "priority "
        "and each number of points must stand once, the deduction rise with the points, and the highest points give "
        "all "
        "of it. Rows that only divide the weight above them are not added again.",
    ),
    why=Say(
        "Anbudsgivaren ska kunna räkna ut vad ett bättre anbud är värt. När vikterna inte blir hundra finns två svar.",
        "Tenderers must be able to compute what a better tender is worth. When weights do not make a hundred there "
        "are "
        "two answers.",
    ),
    mend=Say("Rätta vikten eller skalan som är fel.", "Mend the weight or the scale that is wrong."),
    bad="criteria:\n  - {id: K1, weight: 60, …}\n  - {id: K2, weight: 30, …}",
    good="criteria:\n  - {id: K1, weight: 60, …}\n  - {id: K2, weight: 40, …}",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"), LawRef("19 kap. 9 § 4 LOU", "2026-11-21", "A")),
    run=run,
)
