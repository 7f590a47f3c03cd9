"""UTV-009: the documents say how equal tenders are told apart, and who assesses them.

A spec must fill in both keys; there the rule looks for answers that decide nothing. A text is asked only when it
has a title or a heading on the evaluation of tenders, and speaks of points or weights.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.foreign import ForeignText, foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route

_DECIDES = Pattern(
    r"""\b (?: lott\w* | lägst\w* | högst\w* | störst\w* | bäst\w* | flest | poäng\w* | pris\w*
      | jämförelsetal\w* | avdrag\w* | kriteri\w* | draw\w* | lots? | lottery
    | lowest | highest | largest | best | price | points | deduction )"""
)
_VAGUE_JURY = Pattern(
    r"""^ \W* (?: (?: upphandlande \s )? (?: myndigheten | kommunen | regionen | beställaren | förvaltningen
      | nämnden | myndighet ) | en \s grupp
    | (?: the \s )? (?: contracting \s )? authority | (?: en | den ) \s (?: utvärderings | bedömnings
      | upphandlings ) grupp(?:en)? ) \W* $"""
)
_EVALUATION = Pattern(r"""^ \W* (?: (?: bilaga | dokument | del ) \s \w+ \W+
  | \d+ [\d.]* \s )? (?: anbuds )? (?: utvärdering | utvärderingsmodell
    | tilldelningskriterier | utvärdering \s och \s tilldelning | tilldelning \s och \s utvärdering
    | prövning \s och \s utvärdering )
    (?: \s av \s anbud(?:en)? | en )? (?: (?: \W+ \s | \s (?: för | i | av | vid ) \s ) .{3,70} )? \W* $""")
_MODEL = Pattern(r"\b (?: jämförelsetal\w* | poäng\w* | viktas | vikt(?:en|ning\w*)? | mervärde\w* )")
_EQUAL = Pattern(
    r"""\b (?: lott\w* | lika \s (?: anbud | poäng | pris | jämförelsetal | många | höga | utvärder\w* )
      | likvärdiga \s anbud | anbud \w* \s (?: som \s )? är \s (?: lika\w* | likvärdig\w* )
    | samma \s (?: jämförelsetal | poäng | pris | utvärderings\w* | placering | summa | antal \s poäng )
      | lika \s mellan | equal \s tenders | same \s (?: score | price ) )"""
)
_WHO = Pattern(
    r"""\b (?: (?: utvärderings | bedömnings | upphandlings | arbets | expert | referens | projekt ) grupp\w*
      | jury\w* | bedömare\w* | \b grupp (?: en )? (?: \s \w+ ){0,5} \s (?: bedömer | utvärderar | poängsätter
      | läser )
      | (?: personer | tjänstepersoner | handläggare | chefer | sakkunniga | tjänstemän | upphandlare
      | representanter | företrädare )
        \s (?: \w+ \s ){0,6}? (?: bedömer | utvärderar | poängsätter | läser | granskar | sätter )
      | (?: bedömer | utvärderar | poängsätter ) \s (?: två | tre | fyra | fem | minst | en \s (?: grupp | panel
      | kommitté ) )
      | (?: bedömningen | utvärderingen | poängsättningen ) \s (?: görs | utförs | genomförs | sköts ) \s av
      | panel \b | referensperson\w* | (?: bedöms | utvärderas | poängsätts | prövas ) \s
    (?: \w+ \s ){0,4}? av \s | assessed \s by | evaluat(?:ed|ion) \s (?: by | group | committee ) )"""
)
_LEAST = 5


def run(context: Context) -> Iterator[Finding]:
    """One finding for each of the two that is not said."""
    if context.spec is not None and context.spec.evaluation is not None:
        evaluation = context.spec.evaluation
        if not _DECIDES.first_in(evaluation.tie_break):
            yield _vague("tie_break", evaluation.tie_break, _TIE)
        if _VAGUE_JURY.first_in(evaluation.jury):
            yield _vague("jury", evaluation.jury, _JURY)
    for text in foreign_texts(context):
        title = next(filter(_names_evaluation, text.passages), None)
        if (
            title is not None
            and len(text.passages) >= _LEAST
            and text.says(_MODEL)
            and not (text.memo or text.decided)
        ):
            yield from _missing(text, title)


def _names_evaluation(passage: Passage) -> bool:
    return passage.role in {"heading", "paragraph"} and _EVALUATION.first_in(passage.text) is not None


_TIE = Say("hur lika anbud skiljs åt", "how equal tenders are told apart")
_JURY = Say("vilka som bedömer anbuden", "who assesses the tenders")
_HINTS = {
    _TIE: Say(
        'skriv till exempel "Anbudet med störst avdrag för K1 vinner. Är också det lika avgör lottning"',
        'write for example "The tender with the largest deduction for K1 wins. If that is equal too, lots are drawn"',
    ),
    _JURY: Say(
        'skriv funktioner, till exempel "en upphandlare och en LSS-handläggare"',
        'write functions, for example "a procurement officer and an LSS officer"',
    ),
}


def _vague(key: str, value: str, what: Say) -> Finding:
    return Finding(
        Spot(Route(("evaluation", key))),
        Say(f'"{value}" säger inte {what.sv}', f'"{value}" does not say {what.en}'),
        _HINTS[what],
    )


def _missing(text: ForeignText, title: Passage) -> Iterator[Finding]:
    for what, words in ((_TIE, _EQUAL), (_JURY, _WHO)):
        if not text.says(words):
            yield Finding(
                title.spot(0, len(title.text)),
                Say(f'"{title.text}" säger inte {what.sv}', f'"{title.text}" does not say {what.en}'),
                _HINTS[what],
            )


RULE = Rule(
    id="UTV-009",
    severity=Severity.NOTE,
    kind="package",
    title=Say("Lika anbud eller bedömare saknas", "Equal tenders or assessors are missing"),
    what=Say(
        "Prövar att tie_break avgör (lott, lägst pris, störst avdrag) och att jury nämner funktioner. En text utan "
        "spec "
        "prövas bara när den har en rubrik om utvärdering och talar om poäng, vikt eller jämförelsetal.",
        "Tries that tie_break decides (lots, lowest price, largest deduction) and that jury names functions. A text "
        "without a spec is asked only when it has a heading on evaluation and speaks of points, weights or comparison "
        "figures.",
    ),
    why=Say(
        "När två anbud blir lika är det för sent att hitta på en ordning. Den som bedömer ska kunna visa att hen inte "
        "har "
        "egna intressen i saken.",
        "When two tenders come out equal it is too late to invent an order. Whoever assesses must be able to show "
        "that "
        "they have no interest in the matter.",
    ),
    mend=Say(
        "Skriv hur lika anbud skiljs åt och vilka funktioner som bedömer.",
        "Write how equal tenders are told apart and which functions assess.",
    ),
    bad="tie_break: Kommunen avgör.\njury: kommunen",
    good="tie_break: Lottning i närvaro av två tjänstepersoner.\njury: en upphandlare och en LSS-handläggare",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
