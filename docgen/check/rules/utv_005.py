"""UTV-005: a scale says what earns each of its levels.

A criterion without scale is met or not met, which the documents say; it needs a scale when it assesses how good
something is. A level whose whole meaning is a grade ("bra", "mycket bra") says nothing.
"""

from collections.abc import Iterator

from docgen.blocks.tree import Document, Table
from docgen.blocks.walk import walk
from docgen.check.cells import cell_spot, cell_text
from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.wording import tender_texts
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.evaluation import AwardCriterion

_ASSESSED = Pattern(r"""\b (?: bedöm\w* | värder\w* | utvärder\w* | poängsätt\w* | assess\w* | evaluat\w*
  | scor(?:e|ed|es|ing) )""")
_GRADE = Pattern(
    r"""^ \W* (?: (?: mycket | särskilt | mindre | ganska | inte | ej | very | not ) \s+ )?
    (?: bra | dålig\w* | god\w* | gott | utmärkt\w* | utomordentlig\w* | tillfredsställande
      | otillfredsställande | godtagbar\w* | acceptab\w+ | godkän\w+
    | underkän\w+ | svag\w* | stark\w* | medel | låg | hög | bäst | sämst | tillräcklig\w* | bristfällig\w*
      | good | poor | excellent | fair | bad | acceptable
    | satisfactory ) (?: \s+ (?: nivå | svar | kvalitet | beskrivning | lösning | uppfyllelse | quality
      | answer ) )? \W* $"""
)
_SPAN = Pattern(
    r"""\b (?: \w{0,9}skala(?:n)? | betyg(?:et|en)? | scale ) \b [^.;]{0,30}? \b [01] \s* (?: [–-]
      | till | to ) \s* (?: [3-9] | 10 ) \b
    [^.;]{0,40}? \b (?: där | where ) \s+ (?: \d+ \s+ (?: poäng \s+ )? (?: är | motsvarar | innebär
      | is ) \s+ (?: \w+ \s+ )? (?: bäst\w* | högst\w* | sämst\w* | lägst\w* | bra | dålig\w* | utmärkt | best
    | highest | worst ) )
    | \b (?: \w{0,9}skala(?:n)? | betyg(?:et|en)? | poäng(?:en)? ) \b [^.;]{0,60}? \b [0-3] \s (?: = | \( ) \s?
      (?: (?: mycket | mindre | inte | ej ) \s )? (?: dålig\w* | bra | god\w* | godkän\w*
        | acceptab\w* | svag\w*
        | bristfällig\w* | utmärkt | underkän\w* | tillfredsställande ) (?= \s? [,;)] )""",
    hints=("skala", "betyg", "scale", "poäng"),
)
_POINTS = Pattern(r"^ (?: poäng | betyg | points? | nivå ) $")
_MEANING = Pattern(r"^ (?: innebörd | beskrivning | betydelse | bedömning | kriterium | meaning | kommentar )")
_HINT = Say(
    "skriv för varje nivå vad anbudet ska visa för att få den",
    "write for each level what the tender must show to get it",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each scale, or missing scale, that leaves the assessment free."""
    if context.spec is not None and context.spec.evaluation is not None:
        for index, criterion in enumerate(context.spec.evaluation.criteria):
            yield from _criterion(criterion, Route(("evaluation", "criteria", index)))
    for passage in tender_texts(context, _SPAN) if context.spec is None else ():
        for match in _SPAN.all_in(passage.text):
            words = " ".join(match[0].split())
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(f'"{words}" säger inte vad som ger varje nivå', f'"{words}" does not say what earns each level'),
                _HINT,
            )
    for document in context.documents if context.spec is None else ():
        for block in walk(document.blocks):
            if isinstance(block, Table):
                yield from _table(block, document)


def _criterion(criterion: AwardCriterion, route: Route) -> Iterator[Finding]:
    if not criterion.scale:
        if _ASSESSED.first_in(criterion.text):
            yield Finding(
                Spot(route),
                Say(
                    f'kriteriet "{criterion.title}" bedöms utan skala: vad som ger vilken nivå står inte',
                    f'criterion "{criterion.title}" is assessed without a scale: what earns which level is not said',
                ),
                Say(
                    "lägg till scale med points och meaning för varje nivå",
                    "add a scale with points and meaning for each level",
                ),
            )
        return
    seen: dict[str, int] = {}
    for index, step in enumerate(criterion.scale):
        spot = Spot(route / "scale" / index / "meaning")
        if _GRADE.first_in(step.meaning):
            yield _grade(spot, step.meaning)
        elif step.meaning.casefold() in seen:
            first = seen[step.meaning.casefold()]
            yield Finding(
                spot,
                Say(
                    f'"{step.points}" och "{first}" poäng har samma innebörd för "{criterion.title}"',
                    f'"{step.points}" and "{first}" points have the same meaning for "{criterion.title}"',
                ),
                _HINT,
            )
        seen.setdefault(step.meaning.casefold(), step.points)
    if len(criterion.scale) == 1:
        yield Finding(
            Spot(route / "scale"),
            Say(
                f'skalan för "{criterion.title}" har bara en nivå',
                f'the scale of "{criterion.title}" has one level only',
            ),
            Say("skriv också vad som ger lägsta nivån", "write also what earns the lowest level"),
        )


def _table(table: Table, document: Document) -> Iterator[Finding]:
    heads = [cell_text(cell) for cell in table.header.cells]
    if len(heads) != 2 or not _POINTS.first_in(heads[0]) or not _MEANING.first_in(heads[1]):
        return
    for row in table.rows:
        if len(row.cells) == 2 and _GRADE.first_in(cell_text(row.cells[1])):
            yield _grade(cell_spot(row.cells[1], table, document), cell_text(row.cells[1]))


def _grade(spot: Spot, meaning: str) -> Finding:
    return Finding(
        spot,
        Say(
            f'"{meaning}" är ett betyg och säger inte vad som ger nivån',
            f'"{meaning}" is a grade and does not say what earns the level',
        ),
        _HINT,
    )


RULE = Rule(
    id="UTV-005",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Skala utan innebörd", "Scale without meaning"),
    what=Say(
        "Letar efter kriterier som bedöms utan skala, skalor med en enda nivå, nivåer med samma innebörd och nivåer "
        "vars "
        "innebörd bara är ett betyg (bra, mycket bra). I en text utan spec prövas tabeller med poäng och innebörd, "
        "och "
        "skalor som bara säger vilken siffra som är bäst. Ett kriterium utan ord om bedömning är uppfyllt eller inte.",
        "Looks for criteria that are assessed without a scale, scales of one level, levels with the same meaning, and "
        "levels whose meaning is a grade only (good, very good). In a text without a spec, tables of points and "
        "meaning "
        "and scales that only say which figure is best. A criterion without words of assessment is met or not met.",
    ),
    why=Say(
        "Utan ankare väljer bedömaren fritt, och anbudsgivaren vet inte vad som ger poäng. Varning: innebörden kan "
        "stå i "
        "en annan handling.",
        "Without anchors the assessor chooses freely, and tenderers do not know what scores. A warning: the meaning "
        "may "
        "stand in another document.",
    ),
    mend=Say("Skriv vad som ger varje nivå, från den lägsta.", "Write what earns each level, from the lowest."),
    bad="scale:\n  - {points: 0, meaning: Dåligt}\n  - {points: 5, meaning: Mycket bra}",
    good="scale:\n  - {points: 0, meaning: Svaret visar inget arbetssätt utöver kraven.}\n"
    "  - {points: 5, meaning: Svaret visar steg med ansvarig och tid för alla delar.}",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("19 kap. 9 § LOU", "2026-11-21", "A"),
        LawRef("Upphandlingsmyndighetens svar 2159271", "2026-11-21", "B"),
    ),
    run=run,
)
